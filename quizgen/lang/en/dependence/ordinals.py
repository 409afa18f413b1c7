"""Places in a row that only the text before has: "the second case", "the first"."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents
from quizgen.lang.en.dependence.passage import Passage
from quizgen.lang.en.labels import AUXILIARIES, FINITE_TAGS, PRESENT_TAGS, VERBS

_ORDINALS = frozenset(lexicon.pairs("ordinals"))
_FIRST = frozenset({"first"})
_KNOWN_ROWS = lexicon.words("known_rows")
_TIMES = lexicon.words("units_of_time") | lexicon.words("times_of_year_and_day")

_OF_WHICH = frozenset({"prep", "relcl", "acl", "appos"})
_BESIDE_NOUNS = frozenset({"det", "amod", "punct"})


def is_one_of_a_set(token: Token, passage: Passage) -> bool:
    """Whether `token` is the article before a place in a row that was told before.

    "The first bridge was built in 1931" is the earliest of all; "the first case is rare" is not.
    """
    if token.lower_ != "the" or token.dep_ != "det":
        return False
    noun = token.head
    if noun.lower_ in _ORDINALS and noun.pos_ != "PROPN":
        return token.i + 1 == noun.i and not _is_of_something(noun)
    ranks = [child.lower_ for child in noun.children if child.lower_ in _ORDINALS]
    if len(ranks) != 1 or noun.tag_ != "NN" or noun.ent_type_ or _is_of_something(noun):
        return False
    bare = all(child.dep_ in _BESIDE_NOUNS for child in noun.children if child.i < noun.i)
    earliest = ranks[0] in _FIRST and not _holds_in_general(noun)
    return bare and not earliest and _was_told(noun, passage)


def _is_of_something(noun: Token) -> bool:
    """Whether words after a noun say of what row it is one."""
    return any(child.dep_ in _OF_WHICH and child.i > noun.i for child in noun.children)


def _holds_in_general(noun: Token) -> bool:
    """Whether the finite verb above a noun is in the present tense, or says what must be."""
    verbs = (above for above in noun.ancestors if above.pos_ in VERBS)
    tags = (one.tag_ for verb in verbs for one in (verb, *dependents(verb, AUXILIARIES)))
    finite = next((tag for tag in tags if tag in FINITE_TAGS), "")
    return finite in PRESENT_TAGS | {"MD"}


def _was_told(noun: Token, passage: Passage) -> bool:
    """Whether such things were spoken of before, and neither the title nor everybody has them."""
    lemma, reading = noun.lemma_.lower(), passage.material.reading
    here = passage.material.parsed.number
    known = lemma in _KNOWN_ROWS | _TIMES or lemma in reading.title_words
    known = known or f"{lemma}s" in reading.title_words or noun.lower_ in reading.title_words
    return not known and reading.nouns.get(lemma, here) < here
