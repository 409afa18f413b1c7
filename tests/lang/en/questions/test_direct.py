"""Direct questions: a sentence, and the stems that ask for its constituents."""

import pytest

from quizgen.lang.base.wording import Asking
from quizgen.lang.en.questions.direct import direct_questions
from quizgen.model import Slot, Statement

from ....pipeline.road import Told, facts_of


def asked(sentence: str) -> list[Asking]:
    """What is asked of the facts of a sentence."""
    return [one for fact in facts_of(Told(sentence)) for one in direct_questions(fact)]


@pytest.mark.parametrize(
    ("sentence", "form", "stem", "key"),
    [
        (
            "Emily Carter founded the Belem Library in 1931.",
            "who",
            "Who founded the Belem Library in 1931?",
            "Emily Carter",
        ),
        (
            "Emily Carter founded the Belem Library in 1931.",
            "when",
            "In what year did Emily Carter found the Belem Library?",
            "1931",
        ),
        (
            "The Alfama Theatre was designed by Paulo Mendes.",
            "who",
            "By whom was the Alfama Theatre designed?",
            "Paulo Mendes",
        ),
        (
            "Emily Carter studied law in Madrid.",
            "where",
            "In which city did Emily Carter study law?",
            "Madrid",
        ),
        (
            "Balboa crossed the isthmus in 1513. Balboa saw the southern sea from a hill.",
            "who",
            "Who crossed the isthmus in 1513?",
            "Balboa",
        ),
        (
            "The Portuguese conquered Malacca.",
            "who",
            "Who conquered Malacca?",
            "Portuguese",
        ),
        (
            "Lisbon is the largest city in Portugal.",
            "what",
            "What is the largest city in Portugal?",
            "Lisbon",
        ),
        (
            "Emily Carter taught at the University of Lisbon for twelve years.",
            "how_long",
            "For how long did Emily Carter teach at the University of Lisbon?",
            "twelve years",
        ),
        (
            "The harbour was closed because the pier had sunk.",
            "why",
            "Why was the harbour closed?",
            "because the pier had sunk",
        ),
        (
            "Emily Carter was a local pilot who mapped the shoals of the Tagus.",
            "who",
            "Which local pilot mapped the shoals of the Tagus?",
            "Emily Carter",
        ),
    ],
)
def test_a_constituent_is_asked_for(sentence: str, form: str, stem: str, key: str) -> None:
    found = [(one.form, one.stem, one.key.text) for one in asked(sentence)]
    assert (form, stem, key) in found


@pytest.mark.parametrize(
    ("sentence", "form"),
    [
        ("Emily Carter and Rui Costa founded the Belem Library.", "who"),
        ("Lisbon told the news.", "which"),
        ("The road spans 8,445 km to the Baltic Sea at St. Petersburg.", "which"),
        ("Lisbon is a large city in Portugal.", "what"),
        ("Emily has left Lisbon in 1931.", "when"),
        ("Emily Carter returned from her voyage in 1931.", "when"),
        ("Heavy floods are frequent in Portugal.", "where"),
        ("The trade in cork has grown in Portugal.", "where"),
        ("For two years the Tagus Bridge served from 1931 to 1933.", "how_long"),
        ("Forty chimneys were toppled.", "how_many"),
    ],
)
def test_what_has_no_plain_question(sentence: str, form: str) -> None:
    facts = facts_of(Told(sentence))
    assert any(fact.clause for fact in facts)
    assert form not in [one.form for fact in facts for one in direct_questions(fact)]


@pytest.mark.parametrize(
    "sentence",
    [
        "In 1931, Emily Carter invited Rui Costa to join them in Lisbon.",
        "The tenth season will present Rui Costa as a painter in Lisbon.",
    ],
)
def test_whom_only_the_text_tells_is_not_asked(sentence: str) -> None:
    stems = [one.stem for fact in facts_of(Told(sentence)) for one in direct_questions(fact)]
    assert not any("hom " in stem for stem in stems)


@pytest.mark.parametrize(
    ("said", "asked_by"), [("to sell his own maps in Oslo", "Who"), ("harbour of Oslo", "What")]
)
def test_a_name_with_something_of_his_is_somebody(said: str, asked_by: str) -> None:
    """Where nothing else tells whether a name is somebody's."""
    sentence = f"Vasquel was the first sailor of Oslo. Vasquel was the first {said}."
    fact = next(fact for fact in facts_of(Told(sentence)) if said in fact.statement.text)
    unsure = tuple(
        part.model_copy(update={"type": "name"}) if isinstance(part, Slot) else part
        for part in fact.statement.parts
    )
    named = fact.model_copy(update={"statement": Statement(parts=unsure)})
    stems = [one.stem for one in direct_questions(named) if one.form == "what"]
    assert stems == [f"{asked_by} was the first {said}?"]


def test_a_time_whose_length_is_told_is_not_asked_for() -> None:
    stems = [one.stem for one in asked("From 1931 to 1933, Rui Costa ruled Lisbon for two years.")]
    assert not any(stem.startswith("From when") for stem in stems)
    stems = [one.stem for one in asked("From 1931 to 1933, Rui Costa ruled Lisbon.")]
    assert "From when to when did Rui Costa rule Lisbon?" in stems
