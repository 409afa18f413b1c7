"""Short answer, numerical and flashcard questions as Moodle's question types."""

from quizgen.plugin import Flashcard, Numerical, Plain, RichText, ShortAnswer
from quizgen.plugin.bank import digits, fits
from quizgen_moodle.item import EMPTY, Answer, Field, Item, Unit
from quizgen_moodle.wildcards import escape_stars
from quizgen_moodle.writing import Writing

LONGEST_TYPED = 100
"""The longest back of a flashcard, in characters, that anybody can be asked to type."""

LONGEST_UNIT = 50


def short_answer(writing: Writing, question: ShortAnswer) -> Item:
    """Every accepted answer at 100 percent; a star in one is a star."""
    return Item(
        "shortanswer",
        text=writing.paragraph(question, question.stem),
        answers=typed_answers(question.answers),
        settings={"usecase": str(int(question.case_sensitive))},
    )


def typed_answers(texts: tuple[str, ...]) -> tuple[Answer, ...]:
    """`texts` as answers to type, the wildcard of Moodle's escaped."""
    return tuple(
        Answer(Field(escape_stars(text), format="moodle_auto_format"), "100") for text in texts
    )


def numerical(writing: Writing, question: Numerical) -> Item:
    """One number with its tolerance; a number that Moodle would round becomes text to type."""
    text = writing.paragraph(question, question.stem)
    if not fits(question.value) or not fits(question.tolerance):
        message = "written as shortanswer: Moodle rounds numbers to 15 digits"
        writing.downgrade("short answer", message, question)
        return Item(
            "shortanswer",
            text=text,
            answers=typed_answers(question.answer_texts),
            settings={"usecase": "0"},
        )
    written = EMPTY
    if question.answer is not None:
        written = writing.paragraph(question, RichText.of(question.answer), "answer")
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
        units=_units(writing, question),
        settings=_unit_settings(writing, question),
    )


def _units(writing: Writing, question: Numerical) -> tuple[Unit, ...]:
    unit = question.unit
    if unit is None:
        return ()
    if not is_unit(unit):
        writing.note(
            "not_rendered", f"Moodle cannot tell the unit {unit!r} from a number", question
        )
        return ()
    return (Unit(unit),)


def is_unit(unit: str) -> bool:
    """Whether Moodle keeps `unit` and can tell it from the number before it."""
    return len(unit) <= LONGEST_UNIT and not any(char.isdigit() or char in ".,*" for char in unit)


def _unit_settings(writing: Writing, question: Numerical) -> dict[str, str | None]:
    graded = question.unit is not None and writing.options.units == "graded"
    return {
        "unitgradingtype": str(int(graded)),
        "unitpenalty": "0.1000000",
        "showunits": "0" if question.unit is not None else "3",
        "unitsleft": "0",
    }


def flashcard(writing: Writing, question: Flashcard) -> Item:
    """What the option says, since Moodle has no flashcards; a long back is never to be typed."""
    kind = writing.options.flashcards
    if kind == "shortanswer" and not is_typeable(question.back):
        kind = "description"
    became = "short answer" if kind == "shortanswer" else kind
    writing.downgrade(became, f"Moodle has no flashcards: written as {kind}", question)
    item = Item(kind, text=writing.paragraph(question, question.stem, "flashcard"))
    if kind == "shortanswer":
        item.answers = typed_answers((question.back.plain,))
        item.settings = {"usecase": "0"}
    elif kind == "essay":
        item.graderinfo = writing.paragraph(question, question.back)
        item.settings = {"responseformat": "editor", "responserequired": "0", "attachments": "0"}
    return item


def is_typeable(back: RichText) -> bool:
    """Whether people can be asked to type `back`: a few plain words."""
    text = back.plain
    one_part = len(back.parts) == 1 and isinstance(back.parts[0], Plain)
    return one_part and len(text) <= LONGEST_TYPED and text == " ".join(text.split())
