"""Who people are: appositions ("Yang Bo, a professor ...") and titles before names."""

import re
from collections.abc import Iterator

from spacy.tokens import Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.entities import bare_name
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.dependence.contextual import leaning
from quizgen.lang.en.gazetteer import nationalities, places
from quizgen.lang.en.syntax.constituents import BrokenPhrase, kept_tokens, realise
from quizgen.model import Fact, FactId, Role, Slot, Statement, Words, digest, fold
from quizgen.trace import Funnel

_PERSON_NOUNS = lexicon.words("person_nouns")

_ARTICLE = re.compile(r"^(?:a|an|the) ", re.IGNORECASE)


def role_facts(material: Material, funnel: Funnel) -> Iterator[Fact]:
    """What the sentence says that each of its people is."""
    mentions = material.reading.mentions
    for span in material.parsed.doc.ents:
        name = mentions.full_name(bare_name(span))
        if len(name.split()) < 2 or not mentions.is_person(name):
            continue
        role = _apposition(span, material) or _title(span)
        if role is not None:
            funnel.reach("roles")
            yield _fact(name, role, material)


def _fact(name: str, role: str, material: Material) -> Role:
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
    for child in span.root.children:
        if child.dep_ != "appos" or child.pos_ != "NOUN" or child.i < span.end:
            continue
        if child.lemma_.lower() not in _PERSON_NOUNS and not _is_agent(child):
            continue
        if any(other.dep_ == "appos" and other.ent_type_ == "PERSON" for other in child.children):
            continue  # the next of a list: "Ana Souza, the sailor Emily Carter, and"
        try:
            tokens = kept_tokens(child)
        except BrokenPhrase:
            continue
        lean = leaning(tokens, material)
        if not lean.hard and not lean.soft and 2 <= len(tokens) <= 16:
            words = realise(tokens, {}).words.strip(" ,")
            return words if _informative(words) else None
    return None


def _is_agent(noun: Token) -> bool:
    return noun.lemma_.lower().endswith(("er", "or", "ist", "ian", "man", "woman", "ess"))


def _informative(words: str) -> bool:
    return len(_ARTICLE.sub("", words).split()) >= 2


def _title(span: Span) -> str | None:
    """The role before a name, with the country that it belongs to: "President of Kazakhstan"."""
    before: list[Token] = []
    for token in reversed(list(span.doc[max(span.start - 4, 0) : span.start])):
        if token.lemma_.lower() in _PERSON_NOUNS or (
            before and (token.text in nationalities() or token.dep_ in ("compound", "amod"))
        ):
            before.insert(0, token)
        else:
            break
    if not before or len(before) < 2 or before[-1].lemma_.lower() not in _PERSON_NOUNS:
        return None
    if before[0].text not in nationalities() and before[0].text not in places():
        return None
    if len(before) > 3 or any(token.text[:1].isdigit() for token in before):
        return None
    words = [before[0].text, *(token.text.lower() for token in before[1:])]
    return " ".join(words)
