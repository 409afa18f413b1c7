"""Whether "What happens if ...?" or "What should you do if ...?" does not fit what follows.

A state, a name or a deed of "ours" does not happen, and thinking of a thing makes nothing happen;
much is to be done on an occasion that is not told more closely, or when other duties stand beside.
Such a fact may be asked by a part of it (`narrowed`), and is not asked as a whole.
"""

import re
from collections.abc import Callable

from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.conditioned import labels
from quizgen.model import Clause, Condition, fold
from quizgen.rules import ALL_RULES, Rules

_BE = frozenset({"is", "are"})
_ARTICLES = lexicon.words("articles")
_CALLED = lexicon.words("naming_verbs") | lexicon.words("taking_verbs") | {"consider", "say"}
_BEHOLDING = lexicon.words("beholding_verbs")
_UNDERGOING = lexicon.words("undergoing_verbs")
_ANYBODY = r"(?:you|we|one|they|i|people|somebody|someone)"
_BEHELD = re.compile(
    rf"(?:as|if|once|when(?:ever)?) {_ANYBODY} (?:\w+ly |now |then )?"
    r"(?:(?:start|begin)s? (?:by|with) )?(?P<verb>[a-z]+)\b"
)
_BARE_OCCASION = re.compile(
    rf"(?:after|as|before|once|when(?:ever)?|while) {_ANYBODY} (?:\w+ly )?(?!do$|can$)[a-z]+"
)
"""An activity without its object: "when we learn", "before you answer"."""

_FINITE = lexicon.alternatives("forms_of_be", "forms_of_have", "modals")
_GOING_ON = re.compile(
    rf"(?:when(?:ever)?|while) (?:\w+ly )?[a-z]{{2,}}ing\b(?! (?:{_FINITE}|[a-z]+(?:s|ed))\b)"
)
"""An activity that takes some time, with all that belongs to it: "when sailing at night"."""

_UNTOLD_CHOICE = re.compile(
    r"\bthe (?:appropriate|best|correct|exact|proper|right|ideal|optimal|suitable) [a-z]+$"
)
"""A choice of which the condition does not say what it is for: "if you know the best place"."""

_FOR_EXAMPLE = re.compile(r"(?:for example|for instance|e\.g\.)[, ]", re.IGNORECASE)
_ABLE = frozenset({"can", "could"})
_ENDINGS = ("", "s", "es", "ing")


def _is_state(fact: Condition) -> bool:
    """ "The well is one of three": what something then is, and nothing that happens."""
    main = fact.main
    if main is None or main.lemma != "be" or main.verb.lower() not in _BE:
        return False
    asked_for = labels(fact.consequence) is not None  # "what is the basin?"
    return _is_nominal(main) and not asked_for and not fact.condition.startswith("as ")


def _is_nominal(main: Clause) -> bool:
    """Whether a clause with "be" says what kind or which of several its subject is."""
    first = next((one for one in main.complements if one.role != "adverb"), None)
    if first is None:
        return False
    words = first.text.lower().split()
    named = first.role == "attribute" and (words[0] in _ARTICLES or words[:2] == ["one", "of"])
    return named or (first.preposition == "of")


def _is_name(fact: Condition) -> bool:
    """ "The water is said to be hard": what something is then called."""
    main = fact.main
    passive = main is not None and not _BE.isdisjoint(main.auxiliaries)
    return main is not None and passive and main.lemma in _CALLED


def _is_ours(fact: Condition) -> bool:
    """ "We repeat the test": what we or you then do, and nothing that happens to anybody."""
    main = fact.main
    if main is None or main.auxiliaries[:1] not in ((), ("do",)):
        return False
    ours = main.subject.text.lower() in ("we", "you")
    return ours and main.lemma not in _UNDERGOING | {"be", "have"}


def _is_beheld(fact: Condition) -> bool:
    """ "If we look at a flower", "when we say": nothing follows from it that was not so before."""
    found = _BEHELD.match(fact.condition)
    return fact.duty is None and found is not None and _beholds(found["verb"])


def _beholds(word: str) -> bool:
    """Whether a form is one of a verb for what is thought, said or seen."""
    stems = [word.removesuffix(ending) for ending in _ENDINGS]
    return any(stem in _BEHOLDING or f"{stem}e" in _BEHOLDING for stem in stems)


def _is_any_occasion(fact: Condition) -> bool:
    return _BARE_OCCASION.fullmatch(fact.condition) is not None


def _is_going_on(fact: Condition) -> bool:
    return fact.duty is not None and _GOING_ON.match(fact.condition) is not None


def _is_next_step(fact: Condition) -> bool:
    """ "Once the gate is shut, ring the bell": one step of several."""
    return fact.duty is not None and fact.condition.startswith("once ")


def _is_ability(fact: Condition) -> bool:
    """ "If it floods, a crew can leave": what somebody else is able to do is no one thing."""
    able = fact.duty in _ABLE and fact.condition.startswith(("if ", "when "))
    return able and (fact.actor is not None or fact.negated)


def _is_aim_among_words(fact: Condition) -> bool:
    """ "Ring twice to warn the fleet": there are other ways, unless the task is a heading."""
    if fact.duty is None or not fact.condition.startswith("to "):
        return False
    return fold(fact.condition.removeprefix("to ")) in fold(fact.evidence[0].quote)


def _is_mere_example(fact: Condition) -> bool:
    return fact.duty in _ABLE and _FOR_EXAMPLE.match(fact.evidence[0].quote) is not None


MISFITS: tuple[tuple[str, Callable[[Condition], bool]], ...] = (
    ("state", _is_state),
    ("name", _is_name),
    ("deed of ours", _is_ours),
    ("beheld", _is_beheld),
    ("any occasion", _is_any_occasion),
    ("activity", _is_going_on),
    ("next step", _is_next_step),
    ("ability", _is_ability),
    ("aim", _is_aim_among_words),
    ("mere example", _is_mere_example),
    ("untold choice", lambda fact: _UNTOLD_CHOICE.search(fact.condition) is not None),
    ("one of several duties", lambda fact: fact.among),
)
"""Why what follows is not asked as a whole, in the order in which it is looked for."""


def misfit(fact: Condition, rules: Rules = ALL_RULES) -> str | None:
    """The first rule by which what follows is not to be asked as a whole; None without one."""
    asked = rules.among("openness", MISFITS)
    return next((name for name, is_open in asked if is_open(fact)), None)
