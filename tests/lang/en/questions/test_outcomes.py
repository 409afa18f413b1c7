"""Outcomes that are none to ask for: a condition, what follows from it, and the rule."""

import pytest

from quizgen.lang.en.questions.faults.misfits import MISFITS, misfit
from quizgen.lang.en.questions.faults.outcomes import OUTCOME_RULES, outcome_fault
from quizgen.model import Condition, FactId

from ....pipeline.road import Told, facts_of
from .making import evidence, statement

CASES = [
    ("if a pump fails", "The crew receives a warning", None),
    ("if a pump fails", "The crew may go home", "possible outcome"),
    ("as the old saying goes", "The tide waits for no one", "saying"),
    ("as you learned in the yard", "Only pilots hold a key", "saying"),
    ("if the mast breaks", "You try to", "cut off"),
    ("if the mast breaks", "Ring the bell each hour after", "cut off"),
    ("if the mast breaks", "Ask", "bare verb"),
    ("if the mast breaks", "Swim", None),
    ("to check that you are", "The crew sings", "cut condition"),
    ("unless the wind turns", "The crew stays at home", "exception"),
    ("if you have any questions", "The clerk helps", "any question"),
    ("when a guest arrives", "You want the lamps lit", "wish"),
    ("if we want to sail", "The crew lights a lamp", "wished condition"),
    ("when the crew likes to", "The lamps are lit", "wished condition"),
    ("if rope was taxed", "Sailors would buy it in town", None),
    ("if you like rope", "The crew would lend it", "possible outcome"),
    ("if a pump fails", "The crew goes to the boats first", "first of several"),
    ("if the upper gate fails", "The lower gate does not hold either", "added outcome"),
    ("if a lamp is lit", "The crew has it", "mentioned thing"),
    ("when water gets out", "A leak is", "nothing said"),
    ("in case you did not notice", "The gate was left open", "aside"),
    ("in case of a fire", "The gate opens", None),
    ("if the gulls are near", "The marking grows, to once every", "cut off"),
    ("when a fleet grows", "It is much easier to sail by night", "judgement"),
    ("when a fleet grows", "It is easier by night", None),
    ("when a tank is full", "Red represents", "unfinished outcome"),
    ("when a tank is full", "Red is shown", None),
    ("if you can", "The crew lights a lamp", "no condition"),
    ("if needed", "The crew lights a lamp", "no condition"),
    ("if you can swim", "The crew lights a lamp", None),
    ("to see the fleet of a port you have to name it", "Fleet list", "swallowed duty"),
    ("if a storm comes", "You will find the harbour shut", "reader's part"),
    ("if a storm comes", "Your lamp is lit by the crew", None),
    ("if a guest arrives", "The lamp is already lit", "state before"),
    ("if a guest arrives", "Once the bell rings, the gate opens", "another occasion"),
    ("if the rope is dry", "The load is light", "state"),
    ("if the rope is dry", "A storm is likely", "state"),
    ("if chalk is added", "The brine is acidic", None),
    ("when the tower wakes", "The lamp is lit", None),
    ("if six crews row", "The answer is 42", None),
    ("once you have the key", "The gate opens by hand", "done before"),
    ("if a barge leaks", "Which the crew repairs at night", "relative clause"),
    ("if a sailor swears", "For example, the captain frowns", "example of an outcome"),
]


def condition(words: str, consequence: str) -> Condition:
    """What follows from a condition, whoever is told to."""
    said = f"{consequence} {words}."
    return Condition(
        id=FactId("condition"),
        statement=statement(said),
        evidence=evidence(said),
        condition=words,
        consequence=consequence,
    )


@pytest.mark.parametrize(("words", "consequence", "rule"), CASES)
def test_the_rule_by_which_an_outcome_is_open(
    words: str, consequence: str, rule: str | None
) -> None:
    assert outcome_fault(condition(words, consequence)) == rule


def test_a_clause_with_as_gives_the_reason_for_a_duty() -> None:
    told = condition("as the lock needs a hand", "Choose a long word")
    assert outcome_fault(told.model_copy(update={"duty": "must"})) == "reason"
    soon = condition("as soon as the lock opens", "Choose a long word")
    assert outcome_fault(soon.model_copy(update={"duty": "must"})) is None


def test_what_somebody_may_do_is_asked_as_a_permission() -> None:
    allowed = condition("if a pump fails", "The crew may go home")
    told = allowed.model_copy(update={"duty": "may"})
    assert outcome_fault(told) is None


def test_every_rule_has_a_case() -> None:
    asked = {rule for _, _, rule in CASES} - {None}
    assert {name for name, _ in OUTCOME_RULES} == asked | {"reason", "restated purpose"}


@pytest.mark.parametrize(
    ("words", "consequence", "rule"),
    [
        ("to form a crew of pilots", "Form a crew with a captain", "restated purpose"),
        (
            "to review a harbour plan",
            "Begin by copying the review of last year",
            "restated purpose",
        ),
        ("to warn the fleet", "Always send a boat to the fleet at noon", "restated purpose"),
        ("to open the gate", "Turn the key twice", None),
        ("to open the gate", 'Press the button "Gate"', None),
        ("to open the gate", "Use the gate key", None),
    ],
)
def test_what_restates_its_purpose(words: str, consequence: str, rule: str | None) -> None:
    told = condition(words, consequence).model_copy(update={"duty": "should"})
    assert outcome_fault(told) == rule


MUCH = "of the rope, the boat, the hour, the wind, the tide, the quay and all the guests on board"

WHOLES = [
    ("When a barge enters the harbour, the barge is one of three guests.", "state"),
    ("If a storm comes, the barge becomes a danger.", None),
    ("When a rope floats on oil, the rope is considered light.", "name"),
    ("When a rope floats on oil, the rope is covered with oil.", None),
    ("If the signal fails, we just repeat the test.", "deed of ours"),
    ("If the signal fails, we lose the test.", None),
    ("If the signal fails, we will repeat the test.", "deed of ours"),
    ("If we look at a heron for a long time, the crest of the heron rises.", "beheld"),
    ("If a heron looks at a guest, the crest of the heron rises.", None),
    ("When you sail, you should rest and then sing a song.", "any occasion"),
    ("When you sail home, you should rest and then sing a song.", None),
    ("If the pump fails, we may stop the fair.", "deed of ours"),
    ("When mooring a barge, sing a song of the sea.", "activity"),
    ("When mooring fails, sing a song of the sea.", None),
    ("Once the gate is shut, ring the bell twice.", "next step"),
    ("If a lock floods, a crew can leave the barge at once.", "ability"),
    ("If a lock floods, a crew must leave the barge at once.", None),
    ("Within the harbour, larger ships may use tugs for turning.", "permitted somewhere"),
    ("Ring the bell twice to warn the fleet of a storm.", "aim"),
    ("When a storm comes, a pilot is only required.", "bound only"),
    ("When a storm comes, a pilot is required.", None),
    ("Before you turn on, check the pump of the barge.", "any occasion"),
    ("For example, if a barge leaks, you can pump the hold dry.", "mere example"),
    ("If you fear for your nets, review the port's instructions for ropes.", "only points"),
    ("If you are unsure of the best place, call the harbour office.", "untold choice"),
    ("If any changes are made, the crew will be told.", "untold thing"),
    ("If you are in doubt, call the harbour office.", "untold doubt"),
    ("If you are in doubt about a rope, call the harbour office.", None),
    ("If you go ahead, bring a lamp and a long rope.", "untold deed"),
    ("If you go ahead of a pilot, bring a lamp and a long rope.", None),
    ("If you moor a barge, be at a quiet place.", "no deed"),
    ("When a barge has no lamp, it should be moored.", "obligation"),
    ("When a barge has no lamp, it needs to stop.", "obligation"),
    ("If you moor a barge, be ready to pay.", None),
    ("If any changes are made to a chart, the crew will be told.", None),
    (
        f"If a rope breaks, call the harbour office. Tell the office {MUCH}.",
        "one of several",
    ),
    ("If a rope breaks, call the harbour office. Never mend it.", None),
    ("If a rope breaks, call the harbour office. If it is dark, wait.", None),
]


@pytest.mark.parametrize(("passage", "rule"), WHOLES)
def test_what_does_not_fit_the_question_for_the_whole(passage: str, rule: str | None) -> None:
    told = next(one for one in facts_of(Told(passage)) if isinstance(one, Condition))
    assert misfit(told) == rule


UNTOLD = [
    ("after the boat above has left", "told elsewhere"),
    ("after the boat has left for the upper lock", None),
    ("within reason", "turn of speech"),
    ("within sight of the lock", None),
    ("if you are in a crew", "standing"),
    ("if asked", "left open"),
    ("if asked for a lamp", None),
    ("unless there is a good reason not to", "left open"),
    ("while a rope can help a crew", "concession"),
    ("while the boat is sinking", None),
    ("if you are taking a barge", None),
]


@pytest.mark.parametrize(("words", "rule"), UNTOLD)
def test_what_a_condition_does_not_tell(words: str, rule: str | None) -> None:
    assert misfit(condition(words, "The crew sings")) == rule


def test_every_misfit_has_a_case() -> None:
    asked = {rule for _, rule in (*WHOLES, *UNTOLD)} - {None}
    assert {name for name, _ in MISFITS} == asked
