"""Whether "What happens if ...?" or "What should you do if ...?" does not fit what follows.

A state, a name or a deed of "ours" does not happen, and thinking of a thing makes nothing happen;
much is told of an occasion that is not told more closely, and more where other duties stand beside.
Such a fact may be asked by a part of it (`narrowed`), and is not asked as a whole.
"""

import re
from collections.abc import Callable

from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.conditional.conditioned import labels
from quizgen.lang.en.questions.faults.untold import ANYBODY, UNTOLD
from quizgen.model import Clause, Condition, fold
from quizgen.rules import ALL_RULES, Rules

_BE = frozenset({"is", "are"})
_ARTICLES = lexicon.words("articles")
_CALLED = lexicon.words("naming_verbs") | lexicon.words("taking_verbs") | {"consider", "say"}
_DUTY_VERBS = lexicon.words("duty_verbs") - {"have"}
_OBLIGING = lexicon.words("required_modals")
_BEHOLDING = lexicon.words("beholding_verbs")
_UNDERGOING = lexicon.words("undergoing_verbs")
_BEHELD = re.compile(
    rf"(?:as|if|once|when(?:ever)?) {ANYBODY} (?:\w+ly |now |then )?"
    r"(?:(?:start|begin)s? (?:by|with) )?(?P<verb>[a-z]+)\b"
)
_FOR_EXAMPLE = re.compile(r"(?:for example|for instance|e\.g\.)[, ]", re.IGNORECASE)
_STEPS = lexicon.words("interface_verbs")
_ABLE = frozenset({"can", "could"})
_ENDINGS = ("", "s", "es", "ing")


def _is_state(fact: Condition) -> bool:
    """ "The well is one of three": what something then is, and nothing that happens."""
    main = fact.main
    if main is None:
        return fact.duty is None and _IS_A.match(fact.consequence) is not None
    if main.lemma != "be" or main.verb.lower() not in _BE:
        return False
    asked_for = labels(fact.consequence) is not None  # "what is the basin?"
    return _is_nominal(main) and not asked_for and not fact.condition.startswith("as ")


_IS_A = re.compile(r"(?!it\b)\w+ing (?:\S+ ){1,5}?(?:is|are) (?:an?|the|one)\b", re.IGNORECASE)
"""What doing something is, where a parser finds no subject: "Rowing it is a better way"."""


def _is_nominal(main: Clause) -> bool:
    """Whether a clause with "be" says what kind or which of several its subject is."""
    first = next((one for one in main.complements if one.role != "adverb"), None)
    if first is None:
        return False
    words = first.text.lower().split()
    named = first.role == "attribute" and (words[0] in _ARTICLES or words[:2] == ["one", "of"])
    return named or first.preposition == "of" or (len(words) == 1 and words[0] in _SETTLED)


_SETTLED = frozenset({"binding", "final", "mandatory", "optional", "required", "valid", "void"})
"""What a thing is held to be by a rule, and does not become."""


def _is_name(fact: Condition) -> bool:
    """ "The water is said to be hard": what something is then called."""
    main = fact.main
    passive = main is not None and not _BE.isdisjoint(main.auxiliaries)
    return main is not None and passive and main.lemma in _CALLED


def _is_ours(fact: Condition) -> bool:
    """ "We repeat the test": what we or you then do, and nothing that happens to anybody."""
    if fact.duty is not None:
        return (fact.actor or "").lower() == "we"
    main = fact.main
    if main is None or main.auxiliaries[:1] not in ((), ("do",), ("will",)):
        return False
    ours = main.subject.text.lower() in ("we", "you")
    return ours and main.lemma not in _UNDERGOING | {"be", "have"}


def _is_obligation(fact: Condition) -> bool:
    """ "It should be archived": what has to be done then does not happen by itself."""
    main = fact.main
    if main is None or fact.duty is not None:
        return False
    needs = main.lemma in _DUTY_VERBS and not main.auxiliaries
    needs = needs or _NOT_REQUIRED.match(fact.consequence) is not None
    return needs or not _OBLIGING.isdisjoint(main.auxiliaries)


_NOT_REQUIRED = re.compile(r"(?:\S+ ){1,6}(?:is|are) not (?:obliged|required) to\b", re.IGNORECASE)
"""What need not be done: "they are not required to pay"."""


def _is_beheld(fact: Condition) -> bool:
    """ "If we look at a flower", "when we say": nothing follows from it that was not so before."""
    found = _BEHELD.match(fact.condition)
    return fact.duty is None and found is not None and _beholds(found["verb"])


def _beholds(word: str) -> bool:
    """Whether a form is one of a verb for what is thought, said or seen."""
    stems = [word.removesuffix(ending) for ending in _ENDINGS]
    return any(stem in _BEHOLDING or f"{stem}e" in _BEHOLDING for stem in stems)


def _is_ability(fact: Condition) -> bool:
    """ "If it floods, a crew can leave": what somebody else is able to do is no one thing."""
    able = fact.duty in _ABLE and fact.condition.startswith(("if ", "when "))
    return able and (fact.actor is not None or fact.negated)


def _is_aim_among_words(fact: Condition) -> bool:
    """ "Ring twice to warn the fleet": there are other ways, unless the task is a heading.

    What somebody named has to do for an end, has to be done; and what opens its sentence is what
    that is about: "To treat foot rot, trim the hoof".
    """
    aim = _AIM.match(fact.condition)
    obliged = fact.actor is not None and fact.duty in _OBLIGING
    if fact.duty is None or aim is None or obliged:
        return False
    quote = fold(fact.evidence[0].quote)
    opens = quote.startswith(fold(fact.condition)) and len(aim["what"].split()) > 1
    steps = fact.consequence.split()[0].lower() in _STEPS
    return fold(aim["what"]) in quote and (steps or not opens)


_AIM = re.compile(r"(?:in order )?to (?P<what>.+)")


def _is_no_deed(fact: Condition) -> bool:
    """ "Be in a quiet place": what somebody is to be, know or have is nothing that is done."""
    return fact.duty is not None and _TO_BE.match(fact.consequence) is not None


_TO_BE = re.compile(
    r"be (?!able|aware|careful|certain|cautious|honest|patient|prepared|ready|sure)\b"
    r"|(?:bear in mind|keep in mind|know|realise|realize|recall|remember|understand)\b(?! to\b)"
    r"|have (?:\w+ ){1,4}(?:at hand|available|in place|ready|to hand)\b",
    re.IGNORECASE,
)


def _is_bound_only(fact: Condition) -> bool:
    """ "A vote is only required": it is required then alone, and does not happen then."""
    only = _BOUND_ONLY.search(fact.consequence) is not None or fact.condition.startswith("only ")
    return fact.duty is None and only


_BOUND_ONLY = re.compile(
    r"\b(?:is|are|was|were|can|could|may|will|would) only (?!an?\b|the\b|\d)", re.IGNORECASE
)


def _is_mere_example(fact: Condition) -> bool:
    return fact.duty in _ABLE and _FOR_EXAMPLE.match(fact.evidence[0].quote) is not None


def _only_points(fact: Condition) -> bool:
    """ "Refer to our guide of knots": what is said about it, stands elsewhere."""
    return fact.duty is not None and _POINTS.match(fact.consequence) is not None


_TEXTS = (
    r"articles?|docs|documentation|guides?|instructions|manuals?|notes|pages?|sections?|sites?"
    r"|tutorials?|videos?|websites?|wiki"
)
_POINTS = re.compile(
    r"(?:check out|consult|read|refer to|review|see|visit) "
    rf"(?:(?!(?:before|after|when|while)\b)[\w.’'-]+ ){{0,4}}?(?:{_TEXTS})\b",
    re.IGNORECASE,
)


def _is_permitted_somewhere(fact: Condition) -> bool:
    """ "In a yard, a crew may rest": what somebody else may do at some place is no one thing."""
    return fact.duty == "may" and fact.actor is not None and not _CASE.match(fact.condition)


_CASE = re.compile(rf"(?:{lexicon.alternatives('opening_subordinators')}) ", re.IGNORECASE)


MISFITS: tuple[tuple[str, Callable[[Condition], bool]], ...] = (
    ("state", _is_state),
    ("name", _is_name),
    ("deed of ours", _is_ours),
    ("obligation", _is_obligation),
    ("beheld", _is_beheld),
    ("ability", _is_ability),
    ("permitted somewhere", _is_permitted_somewhere),
    ("aim", _is_aim_among_words),
    ("no deed", _is_no_deed),
    ("bound only", _is_bound_only),
    ("mere example", _is_mere_example),
    ("only points", _only_points),
    *UNTOLD,
    ("one of several", lambda fact: fact.among),
)
"""Why what follows is not asked as a whole, in the order in which it is looked for."""


def misfit(fact: Condition, rules: Rules = ALL_RULES) -> str | None:
    """The first rule by which what follows is not to be asked as a whole; None without one."""
    asked = rules.among("openness", MISFITS)
    return next((name for name, is_open in asked if is_open(fact)), None)
