"""Questions for what explains: why something is so, and how two things differ."""

import re
from collections.abc import Iterator

from quizgen.lang.base.wording import AskedCard
from quizgen.lang.en import lexicon
from quizgen.lang.en.phrases import as_answer
from quizgen.lang.en.questions.constituents import is_plain
from quizgen.lang.en.questions.faults.explained import explained_fault, only_denied
from quizgen.lang.en.questions.headed import beginnings
from quizgen.lang.en.questions.inversion import ask
from quizgen.model import Contrast, Existence, Explanation, Fact, Phrase, Slot
from quizgen.rules import ALL_RULES, Rules

_ASKED_BY = {"when": "When", "whenever": "When", "if": "When", "by": "How"}
"""How an explanation that begins with a word is asked for; others are reasons."""

EXPLAINING = ("explanation", "contrast", "existence")
"""The kinds of fact that explain."""


def explaining_questions(fact: Fact, rules: Rules = ALL_RULES) -> Iterator[AskedCard]:
    """The questions for what a fact explains, if it does."""
    if isinstance(fact, Contrast | Explanation) and explained_fault(fact, rules):
        return
    match fact:
        case Explanation():
            yield from _explained(fact)
        case Contrast():
            yield _contrasted(fact)
        case Existence() if not (_is_for_somebody(fact) or _is_only_placed(fact)):
            yield _existing(fact)
        case _:
            return


def _explained(fact: Explanation) -> Iterator[AskedCard]:
    """The question why something is so, when, or how: "Why did the dam fail?"."""
    reason = Phrase(role="clause", text=fact.reason)
    wh = _asked_by(fact.reason)
    stem = ask(fact.claim, wh, reason)
    if stem is not None and is_plain(stem):
        setting, told = _set_apart(fact.reason, stem)
        stem = f"{setting}{stem[:1].lower()}{stem[1:]}" if setting else stem
        yield AskedCard("reason", stem, Slot(type="term", text=told), as_answer(told))


def _set_apart(reason: str, stem: str) -> tuple[str, str]:
    """The place or occasion that opens a reason and holds for both, and the reason without it.

    "In Norway, the fords are deep, so the ports stay open": why do they in Norway?
    """
    found = _SET.match(reason)
    if found is None or beginnings(found["setting"]) & beginnings(stem):
        return "", reason
    setting = found["setting"]
    return f"{setting[:1].upper()}{setting[1:]}, ", f"because {found['reason']}"


_SET = re.compile(
    r"because (?P<setting>(?:among|at|during|in|within) [^,\d]{3,60}), (?P<reason>[^,]+.*)",
    re.DOTALL,
)


def _asked_by(reason: str) -> str:
    """The words that ask for a reason, an occasion, a way, or how long."""
    if _LASTING.match(reason):
        return "How long"
    return _ASKED_BY.get(reason.split()[0].lower(), "Why")


_LASTING = re.compile(
    rf"for (?:as long as\b|[^,;:]*\b(?:{lexicon.alternatives('units_of_time')})$)"
)
"""How long something is to go on, or may: "for two hours", "for as long as it rains"."""


def _contrasted(fact: Contrast) -> AskedCard:
    """The question how two things differ: "How does the horse differ from the ox?".

    Where one only does not do what the other does, that is asked for: they differ in much else.
    """
    if fact.asked is not None:
        return _compared(fact, fact.asked)
    denied = only_denied(fact)
    if denied is not None:
        do, done = denied
        stem = f"Unlike {fact.other}, what {do} {fact.one} not do?"
        return AskedCard("contrast", stem, Slot(type="term", text=done), as_answer(done))
    do = "did" if fact.past else "do" if fact.plural else "does"
    stem = f"How {do} {fact.one} differ from {fact.other}?"
    return AskedCard("contrast", stem, Slot(type="term", text=fact.said), as_answer(fact.said))


def _compared(fact: Contrast, asked: str) -> AskedCard:
    """ "Which is harder: oak or pine?": the two in an order that does not tell which.

    What stands for a noun of the other comes behind that: "old roads or those of today". "Which"
    is answered by the statement, which says it shortly; "does it rot more" by the setting alone,
    as the question has all else that the statement says.
    """
    stands_for = fact.other.lower().split()[0] in _STANDING_FOR or fact.other.endswith(" ones")
    sides = (fact.one, fact.other) if stands_for else sorted((fact.one, fact.other))
    stem = f"{asked} {' or '.join(sides)}?"
    said = fact.said if asked.endswith(":") else fact.one
    return AskedCard("contrast", stem, Slot(type="term", text=fact.one), as_answer(said))


_STANDING_FOR = frozenset({"that", "those"})


def _is_for_somebody(fact: Existence) -> bool:
    """ "What is there for every old boat", or "in order to sail it": no thing to be known."""
    return (fact.setting or "").startswith(("for ", "in order to "))


def _is_only_placed(fact: Existence) -> bool:
    """ "What is there in Portugal?": much; what came of something, or must be, may be one thing."""
    placed = (fact.setting or "").lower().startswith(_PLACING)
    return placed and fact.verb in _SAYING_THAT_IT_IS


_PLACING = tuple(f"{word} " for word in ("across", "along", "among", "at", "in", "inside", "on"))
_SAYING_THAT_IT_IS = ("is", "are", "was", "were")


def _existing(fact: Existence) -> AskedCard:
    """The question what there is: "What is there as a result of it?", "What must there be?"."""
    needed = "" if fact.verb in _SAYING_THAT_IT_IS else " be"
    verb = _SINGULAR.get(fact.verb, fact.verb)
    stem = " ".join(filter(None, (f"What {verb} there{needed}", fact.setting)))
    return AskedCard(
        "existence", f"{stem}?", Slot(type="term", text=fact.what), as_answer(fact.what)
    )


_SINGULAR = {"are": "is", "were": "was"}
