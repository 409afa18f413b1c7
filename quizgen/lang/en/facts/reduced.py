"""Circumstances without a subject of their own: "Metal expands when heated"."""

from collections.abc import Mapping

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import subject_of
from quizgen.lang.en.coreference.things import is_several
from quizgen.lang.en.facts.circumstances import Circumstance
from quizgen.lang.en.labels import NOUNS
from quizgen.lang.en.phrases import inside
from quizgen.lang.en.syntax.constituents import realise

_ARTICLES = lexicon.words("articles")
_PLURAL = frozenset({"they", "we", "you"})


def state_of_subject(circumstance: Circumstance, root: Token, texts: Mapping[int, str]) -> str:
    """The circumstance with the main subject: "when metal is heated"; empty where that is unsure.

    "Only one in ten molecules splits when dissolved" says of all of them that they are dissolved.
    """
    subject = subject_of(root)
    told = sorted(subject.subtree, key=lambda token: token.i) if subject is not None else []
    if subject is None or told != circumstance.rest[: len(told)] or not _is_plain(told):
        return ""
    opener, *words = circumstance.words
    said, state = realise(told, texts).words, realise(words, texts).words
    who = said if told[0].pos_ == "PROPN" else inside(said)
    several = is_several(subject) or subject.lower_ in _PLURAL
    return f"{opener.text.lower()} {who} {'are' if several else 'is'} {state}"


def _is_plain(told: list[Token]) -> bool:
    """Whether a subject means all of a kind, or one thing: "metal", "the valve", "we"."""
    first = told[0]
    return first.pos_ in NOUNS | {"ADJ", "PRON"} or first.lower_ in _ARTICLES
