"""What the word that opens a subordinate clause makes of it."""

import pytest

from quizgen.lang.en.syntax.subordination import is_conditional, is_factive, is_temporal, opening

from ..sentences import words_of

CLAUSES = [
    ("After the war [ended], the town was rebuilt.", {"factive", "temporal"}),
    ("Because the bridge [fell], the town was poor.", {"factive"}),
    ("Although the bridge [fell], the town was rich.", {"factive"}),
    ("If the bridge [falls], the town will be poor.", {"conditional"}),
    ("Unless the bridge [falls], the town will be rich.", {"conditional"}),
    ("The town was rich before the bridge [fell].", {"temporal"}),
    ("They said that the bridge [fell].", set()),
    ("When the bridge [falls], the town is poor.", {"temporal"}),
    ("When the bridge [fell], the town was poor.", {"factive", "temporal"}),
    ("The town grows as the bridge [falls].", {"temporal"}),
    ("A thaw is when the ice [melts].", {"temporal"}),
    ("The thaw was over when the ice [melted].", {"factive", "temporal"}),
]


@pytest.mark.parametrize(("sentence", "kinds"), CLAUSES)
def test_a_subordinator_says_what_a_clause_is(sentence: str, kinds: set[str]) -> None:
    (verb,), _ = words_of(sentence)
    rules = {"factive": is_factive, "temporal": is_temporal, "conditional": is_conditional}
    assert {name for name, holds in rules.items() if holds(verb)} == kinds


def test_a_clause_begins_where_its_subordinator_is() -> None:
    (verb,), _ = words_of("A decade after the war [ended], the town was rebuilt.")
    assert verb.doc[opening(verb)].text == "after"


def test_a_main_clause_has_no_subordinator() -> None:
    (verb,), _ = words_of("The war [ended] in 1945.")
    assert opening(verb) == -1
