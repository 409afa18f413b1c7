"""The grammar of clauses as the model holds it."""

import pytest

from quizgen.lang.en.analysis.tree import root_of
from quizgen.lang.en.statements.binding import clause_of
from quizgen.lang.en.statements.slots import mark_slots
from quizgen.lang.en.syntax.finding import find_clauses
from quizgen.model import Clause
from quizgen.trace import Trace

from ..sentences import read


def bound(*sentences: str) -> Clause:
    """The first clause of the last of some sentences."""
    material = read(*sentences)
    doc = material.parsed.doc
    raw = next(find_clauses(root_of(doc), Trace()))
    clause = clause_of(raw, raw.parts, mark_slots(list(doc), material), material)
    assert clause is not None
    return clause


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("In 1931, Rui Costa sold a bridge.", "time In 1931; subject Rui Costa; object a bridge"),
        ("The bridge stands in Lisbon.", "subject the bridge; place in Lisbon"),
        ("The bridge was sold by Rui Costa.", "subject the bridge; agent by Rui Costa"),
        ("The bridge is old.", "subject the bridge; attribute old"),
    ],
)
def test_the_roles_of_phrases(sentence: str, roles: str) -> None:
    clause = bound(sentence)
    phrases = [*clause.fronted, clause.subject, *clause.complements]
    assert "; ".join(f"{phrase.role} {phrase.text}" for phrase in phrases) == roles.replace(
        "In", "in"
    )


@pytest.mark.parametrize(
    ("sentence", "group", "past"),
    [
        ("Rui Costa sold a bridge.", "sold", True),
        ("The bridge was quickly sold.", "was quickly sold", True),
        ("The bridge has been sold.", "has been sold", False),
        ("The bridge is old.", "is", False),
        ("Rui Costa gave up a bridge.", "gave up", True),
    ],
)
def test_the_verb_group(sentence: str, group: str, past: bool) -> None:
    clause = bound(sentence)
    words = [*clause.auxiliaries, clause.adverb, clause.verb, clause.particle]
    assert " ".join(word for word in words if word) == group
    assert clause.past == past


@pytest.mark.parametrize(
    ("sentence", "plural"),
    [
        ("The bridge was sold.", False),
        ("The bridges were sold.", True),
        ("Rui Costa and Ana Souza met.", True),
    ],
)
def test_the_number_of_the_subject(sentence: str, plural: bool) -> None:
    assert bound(sentence).subject.plural == plural


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("The bridge was sold.", "the bridge"),
        ("Bridges were sold.", "bridges"),
        ("Lisbon was sold.", "Lisbon"),
        ("Forty bridges were sold.", "forty bridges"),
    ],
)
def test_how_the_first_phrase_reads_inside_a_sentence(sentence: str, subject: str) -> None:
    assert bound(sentence).subject.text == subject


@pytest.mark.parametrize(
    ("sentences", "subject"),
    [
        (["Informal bonds emerge in towns.", "Most bonds are informal."], "informal bonds"),
        (["Landslides may be shaken down.", "A landslide blocked the road."], "landslides"),
        (["POPC molecules are small.", "Most are popc."], "POPC molecules"),
        (["Danish ships crossed the sea."], "Danish ships"),
    ],
)
def test_the_first_word_is_small_where_it_is_no_name(sentences: list[str], subject: str) -> None:
    assert bound(*reversed(sentences)).subject.text == subject
