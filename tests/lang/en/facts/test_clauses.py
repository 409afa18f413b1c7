"""Facts from clauses: whole sentences, reduced clauses, captions, and what the trace counts."""

from dataclasses import replace

import pytest

from quizgen.lang.base.dependence import Dependence
from quizgen.lang.en.facts.clauses import clause_facts
from quizgen.lang.en.facts.reasons import NoFact
from quizgen.trace import Filter, Reason, Stage, Trace

from ..sentences import read


def statements(*sentences: str, caption: bool = False, trace: Trace | None = None) -> list[str]:
    """The facts of the last sentence, each by its origin and its words."""
    facts = clause_facts(read(*sentences, caption=caption), trace or Trace())
    return [f"{fact.origin}: {fact.statement.text}" for fact in facts]


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("Rui Costa sold a bridge in 1931.", ["whole: Rui Costa sold a bridge in 1931."]),
        (
            "In that year, Rui Costa sold a bridge.",
            ["root: Rui Costa sold a bridge."],
        ),
        (
            "Rui Costa sold a bridge and bought a tower.",
            [
                "whole: Rui Costa sold a bridge and bought a tower.",
                "root: Rui Costa sold a bridge.",
                "conjunct: Rui Costa bought a tower.",
            ],
        ),
        (
            "The Vasco Bridge, built in 1931, was sold by them.",
            ["participle: The Vasco Bridge was built in 1931."],
        ),
        ("Rui Costa may sell a bridge.", []),
        ("He sold it.", []),
    ],
)
def test_the_facts_of_clauses(sentence: str, facts: list[str]) -> None:
    assert statements(sentence) == facts


def test_of_a_long_sentence_the_main_clause_is_a_fact_of_its_own() -> None:
    long = (
        "Rui Costa, who had been born in Lisbon in 1880 and had studied law in Porto, "
        "sold a bridge in 1931 when the mayor of Lisbon fled."
    )
    origins = [line.partition(":")[0] for line in statements(long)]
    assert origins[0] == "whole"
    assert "root" in origins


def test_a_caption_says_nothing_of_what_its_picture_shows() -> None:
    trace = Trace()
    caption = "Rui Costa crosses the Vasco Bridge, built in 1931."
    assert statements(caption, caption=True, trace=trace) == [
        "caption: The Vasco Bridge was built in 1931."
    ]
    assert trace.lost[Filter.CAPTION, NoFact.PICTURE] == 1
    assert statements("The Vasco Bridge is old.", caption=True)


def test_a_caption_teaches_of_a_kind_that_is_spoken_of_elsewhere() -> None:
    caption = "In winter, oil lamps warm the sheds."
    sentences = read("Few oil lamps are left.").reading.sentences
    shown = read(caption, caption=True)
    spoken_of = replace(shown, reading=replace(shown.reading, sentences=sentences))
    assert [fact.origin for fact in clause_facts(spoken_of, Trace())][:1] == ["caption"]
    assert not statements(caption, caption=True)


@pytest.mark.parametrize(
    ("sentence", "left_out_by", "reason"),
    [
        ("He sold a bridge.", Filter.WHOLE_SENTENCE, Dependence.PRONOUN),
        ("He sold a bridge.", Filter.REDUCTION, Dependence.PRONOUN),
        ("We sold a bridge.", Filter.REDUCTION, Dependence.PERSON),
        ("During this war, Rui Costa left.", Filter.CLAUSE, NoFact.ONLY_A_VERB),
    ],
)
def test_what_is_left_out_is_counted(sentence: str, left_out_by: Filter, reason: Reason) -> None:
    trace = Trace()
    statements(sentence, trace=trace)
    assert trace.lost[left_out_by, reason] == 1


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Rui Costa may sell a bridge.", "possible"),
        ("Rui Costa did not sell a bridge.", "negated"),
        ("Some say that Rui Costa sold a bridge.", "claimed"),
    ],
)
def test_what_is_not_said_to_be_so_is_counted_once(sentence: str, stance: str) -> None:
    trace = Trace()
    assert not statements(sentence, trace=trace)
    assert trace.lost[Filter.STANCE, stance] == 1


def test_a_clause_that_a_date_would_make_askable_is_counted() -> None:
    trace = Trace()
    statements("Last year, Rui Costa sold a bridge.", trace=trace)
    assert trace.reached[Stage.UNDATED_CLAUSES] == 1


def test_a_doubtful_parse_is_counted_by_its_fault() -> None:
    material = read("Of Lisbon the old bridge.")
    assert material.parsed.fault
    trace = Trace()
    assert not list(clause_facts(material, trace))
    assert trace.lost[Filter.PARSE, material.parsed.fault] == 1
