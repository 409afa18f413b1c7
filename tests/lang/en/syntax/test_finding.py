"""Which clauses a sentence has, and why others are not taken apart."""

import pytest

from quizgen.lang.en.syntax.constituents import realise
from quizgen.lang.en.syntax.finding import find_clauses
from quizgen.lang.en.syntax.reasons import NoClause
from quizgen.trace import Filter, Trace

from ..parses import made
from ..sentences import words_of

FOUND = [
    ("The bridge crosses the river.", [("root", "The bridge", "crosses")]),
    ("Painting the bridge takes a year.", [("root", "Painting the bridge", "takes")]),
    (
        "Ana Souza, born in Porto in 1931, founded the library and led it until 1970.",
        [
            ("participle", "Ana Souza", "born"),
            ("root", "Ana Souza", "founded"),
            ("conjunct", "Ana Souza", "led"),
        ],
    ),
    (
        "After the war had ended, the town, which is old, was rebuilt.",
        [
            ("subordinate", "the war", "had ended"),
            ("relative", "the town", "is"),
            ("root", "the town", "was rebuilt"),
        ],
    ),
    (
        "The ships were sold and scrapped.",
        [("root", "The ships", "were sold"), ("conjunct", "The ships", "were scrapped")],
    ),
]


@pytest.mark.parametrize(("sentence", "clauses"), FOUND)
def test_a_sentence_is_taken_apart(sentence: str, clauses: list[tuple[str, str, str]]) -> None:
    tokens, _ = words_of(sentence)
    root = next(token for token in tokens if token.dep_ == "ROOT")
    found = [
        (
            clause.origin,
            realise(clause.subject.tokens, {}).words,
            realise(clause.verb_tokens, {}).words,
        )
        for clause in find_clauses(root, Trace())
    ]
    assert found == clauses


@pytest.mark.parametrize(
    ("sentence", "helper"),
    [
        ("The library, built in 1931, has a garden.", "was"),
        ("The libraries, built in 1931, have gardens.", "were"),
        ("Nerve fibres, called axons, carry signals.", "are"),
        ("The library, called the Belem, had a garden.", "was"),
    ],
)
def test_a_participle_is_made_finite(sentence: str, helper: str) -> None:
    tokens, _ = words_of(sentence)
    root = next(token for token in tokens if token.dep_ == "ROOT")
    assert next(find_clauses(root, Trace())).helper == helper


NOT_TAKEN_APART = [
    (
        ("There PRON EX expl 1", "were VERB VBD ROOT 1", "bridges NOUN NNS attr 1"),
        NoClause.NO_SUBJECT_OR_VERB,
    ),
    (
        ("bridge NOUN NN nsubj 1", "cross VERB VBP ROOT 1", "rivers NOUN NNS dobj 1"),
        NoClause.DISAGREEMENT,
    ),
    (
        ("Ana PROPN NNP nsubj 1", "sold VERB VBD ROOT 1", "theatre NOUN NN npadvmod 1"),
        NoClause.NO_ROLE,
    ),
    (
        (
            "By ADP IN prep 3",
            "chemist NOUN NN pobj 0",
            "Dewar PROPN NNP nsubj 3",
            "built VERB VBD ROOT 3",
            "machines NOUN NNS dobj 3",
        ),
        NoClause.GLUED_CIRCUMSTANCE,
    ),
    (
        (
            "Between ADP IN quantmod 1 DATE",
            "1856 NUM CD nummod 4 DATE",
            "and CCONJ CC cc 1 DATE",
            "1863 NUM CD conj 1 DATE",
            "Dewar PROPN NNP nsubj 5",
            "built VERB VBD ROOT 5",
            "machines NOUN NNS dobj 5",
        ),
        NoClause.GLUED_CIRCUMSTANCE,
    ),
    (
        (
            "1700 NUM CD nsubj 4 DATE",
            ", PUNCT , punct 0",
            "Dewar PROPN NNP appos 0",
            ", PUNCT , punct 0",
            "left VERB VBD ROOT 4",
        ),
        NoClause.GLUED_CIRCUMSTANCE,
    ),
    (
        (
            "Engineers NOUN NNS nsubj 1",
            "designed VERB VBD ROOT 1",
            "and CCONJ CC cc 1",
            "built VERB VBD conj 1",
            "bridges NOUN NNS dobj 3",
        ),
        NoClause.SHARED_OBJECT,
    ),
]


@pytest.mark.parametrize(("rows", "reason"), NOT_TAKEN_APART)
def test_why_a_clause_is_not_taken_apart(rows: tuple[str, ...], reason: NoClause) -> None:
    trace = Trace()
    root = next(token for token in made(*rows) if token.dep_ == "ROOT")
    verbs = [clause.verb.text for clause in find_clauses(root, trace)]
    assert root.text not in verbs
    assert trace.lost == {(Filter.CLAUSE, reason): 1}
