"""An item of QTI 1.2 seen by what it shows: its prompt, lists, fields, feedback and metadata."""

from dataclasses import dataclass
from functools import cached_property
from html import escape

from lxml import etree

from quizgen_qti.feedback import Feedback
from quizgen_qti.reading import UnfitError, inner_html, one_line, plain_html
from quizgen_qti.v1.scoring import MOST_WORK, Condition, conditions

KEYWORDS = "qmd_keywords"
"""The name of the metadata that says what an item is about (QTI 1.2, metadata specification)."""

_RESPONSES = ("response_lid", "response_str", "response_num", "response_grp", "response_xy")
_NUMBERS = frozenset({"decimal", "integer", "scientific"})


@dataclass(frozen=True, slots=True)
class Choices:
    """A list to choose from: its labels by ident, as HTML, and what stands before it.

    `answers` are the ways in which the labels are answered (`dropdown`), and `algorithms` those in
    which answers are compared with them, where an item of New Quizzes says so.
    """

    ident: str
    cardinality: str
    head: str
    labels: dict[str, str]
    answers: frozenset[str]
    algorithms: frozenset[str]


class Form:
    """What an item shows and asks for; `identity` and `feedback` are set when it is read."""

    identity: str
    feedback: Feedback

    def __init__(self, item: etree._Element) -> None:
        self._item = item
        self.ident = item.get("ident") or ""
        found = item.find("{*}presentation")
        self._presentation = etree.Element("presentation") if found is None else found

    @cached_property
    def content(self) -> str:
        """All that the item shows, to tell it from another one."""
        return "".join(map(str, self._presentation.itertext()))

    @cached_property
    def conditions(self) -> list[Condition]:
        """What earns or costs marks."""
        return conditions(self._item)

    def check_size(self) -> None:
        """Raise `UnfitError` for an item whose conditions cannot be carried out in good time."""
        labels = sum(len(one.labels) for one in self.lists)
        tested = sum(1 for one in self.conditions for _ in one.holder.iter())
        if labels * tested > MOST_WORK:
            raise UnfitError(f"it has {labels} options and {tested} conditions")

    @cached_property
    def prompt(self) -> str:
        """What is asked, as HTML: every material that belongs to no response."""
        return "".join(
            _material(one)
            for one in self._presentation.iter("{*}material")
            if not any(True for _ in one.iterancestors(*(f"{{*}}{name}" for name in _RESPONSES)))
        )

    @cached_property
    def lists(self) -> list[Choices]:
        """The lists to choose from."""
        return [_choices(lid) for lid in self._presentation.iter("{*}response_lid")]

    @cached_property
    def entries(self) -> list[str]:
        """The idents of the fields to type in."""
        found = self._presentation.iter("{*}response_str", "{*}response_num")
        return [one.get("ident") or "" for one in found]

    @property
    def asks_number(self) -> bool:
        """Whether a field takes numbers only."""
        kinds = (one.get("fibtype") or "" for one in self._presentation.iter("{*}render_fib"))
        numbers = self._presentation.find(".//{*}response_num") is not None
        return numbers or any(kind.lower() in _NUMBERS for kind in kinds)

    def field(self, label: str) -> str:
        """What the metadata says under `label`; empty where it says nothing."""
        for field in self._item.iterfind(".//{*}qtimetadatafield"):
            if (field.findtext("{*}fieldlabel") or "").strip() == label:
                return (field.findtext("{*}fieldentry") or "").strip()
        return ""

    @property
    def tags(self) -> tuple[str, ...]:
        """The words that the item is filed under."""
        words = (one_line(word)[:255].strip() for word in self.field(KEYWORDS).split(","))
        return tuple({word.casefold(): word for word in words if word}.values())

    def shown(self, ident: str) -> str:
        """The feedback `ident` as HTML; empty where there is none."""
        for feedback in self._item.iterfind(".//{*}itemfeedback"):
            if feedback.get("ident") == ident:
                return "".join(map(_material, feedback.iter("{*}material")))
        return ""


def _choices(lid: etree._Element) -> Choices:
    labels: dict[str, str] = {}
    for label in lid.iter("{*}response_label"):
        labels.setdefault(
            label.get("ident") or "", "".join(map(_material, label.iter("{*}material")))
        )
    head = "".join(_material(one) for one in lid.iterfind("{*}material"))
    return Choices(
        lid.get("ident") or "",
        lid.get("rcardinality") or "Single",
        head,
        labels,
        frozenset(one.get("answer_type") or "" for one in lid.iter("{*}response_label")),
        frozenset(one.get("scoring_algorithm") or "" for one in lid.iter("{*}response_label")),
    )


def _material(material: etree._Element) -> str:
    """A material as HTML: its texts, images and breaks."""
    return "".join(map(_piece, material))


def _piece(element: etree._Element) -> str:
    if not isinstance(element.tag, str):
        return ""
    match etree.QName(element).localname:
        case "mattext" | "matemtext":
            return _text(element)
        case "matbreak":
            return "<br>"
        case "matimage":
            address = element.get("uri") or ""
            return f'<img src="{escape(address)}" alt="{escape(element.get("label") or "")}">'
        case "mataudio" | "matvideo" | "matapplet" | "matapplication":
            return "<object></object>"
        case _:
            return ""


def _text(element: etree._Element) -> str:
    if len(element):
        return inner_html(element, lambda _: None)
    text = element.text or ""
    html = (element.get("texttype") or "").lower() in ("text/html", "text/xhtml")
    return text if html else plain_html(text)
