"""Places in a row that only the text before has: "the second case", "the first"."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents, root_of
from quizgen.lang.en.dependence.passage import Passage
from quizgen.lang.en.labels import AUXILIARIES, FINITE_TAGS, PRESENT_TAGS, SUBJECTS, VERBS

_INDEFINITE = lexicon.words("indefinite_articles")
ORDINALS = frozenset(lexicon.pairs("ordinals"))
"""Words for places in a row."""

_FIRST = frozenset({"first"})
_KNOWN_ROWS = lexicon.words("known_rows")
_TIMES = lexicon.words("units_of_time") | lexicon.words("times_of_year_and_day")

_OF_WHICH = frozenset({"prep", "relcl", "acl", "appos"})
_BESIDE_NOUNS = frozenset({"det", "amod", "punct"})


def is_one_of_a_set(token: Token, passage: Passage) -> bool:
    """Whether `token` is of a place in a row that was told before: the rank after "a", or "the".

    "The first bridge was built in 1931" is the earliest of all; "the first case is rare" is not.
    "A third case is rare" comes behind two that were told.
    """
    if passage.material.parsed.words.isdisjoint(ORDINALS) or _is_of_something(token.head):
        return False
    if token.lower_ in ORDINALS:
        return _is_one_more(token)
    article = token.lower_ == "the" and token.dep_ == "det"
    return article and (_is_rank_alone(token) or _is_ranked_again(token.head, passage))


def _is_one_more(rank: Token) -> bool:
    """Whether a rank is that of a subject like "a third case"."""
    noun = rank.head
    one = any(child.lower_ in _INDEFINITE for child in noun.children)
    later = rank.dep_ == "amod" and rank.lower_ not in _FIRST
    return later and one and noun.dep_ in SUBJECTS and not _is_of_a_known_row(noun)


def _is_rank_alone(article: Token) -> bool:
    """Whether an article stands before nothing but a rank: "in the first, ..."."""
    rank = article.head
    is_unit = rank.lower_ == "second" and rank.dep_ in SUBJECTS  # "the second is a unit"
    ranks = rank.lower_ in ORDINALS and rank.pos_ != "PROPN" and not is_unit
    return ranks and article.i + 1 == rank.i


def _is_ranked_again(noun: Token, passage: Passage) -> bool:
    """Whether a noun with a rank, and nothing else, is one of such things told before."""
    ranks = _ranks(noun)
    if not ranks or noun.tag_ != "NN" or noun.ent_type_:
        return False
    bare = all(child.dep_ in _BESIDE_NOUNS for child in noun.children if child.i < noun.i)
    earliest = ranks[0] in _FIRST and not _holds_in_general(noun)
    told = _was_just_counted(noun, passage) if earliest else _was_told(noun, passage)
    return bare and told


def _was_just_counted(noun: Token, passage: Passage) -> bool:
    """Whether a story just told of the same "first" one, or of several: "She owned two mills."."""
    before = passage.material.reading.before(passage.material.parsed)
    if before is None or root_of(before.doc).tag_ != "VBD":
        return False
    alike = (token for token in before.doc if token.lemma_ == noun.lemma_)
    return any(
        child.lower_ in _FIRST or child.dep_ == "nummod" for one in alike for child in one.children
    )


def _ranks(noun: Token) -> list[str]:
    """The place in a row that a noun has, where it is one: "the second case"."""
    ranks = [child.lower_ for child in noun.children if child.lower_ in ORDINALS]
    return ranks if len(ranks) == 1 else []


def _is_of_a_known_row(noun: Token) -> bool:
    return noun.lemma_.lower() in _KNOWN_ROWS | _TIMES


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
    titled = {lemma, f"{lemma}s", noun.lower_} & reading.title_words
    known = _is_of_a_known_row(noun) or bool(titled)
    return not known and reading.nouns.get(lemma, here) < here
