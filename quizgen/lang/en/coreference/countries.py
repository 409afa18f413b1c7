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
_REQUIRED = lexicon.words("required_modals")
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
        if means_both(token):
            yield [*token.lefts, token], Replacement(pair)
        elif token.lower_ == "our" and _is_of_both(token, reading):
            yield [token], Replacement(f"{pair}'s")
        elif _is_we(token) and not _is_saying(parsed) and _are_both(token, parsed, reading):
            yield [token], Replacement(pair)
        elif _is_their_people(token, reading):
            yield [token, token.head], Replacement(f"the {token.head.text} of {pair}")


def _is_saying(parsed: Parsed) -> bool:
    """Whether a sentence tells a proverb, in which "we" are all people."""
    return not _PROVERBS.isdisjoint(parsed.words)


_PROVERBS = frozenset({"adage", "proverb", "saying"})


def means_both(noun: Token) -> bool:
    """Whether a noun and what is before it mean two countries: "our two great nations"."""
    if noun.lemma_ not in _STATE_NOUNS or noun.tag_ != "NNS":
        return False
    return " ".join(token.lower_ for token in noun.lefts) in _BOTH_DETERMINERS


def _speaks_for_both(reading: Reading) -> bool:
    """Whether the document says "our two"; it is searched as a whole, after cheaper tests."""
    return _FOR_BOTH.search(reading.document.text) is not None


def _is_of_both(our: Token, reading: Reading) -> bool:
    """Whether "our" is of the two countries: "our mutual trust", in a speech "our friendship"."""
    noun = our.head
    if noun.i <= our.i:
        return False
    between = [token.lower_ for token in our.doc[our.i + 1 : noun.i]]
    if "two-way" in "".join(between) or not _MUTUAL_ADJECTIVES.isdisjoint(between):
        return True  # the tokens part "two-way"
    others = any(child.lower_ == "with" for child in noun.children)
    if noun.lemma_ not in _RELATIONAL_NOUNS or others:
        return False
    return reading.document.author is not None or _speaks_for_both(reading)


def _is_we(token: Token) -> bool:
    return token.lower_ == "we" and token.dep_ == "nsubj"


def _are_both(we: Token, parsed: Parsed, reading: Reading) -> bool:
    """Whether "we" are the two countries: by the verb, the text before, or what they shall do."""
    return _act_together(we.head) or _goes_on(parsed, reading) or _is_proposed(we, reading)


def _is_proposed(we: Token, reading: Reading) -> bool:
    """Whether a speaker of "our two countries" says what "we" need to do, and with nobody else."""
    if reading.speaker is None:
        return False
    verb = we.head
    needed = verb.lemma_ == "need" or any(
        child.dep_ == "aux" and child.lower_ in _REQUIRED for child in verb.children
    )
    partners = any(token.lower_ == "with" for token in verb.subtree)
    alone = not any(child.dep_ == "appos" for child in we.children)
    return needed and alone and not partners and _speaks_for_both(reading)


def _is_their_people(our: Token, reading: Reading) -> bool:
    """Whether "our people" are those of both countries, who do something to each other."""
    people = our.head.lower_ in _PEOPLE and our.head.i == our.i + 1 and our.lower_ == "our"
    return people and "each other" in our.doc.text and _speaks_for_both(reading)


_PEOPLE = frozenset({"people", "peoples"})


def _goes_on(parsed: Parsed, reading: Reading) -> bool:
    """Whether the sentences before say "we", after one that says "our two countries"."""
    for before in reversed(reading.sentences[: parsed.number]):
        subject = subject_of(root_of(before.doc))
        if subject is None or not _is_we(subject):
            return subject is not None and means_both(subject) and _is_ours(subject)
    return False


def _is_ours(noun: Token) -> bool:
    return any(token.lower_ == "our" for token in noun.lefts)


def _act_together(verb: Token) -> bool:
    together = any(token.lower_ in _COLLECTIVE_ADVERBS for token in verb.subtree)
    return together or "each other" in verb.doc.text
