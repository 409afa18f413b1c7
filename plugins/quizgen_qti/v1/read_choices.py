"""Choice, true/false, matching and ordering questions of QTI 1.2 as ours."""

from decimal import Decimal
from typing import Any

from lxml import etree

from quizgen.plugin import (
    Matching,
    MultipleChoice,
    MultipleResponse,
    Option,
    Ordering,
    Pair,
    Question,
    TrueFalse,
    fold,
)
from quizgen_qti.reading import Reading, UnfitError, common
from quizgen_qti.v1.form import Choices, Form
from quizgen_qti.v1.scoring import score

_TRUTHS = ["false", "true"]


def with_stem(reading: Reading, form: Form) -> dict[str, Any]:
    """The fields of a question with a stem."""
    stem = reading.required(form.prompt, "the question text")
    return {**common(form.identity, **form.feedback.fields, tags=form.tags), "stem": stem}


def _one_list(form: Form) -> Choices:
    if len(form.lists) != 1:
        raise UnfitError(f"it has {len(form.lists)} lists to choose from, not one")
    return form.lists[0]


def marks_of(form: Form, choices: Choices) -> dict[str, Decimal]:
    """The marks of each option of `choices`, chosen alone."""
    form.check_size()
    return {
        ident: score(form.conditions, {choices.ident: frozenset({ident})})
        for ident in choices.labels
    }


def only_right(marks: dict[str, Decimal]) -> str:
    """The ident of the one option with the most marks; `UnfitError` where there is no such."""
    best = max(marks.values(), default=Decimal(0))
    right = [ident for ident, mark in marks.items() if mark == best]
    if best <= 0:
        raise UnfitError("no option earns a mark")
    if len(right) > 1:
        raise UnfitError("several options earn the whole mark, and one can be chosen")
    return right[0]


def single(reading: Reading, form: Form) -> Question:
    """One right option, or true and false; options with a part of the mark are left out."""
    choices = _one_list(form)
    marks = marks_of(form, choices)
    right = only_right(marks)
    texts = {ident: reading.required(html, "an option") for ident, html in choices.labels.items()}
    named = form.field("question_type") == "true_false_question"
    if named and sorted(fold(text.plain) for text in texts.values()) == _TRUTHS:
        answer = fold(texts[right].plain) == "true"
        correction = form.feedback.correction
        return TrueFalse(answer=answer, correction=correction, **with_stem(reading, form))
    clear = [ident for ident in texts if ident == right or marks[ident] <= 0]
    if len(clear) < len(texts):
        reading.note("downgraded", f"{len(texts) - len(clear)} partly right options left out")
    options = tuple(_option(reading, form, ident, choices, ident == right) for ident in clear)
    return MultipleChoice(options=options, **with_stem(reading, form))


def several(reading: Reading, form: Form) -> Question:
    """The options that together earn most; any one more or less must earn less."""
    choices = _one_list(form)
    form.check_size()
    right = _wanted(form, choices)

    def earned(idents: frozenset[str]) -> Decimal:
        return score(form.conditions, {choices.ident: idents})

    best = earned(right)
    if best <= 0 or any(earned(right ^ {ident}) >= best for ident in choices.labels):
        raise UnfitError("it is not clear which options are right")
    options = tuple(
        _option(reading, form, ident, choices, ident in right) for ident in choices.labels
    )
    return MultipleResponse(options=options, **with_stem(reading, form))


def _wanted(form: Form, choices: Choices) -> frozenset[str]:
    """The options that a condition with marks names, and not as what must not be chosen."""
    found = (
        one
        for condition in form.conditions
        if condition.mark > 0
        for one in condition.holder.iter("{*}varequal")
        if next(one.iterancestors("{*}not"), None) is None
    )
    return frozenset((one.text or "").strip() for one in found) & choices.labels.keys()


def _option(reading: Reading, form: Form, ident: str, choices: Choices, correct: bool) -> Option:
    text = reading.required(choices.labels[ident], "an option")
    feedback = reading.rich(form.shown(f"{ident}_fb"))
    return Option(text=text, correct=correct, feedback=feedback)


def matching(reading: Reading, form: Form) -> Question:
    """Pairs, or an order where our exporter wrote one as pairs; what nothing matches distracts."""
    keys = {one.ident: only_right(marks_of(form, one)) for one in form.lists}
    texts = {
        ident: reading.required(html, "a right side")
        for one in form.lists
        for ident, html in one.labels.items()
    }
    lefts = {one.ident: reading.required(one.head, "a left side") for one in form.lists}
    fields = with_stem(reading, form)
    if form.field("quizgen_kind") == "ordering":
        items = sorted(lefts, key=lambda ident: _place(texts[keys[ident]].plain))
        return Ordering(items=tuple(lefts[ident] for ident in items), **fields)
    pairs = tuple(Pair(left=left, right=texts[keys[ident]]) for ident, left in lefts.items())
    used = set(keys.values())
    wrong = tuple(text for ident, text in texts.items() if ident not in used)
    return Matching(pairs=pairs, distractors=wrong, **fields)


def _place(text: str) -> int:
    if not text.isdecimal():
        raise UnfitError(f"the place {text!r} in an order is no number")
    return int(text)


def ordering(reading: Reading, form: Form) -> Question:
    """Items in the order of the one condition that earns marks, which names each once."""
    choices = _one_list(form)
    earning = [one for one in form.conditions if one.mark > 0]
    named = earning[0].parts if len(earning) == 1 else []
    if not all(etree.QName(one).localname == "varequal" for one in named):
        raise UnfitError("it is not clear which order is right")
    order = [(one.text or "").strip() for one in sorted(named, key=_index)]
    if sorted(order) != sorted(choices.labels):
        raise UnfitError("it is not clear which order is right")
    items = tuple(reading.required(choices.labels[ident], "an item") for ident in order)
    return Ordering(items=items, **with_stem(reading, form))


def _index(element: etree._Element) -> int:
    index = element.get("index") or ""
    return int(index) if index.isdecimal() else 0
