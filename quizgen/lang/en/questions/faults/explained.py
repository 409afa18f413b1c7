"""Whether what explains is none to ask for: a contrast of what is not named, a torn reason."""

import re
from collections.abc import Callable

from quizgen.lang.en import lexicon
from quizgen.model import Clause, Contrast, Explanation
from quizgen.rules import ALL_RULES, Rules

_OPEN = lexicon.words("open_subject_words") - {"all", "most"}
_FINITE = (
    lexicon.words("modals") | lexicon.words("forms_of_have") | lexicon.words("forms_of_be")
) - {"be", "been", "being", "having"}
_DENIES = re.compile(r"\b(?:do|does|did|is|are|was|were|can|has|have) not\b")
_DOES_NOT = re.compile(r"^(?P<one>.+?) (?P<do>do|does|did) not (?P<done>.+)$")
_TOLD_OF_BOTH = re.compile(r"\b(?:whereas|while|but|instead|rather)\b")


def _is_unnamed(fact: Contrast | Explanation) -> bool:
    """ "How do some plants differ from ferns?": from which, only the text says."""
    if not isinstance(fact, Contrast):
        return False
    return fact.one.lower().split()[0] in _OPEN


def _is_only_denied(fact: Contrast | Explanation) -> bool:
    """ "How is glass unlike steel? It is not elastic": in much else, too."""
    if not isinstance(fact, Contrast) or fact.asked or _TOLD_OF_BOTH.search(fact.said):
        return False
    return bool(_DENIES.search(fact.said)) and only_denied(fact) is None


def only_denied(fact: Contrast) -> tuple[str, str] | None:
    """ "does" and what one side does not do, where that is all that is said of it."""
    if _TOLD_OF_BOTH.search(fact.said):
        return None
    found = _DOES_NOT.match(fact.said)
    alone = found is not None and found["one"].lower() == fact.one.lower()
    return (found["do"], found["done"]) if found is not None and alone else None


def _is_torn(fact: Contrast | Explanation) -> bool:
    """ "Because is a mayor": a reason whose subject a parser lost."""
    if not isinstance(fact, Explanation):
        return False
    first, *rest = [word for word in fact.reason.lower().split() if word not in _LEADING]
    return first in _FINITE or not rest or is_spoken(fact.reason)


def is_spoken(reason: str) -> bool:
    """Whether a reason is told as it is spoken: "because, why, the wick is short"."""
    return _SPOKEN.match(reason) is not None


_SPOKEN = re.compile(r"(?:because,? )?(?:well|why|oh|yes|no|now|you see),", re.IGNORECASE)
"""What a speaker begins to explain with: "because, why, the wick is short"."""

_LEADING = frozenset({"because", "since", "as", "if", "when", "whenever"})


def _takes_up_several_as_one(fact: Contrast | Explanation) -> bool:
    """ "Why do some ropes break? Because it is wet": nothing that is asked about is one thing."""
    if not isinstance(fact, Explanation) or not fact.claim.subject.plural:
        return False
    parts = (*fact.claim.fronted, *fact.claim.complements)
    single = any(part.role in _THINGS and not part.plural for part in parts)
    return _OF_ONE.match(fact.reason) is not None and not single


_THINGS = frozenset({"object", "attribute", "oblique", "place", "agent", "subject"})
_OF_ONE = re.compile(r"(?:because|as|since) it (?!is (?:\w+ )?to\b)", re.IGNORECASE)


def _compares_with_nothing(fact: Contrast | Explanation) -> bool:
    """ "Why is the number of ropes greater?": than what, only the text says."""
    return isinstance(fact, Explanation) and lacks_a_standard(fact.claim, fact.reason)


def lacks_a_standard(claim: Clause, reason: str) -> bool:
    """Whether all that a claim says is that its subject is greater or less, and not than what."""
    told = " ".join(part.text for part in claim.complements if part.text != reason).lower()
    compared = claim.lemma == "be" and _COMPARED.fullmatch(told) is not None
    return compared and " than " not in reason.lower()


_COMPARED = re.compile(
    rf"(?:\w+ly )?(?:(?:much|far|even|still) )?(?:(?:more|less) \w+"
    rf"|{lexicon.alternatives('comparatives')})"
)


def _gives_a_reason(fact: Contrast | Explanation) -> bool:
    """ "One reason is because it is old": why something is a reason, nobody asks."""
    return isinstance(fact, Explanation) and fact.claim.subject.head.lower() in _REASON_NOUNS


_REASON_NOUNS = lexicon.words("reason_nouns")

EXPLAINED_RULES: tuple[tuple[str, Callable[[Contrast | Explanation], bool]], ...] = (
    ("unnamed side", _is_unnamed),
    ("denied contrast", _is_only_denied),
    ("torn reason", _is_torn),
    ("reason of a reason", _gives_a_reason),
    ("several as one", _takes_up_several_as_one),
    ("compared with nothing", _compares_with_nothing),
)
"""What makes the question for a reason or a contrast none to ask, in the order it is looked for."""


def explained_fault(fact: Contrast | Explanation, rules: Rules = ALL_RULES) -> str | None:
    """The first rule by which a reason or contrast is none to ask for; None without one."""
    asked = rules.among("openness", EXPLAINED_RULES)
    return next((name for name, is_open in asked if is_open(fact)), None)
