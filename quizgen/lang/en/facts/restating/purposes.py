"""What a purpose opens, with the purpose at its end: "Crews use tar to keep a hull dry"."""

import re
from collections.abc import Iterator

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.facts.restating.said import Said, said_of

_OPENED = re.compile(
    r"^(?:in order |so as )?(?P<aim>to (?:\w+ly )?[a-z]+ [^,;:]{4,100}), "
    r"(?P<told>[^,;:]{12,140}?)(?:, (?:which|who|where|whose)\b[^;:]*)?\.$",
    re.IGNORECASE,
)
"""A purpose, and what is told with nothing behind it but what only goes on with it."""

_POINTING = (
    lexicon.words("demonstratives")
    | lexicon.words("nominative_pronouns")
    | lexicon.words("accusative_pronouns")
    | lexicon.words("third_person_possessives")
    | lexicon.words("first_person")
    | lexicon.words("second_person")
    | lexicon.words("first_person_plural")
    | {"it", "let", "please", "such", "there", "them", "they", "what"}
)
_NO_AIMS = frozenset({"be", "have"})
_WORD = re.compile(r"[a-z]+")


def of_purposes(reading: Reading) -> Iterator[Said]:
    """What a document says that somebody does for a purpose that it names first."""
    for parsed in reading.sentences:
        if parsed.doc[0].lower_ not in ("to", "in", "so"):
            continue
        found = _OPENED.match(parsed.text)
        if found is None or not _is_told_alone(found["aim"], found["told"]):
            continue
        aim, told = found["aim"], found["told"]
        yield said_of(parsed, f"{told} {aim[:1].lower()}{aim[1:]}", reading)


def _is_told_alone(aim: str, told: str) -> bool:
    """Whether nothing in both points to the text or to a reader, and the aim is to do something."""
    words = _WORD.findall(f"{aim} {told}".lower())
    doing = words[1] not in _NO_AIMS and " to " not in f" {told} "
    return doing and _POINTING.isdisjoint(words)
