"""A deck with a question of every kind, in which every part of a question stands somewhere."""

from decimal import Decimal

from quizgen.model import (
    Cloze,
    Deck,
    Evidence,
    Flashcard,
    Gap,
    Image,
    Matching,
    Math,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Option,
    Ordering,
    Pair,
    Plain,
    Question,
    RichText,
    ShortAnswer,
    SourceDocument,
    TrueFalse,
)


def text(*parts: object) -> RichText:
    """Rich text of strings and inline parts."""
    return RichText.of(*parts)  # type: ignore[arg-type]  # the tests pass what `of` takes


def deck_of(*questions: Question, **more: object) -> Deck:
    """A deck titled `Geography` of `questions`."""
    return Deck.model_validate({"title": "Geography", "questions": questions, **more})


def choice(*texts: str, right: int = 1) -> tuple[Option, ...]:
    """Options, the first `right` of them right."""
    return tuple(Option(text=text(one), correct=n < right) for n, one in enumerate(texts))


SOURCE = Evidence(
    document="atlas.txt", quote="Bonn  was\nthe capital.", start=7, end=29, page=3,
    heading=("Europe", "Cities/Towns"),
)  # fmt: skip

EVERY_KIND: tuple[Question, ...] = (
    MultipleChoice(
        id="mc", family="mc", stem=text("Capital of ", Image(src="img/map of lands.png", alt="X")),
        options=(
            Option(text=text("Berlin"), correct=True),
            Option(text=text("Bonn"), feedback=text("It was, until 1990.")),
            Option(text=text(Image(src="a.png", alt="a"), " or ", Image(src="b/a.png", alt="b"))),
        ),
        tags=("Europe", "<odd> `tag`"), explanation=text("Since 1990."), hints=(text("B..."),),
        source=SOURCE,
    ),
    MultipleResponse(
        id="mr", family="mr", stem=text("Which are rivers?"),
        options=choice("Rhine", "Elbe", "Harz", "Eifel", right=2),
    ),
    TrueFalse(
        id="tf", family="tf", stem=text("Bonn is the capital."), answer=False,
        correction=text("Berlin is the capital."),
    ),
    Cloze(
        id="cz", family="cz",
        parts=(
            Plain(text="{1:SA:=x} at "), Gap(answer="Bonn}~#", accepted=("C:\\",), hint="a town"),
            Plain(text=" in "), Gap(group=2, answer="1949"), Plain(text=": "),
            Gap(group=3, answer="a < b", distractors=("AT&T", "x=y")),
            Math(tex=r"\frac{1}{2}"),
        ),
    ),
    ShortAnswer(id="sa", family="sa", stem=text("Multiply sign?"), answers=("*", "a\\*b")),
    Numerical(
        id="nu", family="nu", stem=text("How high is it?"), value=Decimal("2962.5"),
        tolerance=Decimal("0.5"), unit="m", answer="about 3 km",
    ),
    Matching(
        id="ma", family="ma", stem=text("Match."),
        pairs=(Pair(left=text("Spree"), right=text("a < b & c")),
               Pair(left=text(Math(tex="x^2")), right=text("Isar &lt; Inn"))),
        distractors=(text("Weser"),),
    ),
    Ordering(
        id="or", family="or", stem=text("North to south"),
        items=(text("Kiel"), text("Hanover"), text("Ulm")),
    ),
    Flashcard(id="fc", family="fc", stem=text("Bavaria's capital"), back=text("Munich")),
)  # fmt: skip

SOURCES = (SourceDocument(document="atlas.txt", title="The Atlas"),)

EVERYTHING = deck_of(*EVERY_KIND, sources=SOURCES, description="All kinds")
