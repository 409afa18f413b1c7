"""Answers by themselves, whatever is asked."""

import re
from collections.abc import Iterable
from typing import Final

from quizgen.checking.rule import Rule, each
from quizgen.checking.words import shown, unpaired
from quizgen.lang.base import Language
from quizgen.model import Question

_INTERVAL: Final = re.compile(r"[\[(\]][^\[\]()]*,[^\[\]()]*[\])\[]")
"""A half-open interval, whose brackets need not pair: `[0, 1)`."""


def _torn_answer(question: Question, _: Language) -> Iterable[str]:
    for text in dict.fromkeys((*question.answer_texts, *question.option_texts)):
        if _INTERVAL.fullmatch(text) or not any(map(str.isalnum, text)):
            continue
        for mark in unpaired(text):
            yield f"in {shown(text)} {mark}"


TORN_ANSWER = Rule(
    name="torn-answer",
    severity="warning",
    definition="Brackets or quotation marks of an answer or an option do not pair up.",
    why="A half of it seems to be lost, and nobody types the other half.",
    bad='## Who wrote the film?\n\n**Answer:** Ana Souza "\n',
    good='## Which song did Ana Souza write?\n\n**Answer:** "Rain on the Quay"\n',
    find=each(_torn_answer),
)
