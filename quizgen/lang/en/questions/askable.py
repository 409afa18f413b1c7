"""Whether a clause can be asked about: its subject is one thing or kind that has a name.

"Some boats leak" says of no boat that it does; "Each of the town's mills has a dam" of all.
"""

import re
from collections.abc import Sequence

from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.doing import is_rule
from quizgen.lang.en.questions.pointers import points_out
from quizgen.model import Clause, Fact, Phrase

_OPEN = lexicon.words("open_subject_words")
_SOME = re.compile(
    r"an? (?:couple|few|handful|lot|variety|(?:[\w-]+ ){0,2}(?:amount|minority|number|range)) "
)
"""How a subject begins that means some things, and no one can say which."""

_AGENTS = lexicon.words("software_agents")
_GENERAL = frozenset({"all", "any", "both", "every", "most"})
"""What is said of all of a kind, or most, is said of the kind: "What do all cells share?"."""

_HAVING = frozenset({"have"})
"""Verbs by which "each" tells of a kind, and not of the things just mentioned."""

_VAGUE_NOUNS = lexicon.words("vague_nouns")

_SIDE_BY_SIDE = re.compile(r"\b(\w{3,}) (?:to|by|for) \1\b")
"""An idiom that no parser takes for one phrase: "shoulder to shoulder"."""


def is_askable(fact: Fact, clause: Clause) -> bool:
    """Whether the subject is one thing or kind that a learner can know by its name."""
    words = clause.subject.text.lower().split()
    spoken = fact.attribution is not None
    some = words[0] in _OPEN or _SOME.match(" ".join(words)) is not None
    known = not some or _is_general(words, clause) or spoken or is_rule(clause)
    named = known and not points_out(words) and not _is_some_only(words, clause)
    idiom = _SIDE_BY_SIDE.search(fact.statement.text) is not None
    told = named and not idiom and not _lacks_article(clause.subject)
    return told and _is_simple(clause, len(words))


def _is_some_only(words: Sequence[str], clause: Clause) -> bool:
    """Whether what is said of one or of some that cannot be named, or is denied of all only."""
    often = words[0] in _COMPARING and words[1:2] != [] and words[1].endswith("ly")
    return words[:2] in _OF_SOME_ONLY or often or _is_any_one(words, clause)


_COMPARING = frozenset({"less", "more", "most"})
"""What opens an adverb that a parser took for a part of the subject: "more commonly nets"."""

_OF_SOME_ONLY = (["not", "all"], ["not", "every"], ["not", "each"])
"""How a subject begins of which only some do what is denied of all."""


def _lacks_article(subject: Phrase) -> bool:
    """Whether notes leave out the article of a thing that can be counted: "client sends it"."""
    head = subject.head.lower()
    bare = head in _AGENTS and not subject.plural and subject.text.lower().endswith(head)
    return bare and _NO_ARTICLE.fullmatch(subject.text) is not None


_NO_ARTICLE = re.compile(
    rf"(?!(?:{lexicon.alternatives('articles', 'definite_determiners')}|an?|each|every|one|no|any"
    r"|another|either|neither|my|our|your|his|her|its|their|what|which|whose|this|that)\b)"
    r"(?:(?!and\b|or\b)[\w-]+ )?[\w-]+",
    re.IGNORECASE,
)


def _is_simple(clause: Clause, words: int) -> bool:
    """Whether a subject of so many words, and all that is said of it, can be kept in mind."""
    subject = clause.subject
    vague = words < TELLING_SUBJECT and subject.head.lower() in _VAGUE_NOUNS
    plain = "," not in subject.text or _LISTED.fullmatch(subject.text) is not None
    return plain and not vague and words <= LONGEST_SUBJECT and len(clause.complements) < 4


TELLING_SUBJECT = 4
"""Words with which a subject of a vague noun tells which thing it is."""

LONGEST_SUBJECT = 12
"""Words: a longer subject is lost sight of in a question."""

_LISTED = re.compile(r"(?:[^,]+, )+(?:and|or) [^,]+")
"""A list, and nothing set off by commas: "mosses, ferns, and pines"."""


def _is_general(words: Sequence[str], clause: Clause) -> bool:
    """Whether a subject that opens as some one or other thing means all of a kind."""
    return words[0] in _GENERAL or (words[0] == "each" and clause.lemma in _HAVING)


def _is_any_one(words: Sequence[str], clause: Clause) -> bool:
    """Whether what is said of one, or acts on its like, is said of no thing that can be named.

    "One goal of the guild is to" says what is one.
    """
    said = clause.lemma == "be" and not clause.auxiliaries and words[1:2] != ["of"]
    return (words[0] == "one" and not said) or _acts_on_its_like(clause)


def _acts_on_its_like(clause: Clause) -> bool:
    """ "All guests should ask guests to wait": who acts is somebody else, whom a parser lost."""
    head = clause.subject.head.lower()
    return any(one.role == "object" and one.head.lower() == head for one in clause.complements)
