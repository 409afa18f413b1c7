"""What is right in an item of QTI 2.x, where its declarations and its marking agree.

The marking is one of the specification's templates, or rules that give marks to the response that
is declared right, or by its mapping. An item that marks in another way is unfit: what it declares
right may not be what it marks.
"""

from decimal import Decimal

from lxml import etree

from quizgen.plugin.bank import NUMBER_FORM
from quizgen_qti.reading import UnfitError
from quizgen_qti.v2.form import Form, Response

_TEMPLATES = ("match_correct", "map_response", "cc2_match", "cc2_map_response")
_BOUNDS = frozenset({"SCORE", "MAXSCORE", "MINSCORE"})
"""The outcomes that marking may compare with each other to keep marks within bounds."""

_SUMS = frozenset({"sum", "baseValue", "mapResponse", "variable"})
_TESTS = frozenset({"match", "equal", "and", "variable", "correct"})


def check_processing(form: Form) -> None:
    """Raise `UnfitError` where the item marks in a way that is not understood."""
    processing = form.processing
    if processing is None:
        return
    template = (processing.get("template") or "").rpartition("/")[2].removesuffix(".xml")
    if template and template not in _TEMPLATES:
        raise UnfitError(f"it marks by the template {template!r}")
    for rule in processing.iter("setOutcomeValue"):
        if rule.get("identifier") == "SCORE":
            _check_marks(rule, form)


def _check_marks(rule: etree._Element, form: Form) -> None:
    """Raise `UnfitError` for a `rule` whose marks are not for the right response alone."""
    made = [one for one in rule.iterdescendants() if isinstance(one.tag, str)]
    for one in made:
        if one.tag not in _SUMS:
            raise UnfitError(f"its marking uses <{one.tag}>")
    if _names(made) - _BOUNDS:
        raise UnfitError("it marks by another outcome")
    if _gives(made) and not _is_for_the_right_one(rule.getparent(), form):
        raise UnfitError("it is not clear that what it declares right earns its marks")


def _gives(made: list[etree._Element]) -> bool:
    """Whether a rule made of these elements gives marks that no mapping decides."""
    if any(one.tag == "mapResponse" for one in made):
        return False
    marks = [one for one in made if one.tag == "baseValue"]
    return "MAXSCORE" in _names(made) or not all(map(_is_zero, marks))


def _is_zero(value: etree._Element) -> bool:
    text = (value.text or "").strip()
    return NUMBER_FORM.fullmatch(text) is not None and Decimal(text) == 0


def _names(found: list[etree._Element]) -> set[str | None]:
    """The identifiers of the variables among `found`."""
    return {one.get("identifier") for one in found if one.tag in ("variable", "correct")}


def _is_for_the_right_one(branch: etree._Element | None, form: Form) -> bool:
    """Whether `branch` is taken where the response is the one that is declared right.

    A branch that compares marks with their bounds gives none of its own.
    """
    if branch is None or branch.tag not in ("responseIf", "responseElseIf") or not len(branch):
        return False
    test = [one for one in branch[0].iter() if isinstance(one.tag, str)]
    keeps_bounds = bool(_names(test)) and _names(test) <= _BOUNDS
    return keeps_bounds or _asks_for_the_key(test, form)


def _asks_for_the_key(test: list[etree._Element], form: Form) -> bool:
    """Whether `test` compares responses with what is declared right, and does nothing else."""
    compared = [one for one in test if one.tag in ("match", "equal")]
    with_key = bool(compared) and all(one.find("correct") is not None for one in compared)
    understood = {one.tag for one in test} <= _TESTS
    return with_key and understood and _names(test) <= form.responses


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
    equal = None if processing is None else next(processing.iter("equal"), None)
    if equal is None or (mode := equal.get("toleranceMode") or "exact") == "exact":
        return Decimal(0)
    if mode not in ("absolute", "relative"):
        raise UnfitError(f"its tolerance is {mode!r}")
    bound = _bound(equal)
    return bound if mode == "absolute" else abs(value) * bound / 100


def _bound(equal: etree._Element) -> Decimal:
    """The one tolerance of `equal` to both sides, the bounds themselves being right."""
    bounds = {decimal_of(one) for one in (equal.get("tolerance") or "").split()}
    inclusive = {equal.get(f"include{end}Bound") or "true" for end in ("Lower", "Upper")}
    if len(bounds) != 1 or inclusive != {"true"}:
        raise UnfitError("its bounds are not equally far from its number")
    return bounds.pop()


def decimal_of(text: str) -> Decimal:
    """`text` as a number; `UnfitError` where it is none that is read alike everywhere."""
    plain = text.strip()
    if not NUMBER_FORM.fullmatch(plain) or len(plain) > 250:
        raise UnfitError(f"{plain[:40]!r} is no number that is read alike everywhere")
    return Decimal(plain)
