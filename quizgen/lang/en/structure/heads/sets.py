"""Lines that name a set: "There are three kinds of dam", "Five factors affect the flow"."""

import re

from quizgen.lang.en.phrases import inside
from quizgen.lang.en.structure.heads.words import (
    ANY_SET,
    BASES,
    HELPERS,
    LEANING,
    LISTING,
    MANY,
    NUMBER,
    PHRASE,
    PREPOSITIONS,
    SET,
    SETS,
    bare_set,
    is_subject,
    stands,
)

_THERE = re.compile(
    rf"there (?:are|exist) (?:\w+ly )?(?:(?P<count>{NUMBER})|{MANY})? ?(?P<set>{PHRASE}+)",
    re.IGNORECASE,
)
_THE_SETS = re.compile(
    rf"(?P<the>the |some )?(?P<set>{SET}{PHRASE}{{0,90}}?) (?P<verb>are|were|include)",
    re.IGNORECASE,
)
_THE_THINGS = re.compile(
    r"the (?P<things>(?:available|possible|supported|required|permitted|allowed|accepted|valid"
    r"|eligible) (?:[\w-]+ ){1,2}[a-z]{2,}(?<!s)s(?: (?:of|for|in) [^,:;.?!()]+)?) are",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(r"the following are (?P<set>.+)", re.IGNORECASE)
_DOING = re.compile(
    rf"(?:(?:the|these) )?(?:(?P<count>{NUMBER})|following(?: (?P<more>{NUMBER}))?) "
    rf"(?P<set>{ANY_SET})\b (?P<rest>.+)",
    re.IGNORECASE,
)
_OF_DOING = re.compile(
    rf"(?:the |these )?(?P<count>{NUMBER}) (?P<set>{ANY_SET} (?:of|in|for)"
    rf" {PHRASE}{{2,40}}?) (?P<rest>(?:{HELPERS}|exist|{BASES})\b.*)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"(?:the |some )?(?P<set>{SET})(?P<of> (?:{PREPOSITIONS}|between|why|that) {PHRASE}+)",
    re.IGNORECASE,
)
_NOT_A_VERB = re.compile(rf"{PREPOSITIONS}|why|that|between|and|or")
_FINITE = re.compile(rf"\b(?:{HELPERS})\b")
_A_SET = re.compile(rf"\b(?:{SETS})\b")
_COUNTING = re.compile(
    rf"\b(?:{HELPERS}|{'|'.join([*LISTING, *LEANING])}) (?:{NUMBER}|{MANY})\b", re.IGNORECASE
)


def there_are(line: str) -> str | None:
    """ "There are three kinds of dam"."""
    found = _THERE.fullmatch(line)
    if not found or not stands(found["set"]) or not _A_SET.search(found["set"]):
        return None
    return f"what are the {(found['count'] or '').lower()} {found['set']}"


def the_sets_are(line: str) -> str | None:
    """ "The main kinds of dam are"."""
    found = _THE_SETS.fullmatch(line)
    if not found or not stands(found["set"]) or bare_set(line):
        return None
    verb = "were" if found["verb"] == "were" else "are"
    return f"what {verb} {(found['the'] or '').lower()}{inside(found['set'])}"


def the_things_are(line: str) -> str | None:
    """ "The available pump sizes are": all that there are of some things."""
    found = _THE_THINGS.fullmatch(line)
    return f"what are the {found['things']}" if found and stands(found["things"]) else None


def the_following_are(line: str) -> str | None:
    """ "The following are signs of a flood"."""
    found = _FOLLOWING.fullmatch(line)
    return f"what are {found['set']}" if found and stands(found["set"]) else None


def sets_do(line: str) -> str | None:
    """ "Five factors affect the flow": the set is the subject of a verb."""
    found = _DOING.fullmatch(line)
    if not found or not stands(found["rest"]):
        return None
    if _NOT_A_VERB.fullmatch(found["rest"].split()[0].lower()):
        return None
    count = (found["count"] or found["more"] or "").lower()
    return f"which {count} {found['set']} {_plain_verb(found['rest'])}"


def sets_of_do(line: str) -> str | None:
    """ "Three types of dam are common": the set has a phrase behind it."""
    found = _OF_DOING.fullmatch(line)
    if not found or not stands(f"{found['set']} {found['rest']}"):
        return None
    return f"which {found['count'].lower()} {found['set']} {_plain_verb(found['rest'])}"


def _plain_verb(rest: str) -> str:
    """What is said of a set without the stress: "do play a role"."""
    return _STRESSING.sub("", rest)


_STRESSING = re.compile(r"^do (?=[a-z])")


def sets(line: str) -> str | None:
    """ "Kinds of dam": the line is the name of the set."""
    found = _NAMED.fullmatch(line)
    if not found or not is_subject(found["set"]) or not stands(line):
        return None
    if _COUNTING.search(found["set"]):  # "the body has three kinds": a sentence
        return None
    if " of " in found["set"]:  # "Casting of units in a mould"
        return None
    of: str = found["of"]
    return None if _FINITE.search(of) else f"what are the {inside(found['set'])}{of}"


_OPEN = re.compile(r"(?:[\w-]+ )?examples", re.IGNORECASE)
"""A set of which a text names as many as it likes."""


def of_topic(line: str, topic: str) -> str | None:
    """The question for a line that is only the name of a set, under the heading `topic`."""
    named = bare_set(line)
    if named is None or not is_subject(named) or topic.endswith("?") or _OPEN.match(named):
        return None
    return f"{topic}: what are the {inside(named)}?"
