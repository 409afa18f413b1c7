"""Exercises: the author's question, with its options where they do not point at the right one."""

import pytest

from quizgen.items.exercises import exercises
from quizgen.items.pool import gather
from quizgen.lang.packs import Languages
from quizgen.model import Evidence, FactId, ReviewQuestion, Statement, Words

QUESTION = "How can a broken sluice harm the river?"


@pytest.mark.parametrize(
    ("wrong", "kind"),
    [
        (("The wind turns.", "The fish rest."), "flashcard"),
        (("The sluices turn.", "The fish rest."), "multiple_choice"),
    ],
)
def test_options_that_point_at_the_right_one_are_not_shown(
    wrong: tuple[str, ...], kind: str
) -> None:
    options = ("The sluice lets mud through.", *wrong)
    fact = ReviewQuestion(
        id=FactId("exercise"),
        statement=Statement(parts=(Words(text=QUESTION),)),
        evidence=(Evidence(document="weirs.md", quote=QUESTION, start=0, end=len(QUESTION)),),
        question=QUESTION,
        options=options,
        right=(0,),
    )
    language = Languages().of("en")
    (made,) = exercises(fact, language, gather([], lambda _: language))
    assert made.question.kind == kind
