"""One item of QTI 2.1: what is asked, what is right, what earns marks, what is shown then."""

import re
from collections.abc import Iterable

from lxml import etree

from quizgen_qti.reading import CLASSES
from quizgen_qti.tree import make, root

NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"
EXPLANATION = "EXPLANATION"
"""The identifier of the feedback that everybody sees."""

STYLE_SHEET = "style.css"
STYLE = "".join(f".{name} {{ {style} }}\n" for name, style in CLASSES.items()).encode()
_NAMES = {style: name for name, style in CLASSES.items()}
_STYLED = re.compile(rf' style="({"|".join(_NAMES)})"')
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


class Item:
    """An item that is being built; `done` puts its parts into the order of the specification."""

    def __init__(self, identifier: str, title: str, language: str) -> None:
        self.root = root(
            NAMESPACE,
            "assessmentItem",
            identifier=identifier,
            title=title,
            adaptive="false",
            timeDependent="false",
        )
        if language != "und":
            self.root.set(_LANGUAGE, language)
        self._declared = make(self.root, "declarations")
        self.body = make(self.root, "itemBody")
        self._processing = make(self.root, "responseProcessing")
        self._feedback: str = ""
        self._chosen = ""

    def responds(
        self,
        right: Iterable[str],
        kind: str,
        *,
        name: str = "RESPONSE",
        cardinality: str = "single",
        accepted: Iterable[str] = (),
        case: bool = False,
    ) -> None:
        """Declare the response `name` of the base type `kind`; each of `accepted` earns a point."""
        found = make(
            self._declared,
            "responseDeclaration",
            identifier=name,
            cardinality=cardinality,
            baseType=kind,
        )
        correct = make(found, "correctResponse")
        for value in right:
            make(correct, "value", value)
        keys = tuple(accepted)
        if keys:
            mapping = make(found, "mapping", defaultValue="0")
            more = {} if kind != "string" else {"caseSensitive": "true" if case else "false"}
            for key in keys:
                make(mapping, "mapEntry", mapKey=key, mappedValue="1", **more)

    def matches(self) -> None:
        """The mark is for the right response and no other."""
        self._marks_if("match")

    def matches_number(self, tolerance: str) -> None:
        """The mark is for a number that differs from the right one by `tolerance` at most."""
        if tolerance == "0":
            self._marks_if("equal", toleranceMode="exact")
        else:
            self._marks_if("equal", toleranceMode="absolute", tolerance=f"{tolerance} {tolerance}")

    def sums(self, names: Iterable[str]) -> None:
        """The marks are those that the mappings of the responses `names` give."""
        total = make(make(self._processing, "setOutcomeValue", identifier="SCORE"), "sum")
        for name in names:
            make(total, "mapResponse", identifier=name)

    def _marks_if(self, test: str, **attributes: str) -> None:
        branch = make(make(self._processing, "responseCondition"), "responseIf")
        compared = make(branch, test, **attributes)
        make(compared, "variable", identifier="RESPONSE")
        make(compared, "correct", identifier="RESPONSE")
        mark = make(branch, "setOutcomeValue", identifier="SCORE")
        make(mark, "baseValue", "1", baseType="float")

    def shows_chosen(self, cardinality: str) -> None:
        """Show the feedback that stands in what was chosen."""
        self._chosen = cardinality
        chosen = make(self._processing, "setOutcomeValue", identifier="CHOSEN")
        make(chosen, "variable", identifier="RESPONSE")

    def shows(self, html: str) -> None:
        """Show `html` to everybody afterwards."""
        if html:
            self._feedback = html
            shown = make(self._processing, "setOutcomeValue", identifier="FEEDBACK")
            make(shown, "baseValue", EXPLANATION, baseType="identifier")

    def done(self, most: int) -> etree._Element:
        """The item, with at most `most` points."""
        self._outcome("SCORE", "float", normalMaximum=str(most))
        if self._chosen:
            self._outcome("CHOSEN", "identifier", cardinality=self._chosen)
        if self._feedback:
            self._outcome("FEEDBACK", "identifier")
            modal = make(
                self.root,
                "modalFeedback",
                outcomeIdentifier="FEEDBACK",
                showHide="show",
                identifier=EXPLANATION,
            )
            put(modal, self._feedback)
        self._unwrap()
        return self.root

    def _outcome(self, name: str, kind: str, *, cardinality: str = "single", **more: str) -> None:
        make(
            self._declared,
            "outcomeDeclaration",
            identifier=name,
            cardinality=cardinality,
            baseType=kind,
            **more,
        )

    def _unwrap(self) -> None:
        """Put the declarations where they belong, and the style sheet where blanks need it."""
        for place, one in enumerate(list(self._declared)):
            self.root.insert(place, one)
        self.root.remove(self._declared)
        if not len(self._processing):
            self.root.remove(self._processing)
        if any(one.get("class") in CLASSES for one in self.root.iter()):
            sheet = make(self.root, "stylesheet", href=f"../{STYLE_SHEET}", type="text/css")
            self.body.addprevious(sheet)


def put(parent: etree._Element, html: str) -> None:
    """Add `html`, which our own writer made, to `parent` as elements of its namespace."""
    namespace = etree.QName(parent).namespace
    classed = _STYLED.sub(lambda found: f' class="{_NAMES[found[1]]}"', html)
    closed = classed.replace("<br>", "<br/>")
    found = etree.fromstring(f'<x xmlns="{namespace}">{closed}</x>')
    if len(parent):
        last = parent[-1]
        last.tail = (last.tail or "") + (found.text or "")
    else:
        parent.text = (parent.text or "") + (found.text or "")
    parent.extend(list(found))
