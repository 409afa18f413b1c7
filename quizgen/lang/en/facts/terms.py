"""The words of a noun that are a term: "a tidal gate" is, "the old thing by the sea" is none."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon

PERSON_NOUNS = lexicon.words("person_nouns") | lexicon.words("asked_by_who")
VAGUE_NOUNS = lexicon.words("vague_nouns")

_PARTS = frozenset({"amod", "compound"})
_TAGS = frozenset({"NN", "NNS"})

SHORTEST_IN_CAPITALS = 3
"""Letters of a word that is more than a short form."""


def own_words(head: Token) -> list[Token]:
    """A noun and the words right before it that are parts of the term."""
    words = [head]
    while words[0].i and words[0].nbor(-1).head.i == head.i and words[0].nbor(-1).dep_ in _PARTS:
        words.insert(0, words[0].nbor(-1))
    return words


def is_common(head: Token) -> bool:
    """Whether a noun is no name, or one that the author writes large as a term: "FLOOD LINE"."""
    noun = head.lemma_.lower()
    common = head.tag_ in _TAGS or (head.is_upper and len(head) > SHORTEST_IN_CAPITALS)
    return common and noun not in VAGUE_NOUNS | PERSON_NOUNS
