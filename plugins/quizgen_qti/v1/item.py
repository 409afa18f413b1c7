"""One `<item>` of QTI 1.2: its questions, the conditions that earn marks, and its feedback."""

from collections.abc import Iterable

from lxml import etree

from quizgen_qti.tree import make

RESPONSE = "response1"
"""The response of an item that has one."""

FULL = "100"


class Item:
    """An item that is being built below `parent`; `type` is Canvas' name of its kind."""

    def __init__(self, parent: etree._Element, ident: str, title: str, kind: str) -> None:
        self._item = make(parent, "item", ident=ident, title=title)
        self._fields = make(make(self._item, "itemmetadata"), "qtimetadata")
        self._presentation = make(self._item, "presentation")
        self._processing = make(self._item, "resprocessing")
        self._shown = 0
        make(
            make(self._processing, "outcomes"),
            "decvar",
            maxvalue=FULL,
            minvalue="0",
            varname="SCORE",
            vartype="Decimal",
        )
        self.field("question_type", kind)
        self.field("points_possible", "1.0")

    def field(self, label: str, entry: str) -> None:
        """Say something about the item, under a name that Canvas or our reader knows."""
        field = make(self._fields, "qtimetadatafield")
        make(field, "fieldlabel", label)
        make(field, "fieldentry", entry)

    def prompt(self, html: str) -> None:
        """What is asked."""
        material(self._presentation, html)

    def choices(
        self,
        response: str,
        labels: Iterable[tuple[str, str]],
        *,
        many: bool = False,
        plain: bool = False,
        head: str | None = None,
    ) -> None:
        """A list of `labels`, idents and texts, to choose from; `head` stands before it."""
        cardinality = "Multiple" if many else "Single"
        lid = make(self._presentation, "response_lid", ident=response, rcardinality=cardinality)
        if head is not None:
            material(lid, head, plain=True)
        render = make(lid, "render_choice")
        for ident, text in labels:
            material(make(render, "response_label", ident=ident), text, plain=plain)

    def entry(self, *, number: bool = False) -> None:
        """A field to type in."""
        text = make(self._presentation, "response_str", ident=RESPONSE, rcardinality="Single")
        render = make(text, "render_fib", **({"fibtype": "Decimal"} if number else {}))
        make(render, "response_label", ident="answer1", rshuffle="No")

    def earns(self, *, add: str | None = None) -> etree._Element:
        """The empty condition that earns the whole mark, or adds the percentage `add`."""
        condition = make(self._processing, "respcondition", continue_="Yes" if add else "No")
        holder = make(condition, "conditionvar")
        make(condition, "setvar", add or FULL, action="Add" if add else "Set", varname="SCORE")
        return holder

    def feedback(self, html: str, ident: str | None = None) -> None:
        """Feedback for who chooses the option `ident`, for everybody where there is none."""
        if not html:
            return
        name = f"{ident}_fb" if ident else "general_fb"
        holder = self._shows(name)
        if ident:
            equals(holder, ident)
        else:
            make(holder, "other")
        shown = make(self._item, "itemfeedback", ident=name)
        material(make(shown, "flow_mat"), html)

    def _shows(self, name: str) -> etree._Element:
        """The empty condition that shows the feedback `name`; before all that earns marks."""
        condition = make(self._processing, "respcondition", continue_="Yes")
        holder = make(condition, "conditionvar")
        make(condition, "displayfeedback", feedbacktype="Response", linkrefid=name)
        self._shown += 1
        self._processing.insert(self._shown, condition)
        return holder


def material(parent: etree._Element, text: str, *, plain: bool = False) -> None:
    """A text in `parent`: HTML, or plain words."""
    kind = "text/plain" if plain else "text/html"
    make(make(parent, "material"), "mattext", text, texttype=kind)


def equals(
    parent: etree._Element, value: str, response: str = RESPONSE, *, case: bool = False
) -> None:
    """The condition that the answer to `response` is `value`, where `case` in every letter."""
    more = {"case": "Yes"} if case else {}
    make(parent, "varequal", value, respident=response, **more)
