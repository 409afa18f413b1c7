"""What an author judges: true for whoever agrees, and no fact to be asked."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.dependence.passage import Passage

_ALL_TIMES = lexicon.phrases("all_times")
_JUDGING_VERBS = lexicon.words("judging_verbs") | lexicon.words("speech_verbs")
_PERSON_NOUNS = lexicon.words("person_nouns")
_PRAISING_SUPERLATIVES = lexicon.words("praising_superlatives")
_VERDICTS = lexicon.words("verdicts")

JUDGEMENTS = _VERDICTS | _PRAISING_SUPERLATIVES
"""All that can be a verdict."""

_JUDGING = frozenset({"ADJ", "ADV", "NOUN"})


def is_verdict(token: Token, passage: Passage) -> bool:
    """Whether a word is the author's verdict: "the ridiculous plan"; not what others call it."""
    judges = token.pos_ in _JUDGING and not token.ent_type_
    if not judges or not (token.lower_ in _VERDICTS or _praises(token)):
        return False
    return not any(
        verb.pos_ in ("VERB", "AUX") and verb.lemma_ in _JUDGING_VERBS for verb in token.ancestors
    )


def _praises(token: Token) -> bool:
    """Whether a superlative places a person, or anything among all that ever was."""
    if token.lower_ not in _PRAISING_SUPERLATIVES or token.dep_ != "amod":
        return False
    noun = token.head
    words = tuple(word.lower_ for word in noun.subtree)
    return noun.lemma_ in _PERSON_NOUNS or any(
        words[start : start + len(phrase)] == phrase
        for phrase in _ALL_TIMES
        for start in range(len(words))
    )
