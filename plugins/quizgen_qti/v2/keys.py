"""What is right in an item of QTI 2.x, where its declarations and its processing agree.

The processing is one of the specification's templates, or one of the forms that say the same in
full. An item that marks in another way is unfit: what it declares right may not be what it marks.
"""

from decimal import Decimal

from lxml import etree

from quizgen.plugin.bank import NUMBER_FORM
from quizgen_qti.reading import UnfitError
from quizgen_qti.v2.form import Form, Response

_TEMPLATES = ("match_correct", "map_response", "cc2_match", "cc2_map_response")
_COMPARED = ("match", "equal", "and")
_SHOWN = frozenset({"FEEDBACK", "CHOSEN", "FEEDBACKBASIC"})
_MARKING = frozenset(
    """
    responseProcessing responseCondition responseIf responseElse responseElseIf setOutcomeValue
    match variable correct mapResponse sum baseValue isNull equal and not
    """.split()
)


def check_processing(form: Form) -> None:
    """Raise `UnfitError` where the item marks in a way that is not understood."""
    processing = form.processing
    if processing is None:
        return
    template = (processing.get("template") or "").rpartition("/")[2].removesuffix(".xml")
    if template and template not in _TEMPLATES:
        raise UnfitError(f"it marks by the template {template!r}")
    for one in processing.iter():
        if one.tag not in _MARKING:
            raise UnfitError(f"its marking uses <{one.tag}>")
    _check_marks(processing)


def _check_marks(processing: etree._Element) -> None:
    """Raise `UnfitError` for marks that are not for the right response alone."""
    for rule in processing.iter("setOutcomeValue"):
        if _earns(rule) and not _is_for_the_right_one(rule.getparent()):
            raise UnfitError("it is not clear that what it declares right earns its marks")


def _earns(rule: etree._Element) -> bool:
    """Whether `rule` sets marks to a number that is not 0."""
    value = rule.find("baseValue")
    counted = value is not None and value.get("baseType") in ("float", "integer")
    return counted and rule.get("identifier") not in _SHOWN and not _is_zero(value)


def _is_for_the_right_one(branch: etree._Element | None) -> bool:
    """Whether `branch` is taken where the response is the one that is declared right."""
    if branch is None or branch.tag != "responseIf" or branch[0].tag not in _COMPARED:
        return False
    turned = any(True for _ in branch.iter("not", "isNull"))
    return not turned and all(
        one.find("correct") is not None for one in branch.iter("match", "equal")
    )


def _is_zero(value: etree._Element | None) -> bool:
    text = "" if value is None else (value.text or "").strip()
    return NUMBER_FORM.fullmatch(text) is not None and Decimal(text) == 0


def right_of(response: Response) -> tuple[str, ...]:
    """The right values, as declared or else those that earn something; `UnfitError` for a clash."""
    if not response.right:
        found = response.earning if response.cardinality == "multiple" else response.best
        if not found:
            raise UnfitError("nothing says what is right")
        return found
    single = response.cardinality == "single"
    if response.mapped and single and not set(response.right) <= set(response.best):
        raise UnfitError("what is declared right does not earn most")
    if response.mapped and not single and set(response.right) != set(response.earning):
        raise UnfitError("what is declared right is not what earns marks")
    return response.right


def tolerance_of(form: Form, value: Decimal) -> Decimal:
    """How far from `value` a number may be; `UnfitError` where the bounds are not alike."""
    processing = form.processing
    equal = [] if processing is None else list(processing.iter("equal"))
    if not equal or (equal[0].get("toleranceMode") or "exact") == "exact":
        return Decimal(0)
    bounds = [decimal_of(one) for one in (equal[0].get("tolerance") or "").split()]
    inclusive = {equal[0].get(f"include{end}Bound") or "true" for end in ("Lower", "Upper")}
    if not 1 <= len(bounds) <= 2 or len(set(bounds)) != 1 or inclusive != {"true"}:
        raise UnfitError("its bounds are not equally far from its number")
    mode = equal[0].get("toleranceMode")
    if mode not in ("absolute", "relative"):
        raise UnfitError(f"its tolerance is {mode!r}")
    return bounds[0] if mode == "absolute" else abs(value) * bounds[0] / 100


def decimal_of(text: str) -> Decimal:
    """`text` as a number; `UnfitError` where it is none that is read alike everywhere."""
    plain = text.strip()
    if not NUMBER_FORM.fullmatch(plain) or len(plain) > 250:
        raise UnfitError(f"{plain[:40]!r} is no number that is read alike everywhere")
    return Decimal(plain)
