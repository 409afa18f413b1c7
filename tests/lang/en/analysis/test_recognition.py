"""A year and its era are one date, and an adverb is no part of a name."""

import pytest

from quizgen.lang.en.analysis.recognition import recognition

from ..parses import made
from ..sentences import parsed


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The fleet was lost in 331 BC near Oslo.", "331 BC"),
        ("The fleet was lost in 331 B.C. near Oslo.", "331 B.C."),
        ("The town was buried in 79 AD by ashes.", "79 AD"),
        ("The war lasted from 431 to 404 BC in the islands.", "431 to 404 BC"),
        ("Ana Souza studied law in Oslo from 1931 to 1935.", "1931 to 1935"),
    ],
)
def test_a_year_with_its_era_is_a_date(sentence: str, date: str) -> None:
    dates = [span.text for span in parsed(sentence).ents if span.label_ == "DATE"]
    assert any(date in found for found in dates)


@pytest.mark.parametrize("sentence", ["The BC Lions won 331 games.", "The AD left in May."])
def test_without_a_year_there_is_none(sentence: str) -> None:
    assert not any(span.label_ == "DATE" and "D" in span.text for span in parsed(sentence).ents)


def test_an_opening_adverb_is_no_part_of_a_name() -> None:
    doc = recognition(
        made(
            "Thence PROPN NNP compound 1 PERSON",
            "Ana PROPN NNP nsubj 2 PERSON",
            "left VERB VBD ROOT 2",
        )
    )
    assert [span.text for span in doc.ents] == ["Ana"]


def test_a_person_has_the_given_name_before_the_initial() -> None:
    doc = parsed("In 1931, Malcom P. McFarr, a trader from Oslo, opened a yard.")
    assert "Malcom P. McFarr" in [span.text for span in doc.ents]


@pytest.mark.parametrize(("given", "person"), [("Ana", "Ana Tal"), ("Pilot", "Tal")])
def test_a_surname_has_the_given_name_before_it(given: str, person: str) -> None:
    doc = recognition(
        made(
            f"{given} PROPN NNP compound 1",
            "Tal PROPN NNP nsubj 2 PERSON",
            "left VERB VBD ROOT 2",
        )
    )
    assert [span.text for span in doc.ents] == [person]


@pytest.mark.parametrize("title", ["President", "Dr."])
def test_a_title_is_no_given_name(title: str) -> None:
    doc = recognition(
        made(
            f"{title} PROPN NNP compound 2",
            "P. PROPN NNP compound 2 PERSON",
            "Lim PROPN NNP nsubj 3 PERSON",
            "left VERB VBD ROOT 3",
        )
    )
    assert "P. Lim" in [span.text for span in doc.ents]
