"""Where the dependents of a verb have their places."""

import pytest
from spacy.tokens import Doc

from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.complements import Dependents, is_no_constituent, part_of
from quizgen.lang.en.syntax.constituents import BrokenPhrase, Part, realise
from quizgen.lang.en.syntax.finding import find_clauses
from quizgen.lang.en.syntax.reasons import NoClause
from quizgen.trace import Trace

from ..parses import made
from ..sentences import words_of

PLACED = [
    ("Ana Souza sold the theatre.", [], [("object", "the theatre")]),
    ("In 1890, Ana Souza sold the theatre.", [("oblique", "In 1890")], [("object", "the theatre")]),
    ("The theatre was sold by Ana Souza.", [], [("agent", "by Ana Souza")]),
    ("Ana Souza was a painter.", [], [("attribute", "a painter")]),
    ("The theatre was red.", [], [("attribute", "red")]),
    (
        "The theatre was sold in Porto last year.",
        [],
        [("oblique", "in Porto"), ("adverb", "last year")],
    ),
    (
        "After the war had ended, the town sold the theatre.",
        [("clause", "After the war had ended")],
        [("object", "the theatre")],
    ),
    ("Quickly Ana Souza sold the theatre.", [("adverb", "Quickly")], [("object", "the theatre")]),
    ("However, Ana Souza sold the theatre.", [], [("object", "the theatre")]),
    ("For example, Ana Souza sold the theatre.", [], [("object", "the theatre")]),
    ("Ana Souza later sold the theatre.", [], [("object", "the theatre")]),
    (
        "It was in Porto that Ana Souza sold the theatre.",
        [("oblique", "in Porto that")],
        [("object", "the theatre")],
    ),
    (
        "Ana Souza sold the theatre because of the fire.",
        [],
        [("object", "the theatre"), ("oblique", "because of the fire")],
    ),
    (
        "Ana Souza walked out of the theatre.",
        [],
        [("oblique", "out of the theatre")],
    ),
    (
        "At this point the user sold the theatre.",
        [("oblique", "At this point")],
        [("object", "the theatre")],
    ),
    (
        "On several occasions Ana Souza sold the theatre.",
        [("oblique", "On several occasions")],
        [("object", "the theatre")],
    ),
    (
        "Each day Ana Souza visited Porto.",
        [("adverb", "Each day")],
        [("object", "Porto")],
    ),
    (
        "Ana Souza visited Porto 22 times.",
        [],
        [("object", "Porto"), ("adverb", "22 times")],
    ),
    (
        "Ana Souza sold a collection of paintings in 1890.",
        [],
        [("object", "a collection of paintings"), ("oblique", "in 1890")],
    ),
]


def _main_clause(sentence: str) -> RawClause:
    tokens, _ = words_of(sentence)
    root = next(token for token in tokens if token.dep_ == "ROOT")
    return [clause for clause in find_clauses(root, Trace()) if clause.origin == "root"][-1]


def _read(parts: list[Part]) -> list[tuple[str, str]]:
    return [(part.role, realise(part.tokens, {}).words) for part in parts]


@pytest.mark.parametrize(("sentence", "fronted", "complements"), PLACED)
def test_the_dependents_of_a_verb_have_their_places(sentence, fronted, complements) -> None:
    clause = _main_clause(sentence)
    assert _read(clause.fronted) == fronted
    assert _read(clause.complements) == complements


@pytest.mark.parametrize(
    ("sentence", "auxiliaries", "adverbs", "particle"),
    [
        ("The theatre has been officially sold.", ["has", "been"], ["officially"], None),
        ("Ana Souza quietly sold the theatre.", [], ["quietly"], None),
        ("Ana Souza gave up the theatre.", [], [], "up"),
        ("The theatre is referred to as a barn.", ["is"], [], "to"),
    ],
)
def test_the_verb_group_keeps_what_is_inside_it(sentence, auxiliaries, adverbs, particle) -> None:
    clause = _main_clause(sentence)
    assert [token.text for token in clause.auxiliaries] == auxiliaries
    assert [token.text for token in clause.adverbs] == adverbs
    assert (clause.particle.text if clause.particle else None) == particle


@pytest.mark.parametrize(
    ("sentence", "optional"),
    [
        ("Ana Souza lived [in] Porto.", False),
        ("[In] Porto, Ana Souza sold the theatre.", True),
        ("Ana Souza sold the theatre, [in] Porto.", True),
        ("Ana Souza sold the theatre [quickly].", True),
        ("Ana Souza sold the theatre when the war [ended].", True),
    ],
)
def test_a_clause_is_whole_without_its_circumstances(sentence: str, optional: bool) -> None:
    (head,), _ = words_of(sentence)
    assert part_of(head).optional is optional


@pytest.mark.parametrize(
    ("sentence", "no_constituent"),
    [
        ("[However], Ana Souza sold the theatre.", True),
        ("Ana Souza [later] sold the theatre.", True),
        ("Two years [later] Ana Souza sold the theatre.", False),
        ("[For] example, Ana Souza sold the theatre.", True),
        ("[For] money, Ana Souza sold the theatre.", False),
        ("Ana Souza sold the [theatre].", False),
    ],
)
def test_connectives_are_no_constituents(sentence: str, no_constituent: bool) -> None:
    (child,), _ = words_of(sentence)
    assert is_no_constituent(child) is no_constituent


def test_what_is_said_of_the_whole_clause_behind_it_is_left_out() -> None:
    doc = _with_child(
        ", PUNCT , punct 1",
        "a DET DT det 4",
        "step NOUN NN npadvmod 1",
        "taken VERB VBN acl 4",
        ". PUNCT . punct 1",
    )
    found = Dependents(doc[1], Part("subject", doc[0], [doc[0]]))
    found.place(doc[4])
    assert not found.complements


def _with_child(*rows: str) -> Doc:
    return made("Ana PROPN NNP nsubj 1", "sold VERB VBD ROOT 1", *rows)


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (("theatre NOUN NN npadvmod 1",), NoClause.NO_ROLE),
        (("In ADP IN prep 1", "theatre NOUN NN pobj 2"), NoClause.TITLE_TAKEN_APART),
        (("in ADP IN prep 1",), NoClause.NO_ONE_OBJECT),
        (("theatre NOUN NN appos 1",), "child appos"),
    ],
)
def test_a_dependent_without_a_place_breaks_the_clause(rows: tuple[str, ...], reason: str) -> None:
    doc = _with_child(*rows)
    found = Dependents(doc[1], Part("subject", doc[0], [doc[0]]))
    with pytest.raises(BrokenPhrase, match=reason):
        found.place(doc[2])
