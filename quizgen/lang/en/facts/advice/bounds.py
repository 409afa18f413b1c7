"""When or where alone a reader should do something: "Only enter when a keeper tells you to".

Such a rule is asked for its bound, and never for the deed, which without the bound is forbidden.
The same holds for how long before a time something has to be done, and how soon after one.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.material import material_of
from quizgen.lang.en.analysis.parse_checks import parse_fault
from quizgen.lang.en.analysis.parsing import parse
from quizgen.lang.en.facts.advice.sayings import SOUND, Advice, is_known, tells_the_reader
from quizgen.lang.en.facts.conditions import condition_of
from quizgen.lang.en.facts.duties import Duty
from quizgen.lang.en.facts.restating.said import as_sentence
from quizgen.model import Condition, Fact

LONGEST_BOUND = 22
"""Words."""

_OPENER = r"(?:when|if|once|after|before|while|during|with|in|on|at|inside|within)"
_ONLY_INSIDE = re.compile(rf"(?P<deed>\S+ .+?),? only (?P<bound>{_OPENER} .+)", re.DOTALL)
_THINGS = re.compile(
    r"(?P<verb>[a-z]+) (?P<what>(?:the )?(?:[\w-]+ ){0,2}?[\w-]+s (?:that|which|who)"
    r" (?:are|have|is|can|you|were|was|has|do|need|will|may|must)\b.+)",
    re.DOTALL,
)
"""A verb and the things to which it is bound: "withdraw pages that are out of date"."""

_EARLY = re.compile(
    r"(?P<deed>\S+ .+?),? (?P<bound>(?:at least|no later than|not later than) (?:[\w-]+ ){1,3}?"
    rf"(?:{lexicon.alternatives('units_of_time')})s? (?:before|after|in advance)\b.*)",
    re.DOTALL,
)
_PROMPT = re.compile(
    r"(?P<deed>\S+ .+?),? (?P<bound>(?:(?:immediately|directly|right|shortly|straight)"
    r" (?:after|before)|as soon as|the moment) (?!possible\b|you can\b).+)",
    re.DOTALL,
)
_ADDED = re.compile(r", .*", re.DOTALL)
_TAKING_UP = frozenset({"it", "them", "they"})
"""Pronouns by which a bound takes up what the deed has named."""

_ABBREVIATED = re.compile(r"\b(?:i\.e|e\.g)\b")


def bounded_facts(said: list[Advice], reading: Reading) -> Iterator[Fact]:
    """The bounds within which readers should do what they are told to."""
    for advice in said:
        for deed, whole in _bounded(advice):
            bound = _ADDED.sub("", whole)
            fact = _condition(advice, deed, bound, reading)
            if fact is not None:
                yield fact
                break


def _bounded(advice: Advice) -> Iterator[tuple[str, str]]:
    """The deed and its bound, as the words divide them, the first division first."""
    if advice.adverb == "only":
        if things := _THINGS.fullmatch(advice.done):
            yield things["verb"], f"only {things['what']}"
        for found in re.finditer(rf" (?={_OPENER} )", advice.done):
            yield advice.done[: found.start()], f"only {advice.done[found.end() :]}"
    elif inside := _ONLY_INSIDE.fullmatch(advice.done):
        yield inside["deed"], f"only {inside['bound']}"
    elif early := _EARLY.fullmatch(advice.done) or _PROMPT.fullmatch(advice.done):
        yield early["deed"], early["bound"]


def _is_deed(deed: str, told: Doc) -> bool:
    """Whether words, of which "You should ..." is parsed, are what can be done, with its object."""
    whole = deed[-1].isalnum() and _ABBREVIATED.search(deed) is None
    return whole and parse_fault(told) in SOUND and tells_the_reader(told)


def _condition(advice: Advice, deed: str, bound: str, reading: Reading) -> Condition | None:
    """The condition, where the deed is a sound one, and both can be understood alone."""
    if len(bound.split()) > LONGEST_BOUND or advice.adverb in ("not", "never"):
        return None
    told, whole = parse([as_sentence(f"You should {deed}"), as_sentence(f"{deed} {bound}")])
    if not _is_deed(deed, told) or not is_known(told, advice.parsed, reading):
        return None
    if not is_known(whole, advice.parsed, reading, known=_TAKING_UP):
        return None
    duty = Duty(advice.modal, deed, plural=True)
    fact = condition_of(bound, deed, duty, material_of(advice.parsed, reading, {}))
    return fact.model_copy(update={"bound": True})
