"""Questions of QTI 1.2 with an answer to type as ours."""

from decimal import Decimal

from lxml import etree

from quizgen.plugin import Flashcard, Numerical, Question, ShortAnswer
from quizgen.plugin.bank import NUMBER_FORM
from quizgen_qti.reading import Reading, UnfitError, cut, one_line
from quizgen_qti.v1.form import Form
from quizgen_qti.v1.read_choices import with_stem
from quizgen_qti.v1.scoring import Condition, elements

_UNIT = ('<p class="quizgen-unit">', "</p>")
_SIMPLE = frozenset({"varequal", "or"})


def short_answer(reading: Reading, form: Form) -> Question:
    """The answers with the whole mark; a flashcard where our exporter says so."""
    answers = _answers(reading, form)
    fields = with_stem(reading, form)
    if form.field("quizgen_kind") == "flashcard" and form.feedback.back is not None:
        return Flashcard(back=form.feedback.back, **fields)
    return ShortAnswer(answers=answers, case_sensitive=_needs_case(form), **fields)


def _answers(reading: Reading, form: Form) -> tuple[str, ...]:
    whole = _whole(reading, [one for one in form.conditions if one.mark > 0])
    texts = [one_line(one.text or "") for one in _equals(whole)]
    found = tuple(dict.fromkeys(text for text in texts if text))
    if not found:
        raise UnfitError("there is no right answer")
    return found


def _whole(reading: Reading, earning: list[Condition]) -> list[Condition]:
    """Those of `earning` that give the whole mark; the others are noted."""
    best = max((one.mark for one in earning), default=Decimal(0))
    whole = [one for one in earning if one.mark == best]
    if len(whole) < len(earning):
        reading.note("downgraded", "partly right answers left out")
    return whole


def _equals(found: list[Condition]) -> list[etree._Element]:
    """The answers that conditions name one by one; `UnfitError` where they say anything else."""
    below = [one for condition in found for one in condition.holder.iterdescendants("*")]
    for name in (str(etree.QName(one).localname) for one in below):
        if name not in _SIMPLE:
            raise UnfitError(f"its conditions use <{name}>")
    equal = [one for one in below if etree.QName(one).localname == "varequal"]
    if len({one.get("respident") for one in equal}) > 1:
        raise UnfitError("it asks for several answers at once")
    return equal


def _needs_case(form: Form) -> bool:
    equal = [one for condition in form.conditions for one in condition.holder.iter("{*}varequal")]
    return bool(equal) and all((one.get("case") or "").lower() == "yes" for one in equal)


def numerical(reading: Reading, form: Form) -> Question:
    """A number and its tolerance, out of the bounds that its first condition names."""
    earning = [one for one in form.conditions if one.mark > 0]
    if len(earning) != 1:
        raise UnfitError(f"{len(earning)} numbers earn marks, not one")
    value, tolerance = _bounds(earning[0])
    unit, form.prompt = cut(form.prompt, *_UNIT)
    shown = "" if unit is None else reading.line(unit, "the unit").removeprefix("…").strip()
    return Numerical(
        value=value,
        tolerance=tolerance,
        unit=shown or None,
        answer=form.feedback.answer,
        **with_stem(reading, form),
    )


def _bounds(condition: Condition) -> tuple[Decimal, Decimal]:
    """The value and the tolerance of a condition: a number, bounds around one, or both."""
    found: dict[str, list[Decimal]] = {"varequal": [], "vargte": [], "varlte": []}
    for one in _leaves(condition.parts):
        name = str(etree.QName(one).localname)
        if name not in found:
            raise UnfitError(f"its conditions use <{name}>")
        found[name].append(_decimal(one.text or ""))
    equal, low, high = found.values()
    counts = (len(equal), len(low), len(high))
    if counts == (1, 0, 0):
        return equal[0], Decimal(0)
    if counts not in ((0, 1, 1), (1, 1, 1)) or low[0] > high[0]:
        raise UnfitError("it is not clear which numbers are right")
    return _middle(low[0], high[0], equal)


def _middle(low: Decimal, high: Decimal, equal: list[Decimal]) -> tuple[Decimal, Decimal]:
    """The number between two bounds, which is `equal` where that is given, and their distance."""
    value = equal[0] if equal else (low + high) / 2
    if value - low != high - value:
        raise UnfitError("its bounds are not equally far from its number")
    return value, high - value


def _leaves(found: list[etree._Element]) -> list[etree._Element]:
    """The conditions below `and` and `or`, of which no other form than ours is read."""
    leaves: list[etree._Element] = []
    for one in found:
        inner = etree.QName(one).localname in ("and", "or")
        leaves += _leaves(elements(one)) if inner else [one]
    return leaves


def _decimal(text: str) -> Decimal:
    plain = text.strip()
    if not NUMBER_FORM.fullmatch(plain) or len(plain) > 250:
        raise UnfitError(f"{plain[:40]!r} is no number that is read alike everywhere")
    return Decimal(plain)


def essay(reading: Reading, form: Form) -> Question:
    """A flashcard where our exporter wrote one; any other essay has no right and wrong."""
    back = form.feedback.back
    if form.field("quizgen_kind") != "flashcard" or back is None:
        raise UnfitError("an essay has no right and wrong")
    return Flashcard(back=back, **with_stem(reading, form))
