"""Answers by themselves, whatever is asked."""

from collections.abc import Iterable

from quizgen.check.rule import Rule, each
from quizgen.check.words import shown, unpaired
from quizgen.model import Question


def _torn_answer(question: Question) -> Iterable[str]:
    for text in dict.fromkeys((*question.answer_texts, *question.option_texts)):
        for mark in unpaired(text):
            yield f"in the answer {shown(text)} {mark}"


TORN_ANSWER = Rule(
    name="torn-answer",
    severity="warning",
    definition="Brackets or quotation marks of an answer or an option do not pair up.",
    why="A half of it seems to be lost, and nobody types the other half.",
    bad='## Who wrote the film?\n\n**Answer:** Ana Souza "\n',
    good='## Which song did Ana Souza write?\n\n**Answer:** "Rain on the Quay"\n',
    find=each(_torn_answer),
)
