"""From a document to its facts: the tables of rules, and what the trace counts."""

from quizgen.lang.en.facts import DOCUMENT_RULES, GATHERING_RULES, SENTENCE_RULES, extract_facts
from quizgen.trace import Filter, Stage, Trace

from ..sentences import document_of

TEXT = (
    "The European Free Trade Association (EFTA) was founded in 1960.",
    "A barometer is an instrument that measures the pressure of the air.",
    "We sold it.",
)


def test_facts_come_by_sentence_and_then_by_document() -> None:
    kinds = [fact.kind for fact in extract_facts(document_of(*TEXT))]
    assert kinds == ["event", "definition", "relation", "acronym"]


def test_the_trace_counts_what_became_of_every_sentence() -> None:
    trace = Trace()
    facts = list(extract_facts(document_of(*TEXT), trace))
    assert trace.reached[Stage.SENTENCES] == trace.reached[Stage.PARSED] == len(TEXT)
    assert trace.reached[Stage.DEFINITIONS] == trace.reached[Stage.ACRONYMS] == 1
    assert trace.reached[Stage.WHOLE_SENTENCES] == 2
    assert {left_out_by for left_out_by, _ in trace.lost} <= set(Filter)
    assert len({fact.id for fact in facts}) == len(facts)


def test_the_rules_have_names_of_their_own() -> None:
    names = [name for name, _ in (*SENTENCE_RULES, *DOCUMENT_RULES, *GATHERING_RULES)]
    assert len(set(names)) == len(names)
