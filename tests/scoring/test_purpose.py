"""What a deck is for decides what is chosen, and in which form."""

from quizgen.model import (
    Cloze,
    Evidence,
    Gap,
    Plain,
    Question,
    RichText,
    ShortAnswer,
    TrueFalse,
    digest,
)
from quizgen.scoring.offer import Offer
from quizgen.scoring.points import best_forms
from quizgen.scoring.selection import STATEMENTS, select

QUOTE = "The lock at Elden was opened by Ada Brook in 1871."
SOURCE = Evidence(document="lock.md", quote=QUOTE, start=0, end=len(QUOTE))


def statement(number: int, answer: bool, text: str = QUOTE) -> Question:
    return TrueFalse(
        id=f"t{number}", family=f"t{number}", quality=0.9, answer=answer, source=SOURCE,
        stem=RichText.of(text),
    )  # fmt: skip


def blank(answer: str, quality: float = 0.8) -> Question:
    before, after = QUOTE.split(answer)
    return Cloze(
        id=digest("cloze", answer), family="f", quality=quality, source=SOURCE,
        parts=(Plain(text=before), Gap(answer=answer), Plain(text=after)),
    )  # fmt: skip


def short(stem: str, answer: str, quality: float = 0.8) -> Question:
    return ShortAnswer(
        id=digest("short", answer), family="f", quality=quality, source=SOURCE,
        stem=RichText.of(stem), answers=(answer,),
    )  # fmt: skip


def test_nobody_recalls_by_judging_a_statement() -> None:
    offered = [statement(1, answer=False, text="The lock was opened by Bo Lee in 1871.")]
    assert select(offered, purpose="recall") == ()
    assert len(select(offered, purpose="quiz")) == 1


def test_no_quiz_has_a_true_statement_that_repeats_the_source() -> None:
    assert select([statement(1, answer=True)], purpose="quiz") == ()


def test_a_question_is_the_better_form_than_a_blank_for_the_same_value() -> None:
    asked = short("In what year was the lock at Elden opened?", "1871", 0.75)
    assert best_forms([Offer.of(blank("1871")), Offer.of(asked)]) == [Offer.of(asked)]


def test_a_blank_inside_the_answer_of_a_question_asks_the_same() -> None:
    asked = short("Which lock was opened by Ada Brook?", "The lock at Elden", 0.8)
    assert best_forms([Offer.of(blank("Elden")), Offer.of(asked)]) == [Offer.of(asked)]


def test_different_values_of_one_sentence_are_all_recalled() -> None:
    offered = [
        short("In what year was the lock at Elden opened?", "1871"),
        short("Who opened the lock at Elden?", "Ada Brook"),
    ]
    assert len(select(offered, purpose="recall")) == 2
    assert len(select(offered, purpose="recall", per_fact=1)) == 1
    assert len(select(offered, purpose="quiz")) == 1


def test_statements_are_a_fifth_of_a_quiz_at_most() -> None:
    words = "abbey bridge canal dock ferry gate harbour island jetty keel lighthouse mill".split()
    statements = [
        statement(n, answer=n % 2 == 0, text=f"The {word}{word} {n}{n}{n} lies to the east.")
        for n, word in enumerate(words * 3)
    ]
    shorts = [
        ShortAnswer(
            id=f"q{n}", family=f"q{n}", quality=0.7, answers=(f"{word}ton{n}",),
            stem=RichText.of(f"What is the port beyond the {word} of number {n}00?"),
        )
        for n, word in enumerate(words * 2)
    ]  # fmt: skip
    chosen = select([*statements, *shorts], purpose="quiz")
    number = sum(question.kind == "true_false" for question in chosen)
    assert 0 < number <= STATEMENTS * len(chosen)
