"""What things are called: "is called Y", "is known as Y", of something that needs no context."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.tree import dependent, has_dependent, root_of
from quizgen.lang.en.dependence.contextual import is_independent
from quizgen.lang.en.facts.negation import is_negated, is_of_none
from quizgen.lang.en.syntax.constituents import BrokenPhrase, kept_tokens, realise
from quizgen.model import Fact, FactId, Naming, Slot, Statement, Words, digest, fold
from quizgen.trace import Stage, Trace

_NAMING_VERBS = lexicon.words("naming_verbs")

LONGEST_NAME = 5
"""Words."""


def naming_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """The naming that the main clause of the sentence is, if it is one."""
    if material.parsed.fault:
        return
    verb = root_of(material.parsed.doc)
    subject, name = dependent(verb, "nsubjpass"), _given_name(verb)
    if subject is None or name is None or not _is_named_by(verb, subject):
        return
    if not _says_which(subject):
        return
    try:
        fact = _naming(subject, name, material)
    except BrokenPhrase:
        return
    if fact is not None:
        trace.reach(Stage.NAMINGS)
        yield fact


_NOUNS = frozenset({"NOUN", "PROPN", "VERB"})


def _is_named_by(verb: Token, subject: Token) -> bool:
    """Whether a verb says what its subject is called, wherever and whenever."""
    names = verb.lemma_ in _NAMING_VERBS and not is_negated(verb)
    return names and subject.i < verb.i and not _is_local(verb, subject)


def _says_which(subject: Token) -> bool:
    """Whether a subject says which thing it is: "the largest", "one member", "none" do not."""
    counted = has_dependent(subject, {"nummod"})
    told = subject.pos_ in _NOUNS and not counted and not is_of_none(subject)
    return told and not any(map(_is_done_by_others, subject.subtree))


def _is_done_by_others(token: Token) -> bool:
    """Whether a pronoun says who did what a noun tells of: "the books published by them"."""
    return token.tag_ == "PRP" and token.head.dep_ == "agent"


def _given_name(verb: Token) -> Token | None:
    """The head of the name that a verb gives: "called Y", "known as Y", "referred to as Y"."""
    name = dependent(verb, "oprd")
    if name is not None:
        return name
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == "as":
            return dependent(child, "pobj")
    return None


def _is_local(verb: Token, subject: Token) -> bool:
    """Whether something is called so in some circumstance only: "In India, ..."."""
    return any(child.dep_ in ("prep", "advcl") and child.i < subject.i for child in verb.children)


def _called(name: Token, material: Material) -> str:
    """The words of the name whose head is `name`, without an article or quotation marks."""
    named = [token for token in kept_tokens(name) if token.pos_ != "DET"]
    return realise(named, material.texts).words.strip(" ,'\"")


def _naming(subject: Token, name: Token, material: Material) -> Naming | None:
    """The naming in words; raises `BrokenPhrase` where one of them cannot be taken out whole."""
    tokens = kept_tokens(subject)
    if len(tokens) < 2 or not is_independent(tokens, material):
        return None
    thing = realise(tokens, material.texts).words.strip(" ,")
    called = _called(name, material)
    if not 0 < len(called.split()) <= LONGEST_NAME or fold(called) in fold(thing):
        return None
    named = subject.pos_ == "PROPN" or material.reading.capitals.keeps(tokens[0])
    thing = thing if named else thing[:1].lower() + thing[1:]
    slot = Slot(type="term" if called.islower() else "name", text=called)
    verb = "are" if subject.tag_ == "NNS" else "is"
    opening = f"{thing[:1].upper()}{thing[1:]} {verb} called "
    return Naming(
        id=FactId(digest("naming", fold(thing), fold(called))),
        statement=Statement(parts=(Words(text=opening), slot, Words(text="."))),
        evidence=(material.evidence,),
        thing=thing,
        name=slot,
    )
