"""The best form of each point: of questions that ask one sentence for one thing, one is kept."""

import pytest

from quizgen.model import (
    Cloze,
    Evidence,
    Flashcard,
    Gap,
    MultipleChoice,
    Numerical,
    Option,
    Plain,
    Question,
    RichText,
    ShortAnswer,
)
from quizgen.scoring.offer import Offer
from quizgen.scoring.points import best_forms, worth

FIRST = Evidence(document="a.md", quote="Ana Souza sold a map.", start=0, end=21)
SECOND = Evidence(document="a.md", quote="Rui Costa sold a map.", start=22, end=43)


def short(key: str, quality: float, source: Evidence | None = FIRST) -> Question:
    """A question that is answered from memory."""
    return ShortAnswer(
        id=f"short-{key}".replace(" ", "-"), family="f", quality=quality, source=source,
        stem=RichText.of("Who sold a map?"), answers=(key,),
    )  # fmt: skip


def blank(key: str, quality: float, source: Evidence | None = FIRST) -> Question:
    """A blank."""
    return Cloze(
        id=f"blank-{key}".replace(" ", "-"), family="f", quality=quality, source=source,
        parts=(Gap(answer=key), Plain(text=" sold a map.")),
    )  # fmt: skip


def choice(key: str, quality: float, source: Evidence | None = FIRST) -> Question:
    """A multiple choice."""
    options = (Option(text=RichText.of(key), correct=True), Option(text=RichText.of("Eva Lima")))
    return MultipleChoice(
        id=f"choice-{key}".replace(" ", "-"), family="f", quality=quality, source=source,
        stem=RichText.of("Who sold a map?"), options=options,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("offered", "kept"),
    [
        ([short("Ana Souza", 0.7), blank("Ana Souza", 0.8)], ["short-Ana-Souza"]),
        ([short("Ana Souza", 0.6), blank("Ana Souza", 0.8)], ["blank-Ana-Souza"]),
        ([short("Ana Souza", 0.7), choice("Ana Souza", 0.9)], ["short-Ana-Souza"]),
        ([short("Ana Souza", 0.5), choice("Ana Souza", 0.9)], ["choice-Ana-Souza"]),
        ([short("Souza", 0.7), blank("Ana Souza", 0.8)], ["short-Souza"]),
        ([short("Ana Souza", 0.7), blank("map", 0.7)], ["short-Ana-Souza", "blank-map"]),
        (
            [short("Ana Souza", 0.7), blank("Ana Souza", 0.8, SECOND)],
            ["short-Ana-Souza", "blank-Ana-Souza"],
        ),
        (
            [short("Ana Souza", 0.7, None), blank("Ana Souza", 0.8, None)],
            ["short-Ana-Souza", "blank-Ana-Souza"],
        ),
    ],
    ids=[
        "a question before a blank",
        "a much better blank",
        "memory before a choice",
        "a much better choice",
        "a part of the answer",
        "two answers",
        "two sentences",
        "without a source",
    ],
)
def test_the_best_form_of_a_point_is_kept(offered: list[Question], kept: list[str]) -> None:
    assert [offer.id for offer in best_forms(map(Offer.of, offered))] == kept


def test_the_order_in_which_they_are_offered_changes_nothing() -> None:
    made = short("Ana Souza", 0.7), blank("Ana Souza", 0.8), choice("Ana Souza", 0.8)
    offered = [Offer.of(question) for question in made]
    assert best_forms(offered) == best_forms(reversed(offered))


def test_what_forms_are_worth() -> None:
    made = (short("Ana Souza", 0.5), blank("Ana Souza", 0.5), choice("Ana Souza", 0.5))
    values = [worth(Offer.of(question)) for question in made]
    assert values == sorted(values, reverse=True)
    assert len(set(values)) == 3


def test_the_words_of_a_key_are_folded() -> None:
    assert Offer.of(short("Ana SOUZA", 0.5)).key == ("ana", "souza")


@pytest.mark.parametrize(
    ("stem", "counted"),
    [
        ("Which four kinds of sluices does the harbour have?", True),
        ("Which four kinds of weirs does the river have?", False),
        ("Which kinds of sluices does the harbour have?", False),
    ],
)
def test_a_count_is_not_asked_beside_what_is_counted(stem: str, counted: bool) -> None:
    card = Flashcard(
        id="card",
        family="f",
        stem=RichText.of(stem),
        back=RichText.of("A; B; C; D."),
        source=SECOND,
    )
    number = Numerical(
        id="number", family="g", value=4, answer="four", source=FIRST,
        stem=RichText.of("How many kinds of sluices does the harbour have?"),
    )  # fmt: skip
    kept = [offer.id for offer in best_forms([Offer.of(card), Offer.of(number)])]
    assert ("number" not in kept) == counted
    assert "card" in kept
