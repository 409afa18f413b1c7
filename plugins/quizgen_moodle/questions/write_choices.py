"""Choice and true/false questions as Moodle's question types."""

from quizgen.plugin import MultipleChoice, MultipleResponse, TrueFalse
from quizgen_moodle.fraction import malus, shares
from quizgen_moodle.item import Answer, Field, Item
from quizgen_moodle.writing import Writing


def multiple_choice(writing: Writing, question: MultipleChoice) -> Item:
    """One right option at 100 percent."""
    item = _choice_item(writing, question, single=True)
    item.answers = _options(writing, question, ["100"], "0")
    return item


def multiple_response(writing: Writing, question: MultipleResponse) -> Item:
    """The right options share 100 percent; the wrong ones together cost as much."""
    item = _choice_item(writing, question, single=False)
    right = sum(option.correct for option in question.options)
    fractions = shares(right)
    if len(set(fractions)) > 1:
        message = f"{right} right options cannot have equal shares: some count 10 %, some 5 %"
        writing.note("advice", message, question)
    item.answers = _options(
        writing, question, list(fractions), malus(len(question.options) - right)
    )
    return item


def _choice_item(
    writing: Writing, question: MultipleChoice | MultipleResponse, *, single: bool
) -> Item:
    settings: dict[str, str | None] = {
        "single": _flag(single),
        "shuffleanswers": _flag(writing.options.shuffle),
        "answernumbering": writing.options.numbering,
    }
    return Item("multichoice", text=writing.paragraph(question, question.stem), settings=settings)


def _options(
    writing: Writing, question: MultipleChoice | MultipleResponse, right: list[str], wrong: str
) -> tuple[Answer, ...]:
    given = iter(right)
    return tuple(
        Answer(
            writing.bare(question, option.text),
            next(given, "0") if option.correct else wrong,
            writing.bare(question, option.feedback),
        )
        for option in question.options
    )


def true_false(writing: Writing, question: TrueFalse) -> Item:
    """Two answers, whose texts Moodle wants in lower case."""
    answers = tuple(
        Answer(Field(_flag(value), format="moodle_auto_format"), "100" if right else "0")
        for value, right in ((True, question.answer), (False, not question.answer))
    )
    return Item(
        "truefalse",
        text=writing.paragraph(question, question.stem),
        answers=answers,
        settings={"penalty": "1.0000000"},
    )


def _flag(value: bool) -> str:
    return "true" if value else "false"
