"""Which nouns with an adjective are terms that a text keeps to."""

from quizgen.lang.en.dependence.passage import passage_of
from quizgen.lang.en.dependence.set_terms import is_term

from ..sentences import document_of, materials_of

OFTEN = ("Ponds hold green algae.", "Snails eat the green algae.")


def test_an_adjective_that_stays_with_its_noun_makes_a_term() -> None:
    assert _is_term(*OFTEN, "The green algae grow in light.")


def test_what_is_told_once_or_of_the_past_is_no_term() -> None:
    assert not _is_term("Ponds hold algae.", "The green algae grow in light.")
    assert not _is_term(*OFTEN, "The green algae died in 1990.")
    assert not _is_term(*["Bogreen algaeans grow."] * 3, "The green algae grow in light.")
    assert not _is_term("Old kings sell maps.", "See old kings.", "The old kings sell cards.")


def _is_term(*sentences: str) -> bool:
    """Of the subject of the last of these sentences."""
    material = materials_of(document_of(*sentences))[-1]
    doc = material.parsed.doc
    return is_term(doc[2], passage_of(list(doc), material))
