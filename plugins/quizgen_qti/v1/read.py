"""Items of QTI 1.2 as our questions, by the type that Canvas names or else by their responses."""

from collections.abc import Callable, Iterator
from html import escape

from lxml import etree

from quizgen.plugin import Question
from quizgen_qti.feedback import Feedback
from quizgen_qti.package import File
from quizgen_qti.reading import Reading, UnfitError
from quizgen_qti.v1 import read_blanks, read_choices, read_typed
from quizgen_qti.v1.form import Form
from quizgen_qti.v1.formulas import equation_of

_BUILDERS: dict[str, Callable[[Reading, Form], Question]] = {
    "multiple_choice_question": read_choices.single,
    "true_false_question": read_choices.single,
    "multiple_answers_question": read_choices.several,
    "matching_question": read_choices.matching,
    "ordering_question": read_choices.ordering,
    "short_answer_question": read_typed.short_answer,
    "numerical_question": read_typed.numerical,
    "essay_question": read_typed.essay,
    "fill_in_multiple_blanks_question": read_blanks.typed,
    "multiple_dropdowns_question": read_blanks.chosen,
}
"""How the types of Canvas that we can hold are read."""


def items(reading: Reading, file: File) -> Iterator[etree._Element]:
    """The items of `file`; the title of its assessment becomes the deck's."""
    for assessment in file.root.iterfind(".//{*}assessment"):
        reading.title = reading.title or assessment.get("title") or ""
    yield from file.root.iterfind(".//{*}item")


def question(reading: Reading, file: File, item: etree._Element) -> Question | None:
    """The question that `item` is; None where it stood before, `UnfitError` for none of ours."""
    form = Form(item)
    identity = reading.begin(form.ident, form.content, file.at(item), equation_of)
    if identity is None:
        return None
    kind = form.field("question_type") or _guessed(form)
    build = _BUILDERS.get(kind)
    if build is None:
        raise UnfitError(f"questions of the type {kind!r} cannot be kept")
    form.identity = identity
    form.feedback = Feedback(reading, form.shown("general_fb"))
    if form.shown("correct_fb") or form.shown("general_incorrect_fb"):
        reading.unkept("feedback to right or to wrong answers")
    return build(reading, form)


def _guessed(form: Form) -> str:
    """The type of an item that names none, by what has to be done in it."""
    lids, typed = form.lists, form.entries
    if len(lids) == 1 and not typed:
        cardinality = lids[0].cardinality
        return {
            "Single": "multiple_choice_question",
            "Multiple": "multiple_answers_question",
            "Ordered": "ordering_question",
        }.get(cardinality, f"with the cardinality {cardinality}")
    if len(lids) > 1 and not typed:
        return "matching_question"
    if len(typed) == 1 and not lids:
        return "numerical_question" if form.asks_number else "short_answer_question"
    return escape(f"with {len(lids)} lists and {len(typed)} fields")
