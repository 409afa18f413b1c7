"""Whether words left out of a clause have torn it: what now meets, and what is left alone."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from spacy.tokens import Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import token_after
from quizgen.lang.en.labels import AUXILIARIES, FINITE_TAGS, NOMINALS, SUBJECTS
from quizgen.trace import Reason


class Tear(Reason):
    """How a clause is torn."""

    RUN_TOGETHER = "two statements run together"
    NOUNS_MEET = "two nouns meet where words are missing"
    NO_NOUN = "a word is left without its noun"
    NO_VERB = "a subject is left without its verb"


Seam = Callable[[Token, Token], bool]
"""Whether two neighbours among the kept tokens, apart in the sentence, do not fit together."""

Whole = Callable[[Sequence[Token], Token], bool]
"""Whether the kept tokens are torn, of a clause with this head of its subject."""

_LOSSLESS = frozenset().union(*map(lexicon.words, ("connectives", "emphatic", "ties", "time_ties")))
"""Words that can go without loss."""

_BEFORE_A_NOUN = frozenset({"DET", "ADP", "CCONJ", "SCONJ"})
_FUNCTION_WORDS = frozenset({"DET", "CCONJ", "SCONJ"})
_FUNCTION_TAGS = frozenset({"TO", "DT"})
_OPENS_NOUN_PHRASE = NOMINALS | {"DET", "ADJ"}
_STOPS = frozenset({":", ";"})


def seam_fault(tokens: Sequence[Token], subject: Token) -> Tear | None:
    """What is torn in the kept `tokens` of a clause with the head `subject`; None where it holds.

    Two nouns must not meet where words are missing, no article or preposition may be left without
    its noun, and no subject without its verb.
    """
    seams = ((left, right) for left, right in pairwise(tokens) if right.i != left.i + 1)
    at_a_seam = (tear for seam in seams for tear, torn in SEAM_RULES if torn(*seam))
    elsewhere = (tear for tear, torn in WHOLE_RULES if torn(tokens, subject))
    return next(at_a_seam, None) or next(elsewhere, None)


def _run_together(left: Token, right: Token) -> bool:
    return any(token.text in _STOPS for token in _between(left, right))


def _nouns_meet(left: Token, right: Token) -> bool:
    return left.pos_ in NOMINALS and right.pos_ in _OPENS_NOUN_PHRASE and _lacks(left, right)


def _noun_missing(left: Token, right: Token) -> bool:
    return left.pos_ in _BEFORE_A_NOUN and left.dep_ != "prt" and _lacks(left, right)


def _lacks(left: Token, right: Token) -> bool:
    """Whether words that matter are missing between two kept tokens."""
    return any(
        token.pos_ != "PUNCT" and token.lower_ not in _LOSSLESS for token in _between(left, right)
    )


def _between(left: Token, right: Token) -> Span:
    return left.doc[left.i + 1 : right.i]


def _ends_in_function_word(tokens: Sequence[Token], subject: Token) -> bool:
    return tokens[-1].pos_ in _FUNCTION_WORDS or tokens[-1].tag_ in _FUNCTION_TAGS


def _ends_before_its_verb(tokens: Sequence[Token], subject: Token) -> bool:
    last = tokens[-1]
    after = token_after(last)
    return last.pos_ in NOMINALS and after is not None and _starts_its_verb(after)


def _starts_its_verb(token: Token) -> bool:
    """Whether a finite verb begins that has no subject but the noun before it."""
    if token.tag_ not in FINITE_TAGS:
        return False
    verb = token.head if token.dep_ in AUXILIARIES else token
    return not any(child.dep_ in SUBJECTS and child.i < token.i for child in verb.children)


def _subject_without_verb(tokens: Sequence[Token], subject: Token) -> bool:
    kept = {token.i for token in tokens}
    return any(
        token.head.i not in kept and token.i != subject.i and not _is_told_of(token, kept)
        for token in tokens
        if token.dep_ in SUBJECTS
    )


def _is_told_of(name: Token, kept: set[int]) -> bool:
    """Whether the clause is a relative one, and says what was so at this place."""
    return any(child.dep_ == "relcl" and child.i in kept for child in name.children)


SEAM_RULES: tuple[tuple[Tear, Seam], ...] = (
    (Tear.RUN_TOGETHER, _run_together),
    (Tear.NOUNS_MEET, _nouns_meet),
    (Tear.NO_NOUN, _noun_missing),
)
"""What can be wrong between two neighbours, in the order in which it is asked."""

WHOLE_RULES: tuple[tuple[Tear, Whole], ...] = (
    (Tear.NO_NOUN, _ends_in_function_word),
    (Tear.NO_VERB, _ends_before_its_verb),
    (Tear.NO_VERB, _subject_without_verb),
)
"""What can be wrong with the tokens as a whole, likewise."""
