"""Questions whose grammar is at fault are not asked, and it is said why."""

from collections.abc import Sequence

from quizgen.lang.base import Language
from quizgen.lang.base.grammar import Posed
from quizgen.pipeline.weighing import weigh
from quizgen.pipeline.wellformed import well_formed
from quizgen.rules import ALL_RULES, Rules
from quizgen.trace import Filter, Trace

from .road import Told, candidates_of, document, facts_of

TEXT = "The Vasco Bridge was built in 1931 by the engineer Ana Souza. It cost 40 million euros."


def test_what_is_at_fault_goes_and_the_rest_stays() -> None:
    told = Told(TEXT)
    made = candidates_of(facts_of(told))
    questions = weigh(made, [document(told)])
    asked: list[str] = []

    def judged(language: Language, posed: Sequence[Posed], rules: Rules) -> list[str | None]:
        asked.extend(one.text for one in posed)
        return ["torn word" if "1931" in one.text else None for one in posed]

    trace = Trace()
    (kept,) = well_formed([(questions, made)], 0.0, judged, [trace], ALL_RULES)
    lost = [one for one in questions if one not in kept]
    assert lost
    assert trace.lost == {(Filter.GRAMMAR, "torn word"): len(lost)}
    assert TEXT.partition(" It")[0] not in asked  # the document's own sentence


def test_nothing_is_judged_where_all_rules_of_grammar_are_off() -> None:
    told = Told(TEXT)
    made = candidates_of(facts_of(told))
    questions = weigh(made, [document(told)])
    names = made[0].language.rules["grammar"]
    off = Rules(frozenset(f"grammar.{name.replace(' ', '-')}" for name in names))

    def judged(language: Language, posed: Sequence[Posed], rules: Rules) -> list[str | None]:
        raise AssertionError("judged")

    assert well_formed([(questions, made)], 0.0, judged, [Trace()], off) == [questions]
