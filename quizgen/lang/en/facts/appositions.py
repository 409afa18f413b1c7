"""What things are, as an apposition says: "Ardal, a town on the coast, ..." tells it of Ardal."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.entities import bare_name, entity_of
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.replacements import Replacement
from quizgen.lang.en.analysis.tree import has_dependent, token_after, word_after
from quizgen.lang.en.coreference.persons import is_person_noun
from quizgen.lang.en.dependence.contextual import dependence, incompleteness
from quizgen.lang.en.facts.clause_kinds import fact_of
from quizgen.lang.en.labels import PLURAL_TAGS, SUPERLATIVE_TAGS
from quizgen.lang.en.statements.marks import Marked, Realised
from quizgen.lang.en.statements.slots import mark_slots
from quizgen.lang.en.syntax.constituents import BrokenPhrase, after_comma, kept_tokens
from quizgen.model import Clause, Fact, Phrase
from quizgen.model.clause import PhraseRole
from quizgen.trace import Stage, Trace

_INDEFINITE = lexicon.words("indefinite_articles")
_ARTICLES = lexicon.words("articles")
_VAGUE_NOUNS = lexicon.words("vague_nouns")
_RESTRICTIONS = frozenset({"prep", "relcl", "acl"})
_THINGS = frozenset({"", "ORG", "FAC", "GPE", "LOC", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW"})

SHORTEST, LONGEST = 4, 20
"""Words of what something is: less says too little, more is not remembered as one."""


def apposition_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """What the sentence says that each named thing in it is, in an apposition."""
    if material.parsed.fault or material.parsed.kind == "caption":
        return
    for noun in material.parsed.doc:
        if _says_what_it_is(noun, material):
            fact = _identity(noun, material)
            if fact is not None:
                trace.reach(Stage.APPOSITIONS)
                yield fact


def _says_what_it_is(noun: Token, material: Material) -> bool:
    """Whether a noun with an article, told from others, is set off behind a name of no person."""
    if noun.dep_ != "appos" or noun.pos_ != "NOUN" or not after_comma(noun):
        return False
    name = _name(noun)
    named = _is_name_of_a_thing(name, material) and not _is_listed(name)
    return named and _is_description(noun) and _is_closed(noun)


def _name(noun: Token) -> Token:
    """The head of the name that an apposition is behind, or of the longer one that ends there."""
    head = noun.head
    span = entity_of(head)
    return span.root if span is not None and span[-1].i == head.i else head


def _is_description(noun: Token) -> bool:
    """Whether a noun has an article and is told from its like, alone, and of no person."""
    article = noun.left_edge.lower_ in _ARTICLES and noun.left_edge.head.i == noun.i
    told = has_dependent(noun, _RESTRICTIONS) or _is_ranked(noun)
    alone = not has_dependent(noun, ("conj", "cc", "appos"))
    return article and told and alone and not is_person_noun(noun)


def _is_name_of_a_thing(name: Token, material: Material) -> bool:
    """Whether a noun is written like a name, and is no person's."""
    span = entity_of(name)
    label = span.label_ if span is not None else ""
    person = span is not None and material.reading.mentions.is_person(bare_name(span))
    thing = label in _THINGS or (span is not None and " of the " in span.text)
    return name.pos_ == "PROPN" and thing and not person and name.i not in material.replaced


def _is_ranked(noun: Token) -> bool:
    return any(child.tag_ in SUPERLATIVE_TAGS for child in noun.children)


def _is_closed(noun: Token) -> bool:
    """Whether a mark ends an apposition, so that it is all of it."""
    after = token_after(noun.right_edge)
    return after is None or after.is_punct


def _is_listed(name: Token) -> bool:
    """Whether a name is one of several in a row, to which the noun after it may be the last."""
    in_a_row = has_dependent(name, ("conj", "cc")) or name.dep_ == "conj"
    return in_a_row or _is_of_one_in_a_row(name)


def _is_of_one_in_a_row(name: Token) -> bool:
    """Whether the name tells one of several apart: "the wool of Lom, the salt of Ardal"."""
    whose = name.head.head if name.dep_ == "pobj" and name.head.lower_ == "of" else None
    return whose is not None and whose.dep_ in ("appos", "conj") and after_comma(whose)


def _identity(noun: Token, material: Material) -> Fact | None:
    """The fact that the name is what the noun says; None where it cannot be understood alone."""
    try:
        head = _name(noun)
        name, said = kept_tokens(head), kept_tokens(noun)
    except BrokenPhrase:
        return None
    beside = name[-1].i + 2 == noun.left_edge.i
    if not beside or not _is_telling(noun, said) or not _stand_alone(name, said, material):
        return None
    verb = _verb(head)
    if name[0].lower_ in _INDEFINITE:  # "opening an Oslo Line": it has one name
        read = {name[0].i: Replacement("the")}
        material = replace(material, replaced={**material.replaced, **read})
    subject, attribute = mark_slots(name, material), mark_slots(said, material)
    opening = subject.words[:1].upper() + subject.words[1:]
    before = f"{opening} {verb} "
    marked = [
        *subject.marked,
        *(_moved(mark, len(before)) for mark in attribute.marked),
    ]
    realised = Realised(f"{before}{attribute.words}.", marked)
    clause = Clause(
        subject=_phrase("subject", subject, head, filled=said[0].lower_ == "the"),
        verb=verb,
        lemma="be",
        past=verb.startswith("w"),
        complements=(_phrase("attribute", attribute, noun, filled=False),),
    )
    return fact_of(realised, clause, material, "pattern", [*name, *said])


def _is_telling(noun: Token, said: Sequence[Token]) -> bool:
    """Whether the words tell what the name is: no bare "point of no return"."""
    lemma = noun.lemma_.lower()
    vague = lemma in _VAGUE_NOUNS or (lemma == "point" and word_after(noun) == "of")
    vague = vague and not has_dependent(noun, ("amod",))
    return not vague and SHORTEST <= len(said) <= LONGEST


def _stand_alone(name: Sequence[Token], said: Sequence[Token], material: Material) -> bool:
    complete = not incompleteness(said, material) and not incompleteness(name, material)
    return complete and not dependence([*name, *said], material)


def _verb(name: Token) -> str:
    """The form of "be" that goes with a name: in the past for what happened."""
    if name.ent_type_ == "EVENT":
        return "were" if name.tag_ in PLURAL_TAGS else "was"
    return "are" if name.tag_ in PLURAL_TAGS else "is"


def _moved(mark: Marked, by: int) -> Marked:
    return replace(mark, start=mark.start + by, end=mark.end + by)


def _phrase(role: PhraseRole, realised: Realised, head: Token, *, filled: bool) -> Phrase:
    """The phrase of these words, `filled` by its one value where it has one and an article."""
    words, marked = realised.words, realised.marked
    whole = len(marked) == 1 and words.lower().removeprefix("the ") == marked[0].slot.text.lower()
    plural = head.tag_ in PLURAL_TAGS
    return Phrase(
        role=role, text=words, slot=0 if whole and filled else None, head=head.lemma_, plural=plural
    )
