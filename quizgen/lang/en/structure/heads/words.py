"""What the lines that head lists are made of, and which of their phrases stand alone."""

import re

from quizgen.lang.en import lexicon

SETS = lexicon.alternatives("set_nouns")
LISTING = lexicon.pairs("listing_verbs")
LEANING = lexicon.pairs("leaning_verbs")
BASES = "|".join(LISTING.values())
HELPERS = lexicon.alternatives("list_helpers")
MODALS = lexicon.words("modals")
PREPOSITIONS = lexicon.alternatives("ending_prepositions")
MANY = lexicon.alternatives("list_quantities")
NUMBER = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}"
PHRASE = r"[^,:;.?!()]"
"""A character of a phrase."""

_MODIFIERS = r"(?:[\w'’-]+ ){0,3}?"
_PLURAL = r"\w{2,}(?<!s)s"
ANY_SET = rf"{_MODIFIERS}(?:{SETS}|{_PLURAL})"
"""A plural noun with what modifies it; only where a number says that it is one."""

SET = rf"(?:{_MODIFIERS}(?:{SETS})|(?:{NUMBER}) {_MODIFIERS}{_PLURAL})\b"
"""A noun for a set, or any plural noun that is counted, with what modifies it."""

_POINTING_WORDS = lexicon.alternatives("pointing_words")
_POINTING = re.compile(rf"\b(?:{_POINTING_WORDS})\b", re.IGNORECASE)
_CLAUSE_OPENERS = lexicon.alternatives("clause_openers")
_OPENS_CLAUSE = re.compile(rf"\b(?:{_CLAUSE_OPENERS})\b|^(?:If|When|Where|While|Once)\b")
_DEICTIC = lexicon.words("deictic_subjects")
_BARE_SET = re.compile(
    rf"(?!(?:not|no|non) )(?:the )?(?P<set>(?:[\w-]+ )?(?:{SETS}))(?: are| include)?", re.IGNORECASE
)
_LAST_SET = re.compile(
    rf"(?P<before>.*?)(?:\b(?:(?:the )?following(?: (?P<more>{NUMBER}))?|{MANY}) "
    rf"(?P<any>(?:[\w-]+ ){{0,2}}[\w-]+)|\b(?P<count>{NUMBER}) (?P<counted>{ANY_SET}"
    rf"(?:(?<=s) of {PHRASE}{{2,60}})?))"
)


def stands(words: str) -> bool:
    """Whether words name something without pointing at what was said before."""
    return _POINTING.search(words) is None


def is_subject(words: str) -> bool:
    """Whether words can be the subject of a question: one noun phrase that stands alone."""
    first = words.split()[0].lower() if words.split() else ""
    if not first or (first in _DEICTIC and _OF_EACH.match(words) is None):
        return False
    return not _OPENS_CLAUSE.search(words) and stands(words)


_OF_EACH = re.compile(r"each (?!of\b)[a-z]", re.IGNORECASE)
"""A subject that says of which things each is one: "each product"."""


def bare_set(line: str) -> str | None:
    """The noun of a line that is nothing but one for a set: "Key features"."""
    found = _BARE_SET.fullmatch(line)
    return found["set"] if found else None


def last_set(words: str) -> tuple[str, str] | None:
    """The set that ends `words`, with its number, and what is before it.

    "is affected by the following three factors" ends in "three factors".
    """
    found = _LAST_SET.fullmatch(words)
    if found is None:
        return None
    number = found["count"] or found["more"] or ""
    return f"{number} {found['any'] or found['counted']}".strip(), found["before"].strip()
