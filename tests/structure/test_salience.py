"""What a document emphasises, and that a term of its glossary is one fact with its sentences."""

from quizgen.model import Definition
from quizgen.pipeline.extraction import extract
from quizgen.pipeline.merging import merge
from quizgen.structure.salience import NOTHING_SALIENT, salience
from quizgen.testing import context

from ..pipeline.road import Told, document, plugins

DAMS = """\
# Dams of the valley

## Learning objectives

- Tell a **weir** from a lock.

## Kinds of weir

A weir is a low wall that crosses a river from bank to bank. *Fish* pass it.

## Glossary

weir
:   a low wall across a river that raises the water behind it
"""


def test_a_term_is_worth_the_places_where_its_author_puts_it() -> None:
    found = salience(document(Told(DAMS, "dams.md")))
    assert found.of("weir") == found.of("Weirs") == 1.0
    assert found.of("weir") > found.of("dams") > found.of("fish") > found.of("water") == 0.0
    assert found.of("kinds of weir") > 0.0


def test_nothing_is_salient_without_a_document() -> None:
    assert NOTHING_SALIENT.of("weir") == 0.0


def test_the_same_term_in_glossary_and_text_is_one_fact_with_two_pieces_of_evidence() -> None:
    facts = merge(extract(document(Told(DAMS, "dams.md")), plugins(), context()))
    (weir,) = [fact for fact in facts if isinstance(fact, Definition)]
    assert weir.definiens == "a low wall across a river that raises the water behind it"
    assert [piece.quote[:6] for piece in weir.evidence] == ["weir: ", "A weir"]
