"""A deck of every kind in which every text tries to be something else."""

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

MARKUP = (
    "</style></title></textarea><script>document.pwned = 1</script>"
    '<img src=x onerror=\'document.pwned = 2\'>" onfocus="document.pwned = 3" autofocus=" ]]>'
)
BACKWARDS = "\u202eback\u2066wards \u05e9\u05dc\u05d5\u05dd"
FORMULA = '=HYPERLINK("//x.example")'
TEX = (
    r"\href{javascript:document.pwned=4}{x}",
    r"\text{<script>document.pwned = 5</script>}",
    r"\def\a{\b\b}\def\b{\a\a}\a",
    r"\frac{1}{",
    "x" * 20_000,
)


def hostile(number: int = 0) -> RichText:
    """A text of markup, controls of direction, a formula and an image that lie."""
    return RichText.of(
        f"{number} {MARKUP} {BACKWARDS} {FORMULA}",
        Math(tex=TEX[number % len(TEX)]),
        Image(src="javascript:document.pwned=6", alt=MARKUP),
    )


def hostile_deck() -> Deck:
    """A question of every kind, and one of 100,000 characters."""
    line = f"{MARKUP} {FORMULA}"
    source = Evidence(document="d.txt", quote=MARKUP, start=0, end=len(MARKUP), heading=(line,))
    options = tuple(Option(text=hostile(n), correct=n < 1, feedback=hostile()) for n in range(12))
    many = tuple(Option(text=hostile(n), correct=n < 11) for n in range(12))
    made: tuple[Question, ...] = (
        MultipleChoice(
            id="mc", family="mc", stem=hostile(), options=options, explanation=hostile(),
            hints=(hostile(),), source=source,
        ),
        MultipleResponse(id="mr", family="mr", stem=hostile(), options=many),
        TrueFalse(id="tf", family="tf", stem=hostile(), answer=False, correction=hostile()),
        Cloze(
            id="cz", family="cz",
            parts=(
                Plain(text=line), Gap(answer=line, hint=line), Plain(text=" and "),
                Gap(group=2, answer="a", distractors=(line,)), Plain(text=BACKWARDS),
                Gap(group=1, answer=line),
            ),
        ),
        ShortAnswer(id="sa", family="sa", stem=hostile(), answers=(line, "second")),
        Numerical(id="nu", family="nu", stem=hostile(), value=1, unit=line),  # type: ignore[arg-type]
        Matching(
            id="ma", family="ma", stem=hostile(),
            pairs=tuple(Pair(left=hostile(n), right=hostile(n + 5)) for n in range(30)),
        ),
        Ordering(id="or", family="or", stem=hostile(), items=tuple(map(hostile, range(5)))),
        Flashcard(id="fc", family="fc", stem=hostile(), back=RichText.of("long " * 20_000)),
    )  # fmt: skip
    return Deck(
        title=line,
        description=MARKUP,
        language="qtx",
        sources=(SourceDocument(document="d.txt", title=line),),
        questions=made,
    )
