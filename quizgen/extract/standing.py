"""Whether words can stand alone: the first that leans on the text around it, by name."""

from collections.abc import Sequence

from spacy.tokens import Token

from quizgen.extract.reading import Reading
from quizgen.extract.resolving import Replacements
from quizgen.text.dates import RELATIVE
from quizgen.text.lexicon import DEICTIC, DEMONSTRATIVES, UNIQUE_THINGS

_FIRST_AND_SECOND = frozenset(
    "i we you me us my our your mine ours yours myself ourselves yourself".split()
)
_MASCULINE = frozenset("he she him his her hers".split())
_PLURAL = frozenset("they them their theirs".split())
_NEUTER = frozenset("it its".split())
_REFLEXIVE = frozenset("itself himself herself themselves".split())
_MARKING = frozenset("first last only next same main largest second third".split())


def leaning(
    tokens: Sequence[Token], replaced: Replacements, reading: Reading, subject: Token | None
) -> str | None:
    """Why `tokens` cannot stand alone; None where they can.

    `subject` is the head of the clause's subject, which a later pronoun may mean.
    """
    kept = {token.i for token in tokens}
    for token in tokens:
        if token.i in replaced:
            continue
        reason = _token_leans(token, kept, tokens, reading, subject)
        if reason:
            return reason
    words = " ".join(token.text for token in tokens if token.i not in replaced)
    if RELATIVE.search(words):
        return "relative time"
    return None


def _token_leans(
    token: Token, kept: set[int], tokens: Sequence[Token], reading: Reading, subject: Token | None
) -> str | None:
    lower = token.text.lower()
    if lower in _FIRST_AND_SECOND:
        return "first or second person"
    if token.tag_ in ("PRP", "PRP$") and lower not in _REFLEXIVE:
        return None if _licensed(token, lower, kept, reading, subject) else "pronoun"
    if lower in DEMONSTRATIVES and token.tag_ in ("DT", "PDT"):
        return "demonstrative"
    if lower in DEICTIC and token.pos_ in ("ADV", "ADJ", "DET", "NOUN", "VERB"):
        return "pointing word"
    if lower == "the" and token.pos_ == "DET":
        return None if _definite(token.head, kept, tokens, reading) else "definite"
    if lower in ("both", "each", "either", "neither") and token.dep_ in ("det", "nsubj", "predet"):
        return "pointing word"
    return None


def _licensed(
    token: Token, lower: str, kept: set[int], reading: Reading, subject: Token | None
) -> bool:
    """Whether a pronoun means the subject of its own clause."""
    if token.dep_ == "expl" or (lower == "it" and token.dep_ in ("nsubj",) and not subject):
        return token.dep_ == "expl"
    if subject is None or subject.i >= token.i or subject.i not in kept or subject.i == token.i:
        return False
    plural = subject.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in subject.children)
    if lower in _PLURAL:
        return plural
    if lower in _NEUTER:
        return not plural and subject.ent_type_ != "PERSON" and subject.pos_ != "PRON"
    if lower in _MASCULINE:
        return not plural and subject.ent_type_ == "PERSON"
    return False


def _definite(noun: Token, kept: set[int], tokens: Sequence[Token], reading: Reading) -> bool:
    """Whether "the NOUN" says by itself which one is meant."""
    if noun.pos_ == "PROPN" or noun.ent_type_ or noun.pos_ == "NUM":
        return True
    lemma = noun.lemma_.lower()
    if lemma in UNIQUE_THINGS or lemma in reading.topic or noun.text.lower() in reading.topic:
        return True
    if noun.pos_ == "ADJ" and noun.tag_ in ("JJS", "JJ"):
        return noun.tag_ == "JJS"
    for child in noun.children:
        if child.i not in kept:
            continue
        if child.tag_ in ("JJS", "RBS") or child.text.lower() in _MARKING:
            return True
        if child.pos_ == "PROPN" or (child.ent_type_ and child.ent_type_ != "CARDINAL"):
            return True
        if any(grandchild.tag_ in ("JJS", "RBS") for grandchild in child.children):
            return True
        if child.i > noun.i and child.dep_ in ("prep", "relcl", "acl", "appos"):
            return child.dep_ != "prep" or child.text.lower() in (
                "of",
                "for",
                "between",
                "to",
                "in",
                "at",
                "on",
                "from",
                "against",
                "with",
                "by",
            )
    return any(
        other.i < noun.i and other.lemma_.lower() == lemma and other.pos_ == noun.pos_
        for other in tokens
    )
