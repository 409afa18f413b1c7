"""What is marked in stems, blanks, keys and clauses."""

from typing import get_args

import pytest

from quizgen.lang.base.marks import BlankMark, ClauseMark, KeyMark, SentenceMark, StemMark
from quizgen.lang.en.questions import marks
from quizgen.model import BLANK, Clause, Phrase

from .making import blanked


@pytest.mark.parametrize(
    ("stem", "mark"),
    [
        ("Who told us of the harbour?", "first or second person"),
        ("As I said, the harbour is old.", "first or second person"),
        ("What does Table 2 show?", "reference to a figure"),
        ("Carter et al found the harbour.", "reference to a figure"),
        ("The semi- was closed.", "half a word"),
        (f"{BLANK} is one of the oldest harbours.", "one of several"),
        ("Which city is one of its harbours?", "one of several"),
        ("What was the first harbour?", "superlative"),
        ("What is the greatest harbour?", "superlative"),
        ("Who said that it was closed?", "pronoun"),
        ("Who saw them there?", "object pronoun"),
        ("Who closed this harbour?", "anaphoric word"),
        ("In Lisbon, who closed the harbour?", "fronted circumstance"),
        ("From 1931 until 1944, who held the post?", "bare definite"),
        ("What does the harbour always lack?", "bare definite"),
    ],
)
def test_a_stem_is_marked(stem: str, mark: StemMark) -> None:
    assert mark in marks.of_stem(stem)


@pytest.mark.parametrize(
    "stem",
    [
        "Who closed the harbour of Lisbon?",
        f"The harbour of {BLANK} was closed by Rui Costa.",
        "Who opened a table of ships?",
        "Who was king after Charles I in England?",
        "Which pre- and post-war ships sank?",
    ],
)
def test_a_stem_without_marks(stem: str) -> None:
    assert marks.of_stem(stem) == frozenset()


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The harbour is also known for its cranes.", {"addition"}),
        ("In addition, the harbour has a dock.", {"addition"}),
        ("Salsola grows beside the harbour.", set()),
    ],
)
def test_a_sentence_is_marked(sentence: str, found: set[SentenceMark]) -> None:
    assert marks.of_sentence(sentence) == found


def test_what_is_one_of_several_may_be_told_of_another() -> None:
    assert "one of several" not in marks.of_stem("When did one of the harbours close?")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("They saw the [harbour] of Lisbon.", {"after the definite article", "before of"}),
        ("They saw [Lisbon], Madrid and Porto.", {"opens a list"}),
        ("They saw Oslo, [Lisbon], Madrid and Porto.", {"opens a list", "inside a list"}),
        ("They saw Oslo, Lisbon, and [Porto].", {"inside a list"}),
        ("In 1931, [Lisbon] grew.", set()),
        ("They saw [Lisbon].", set()),
    ],
)
def test_a_blank_is_marked(sentence: str, found: set[BlankMark]) -> None:
    assert marks.of_blank(blanked(sentence)) == found


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("Two", {"small number"}),
        ("3", {"small number"}),
        ("salt and pepper", {"several"}),
        ("wind, rain", {"several"}),
        ("Table 2", {"reference to a figure"}),
        ("four sandy shores", set()),
    ],
)
def test_a_key_is_marked(key: str, found: set[KeyMark]) -> None:
    assert marks.of_key(key) == found


def clause(
    subject: str, lemma: str, *auxiliaries: str, head: str = "", verb: str | None = None
) -> Clause:
    """A clause with this subject and verb."""
    noun = Phrase(role="subject", text=subject, head=head)
    return Clause(subject=noun, verb=verb or lemma, lemma=lemma, auxiliaries=auxiliaries)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (clause("the harbour", "close"), set()),
        (clause("the harbour", "close", "was"), {"passive"}),
        (clause("the harbour", "close", "had"), {"pluperfect"}),
        (clause("the harbour", "close", "can"), {"ability"}),
        (clause("a harbour", "close"), {"indefinite subject", "whichever subject"}),
        (clause("a harbour of Lisbon", "close"), {"indefinite subject"}),
        (clause("two harbours", "close"), {"indefinite subject"}),
        (clause("40 harbours", "close"), set()),
        (clause("the number of ships", "grow", head="number"), {"vague subject"}),
        (clause("Emily Carter", "found"), {"single act"}),
        (clause("Emily Carter", "say"), {"shared act"}),
        (clause("Emily Carter", "have"), {"light verb", "shared act"}),
    ],
)
def test_a_clause_is_marked(told: Clause, found: set[ClauseMark]) -> None:
    assert marks.of_clause(told) == found


def test_every_mark_of_a_stem_and_a_clause_has_a_rule() -> None:
    assert {mark for mark, _ in marks.STEM_MARKS} == set(get_args(StemMark))
    assert {mark for mark, _ in marks.SENTENCE_MARKS} == set(get_args(SentenceMark))
    assert {mark for mark, _ in marks.CLAUSE_MARKS} == set(get_args(ClauseMark))


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("What can a weir do?", "what can"),
        ("If it rains, what happens?", "what happens"),
        ("Which term means “a small dam”?", "which term"),
        ("Who built the weir, and when?", "who"),
        ("Whose weir broke?", None),
        ("The weir broke when it rained.", None),
    ],
)
def test_how_a_question_opens(stem: str, found: str | None) -> None:
    assert marks.opening(stem) == found


def test_definite_articles_are_counted() -> None:
    assert marks.definites("The harbour of the city, then the other") == 2
