"""A noun with "this" that the sentence before described: "this system", the nervous system."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.material import material_of
from quizgen.lang.en.analysis.replacements import Replacement, Substitution
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.coreference.things import inside_a_sentence, light_phrase
from quizgen.lang.en.dependence.contextual import is_independent
from quizgen.lang.en.labels import COMMON_NOUN_TAGS

_POINTING = lexicon.words("demonstratives")
_INDEFINITE = frozenset({"a", "an"})
_READER = lexicon.words("second_person")
_VAGUE_NOUNS = lexicon.words("vague_nouns")

LEAST = 2
"""Words of a description, its article among them."""

LONGEST = 7
"""Words: repeating a longer description makes a stem heavy."""


def repetitions(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """The description in the sentence before for a demonstrative with its noun."""
    before = reading.before(parsed)
    if before is None or parsed.words.isdisjoint(_POINTING):
        return
    for noun in parsed.doc:
        tokens = _pointing_phrase(noun)
        description = _described_before(noun, before, reading) if tokens else None
        if tokens and description:
            words = description[:1].upper() + description[1:] if tokens[0].i == 0 else description
            yield tokens, Replacement(words, "other")


def _pointing_phrase(noun: Token) -> list[Token]:
    """The tokens of "this NOUN", where nothing else describes the noun; else none."""
    children = [child for child in noun.children if child.dep_ not in ("case", "punct")]
    bare = len(children) == 1 and children[0].i == noun.i - 1
    if noun.tag_ not in COMMON_NOUN_TAGS or not bare or children[0].lower_ not in _POINTING:
        return []
    vague = noun.lemma_.lower() in _VAGUE_NOUNS or noun.ent_type_
    return [] if vague else [children[0], noun]


def _described_before(noun: Token, before: Parsed, reading: Reading) -> str | None:
    """The words of the only description of such a thing in the sentence before."""
    alike = [token for token in before.doc if _is_like(token, noun)]
    if len(alike) != 1:
        return None
    tokens = light_phrase(alike[0], LONGEST)
    if len(tokens) < LEAST or tokens[-1].i < alike[0].i:
        return None
    known = [token for token in tokens if token.lower_ not in _READER]
    if not is_independent(known, material_of(before, reading, {})):
        return None
    words = inside_a_sentence(tokens)
    first = tokens[0].lower_
    if first in _INDEFINITE:  # "a low wall of stone" is "the low wall of stone" from then on
        return f"the{words[len(first) :]}" if len(tokens) > LEAST else None
    return words if first == "the" else None


def _is_like(token: Token, noun: Token) -> bool:
    return token.lemma_.lower() == noun.lemma_.lower() and token.tag_ == noun.tag_
