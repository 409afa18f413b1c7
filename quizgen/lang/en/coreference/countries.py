"""What "the two countries", "our" and "we" mean in a document about two countries."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.replacements import Replacement, Substitution
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import root_of, subject_of

_BOTH_DETERMINERS = lexicon.words("both_determiners")
_COLLECTIVE_ADVERBS = lexicon.words("collective_adverbs")
_MUTUAL_ADJECTIVES = lexicon.words("mutual_adjectives")
_RELATIONAL_NOUNS = lexicon.words("relational_nouns")
_STATE_NOUNS = lexicon.words("state_nouns")

_FOR_BOTH = re.compile(r"\bour two ", re.IGNORECASE)
"""Who says "our two countries" speaks of both."""


def two_countries(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """The names of both countries for the words that mean them."""
    pair = reading.pair
    if pair is None:
        return
    for token in parsed.doc:
        if _means_both(token):
            yield [*token.lefts, token], Replacement(pair)
        elif token.lower_ == "our" and _is_of_both(token, reading):
            yield [token], Replacement(f"{pair}'s")
        elif _is_we(token) and (_act_together(token.head) or _goes_on(parsed, reading)):
            yield [token], Replacement(pair)


def _means_both(noun: Token) -> bool:
    """Whether a noun and what is before it mean two countries: "our two great nations"."""
    if noun.lemma_ not in _STATE_NOUNS or noun.tag_ != "NNS":
        return False
    return " ".join(token.lower_ for token in noun.lefts) in _BOTH_DETERMINERS


def _is_of_both(our: Token, reading: Reading) -> bool:
    """Whether "our" is of the two countries: "our mutual trust", in a speech "our friendship"."""
    noun = our.head
    if noun.i <= our.i:
        return False
    between = [token.lower_ for token in our.doc[our.i + 1 : noun.i]]
    if "two-way" in "".join(between) or not _MUTUAL_ADJECTIVES.isdisjoint(between):
        return True  # the tokens part "two-way"
    speech = reading.document.author is not None or _FOR_BOTH.search(reading.document.text)
    others = any(child.lower_ == "with" for child in noun.children)
    return bool(speech) and noun.lemma_ in _RELATIONAL_NOUNS and not others


def _is_we(token: Token) -> bool:
    return token.lower_ == "we" and token.dep_ == "nsubj"


def _goes_on(parsed: Parsed, reading: Reading) -> bool:
    """Whether the sentences before say "we", after one that says "our two countries"."""
    for before in reversed(reading.sentences[: parsed.number]):
        subject = subject_of(root_of(before.doc))
        if subject is None or not _is_we(subject):
            return subject is not None and _means_both(subject) and _is_ours(subject)
    return False


def _is_ours(noun: Token) -> bool:
    return any(token.lower_ == "our" for token in noun.lefts)


def _act_together(verb: Token) -> bool:
    together = any(token.lower_ in _COLLECTIVE_ADVERBS for token in verb.subtree)
    return together or "each other" in verb.doc.text
