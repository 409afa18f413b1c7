"""Who people are: appositions ("Yang Bo, a professor ...") and titles before names."""

import re
from collections.abc import Iterator

from spacy.tokens import Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.entities import entities
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.dependence.contextual import is_independent
from quizgen.lang.en.facts.negation import is_of_none
from quizgen.lang.en.facts.persons import is_role_noun
from quizgen.lang.en.gazetteer import nationalities, places
from quizgen.lang.en.labels import PLURAL_TAGS
from quizgen.lang.en.syntax.constituents import BrokenPhrase, kept_tokens, realise
from quizgen.model import Fact, FactId, Role, Slot, Statement, Words, digest, fold
from quizgen.trace import Stage, Trace

_ARTICLES = lexicon.alternatives("articles")
_PERSON_NOUNS = lexicon.words("person_nouns")

_ARTICLE = re.compile(rf"^(?:{_ARTICLES}) ", re.IGNORECASE)

LONGEST_ROLE = 16
"""Tokens of an apposition."""

LONGEST_TITLE = 3
"""Tokens of a title before a name."""


def role_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """What the sentence says that each of its people is."""
    mentions = material.reading.mentions
    for span, called in entities(material.parsed.doc):
        name = mentions.full_name(called)
        if len(name.split()) < 2 or not mentions.is_person(name):
            continue
        role = _apposition(span, material) or _title(span)
        if role is not None:
            trace.reach(Stage.ROLES)
            yield _role(name, role, material)


def _role(name: str, role: str, material: Material) -> Role:
    aliases = material.reading.mentions.aliases(name)
    person = Slot(type="person", text=name, aliases=aliases)
    return Role(
        id=FactId(digest("role", fold(name), fold(role))),
        statement=Statement(parts=(person, Words(text=f": {role}"))),
        evidence=(material.evidence,),
        person=person,
        role=role,
    )


def _apposition(span: Span, material: Material) -> str | None:
    """The description after a name: "a professor of the School of ..."."""
    for noun in span.root.children:
        single = noun.pos_ == "NOUN" and noun.tag_ not in PLURAL_TAGS
        described = noun.dep_ == "appos" and single and noun.i >= span.end
        whole = not _goes_on_with_a_name(noun) and not is_of_none(noun)
        if described and whole and is_role_noun(noun):
            words = _description(noun, material)
            if words is not None:
                return words
    return None


def _goes_on_with_a_name(noun: Token) -> bool:
    """Whether a noun belongs to the next of a list: "Ana Souza, the sailor Emily Carter, and"."""
    return any(child.dep_ == "appos" and child.ent_type_ == "PERSON" for child in noun.children)


def _description(noun: Token, material: Material) -> str | None:
    """The words of an apposition of two words or more, articles aside; None where it says less."""
    try:
        tokens = kept_tokens(noun)
    except BrokenPhrase:
        return None
    if len(tokens) > LONGEST_ROLE or not is_independent(tokens, material):
        return None
    words = realise(tokens, {}).words.strip(" ,")
    return words if len(_ARTICLE.sub("", words).split()) >= 2 else None


def _title(span: Span) -> str | None:
    """The role before a name, with the country that it belongs to: "President of Kazakhstan"."""
    tokens = _title_tokens(span)
    if not 2 <= len(tokens) <= LONGEST_TITLE or not _is_country(tokens[0]):
        return None
    if any(token.text[:1].isdigit() for token in tokens):
        return None
    return " ".join([tokens[0].text, *(token.text.lower() for token in tokens[1:])])


def _title_tokens(span: Span) -> list[Token]:
    """The nouns for persons just before a name, with what modifies them."""
    tokens: list[Token] = []
    for token in reversed(list(span.doc[max(span.start - LONGEST_TITLE - 1, 0) : span.start])):
        modifies = token.text in nationalities() or token.dep_ in ("compound", "amod")
        if token.lemma_.lower() not in _PERSON_NOUNS and not (tokens and modifies):
            break
        tokens.insert(0, token)
    return tokens


def _is_country(token: Token) -> bool:
    """Whether a word before a role says of which country: "Kazakh", "Kazakhstan"."""
    return token.text in nationalities() or token.text in places()
