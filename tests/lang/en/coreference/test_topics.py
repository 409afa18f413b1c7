"""What a sentence is about and whom it names."""

from dataclasses import replace

import pytest

from quizgen.lang.en.analysis.discourse import Topic
from quizgen.lang.en.coreference.topics import utterance_of

from ..parses import made
from .readings import reading_after

TOPICS = [
    ("Emily Carter sold the theatre.", Topic("Emily Carter", "person")),
    ("Brazil sold the ships.", Topic("Brazil", "place")),
    ("Brazil sold the ships to Portugal.", Topic("Brazil", "place")),
    ("Brazil defeated Portugal.", None),
    ("The Romans built a bridge.", Topic("the Romans", "group", plural=True)),
    ("The Romans built bridges.", None),
    (
        "Emily Carter and David Miller sang.",
        Topic("Emily Carter and David Miller", "other", plural=True),
    ),
    ("Bread and wine were sold.", None),
    ("The painter sold the theatre.", None),
    ("Selling the theatre was easy.", None),
    ("The first theatre was the Belem.", Topic("the Belem", "place")),
    ("Great fires destroy houses.", None),
    ("Great fires destroy the house.", Topic("great fires", "other", plural=True)),
    ("The roof of Belem is old.", Topic("the roof of Belem", "other", heavy=True)),
]


@pytest.mark.parametrize(("sentence", "topic"), TOPICS)
def test_a_sentence_is_about_its_subject_where_that_is_a_name(
    sentence: str, topic: Topic | None
) -> None:
    assert reading_after(sentence).discourse.topic(0) == topic


def test_a_sentence_is_about_what_its_subject_refers_to() -> None:
    discourse = reading_after("Emily Carter sold the theatre.", "She moved to Vienna.").discourse
    assert discourse.topic(1) == Topic("Emily Carter", "person")


@pytest.mark.parametrize(
    ("title", "topic"),
    [("Telescope", Topic("the telescope", "other")), ("Telescopes of today", None)],
)
def test_the_noun_of_the_title_is_a_topic(title: str, topic: Topic | None) -> None:
    reading = reading_after("The telescope was built in 1890.", title=title)
    assert reading.discourse.topic(0) == topic


PEOPLE = [
    ("Emily Carter met David Miller.", {"Emily Carter", "David Miller"}),
    ("Emily Carter met the king.", {"Emily Carter", None}),
    ("Emily Carter, a painter, sold the theatre.", {"Emily Carter"}),
    ("The painter Emily Carter sold the theatre.", {"Emily Carter"}),
    ("Emily Carter and the king sold the theatre.", {"Emily Carter", None}),
    ("They met Emily Carter and Tamela.", {"Emily Carter", None}),
    ("The theatre was sold.", set()),
]


@pytest.mark.parametrize(("sentence", "people"), PEOPLE)
def test_whom_a_sentence_names(sentence: str, people: set[str | None]) -> None:
    assert reading_after(sentence).discourse.people(0) == people


def test_a_pronoun_names_whom_it_refers_to() -> None:
    discourse = reading_after("Emily Carter sold the theatre.", "She met David Miller.").discourse
    assert discourse.people(1) == {"Emily Carter", "David Miller"}


def test_a_name_that_the_recogniser_missed_has_no_comma_in_it() -> None:
    reading = reading_after("Emily Carter sold the theatre.")
    doc = made(
        "Picture PROPN NNP nsubj 5",
        ", PUNCT , punct 0",
        "for ADP IN prep 0",
        "example NOUN NN pobj 2",
        ", PUNCT , punct 0",
        "moves VERB VBZ ROOT 5",
    )
    parsed = replace(reading.sentences[0], doc=doc)
    assert utterance_of(parsed, reading, {}).topic is None


@pytest.mark.parametrize(
    ("sentences", "theme"),
    [
        (("The fox is small.", "A fox can swim.", "The fox is red.", "They saw a fox."), "fox"),
        (
            ("Fox is fast.", "Use fox to sort.", "Fox is free.", "They like Fox.", "So Fox runs."),
            None,
        ),
    ],
)
def test_a_kind_of_thing_is_written_small(sentences: tuple[str, ...], theme: str | None) -> None:
    found = reading_after(*sentences, title="Fox").theme
    assert (found.singular if found is not None else None) == theme
