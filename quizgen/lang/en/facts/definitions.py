"""What terms mean and what things are called: "X is the process by which ...", "known as Y"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.dependence.contextual import leaning
from quizgen.lang.en.syntax.constituents import BrokenPhrase, kept_tokens, realise
from quizgen.model import (
    Definition,
    Fact,
    FactId,
    Naming,
    Slot,
    SlotType,
    Statement,
    Words,
    digest,
    fold,
)
from quizgen.trace import Trace

_GENERA = lexicon.words("genera")
_NAMING_VERBS = lexicon.words("naming_verbs")
_PERSON_NOUNS = lexicon.words("person_nouns")
_VAGUE_NOUNS = lexicon.words("vague_nouns")

_NAMED_AFTER = {"know": "as", "refer": "to"}


def definition_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """The definition or naming that the main clause of the sentence is, if it is one."""
    doc = material.parsed.doc
    if material.parsed.fault:
        return
    root = next(token for token in doc if token.dep_ == "ROOT")
    try:
        fact = _definition(root, material) or _naming(doc, material)
    except BrokenPhrase:
        return
    if fact is not None:
        trace.reach(f"{fact.kind}s")
        yield fact


def _definition(root: Token, material: Material) -> Definition | None:
    if root.lemma_ != "be" or root.tag_ not in ("VBZ", "VBP"):
        return None
    subject = _child(root, "nsubj")
    attribute = _child(root, "attr")
    if subject is None or attribute is None or attribute.pos_ != "NOUN" or subject.i > root.i:
        return None
    if subject.pos_ not in ("NOUN", "PROPN") or subject.left_edge.i > 1 or _negated(root):
        return None
    if any(child.tag_ in _COMPARING for child in subject.subtree) or _singled_out(attribute):
        return None
    if (
        subject.lemma_.lower() in _VAGUE_NOUNS
        or not _is_definiens(attribute)
        or len(list(subject.subtree)) > 5
    ):
        return None
    term_tokens = [t for t in kept_tokens(subject) if t.pos_ != "DET"]
    tokens = _after(root)
    if attribute not in tokens:
        return None
    lean = leaning(tokens, material)
    if lean.hard or lean.soft or subject.ent_type_ == "PERSON":
        return None
    words = {place: item.text for place, item in material.replaced.items()}
    term = realise(term_tokens, words).words
    definiens = realise(tokens, words).words.strip(" ,")
    if len(definiens.split()) < 5 or len(definiens.split()) > 30 or fold(term) in fold(definiens):
        return None
    if subject.pos_ == "NOUN" and subject.i == subject.doc[0].i:
        term = term[:1].lower() + term[1:]
    kind: SlotType = "term" if subject.pos_ == "NOUN" else "name"
    slot = Slot(type=kind, text=term)
    article = next((t.text for t in kept_tokens(subject) if t.pos_ == "DET"), "")
    lead = f"{article} {term}" if article else term[:1].upper() + term[1:]
    return Definition(
        id=FactId(digest("definition", fold(term))),
        statement=Statement(parts=(Words(text=f"{lead} {root.text} {definiens}."),)),
        evidence=(material.evidence,),
        term=slot,
        definiens=definiens,
        genus=attribute.lemma_,
    )


_COMPARING = frozenset(["JJR", "RBR", "JJS", "RBS", "PRP$", "CD"])


def _singled_out(noun: Token) -> bool:
    """Whether a noun is one of many by rank: "the leading cause" says no more what it is."""
    return any(
        child.dep_ == "amod" and (child.tag_ in ("JJS", "RBS") or child.lower_ in _RANKING)
        for child in noun.children
    )


_RANKING = frozenset("leading main first last only second third principal chief major top".split())


def _after(root: Token) -> list[Token]:
    """All that the sentence says after its verb, up to the stop or the next coordinated verb."""
    end = len(root.doc)
    following = [child for child in root.children if child.dep_ == "cc" and child.i > root.i]
    if following:
        end = following[0].i
    tokens = list(root.doc[root.i + 1 : end])
    while tokens and tokens[-1].pos_ == "PUNCT":
        tokens.pop()
    return tokens


def _is_definiens(noun: Token) -> bool:
    """Whether a noun phrase tells what something is: an article or a plural, and a restriction."""
    article = any(
        child.dep_ == "det" and child.lower_ in ("a", "an", "the") for child in noun.children
    )
    restricted = any(
        child.i > noun.i and child.dep_ in ("prep", "relcl", "acl") for child in noun.children
    )
    if noun.lemma_.lower() in _VAGUE_NOUNS | {"one"} or noun.lemma_.lower() in _PERSON_NOUNS:
        return False
    definite = any(child.lower_ == "the" for child in noun.children)
    if definite and noun.lemma_.lower() not in _GENERA:  # "the steam engine of the web" is a figure
        return False
    return restricted and (article or noun.tag_ == "NNS")


def _naming(doc: Doc, material: Material) -> Naming | None:
    """A passive "is called Y", "is known as Y" about something that stands alone."""
    for verb in doc:
        if verb.lemma_ not in ("call", "name", "term", "dub", "know", "nickname"):
            continue
        if verb.dep_ != "ROOT" or verb.lemma_ not in _NAMING_VERBS | {"know"} or _negated(verb):
            continue
        subject = _child(verb, "nsubjpass")
        name = _child(verb, "oprd") or _as_name(verb)
        if subject is None or name is None or subject.i > verb.i:
            continue
        if any(child.dep_ in ("prep", "advcl") and child.i < subject.i for child in verb.children):
            continue  # it is called so there and then: "In India, ..."
        tokens = kept_tokens(subject)
        lean = leaning(tokens, material)
        if lean.hard or lean.soft or len(tokens) < 2:
            continue
        words = {place: item.text for place, item in material.replaced.items()}
        thing = realise(tokens, words).words.strip(" ,")
        called = realise([t for t in kept_tokens(name) if t.pos_ != "DET"], words).words.strip(
            " ,'\""
        )
        if not called or len(called.split()) > 5 or fold(called) in fold(thing):
            continue
        thing = thing if subject.pos_ == "PROPN" else thing[:1].lower() + thing[1:]
        slot = Slot(type="term" if called.islower() else "name", text=called)
        return Naming(
            id=FactId(digest("naming", fold(thing), fold(called))),
            statement=Statement(
                parts=(
                    Words(
                        text=f"{thing[:1].upper()}{thing[1:]} "
                        f"{'are' if subject.tag_ == 'NNS' else 'is'} called "
                    ),
                    slot,
                    Words(text="."),
                )
            ),
            evidence=(material.evidence,),
            thing=thing,
            name=slot,
        )
    return None


def _as_name(verb: Token) -> Token | None:
    preposition = _NAMED_AFTER.get(verb.lemma_)
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == (preposition or "as"):
            return _child(child, "pobj")
    return None


def _child(token: Token, dependency: str) -> Token | None:
    return next((child for child in token.children if child.dep_ == dependency), None)


def _negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" or child.tag_ == "MD" for child in verb.children)
