"""Choice, true/false, typed and flashcard questions as Moodle's question types."""

from decimal import Decimal

from quizgen.plugin import (
    Flashcard,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Plain,
    RichText,
    ShortAnswer,
    TrueFalse,
)
from quizgen_moodle.item import EMPTY, Answer, Field, Item, Unit
from quizgen_moodle.percent import malus, shares
from quizgen_moodle.workshop import Workshop

LONGEST_TYPED = 100
"""The longest back of a flashcard, in characters, that anybody can be asked to type."""

LONGEST_UNIT = 50
_SIGNIFICANT = 15
_LARGEST = 300
_PLAIN_EXPONENT = 15


def multiple_choice(shop: Workshop, question: MultipleChoice) -> Item:
    """One right option at 100 percent."""
    item = _choice_item(shop, question, single=True)
    item.answers = _options(shop, question, ["100"], "0")
    return item


def multiple_response(shop: Workshop, question: MultipleResponse) -> Item:
    """The right options share 100 percent; the wrong ones together cost as much."""
    item = _choice_item(shop, question, single=False)
    right = sum(option.correct for option in question.options)
    fractions = shares(right)
    if len(set(fractions)) > 1:
        message = f"{right} right options cannot have equal shares: some count 10 %, some 5 %"
        shop.note("advice", message, question)
    item.answers = _options(shop, question, list(fractions), malus(len(question.options) - right))
    return item


def _choice_item(
    shop: Workshop, question: MultipleChoice | MultipleResponse, *, single: bool
) -> Item:
    settings: dict[str, str | None] = {
        "single": _flag(single),
        "shuffleanswers": _flag(shop.options.shuffle),
        "answernumbering": shop.options.numbering,
    }
    return Item("multichoice", text=shop.paragraph(question, question.stem), settings=settings)


def _options(
    shop: Workshop, question: MultipleChoice | MultipleResponse, right: list[str], wrong: str
) -> tuple[Answer, ...]:
    given = iter(right)
    return tuple(
        Answer(
            shop.bare(question, option.text),
            next(given, "0") if option.correct else wrong,
            shop.bare(question, option.feedback),
        )
        for option in question.options
    )


def true_false(shop: Workshop, question: TrueFalse) -> Item:
    """Two answers, whose texts Moodle wants in lower case."""
    answers = tuple(
        Answer(Field(_flag(value), format="moodle_auto_format"), "100" if right else "0")
        for value, right in ((True, question.answer), (False, not question.answer))
    )
    return Item(
        "truefalse",
        text=shop.paragraph(question, question.stem),
        answers=answers,
        settings={"penalty": "1.0000000"},
    )


def short_answer(shop: Workshop, question: ShortAnswer) -> Item:
    """Every accepted answer at 100 percent; a star in one is a star."""
    return Item(
        "shortanswer",
        text=shop.paragraph(question, question.stem),
        answers=typed_answers(question.answers),
        settings={"usecase": str(int(question.case_sensitive))},
    )


def typed_answers(texts: tuple[str, ...]) -> tuple[Answer, ...]:
    """`texts` as answers to type, the wildcard of Moodle's escaped."""
    return tuple(
        Answer(Field(text.replace("*", "\\*"), format="moodle_auto_format"), "100")
        for text in texts
    )


def numerical(shop: Workshop, question: Numerical) -> Item:
    """One number with its tolerance; a number that Moodle would round becomes text to type."""
    text = shop.paragraph(question, question.stem)
    if not fits(question.value) or not fits(question.tolerance):
        message = "written as shortanswer: Moodle rounds numbers to 15 digits"
        shop.note("downgraded", message, question)
        return Item(
            "shortanswer",
            text=text,
            answers=typed_answers(question.answer_texts),
            settings={"usecase": "0"},
        )
    written = EMPTY
    if question.answer is not None:
        written = shop.paragraph(question, RichText.of(question.answer), "answer")
    answer = Answer(
        Field(digits(question.value), format="moodle_auto_format"),
        "100",
        written,
        digits(question.tolerance),
    )
    return Item(
        "numerical",
        text=text,
        answers=(answer,),
        units=_units(shop, question),
        settings=_unit_settings(shop, question),
    )


def fits(number: Decimal) -> bool:
    """Whether a float holds `number` to the last digit."""
    digits_of = number.normalize().as_tuple().digits
    return len(digits_of) <= _SIGNIFICANT and abs(number.adjusted()) <= _LARGEST


def digits(number: Decimal) -> str:
    """`number` as Moodle reads it in every language: a point, no groups."""
    exponent = number.as_tuple().exponent
    small = isinstance(exponent, int) and -_PLAIN_EXPONENT <= exponent <= _PLAIN_EXPONENT
    return f"{number:f}" if small else f"{number:e}"


def _units(shop: Workshop, question: Numerical) -> tuple[Unit, ...]:
    unit = question.unit
    if unit is None:
        return ()
    if not is_unit(unit):
        shop.note("not_rendered", f"Moodle cannot tell the unit {unit!r} from a number", question)
        return ()
    return (Unit(unit),)


def is_unit(unit: str) -> bool:
    """Whether Moodle keeps `unit` and can tell it from the number before it."""
    return len(unit) <= LONGEST_UNIT and not any(char.isdigit() or char in ".,*" for char in unit)


def _unit_settings(shop: Workshop, question: Numerical) -> dict[str, str | None]:
    graded = question.unit is not None and shop.options.units == "graded"
    return {
        "unitgradingtype": str(int(graded)),
        "unitpenalty": "0.1000000",
        "showunits": "0" if question.unit is not None else "3",
        "unitsleft": "0",
    }


def flashcard(shop: Workshop, question: Flashcard) -> Item:
    """What the option says, since Moodle has no flashcards; a long back is never to be typed."""
    kind = shop.options.flashcards
    if kind == "shortanswer" and not is_typeable(question.back):
        kind = "description"
    shop.note("downgraded", f"Moodle has no flashcards: written as {kind}", question)
    item = Item(kind, text=shop.paragraph(question, question.stem, "flashcard"))
    if kind == "shortanswer":
        item.answers = typed_answers((question.back.plain,))
        item.settings = {"usecase": "0"}
    elif kind == "essay":
        item.graderinfo = shop.paragraph(question, question.back)
        item.settings = {"responseformat": "editor", "responserequired": "0", "attachments": "0"}
    return item


def is_typeable(back: RichText) -> bool:
    """Whether people can be asked to type `back`: a few plain words."""
    text = back.plain
    one_part = len(back.parts) == 1 and isinstance(back.parts[0], Plain)
    return one_part and len(text) <= LONGEST_TYPED and text == " ".join(text.split())


def _flag(value: bool) -> str:
    return "true" if value else "false"
