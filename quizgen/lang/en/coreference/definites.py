"""Definite descriptions of named things: "the city", where the document has one name for it."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.entities import bare_name, entity_of
from quizgen.lang.en.analysis.replacements import Replacement, Substitution
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import token_after, token_before, word_after, word_before
from quizgen.lang.en.gazetteer import place_class
from quizgen.lang.en.labels import NOUNS
from quizgen.model import SlotType

_DEFINITE_DETERMINERS = lexicon.words("definite_determiners")
_DEMONSTRATIVES = lexicon.words("demonstratives")
_RESTRICTING_WORDS = lexicon.words("restricting_words")

_NAMEABLE = frozenset({"ORG", "LOC", "FAC", "PRODUCT", "GPE", "WORK_OF_ART", "EVENT", "PERSON"})
_CAN_BE_DESCRIBED = frozenset({"NN", "NNP"})
_ALWAYS_BESIDE = frozenset({"case", "punct"})


def named_things(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """The name for a definite noun that means it."""
    if parsed.words.isdisjoint(_DEFINITE_DETERMINERS):
        return
    for token in parsed.doc:
        tokens = bare_definite(token)
        if tokens is None or _is_quoted(tokens) or _has_occurred(tokens):
            continue
        name = reading.classes.meant(token.lemma_.lower(), parsed.number)
        if name is None or name.removeprefix("the ") in parsed.text:
            continue
        if _is_long_ago(name, token, parsed, reading):
            continue
        if _was_part_of_another(name, parsed, reading):
            continue
        if not _other_is_meant(token, reading) and not _was_another(token, name, parsed, reading):
            yield tokens, _named(tokens, name)


RECENT = 10
"""Sentences within which a name, or a noun that means it, was said before "the" noun means it."""


def _is_long_ago(name: str, noun: Token, parsed: Parsed, reading: Reading) -> bool:
    """Whether a name that is not in the title was last spoken of long before.

    "This" takes up what the sentence before names; so does "the" where the text tells of the kind,
    too: "the Belem line", and then "a line".
    """
    bare = name.removeprefix("the ")
    if bare in reading.document.title:
        return False
    kind = noun.lemma_.lower() in reading.classes.kinds and _is_described(name, noun)
    near = kind or word_before(noun) in _DEMONSTRATIVES
    recent = reading.sentences[max(0, parsed.number - (1 if near else RECENT)) : parsed.number]
    said = (bare.lower(), bare.lower() if near else f"the {noun.lower_}")
    return not any(words in one.text.lower() for one in recent for words in said)


def _was_part_of_another(name: str, parsed: Parsed, reading: Reading) -> bool:
    """Whether the name was last said in a longer one: the Oder Canal in "Elbe and Oder Canal"."""
    bare = name.removeprefix("the ")
    recent = reading.sentences[max(0, parsed.number - RECENT) : parsed.number]
    last = next((one.text for one in reversed(recent) if bare in one.text), "")
    return _LONGER.search(last.rpartition(bare)[0]) is not None


_LONGER = re.compile(r"\b[A-Z][\w’'-]+ (?:and|&) $")
"""What is before a name that is the end of another."""


def _named(tokens: Sequence[Token], name: str) -> Replacement:
    """`name` as it is written in the place of `tokens`."""
    opens = tokens[0].i == 0
    text = name[:1].upper() + name[1:] if opens else name
    kind = _type_of(name, tokens[-1])
    return Replacement(text, kind, start=4 if name.startswith("the ") else 0)


def _is_described(name: str, noun: Token) -> bool:
    """Whether a name ends in a common noun: "the Amazon basin"."""
    return name[-1].islower() and name.split()[-1] == noun.lower_


def _type_of(name: str, noun: Token) -> SlotType:
    if _is_described(name, noun):
        return "other"  # "the Amazon basin": a description more than a name
    return "place" if place_class(name) else "name"


def bare_definite(noun: Token) -> list[Token] | None:
    """The tokens of "the NOUN" or "this NOUN", where nothing else restricts the noun.

    The noun may be written like a name, "the Market" after "the Grainger Market".
    """
    if noun.tag_ not in _CAN_BE_DESCRIBED or word_before(noun) not in _DEFINITE_DETERMINERS:
        return None
    if _is_part_of_a_name(noun) or _is_restricted_behind(noun):
        return None
    children = [child for child in noun.children if child.dep_ not in _ALWAYS_BESIDE]
    alone = len(children) == 1 and children[0].i == noun.i - 1
    return [children[0], noun] if alone else None


def _is_restricted_behind(noun: Token) -> bool:
    """Whether what follows tells which is meant: "the city that", "the team time off calendar"."""
    after = token_after(noun)
    goes_on = after is not None and after.pos_ in NOUNS
    return goes_on or word_after(noun) in _RESTRICTING_WORDS


def _is_part_of_a_name(noun: Token) -> bool:
    """Whether a noun is in an entity, and is not all of it but the article."""
    entity = entity_of(noun)
    return entity is not None and (noun.tag_ != "NNP" or bare_name(entity) != noun.text)


def _is_quoted(tokens: Sequence[Token]) -> bool:
    """Whether quotation marks make a title of the words: "The Composer"."""
    beside = (token_before(tokens[0]), token_after(tokens[-1]))
    return any(token is not None and token.is_quote for token in beside)


def _has_occurred(tokens: Sequence[Token]) -> bool:
    """Whether the sentence has the noun before, which then says what is meant."""
    first, noun = tokens[0], tokens[-1]
    return any(noun.lemma_ == other.lemma_ for other in noun.doc[: first.i])


def _other_is_meant(noun: Token, reading: Reading) -> bool:
    """Whether a name before it in the sentence may be meant: "the flyby of Triton ... the moon"."""
    return any(_may_be_anything(span, reading) for span in noun.doc.ents if span.end <= noun.i)


def _was_another(noun: Token, name: str, parsed: Parsed, reading: Reading) -> bool:
    """Whether the sentence before speaks of another of its kind: "the family Felidae"."""
    before = reading.before(parsed)
    if before is None or name.removeprefix("the ").lower() in before.text.lower():
        return False
    return any(token.lemma_.lower() == noun.lemma_.lower() for token in before.doc)


def _may_be_anything(span: Span, reading: Reading) -> bool:
    """Whether nothing says what a name is: no person, no known place, of no class in the text."""
    name = bare_name(span)
    if span.label_ not in _NAMEABLE or reading.mentions.is_person(name):
        return False
    person = span.label_ == "PERSON" and " " in name
    return not (person or place_class(name) or reading.classes.has_name(name))
