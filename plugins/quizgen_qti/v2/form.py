"""An item of QTI 2.x or 3.0 seen by what it shows and declares, by the names of 2.1."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cached_property

from lxml import etree

from quizgen.plugin.bank import gap_tag
from quizgen_qti.feedback import Feedback
from quizgen_qti.reading import UnfitError, inner_html
from quizgen_qti.v2.naming import in_second

_ASIDE = frozenset({"prompt", "feedbackInline", "feedbackBlock", "rubricBlock", "modalFeedback"})


@dataclass(frozen=True, slots=True)
class Response:
    """What an item declares of a response: its right values, and what others earn."""

    cardinality: str
    kind: str
    right: tuple[str, ...]
    mapped: dict[str, Decimal]
    case: bool

    @property
    def best(self) -> tuple[str, ...]:
        """The values that earn most, where there is a mapping."""
        most = max(self.mapped.values(), default=Decimal(0))
        return tuple(key for key, value in self.mapped.items() if value == most and most > 0)

    @property
    def earning(self) -> tuple[str, ...]:
        """The values that earn anything."""
        return tuple(key for key, value in self.mapped.items() if value > 0)


class Form:
    """What an item shows and asks for; `identity` and `feedback` are set when it is read."""

    identity: str
    feedback: Feedback

    def __init__(self, item: etree._Element) -> None:
        self._item = in_second(item)
        self.ident = self._item.get("identifier") or ""
        found = self._item.find("itemBody")
        self._body = etree.Element("itemBody") if found is None else found

    @cached_property
    def content(self) -> str:
        """All that the item shows, to tell it from another one."""
        return "".join(map(str, self._body.itertext()))

    @cached_property
    def interactions(self) -> list[etree._Element]:
        """The interactions, in order."""
        found = (one for one in self._body.iter() if isinstance(one.tag, str))
        return [one for one in found if str(one.tag).endswith("Interaction")]

    @cached_property
    def responses(self) -> frozenset[str | None]:
        """The identifiers of all responses."""
        return frozenset(
            one.get("identifier") for one in self._item.iterfind("responseDeclaration")
        )

    @property
    def processing(self) -> etree._Element | None:
        """The response processing."""
        return self._item.find("responseProcessing")

    def response(self, interaction: etree._Element) -> Response:
        """What the item declares of the response to `interaction`."""
        name = interaction.get("responseIdentifier")
        for declared in self._item.iterfind("responseDeclaration"):
            if declared.get("identifier") == name:
                return _response(declared)
        raise UnfitError(f"the response {name!r} is declared nowhere")

    def body(self, *, marks: bool = False) -> str:
        """The text around the interactions and their prompts, as HTML; `marks` for gaps."""
        numbers = {id(one): number for number, one in enumerate(self.interactions)}

        def replaced(child: etree._Element) -> str | None:
            if id(child) in numbers:
                prompt = child.find("prompt")
                own = "" if prompt is None else f"<p>{text_of(prompt)}</p>"
                return gap_tag(numbers[id(child)]) if marks else own
            return "" if child.tag in _ASIDE else None

        return inner_html(self._body, replaced)

    def marked(self, kind: str) -> etree._Element | None:
        """The element of the body that our exporter gave the class `kind`."""
        found = (one for one in self._body.iter() if (one.get("class") or "") == kind)
        return next(found, None)

    def without(self, element: etree._Element | None) -> None:
        """Take `element`, which was read, out of the body; what stands behind it stays."""
        parent = None if element is None else element.getparent()
        if element is None or parent is None:
            return
        before, tail = element.getprevious(), element.tail or ""
        if before is None:
            parent.text = (parent.text or "") + tail
        else:
            before.tail = (before.tail or "") + tail
        element.tail = None
        parent.remove(element)

    def shown(self, identifier: str | None) -> str:
        """The modal feedback `identifier` as HTML, of all where it is None."""
        found = self._item.iterfind("modalFeedback")
        kept = (one for one in found if identifier in (None, one.get("identifier")))
        return "".join(map(text_of, kept))


def text_of(element: etree._Element) -> str:
    """What `element` shows as HTML, without feedback in it."""
    return inner_html(element, lambda child: "" if child.tag in _ASIDE else None)


def _response(declared: etree._Element) -> Response:
    entries = declared.findall("mapping/mapEntry")
    right = declared.iterfind("correctResponse/value")
    return Response(
        declared.get("cardinality") or "single",
        declared.get("baseType") or "",
        tuple((one.text or "").strip() for one in right),
        {one.get("mapKey") or "": _mark(one.get("mappedValue") or "") for one in entries},
        bool(entries) and all(one.get("caseSensitive", "true") == "true" for one in entries),
    )


def _mark(text: str) -> Decimal:
    try:
        return Decimal(text.strip())
    except InvalidOperation as error:
        raise UnfitError(f"the mark {text!r} is no number") from error
