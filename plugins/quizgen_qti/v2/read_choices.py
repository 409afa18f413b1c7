"""Choice, true/false, matching and ordering interactions as our questions."""

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
    RichText,
    TrueFalse,
    fold,
)
from quizgen_qti.reading import Reading, UnfitError, common
from quizgen_qti.v2.form import Form, text_of
from quizgen_qti.v2.keys import check_processing, right_of

_TRUTHS = {"true": "true", "false": "false"}


def with_stem(reading: Reading, form: Form) -> dict[str, Any]:
    """The fields of a question with a stem."""
    stem = reading.required(form.body(), "the question text")
    return {**common(form.identity, **form.feedback.fields), "stem": stem}


def _texts(reading: Reading, parent: etree._Element, tag: str) -> dict[str, RichText]:
    """What the choices below `parent` show, by their identifiers."""
    return {
        one.get("identifier") or "": reading.required(text_of(one), "an option")
        for one in parent.iter(tag)
    }


def choice(reading: Reading, form: Form) -> Question:
    """One right option, several, or true and false."""
    interaction = form.interactions[0]
    check_processing(form)
    response = form.response(interaction)
    right = right_of(response)
    texts = _texts(reading, interaction, "simpleChoice")
    if not set(right) <= texts.keys():
        raise UnfitError("what is declared right is no option")
    fields = with_stem(reading, form)
    if {key: fold(text.plain) for key, text in texts.items()} == _TRUTHS and len(right) == 1:
        answer, correction = right[0] == "true", form.feedback.correction
        return TrueFalse(answer=answer, correction=correction, **fields)
    options = tuple(
        Option(text=text, correct=key in right, feedback=_feedback(reading, interaction, key))
        for key, text in texts.items()
    )
    if response.cardinality == "single":
        return MultipleChoice(options=options, **fields)
    return MultipleResponse(options=options, **fields)


def _feedback(reading: Reading, interaction: etree._Element, key: str) -> RichText | None:
    for shown in interaction.iter("feedbackInline"):
        if shown.get("identifier") == key:
            return reading.rich(text_of(shown))
    return None


def matching(reading: Reading, form: Form) -> Question:
    """Pairs: each left side with its one right side; what nothing matches distracts."""
    interaction = form.interactions[0]
    check_processing(form)
    sides = interaction.findall("simpleMatchSet")
    if len(sides) != 2:
        raise UnfitError("it has no two sides")
    lefts, rights = (_texts(reading, side, "simpleAssociableChoice") for side in sides)
    keys = dict(_pair(value) for value in right_of(form.response(interaction)))
    if len(keys) != len(right_of(form.response(interaction))) or keys.keys() != lefts.keys():
        raise UnfitError("a left side has not exactly one right side")
    if not set(keys.values()) <= rights.keys():
        raise UnfitError("what is declared right is no right side")
    pairs = tuple(Pair(left=text, right=rights[keys[key]]) for key, text in lefts.items())
    used = set(keys.values())
    wrong = tuple(text for key, text in rights.items() if key not in used)
    return Matching(pairs=pairs, distractors=wrong, **with_stem(reading, form))


def _pair(value: str) -> tuple[str, str]:
    left, _, right = " ".join(value.split()).partition(" ")
    return left, right


def ordering(reading: Reading, form: Form) -> Question:
    """Items in the order that is declared right, which names each once."""
    interaction = form.interactions[0]
    check_processing(form)
    texts = _texts(reading, interaction, "simpleChoice")
    order = form.response(interaction).right
    if sorted(order) != sorted(texts):
        raise UnfitError("it is not clear which order is right")
    items = tuple(texts[key] for key in order)
    return Ordering(items=items, **with_stem(reading, form))
