"""What each kind of question looks like on a card."""

from decimal import Decimal

import pytest

from quizgen.model import (
    Cloze,
    Flashcard,
    Gap,
    Matching,
    MultipleResponse,
    Numerical,
    Option,
    Ordering,
    Pair,
    Plain,
    Question,
    RichText,
    ShortAnswer,
    TrueFalse,
)
from quizgen_sheets.cards import card

Q = {"id": "q", "family": "q"}


def text(words: str) -> RichText:
    """Rich text of words alone."""
    return RichText.of(words)


CARDS: dict[str, tuple[Question, list[str], list[str]]] = {
    "flashcard": (Flashcard(stem=text("Bonn"), back=text("on the Rhine"), **Q),
                  ["Bonn"], ["on the Rhine"]),
    "short answer": (ShortAnswer(stem=text("Who?"), answers=("Robert Hooke", "Hooke"), **Q),
                     ["Who?"], ["Robert Hooke", "Hooke"]),
    "number": (Numerical(stem=text("How long?"), value=Decimal("2.50"), tolerance=Decimal("1E+1"),
                         unit="m", **Q),
               ["How long?"], ["2.50 m (± 10)"]),
    "false": (TrueFalse(stem=text("A."), answer=False, correction=text("B."), **Q),
              ["A.", "A) True", "B) False"], ["False", "B."]),
    "several": (MultipleResponse(stem=text("Which?"), options=(
        Option(text=text("x"), correct=True), Option(text=text("y")),
        Option(text=text("z"), correct=True)), **Q),
                ["Which?", "A) x", "B) y", "C) z"], ["x", "z"]),
    "one gap": (Cloze(parts=(
        Plain(text="The "), Gap(answer="cat", accepted=("Cat",), hint="pet", distractors=("dog",)),
        Plain(text=" sat.")), **Q),
                ["The _____ (pet: cat / dog) sat."], ["cat", "Cat"]),
    "two gaps": (Cloze(parts=(Gap(answer="a"), Plain(text=" and "), Gap(answer="b", group=2)), **Q),
                 ["_____ and _____"], ["1. a", "2. b"]),
    "matching": (Matching(stem=text("Match."), pairs=(
        Pair(left=text("one"), right=text("zwei")), Pair(left=text("two"), right=text("drei"))),
        distractors=(text("acht"),), **Q),
                 ["Match.", "1. one", "2. two", "A) acht", "B) drei", "C) zwei"],
                 ["one - zwei", "two - drei"]),
    "ordering": (Ordering(stem=text("Sort."), items=(text("b"), text("a")), **Q),
                 ["Sort.", "A) a", "B) b"], ["1. b", "2. a"]),
}  # fmt: skip


@pytest.mark.parametrize("name", CARDS)
def test_a_card_has_what_is_asked_in_front_and_the_key_behind(name: str) -> None:
    question, front, back = CARDS[name]
    made = card(question)
    assert [line.plain for line in made.front] == front
    assert [line.plain for line in made.back] == back


def test_more_options_than_letters_are_numbered() -> None:
    options = tuple(Option(text=text(f"option {n}"), correct=n == 1) for n in range(30))
    made = card(MultipleResponse(stem=text("Which?"), options=options, **Q))
    assert made.front[-1].plain == "30. option 29"
