"""Lines whose subject stands before them: in the heading, or before a first verb.

| the line | with its subject |
|---|---|
| It keeps (below "Capstan", behind "The capstan is old.") | Capstan keeps |
| This service will (below "Towing Services") | Towing Services will |
| The mate sleeps on board and is responsible for | The mate is responsible for |
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 4
"""Words of a heading that can be a subject."""

_POINTS = re.compile(r"(?P<which>It|(?:This|These) (?P<noun>[a-z]+)) (?P<rest>[a-z].+)")
_SINGULAR = re.compile(r"(?:is|was|has|does|[a-z]+(?<![su])s)\b")
_PLURAL = re.compile(r"(?:are|were|have|do)\b")
_BEFORE = r"(?:.*[.!?] )?(?:(?:the|an?) )?"
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_AND_VERB = re.compile(
    r".* and (?P<verb>is|are|was|were|can|may|must|should|will|has|have) [^,;:]+", re.IGNORECASE
)


def with_subject(line: str, topic: str | None, before: str) -> str:
    """`line` with the subject that its heading `topic`, or its own first clause, names.

    `before` is what stands before it in its paragraph.
    """
    return _of_topic(line, topic, before) or _of_first_clause(line) or line


def _of_topic(line: str, topic: str | None, before: str) -> str | None:
    """A line that points at what its heading names."""
    found = _POINTS.fullmatch(line)
    if found is None or topic is None or len(topic.split()) > LONGEST or topic.endswith("?"):
        return None
    if not _is_meant(topic, found["noun"], before) or not _agrees(topic, found["rest"]):
        return None
    return f"{topic} {found['rest']}"


def _is_meant(topic: str, noun: str | None, before: str) -> bool:
    """Whether a heading ends in the noun of "this service", or "it" stands for its name."""
    last = topic.split()[-1].lower()
    if noun is not None:
        return len(topic.split()) > 1 and last in (noun, f"{noun}s")
    return re.fullmatch(rf"{_BEFORE}{re.escape(topic)} [a-z].*", before, re.IGNORECASE) is not None


def _agrees(topic: str, rest: str) -> bool:
    """Whether the verb behind a heading has its number."""
    several = topic.lower().endswith("s") and not topic.lower().endswith("ss")
    return (_SINGULAR if several else _PLURAL).match(rest) is None


def _of_first_clause(line: str) -> str | None:
    """A line whose second verb heads the list, with the subject of its first."""
    found = _AND_VERB.fullmatch(line)
    return _joined(line, found.start("verb")) if found else None


@lru_cache(maxsize=1024)
def _joined(line: str, at: int) -> str | None:
    """The subject that opens `line`, with what the verb at `at` says of it."""
    from quizgen.lang.en.analysis.parsing import parse  # here: it loads spaCy

    doc = next(iter(parse([line])))
    root = doc[:].root
    second = next((token for token in doc if token.idx == at), root)
    subject = next((one for one in root.lefts if one.dep_.startswith("nsubj")), None)
    if subject is None or not _is_opening(subject) or not _shares(root, second):
        return None
    return f"{doc[: subject.right_edge.i + 1].text} {line[at:]}"


def _is_opening(subject: "Token") -> bool:
    """Whether a noun is the subject that a line opens with."""
    return subject.left_edge.i == 0 and subject.pos_ != "PRON"


def _shares(root: "Token", second: "Token") -> bool:
    """Whether a second verb has no subject but that of the first, which is finite."""
    verb = second if second.dep_ == "conj" else second.head
    own = any(one.dep_.startswith("nsubj") for one in verb.lefts)
    joined = verb.dep_ == "conj" and verb.head == root and second.i > root.i
    return joined and not own and root.tag_ in _FINITE
