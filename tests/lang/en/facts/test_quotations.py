"""Who said what: sources beside quotations, and quotations that need no context."""

import pytest

from quizgen.lang.en.analysis.document import read_sentences
from quizgen.lang.en.facts.quotations import quotation_facts
from quizgen.lang.en.facts.reasons import NoFact
from quizgen.lang.en.facts.speakers import is_attribution, source_of
from quizgen.model import Quote
from quizgen.trace import Filter, Trace

from ..sentences import document_of

BORN = "Maria Oliveira was born in Lisbon."
MAP = "“A good map shows what people forgot to say,” "


@pytest.mark.parametrize(
    ("before", "after", "source"),
    [
        ("", " said Maria Oliveira.", "Maria Oliveira"),
        ("", " Oliveira said.", "Oliveira"),
        ("", " she said.", "she"),
        ("", " Oliveira once wrote.", "Oliveira"),
        ("Maria Oliveira wrote: ", "", "Maria Oliveira"),
        ("He said, ", "", "He"),
        ("", " said the captain.", None),
        ("The song ", " was sold.", None),
    ],
)
def test_the_source_beside_a_quotation(before: str, after: str, source: str | None) -> None:
    assert source_of(before, after) == source


@pytest.mark.parametrize(
    ("between", "attributes"),
    [
        (", said Maria Oliveira, ", True),
        (" she said, ", True),
        (", said Maria Oliveira, who sold maps, ", False),
        (" and ", False),
    ],
)
def test_what_parts_two_halves_of_a_quotation(between: str, attributes: bool) -> None:
    assert is_attribution(between) == attributes


def quotes(*sentences: str, trace: Trace | None = None) -> list[tuple[str, str]]:
    """The speakers of a text and what they say."""
    facts = quotation_facts(read_sentences(document_of(*sentences)), trace or Trace())
    return [(fact.speaker.text, fact.words) for fact in facts if isinstance(fact, Quote)]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (MAP + "said Maria Oliveira.", "A good map shows what people forgot to say"),
        (MAP + "Oliveira said.", "A good map shows what people forgot to say"),
        (
            "“It rained. Old maps show rivers that have gone,” said Oliveira.",
            "Old maps show rivers that have gone",
        ),
        (
            "“Old maps of cities show rivers,” said Oliveira, “that have gone.”",
            "Old maps of cities show rivers ... that have gone",
        ),
    ],
)
def test_quotations(sentence: str, words: str) -> None:
    assert quotes(BORN, sentence) == [("Maria Oliveira", words)]


def test_a_quotation_that_depends_on_context_is_left_out() -> None:
    trace = Trace()
    assert not quotes(BORN, "“They forgot to say it in those days,” said Oliveira.", trace=trace)
    assert trace.lost[Filter.QUOTATION, NoFact.DEPENDENT_QUOTATION] == 1


def test_a_pronoun_goes_on_with_the_last_speaker_unless_it_is_another() -> None:
    first = MAP + "said Maria Oliveira."
    she = "“Old bridges are built by people with time,” she said."
    he = "“Old bridges are lost by people with time,” he said."
    said = "Old bridges are built by people with time"
    assert quotes(BORN, first, she, he)[1:] == [("Maria Oliveira", said)]


def test_a_source_that_is_no_person_is_none() -> None:
    assert not quotes(BORN, MAP + "said Lisbon.")
