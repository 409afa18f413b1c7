"""Whether a clause can be asked about: its subject is one thing or kind that has a name.

"Some boats leak" says of no boat that it does; "Each of the town's mills has a dam" of all.
"""

import re
from collections.abc import Sequence

from quizgen.lang.en import lexicon
from quizgen.lang.en.numerals import NUMBERS, ORDINALS
from quizgen.lang.en.questions.doing import is_rule
from quizgen.lang.en.questions.pointers import points_out
from quizgen.lang.en.questions.who import is_person
from quizgen.model import Clause, Fact, Phrase

_OPEN = lexicon.words("open_subject_words")
_SOME = re.compile(
    r"an? (?:couple|few|handful|lot|variety|(?:[\w-]+ ){0,2}(?:amount|minority|number|range)) "
)
"""How a subject begins that means some things, and no one can say which."""

_AGENTS = lexicon.words("software_agents")
_GENERAL = frozenset({"all", "any", "both", "every", "most"})
"""What is said of all of a kind, or most, is said of the kind: "What do all cells share?"."""

NO_ANSWERS = (
    lexicon.words("first_person_plural")
    | lexicon.words("second_person")
    | {"all", "any", "both", "each", "every", "few", "many", "most", "several", "some", "various"}
)
"""Words with which a subject begins that is no answer of its own."""

_HAVING = frozenset({"have"})
"""Verbs by which "each" tells of a kind, and not of the things just mentioned."""

_VAGUE_NOUNS = lexicon.words("vague_nouns")
_UNTELLING = (
    lexicon.words("comparatives")
    | lexicon.words("empty_modifiers")
    | lexicon.words("function_words")
    | lexicon.words("judging_adjectives")
    | NUMBERS.keys()
    | ORDINALS.keys()
    | lexicon.words("ranking_adjectives")
    | lexicon.words("vague_quantifiers")
    | lexicon.words("weighing_adjectives")
)
"""Words that make no term of a noun: "a large area", "the main part"."""

_SIDE_BY_SIDE = re.compile(r"\b(\w{3,}) (?:to|by|for) \1\b")
"""An idiom that no parser takes for one phrase: "shoulder to shoulder"."""


def is_askable(fact: Fact, clause: Clause) -> bool:
    """Whether the subject is one thing or kind that a learner can know by its name."""
    words = clause.subject.text.lower().split()
    named = _is_known(fact, clause, words) and not _is_some_only(words, clause)
    idiom = _SIDE_BY_SIDE.search(fact.statement.text) is not None
    turned = clause.lemma == "be" and words in _TURNED_ROUND
    told = named and not (idiom or turned) and not _lacks_article(clause.subject)
    return told and _is_simple(clause, len(words))


def _is_known(fact: Fact, clause: Clause, words: Sequence[str]) -> bool:
    """Whether a subject means no one or other thing, or what is told of it tells which."""
    some = words[0] in _OPEN or _SOME.match(" ".join(words)) is not None
    known = not some or fact.attribution is not None
    told = known or _is_general(words, clause) or is_rule(clause) or _is_told_of_some(fact, clause)
    return told and not points_out(words)


_TURNED_ROUND = (["gone"], ["lost"], ["missing"])
"""What a parser takes for a subject where it is told first: "Gone were the old weirs"."""


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
    vague = vague and not _is_a_term(subject)
    listed = _LISTED.fullmatch(subject.text) is not None
    listed = listed and (words <= LONGEST_PAIR or subject.text.count(",") > 1)
    plain = listed or not _COMMA.search(subject.text)
    return plain and not vague and words <= LONGEST_SUBJECT and len(clause.complements) < MOST


TELLING_SUBJECT = 4
"""Words with which a subject of a vague noun tells which thing it is."""

LONGEST_PAIR = 12
"""Words of two things between which a comma stands; the second of more may only explain."""

LONGEST_SUBJECT = 18
"""Words: a longer subject is lost sight of in a question."""

MOST = 5
"""What is told beside a subject and its verb, where it is too much."""

_COMMA = re.compile(r",(?!\d{3})")
"""A comma, and not that of a number: "2,000 tons of rope"."""

_LISTED = re.compile(r"(?:[^,]+, )+(?:and|or) [^,]+")
"""A list, and nothing set off by commas: "mosses, ferns, and pines"."""


def _is_a_term(subject: Phrase) -> bool:
    """Whether a word makes a vague noun a term: "sailing time", not "the old form"."""
    *before, head = subject.text.lower().removeprefix("the ").split()
    telling = before != [] and _UNTELLING.isdisjoint(before) and not before[0][0].isdigit()
    return telling and head.removesuffix("s") in _TERMS and not is_person(subject)


_TERMS = frozenset({"area", "degree", "effect", "group", "level", "time", "type"})
"""Vague nouns of which another word makes the name of a kind."""


def _is_general(words: Sequence[str], clause: Clause) -> bool:
    """Whether a subject that opens as some one or other thing means all of a kind.

    So does "each" before a thing of something: "Each of Ardal's mills", "Each blade of an oar".
    """
    each = words[0] == "each" and (clause.lemma in _HAVING or "of" in words)
    return words[0] in _GENERAL or each


def _is_told_of_some(fact: Fact, clause: Clause) -> bool:
    """Whether a main clause that leans on nothing tells something of some things of a kind."""
    alone = fact.leaning == 0 and fact.origin in ("whole", "root")
    return alone and is_some_of_a_kind(clause.subject) and not is_person(clause.subject)


def is_some_of_a_kind(subject: Phrase) -> bool:
    """Whether a subject tells of which kind some are: "several coastal boats", no "some boats"."""
    words = subject.text.lower().split()
    return len(words) >= KIND and "more" not in words and words[0] in _SOME_WORDS


KIND = 3
"""Words, at least, that tell some of a kind from others."""

_SOME_WORDS = frozenset({"few", "many", "several", "some", "various"})


def _is_any_one(words: Sequence[str], clause: Clause) -> bool:
    """Whether what is said of one, or acts on its like, is said of no thing that can be named.

    "One goal of the guild is to" says what is one.
    """
    said = clause.lemma == "be" and not clause.auxiliaries and words[1:2] != ["of"]
    return (words[0] == "one" and not said) or _acts_on_its_like(clause)


def _acts_on_its_like(clause: Clause) -> bool:
    """ "All guests should ask guests to wait": who acts is somebody else, whom a parser lost.

    "The shape of the sail sets the shape of the hull" acts on another thing.
    """
    head = clause.subject.head.lower()
    return any(
        one.role == "object" and one.head.lower() == head and len(one.text.split()) < TOLD
        for one in clause.complements
    )


TOLD = 4
"""Words that tell a thing from others of its name: "the shape of the hull"."""
