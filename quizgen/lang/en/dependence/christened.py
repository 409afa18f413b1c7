"""Things given a name, of which only sentences before say which: "they renamed the fort Lodose"."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import token_after
from quizgen.lang.en.dependence.passage import Passage

_NAMING = lexicon.words("naming_verbs")
_NAMED = frozenset({"attr", "dobj", "oprd"})


def is_named_thing_told_before(token: Token, passage: Passage) -> bool:
    """Whether `token` is the article of a bare noun that a naming verb has behind it, and a name.

    The parser takes the noun for a part of the name. "The port of Ardal", "the largest barge", and
    what the title names, are told.
    """
    name = token.head
    if token.lower_ != "the" or name.pos_ != "PROPN" or name.dep_ not in _NAMED:
        return False
    noun = token_after(token)
    if noun is None or noun.dep_ != "compound" or noun.head.i != name.i or not noun.is_lower:
        return False
    told = noun.lemma_.lower() in passage.material.reading.title_words
    return name.head.lemma_ in _NAMING and not told
