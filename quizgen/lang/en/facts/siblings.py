"""What else is told of a condition: "If a rope breaks, call the office. Keep the rope."."""

import re
from collections.abc import Sequence, Set

from spacy.tokens import Token

from quizgen.lang.base.dependence import Dependence
from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.material import Material, material_of
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import is_mark, root_of, subject_of
from quizgen.lang.en.dependence.contextual import dependence
from quizgen.lang.en.facts.circumstances import circumstance_of
from quizgen.lang.en.facts.duties import commands, duty_in
from quizgen.lang.en.labels import NOUNS

_TOO = re.compile(r"\b(?:also|as well|too)\b")

LONGEST = 18
"""Words of a duty that is told with another."""

_TAKING_UP = frozenset({"it", "them", "him", "her"})
_READER = lexicon.words("second_person")


def duty_beside(material: Material) -> str | None:
    """What is to be done as well by the next sentence of the paragraph; None without such a one.

    Empty where its words say too little here.
    """
    after = material.reading.after(material.parsed)
    if after is None or not _is_command(after) or not _takes_up(after, material.parsed):
        return None
    own = material_of(after, material.reading, {})
    duty = duty_in(root_of(after.doc), _without_stop(after), own)
    if duty is None or duty.negated:
        return None
    return duty.done if _stands(after, own) and len(duty.done.split()) <= LONGEST else ""


def _without_stop(parsed: Parsed) -> list[Token]:
    last = len(parsed.doc) - 1
    return [token for token in parsed.doc if not is_mark(token) or token.i < last]


def _stands(parsed: Parsed, own: Material) -> bool:
    """Whether a sentence says what it means beside the one before."""
    told = [t for t in _without_stop(parsed) if t.lower_ not in _TAKING_UP | _READER]
    return dependence(told, own) in (None, Dependence.MENTIONED)


def is_topic(words: Sequence[Token], reading: Reading) -> bool:
    """Whether a condition is what the whole text is about, by its title: much is told of it.

    "When guests dive" is the topic of "Diving for guests", whoever dives.
    """
    telling = [token.lemma_.lower() for token in words if token.pos_ in _TELLING]
    told = [word for word in telling if word not in _PEOPLE and len(word) >= SHORTEST]
    return bool(told) and all(_is_in_title(word, reading.title_words) for word in told)


def _is_in_title(word: str, title: Set[str]) -> bool:
    """Whether a title has a word, in this form or another: "dive", "diving"."""
    start = word[: max(SHORTEST, len(word) - 2)]
    return any(other.startswith(start) for other in title)


SHORTEST = 3
"""Letters of a word that tells what a text is about."""

_TELLING = NOUNS | {"VERB", "ADJ", "ADV"}
_PEOPLE = (
    lexicon.words("asked_by_who") | lexicon.words("people_nouns") | lexicon.words("person_nouns")
)


def _is_command(parsed: Parsed) -> bool:
    """Whether a sentence tells its reader what to do, in no case of its own, and not beside it."""
    root = root_of(parsed.doc)
    if _TOO.search(parsed.lowered):
        return False
    opens = all(token.head.i == root.i for token in parsed.doc[: root.i])
    return subject_of(root) is None and opens and commands(root) and circumstance_of(root) is None


def _takes_up(after: Parsed, parsed: Parsed) -> bool:
    """Whether a sentence goes on with what the one before names: "it", "the rope"."""
    named = {token.lemma_.lower() for token in parsed.doc if token.pos_ in NOUNS}
    return any(_points_to(token, named) for token in after.doc)


def _points_to(token: Token, named: set[str]) -> bool:
    return token.lower_ in _TAKING_UP or (token.pos_ in NOUNS and token.lemma_.lower() in named)
