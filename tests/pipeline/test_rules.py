"""Rules are switched by name: the language of `--rules`, and a rule of each table without which
something else is asked."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen import testing
from quizgen.config import Settings
from quizgen.errors import UsageError
from quizgen.lang.en.questions.kinds import KINDS, kind_questions
from quizgen.lang.packs import Languages
from quizgen.model import Fact
from quizgen.pipeline.build import weigh_documents
from quizgen.pipeline.rules import rule_tables
from quizgen.report import ListReporter
from quizgen.rules import ALL_RULES, Rules, full_name
from quizgen.trace import Filter, Trace

from .road import NOW, Told, document, plugins

TABLES = {"facts": ("roles", "short forms"), "gates": ("leak", "roles"), "asked": ("who",)}
KNOWN = [full_name(table, rule) for table, rules in TABLES.items() for rule in rules]
LIBRARY = "The Belem Library of Lisbon was opened by Ana Souza in 1931.\n"


@pytest.mark.parametrize(
    ("text", "off"),
    [
        ("", set()),
        ("-facts.roles", {"facts.roles"}),
        (" -facts.roles, -leak ", {"facts.roles", "gates.leak"}),
        ("-facts", {"facts.roles", "facts.short-forms"}),
        ("-facts,+facts.roles", {"facts.short-forms"}),
        ("+facts.roles,-facts", {"facts.roles", "facts.short-forms"}),
        ("+who", set()),
    ],
)
def test_what_is_switched_off(text: str, off: set[str]) -> None:
    assert Rules.parse(text, TABLES) == Rules(frozenset(off))


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("facts.roles", "'facts.roles' begins with neither + nor - (-facts.roles switches it off"),
        ("-roles", "'roles' is the name of several rules (say facts.roles or gates.roles)"),
        ("-facts.role", "unknown rule 'facts.role' (did you mean facts.roles"),
        ("-laek", "unknown rule 'laek' (did you mean gates.leak? 'quizgen rules' lists them all)"),
        ("+zzzzz", "unknown rule 'zzzzz' ('quizgen rules' lists them all)"),
        ("-", "unknown rule ''"),
    ],
)
def test_what_is_no_rule(text: str, error: str) -> None:
    with pytest.raises(UsageError) as raised:
        Rules.parse(text, TABLES)
    assert error in str(raised.value)


@given(st.lists(st.tuples(st.sampled_from("+-"), st.sampled_from(KNOWN))))
def test_the_last_switch_of_a_rule_counts(switches: list[tuple[str, str]]) -> None:
    rules = Rules.parse(",".join(sign + name for sign, name in switches), TABLES)
    assert rules.off == {
        name for name, sign in {name: s for s, name in switches}.items() if sign == "-"
    }


def test_the_rules_that_are_on_keep_their_order() -> None:
    rows = (("short forms", 1), ("roles", 2), ("quotations", 3))
    assert ALL_RULES.among("facts", rows) is rows
    assert Rules(frozenset({"facts.roles"})).among("facts", rows) == (rows[0], rows[2])
    assert Rules(frozenset({"gates.roles"})).among("facts", rows) == rows


def test_every_rule_has_a_name_that_can_be_typed() -> None:
    tables = rule_tables(Languages())
    assert list(tables)[:2] == ["structure", "substitution"]
    for table, rules in tables.items():
        names = [full_name(table, rule) for rule in rules]
        assert len(set(names)) == len(names) > 0
        for name in names:
            assert Rules.parse(f"-{name}", tables).off == {name}


@given(testing.facts())
def test_a_kind_that_calls_for_questions_can_be_switched(fact: Fact) -> None:
    assert fact.kind in KINDS or not list(kind_questions(fact))


@cache
def asked(text: str, switched: str = "") -> frozenset[tuple[str, str]]:
    """The kind and prompt of everything that can be asked of a text."""
    return frozenset((one.kind, one.prompt_text) for one in _weighed(text, switched, Trace()))


def _weighed(text: str, switched: str, trace: Trace):
    rules = Rules.parse(switched, rule_tables(Languages()))
    given = [document(Told(text))]
    return weigh_documents(
        given, Settings(), plugins(), ListReporter(), NOW, trace, rules
    ).questions


HANDBOOK = """\
# Harbour

Ana Souza built the harbour of Ardal in 1931. Rui Costa paid for the northern wall in 1932.

## Shore leave

If you have rowed for over a year, you can rest for three days.
"""


def test_a_cue_is_shown_and_changes_no_id_and_no_feature_but_its_own() -> None:
    with_cues, without = Trace(), Trace()
    cued, plain = _weighed(HANDBOOK, "", with_cues), _weighed(HANDBOOK, "-cues", without)
    (shown,) = (one for one in cued if one.prompt_text.startswith("Shore leave: "))
    (bare,) = (one for one in plain if one.id == shown.id)
    assert shown.prompt_text == f"Shore leave: {bare.prompt_text}"
    assert {one.id for one in cued} == {one.id for one in plain}
    assert with_cues.features[shown.id] == {**without.features[bare.id], "cued": 1.0}


@pytest.mark.parametrize(
    ("name", "text", "kind", "prompt"),
    [
        (
            "structure.faq",
            "# Mills\n\n## What is a tide mill?\n\nA mill that is driven by the tide.\n",
            "flashcard",
            "What is a tide mill?",
        ),
        (
            "substitution.pronoun",
            "Emily Carter was born in Leeds in 1901. She founded the Leeds Library in 1925.\n",
            "short_answer",
            "In what year did Emily Carter found the Leeds Library?",
        ),
        (
            "facts.definitions",
            "A barometer is an instrument that measures the pressure of the air.\n",
            "short_answer",
            "What is the term for an instrument that measures the pressure of the air?",
        ),
        (
            "asked.when",
            LIBRARY,
            "short_answer",
            "In what year was the Belem Library of Lisbon opened by Ana Souza?",
        ),
        ("items.cloze", LIBRARY, "cloze", "The _____ was opened by Ana Souza in 1931."),
    ],
)
def test_without_a_rule_that_finds_something_it_is_not_asked(
    name: str, text: str, kind: str, prompt: str
) -> None:
    assert (kind, prompt) in asked(text)
    assert asked(text, f"-{name}") < asked(text)
    assert (kind, prompt) not in asked(text, f"-{name}")


@pytest.mark.parametrize(
    ("name", "text", "kind", "prompt"),
    [
        (
            "dependence.deixis",
            "In 1931, Ana Souza opened the Belem Library there.\n",
            "cloze",
            "In 1931, Ana Souza opened the _____ there.",
        ),
        (
            "reduction.time",
            "The company owned 40 ships a year later.\n",
            "numerical",
            "How many ships did the company own?",
        ),
        (
            "openness.mentioned-thing",
            "Osmosis requires the membrane.\n",
            "short_answer",
            "What does osmosis require?",
        ),
        (
            "gates.leak",
            "The Leeds Library was founded in Leeds in 1925.\n",
            "short_answer",
            "In which city was the Leeds Library founded in 1925?",
        ),
    ],
)
def test_without_a_rule_that_refuses_something_it_is_asked(
    name: str, text: str, kind: str, prompt: str
) -> None:
    assert (kind, prompt) not in asked(text)
    assert asked(text) < asked(text, f"-{name}")
    assert (kind, prompt) in asked(text, f"-{name}")


def test_a_feature_that_is_off_has_no_part_in_the_quality() -> None:
    whole, less = Trace(), Trace()
    _weighed(LIBRARY, "", whole)
    _weighed(LIBRARY, "-features.key-capital", less)
    assert any("key capital" in named for named in whole.features.values())
    assert less.features == {
        identity: {name: value for name, value in named.items() if name != "key capital"}
        for identity, named in whole.features.items()
    }


def test_a_gate_that_is_off_takes_nothing() -> None:
    whole, less = Trace(), Trace()
    text = "The Leeds Library was founded in Leeds in 1925.\n"
    _weighed(text, "", whole)
    _weighed(text, "-leak", less)
    assert taken(whole) > taken(less) == 0


def taken(trace: Trace) -> int:
    """How many candidates the gate `leak` took."""
    lost = trace.lost.items()
    return sum(n for (by, why), n in lost if by is Filter.GATE and why.startswith("leak"))
