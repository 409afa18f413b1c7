"""Whether the sentence before a name tells one thing, which the name can mean.

"Crews clear the basin of mud. This is called dredging" names what is done; what "one aim is to
keep boats dry", or "the pilot has had complaints about it", tells, has no name.
"""

import re

from spacy.tokens import Doc, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependent, dependents, has_dependent, root_of
from quizgen.lang.en.dates import MONTHS
from quizgen.lang.en.labels import NOUNS, SUBJECTS

_SO = re.compile(r".+?, so (?!that\b)(?P<told>.+)", re.DOTALL)
_DAYS = "|".join((*MONTHS, *lexicon.words("weekdays")))
_WHEN = rf"(?:(?:the )?\d|(?:early|late|mid|about|around|then|{_DAYS})\b)"
_BECAUSE = re.compile(rf"(?P<told>.+?),? (?:because|(?P<since>since)(?! {_WHEN})) .+", re.DOTALL)
_PERFECT = frozenset({"has", "have"})
"""What "since" tells the time of: "crews have cleared the basin since it was dug"."""


def tells_one_thing(doc: Doc, *, whole: bool) -> bool:
    """Whether a sentence tells what happens or is done at any time, and what is more than that.

    What goes on from the words before it ("And ...") does not; nor, as a `whole`, what tells one
    thing after another.
    """
    root = root_of(doc)
    goes_on = doc[0].dep_ == "cc" and doc[0].lower_ not in ("both", "either", "neither")
    return not (goes_on or _has_been(root) or _equates(root) or (whole and _tells_two(root)))


def without_reasons(told: str) -> str | None:
    """What is done, without why: "space is rare, so crews stack their boats" tells what crews do.

    None where it cannot be told without: "ice is heavy, so crews break it".
    """
    so, because = _SO.fullmatch(told), _BECAUSE.fullmatch(told)
    found = so or because
    if found is None:
        return told
    words = found["told"].lower().split()
    if found is because and found["since"] and not _PERFECT.isdisjoint(words):
        return told
    return found["told"] if len(words) >= SHORTEST and _POINTING.isdisjoint(words) else None


_POINTING = (
    lexicon.words("accusative_pronouns")
    | lexicon.words("demonstratives")
    | lexicon.words("nominative_pronouns")
)


SHORTEST = 5
"""Words of what is done."""


def _has_been(root: Token) -> bool:
    """Whether a sentence tells what has come about until now: "the pilot has had complaints"."""
    helpers = {helper.lemma_ for helper in dependents(root, {"aux"})}
    return root.tag_ == "VBN" and "have" in helpers


def _equates(root: Token) -> bool:
    """Whether a sentence says what something is: "one aim is to save time", "its rival is tar"."""
    if root.lemma_ != "be" or has_dependent(root, {"expl"}):
        return False
    said = dependent(root, "attr")
    return has_dependent(root, {"xcomp", "ccomp"}) or (said is not None and said.pos_ in NOUNS)


def _tells_two(root: Token) -> bool:
    """Whether another clause with a subject of its own goes on from the first."""
    return any(has_dependent(verb, SUBJECTS) for verb in dependents(root, {"conj"}))
