"""What earns marks in an item of QTI 1.2: its conditions, and the score of an answer.

The key of an item is whatever its own conditions give the whole mark to. What stands beside a mark
and is not understood makes the item unfit: it never becomes a guess.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from lxml import etree

from quizgen_qti.reading import UnfitError

MOST_WORK = 200_000
"""How many conditions are looked at for one item, over all its options, before it is given up."""

Answer = dict[str, frozenset[str]]
"""What was chosen, by the ident of the response."""

_SIGN = {"Set": 1, "Add": 1, "Subtract": -1}


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition and the mark that it earns, or costs."""

    holder: etree._Element
    mark: Decimal

    @property
    def parts(self) -> list[etree._Element]:
        """What has to be so: the elements below the condition."""
        return elements(self.holder)


def conditions(item: etree._Element) -> list[Condition]:
    """The conditions of `item` that earn or cost marks, in order; `UnfitError` for foreign ones."""
    found = list(_conditions(item))
    names = {
        one.get("varname") or "SCORE"
        for one in item.iterfind(".//{*}respcondition/{*}setvar")
        if (one.text or "").strip() not in ("0", "0.0", "")
    }
    if len(names) > 1:
        raise UnfitError(f"it counts in several variables: {', '.join(sorted(names))}")
    return found


def _conditions(item: etree._Element) -> Iterator[Condition]:
    for condition in item.iterfind(".//{*}respcondition"):
        holder = condition.find("{*}conditionvar")
        marks = condition.findall("{*}setvar")
        if holder is None or not marks:
            continue
        mark = sum((_mark(one) for one in marks), Decimal(0))
        if mark > 0 and any(etree.QName(one).localname == "other" for one in elements(holder)):
            raise UnfitError("any other answer earns marks too")
        yield Condition(holder, mark)


def _mark(setvar: etree._Element) -> Decimal:
    action = setvar.get("action") or "Set"
    text = (setvar.text or "").strip() or "1"
    if action not in _SIGN:
        raise UnfitError(f"its marks are made by the action {action!r}")
    try:
        return _SIGN[action] * Decimal(text)
    except InvalidOperation as error:
        raise UnfitError(f"the mark {text!r} is no number") from error


def score(found: list[Condition], answer: Answer) -> Decimal:
    """The marks that `answer` earns."""
    return sum((one.mark for one in found if _all(one.parts, answer)), Decimal(0))


def elements(parent: etree._Element) -> list[etree._Element]:
    """The elements right below `parent`, without comments."""
    return [child for child in parent if isinstance(child.tag, str)]


def _all(found: list[etree._Element], answer: Answer) -> bool:
    return all([_holds(one, answer) for one in found])  # noqa: C419 - each must be understood


def _holds(element: etree._Element, answer: Answer) -> bool:
    below = elements(element)
    match etree.QName(element).localname:
        case "varequal":
            return (element.text or "").strip() in answer.get(element.get("respident") or "", ())
        case "and":
            return _all(below, answer)
        case "or":
            return any([_holds(one, answer) for one in below])  # noqa: C419 - likewise
        case "not":
            return not _all(below, answer)
        case "other" | "unanswered":
            return False
        case name:
            raise UnfitError(f"its conditions use <{name}>")
