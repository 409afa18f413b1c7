"""Items that name a kind and tell it from others: "spring tides, which are the highest".

| the item | the kind | what it is |
|---|---|---|
| Ebb tides that carry sand out of a bay | Ebb tides | tides that carry sand out of a bay |
| the neap tide (NT), which is the lowest tide | neap tide (NT) | the lowest tide |
"""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.plurals import is_plural

_KIND = r"(?P<kind>(?:[A-Za-z][\w’'-]* ){1,3}?(?P<noun>[a-z][\w-]{2,}))"
_RESTRICTED = re.compile(
    rf"\**{_KIND}\**,? (?P<told>(?:that|which|where|in which|whose|who) [a-z].+)", re.DOTALL
)
_IS = re.compile(
    rf"(?:the )?\**{_KIND}\**(?P<short> \([A-Z]\w*\))?, (?:which|who) (?:is|are) "
    r"(?P<what>(?:an?|the|any) .+)",
    re.DOTALL,
)
_NO_KINDS = (
    lexicon.words("quantifiers")
    | lexicon.words("demonstratives")
    | lexicon.words("function_words")
    | lexicon.words("determiners_before_one")
    | {"another", "any", "other"}
)
"""Words that open what is no name of a kind: "any boat that", "other boats that"."""

_VERBS = frozenset(lexicon.pairs("listing_verbs"))
_NOUNS_IN_ING = lexicon.words("nouns_in_ing")


def kind_told(item: str) -> tuple[str, str] | None:
    """The kind that an item names, and what it is; None of an item of another form."""
    said = _IS.fullmatch(item)
    if said is not None and _is_kind(said["kind"]):
        return said["kind"] + (said["short"] or ""), said["what"]
    found = _RESTRICTED.fullmatch(item)
    if found is None or not _is_kind(found["kind"]) or not is_plural(found["noun"]):
        return None
    return found["kind"], f"{found['noun']} {found['told']}"


def _is_kind(words: str) -> bool:
    """Whether words are a noun with what tells its kind before it."""
    first, *_, last = words.lower().split()
    does = first.endswith("ing") and first not in _NOUNS_IN_ING
    return _NO_KINDS.isdisjoint(words.lower().split()) and not does and last not in _VERBS
