"""What a subject pronoun takes up inside its own sentence, for a clause that is told alone.

"After China and Peru had signed the treaty, they opened embassies": as a whole it stands, and its
main clause without the opening one must say who "they" are.
"""

from dataclasses import replace

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.mentions import bare_name, entity_of
from quizgen.lang.en.coreference.substitution import Replacement
from quizgen.lang.en.syntax.clauses import SUBJECTS, RawClause
from quizgen.lang.en.syntax.constituents import BrokenPhrase, kept_tokens, realise

_KIN = lexicon.words("kin")
_PERSON_NOUNS = lexicon.words("person_nouns")


def told_alone(raw: RawClause, material: Material) -> Material:
    """`material`, the subject pronoun of `raw` read as the name before it, where one only fits."""
    pronoun = raw.subject.head
    if pronoun.tag_ != "PRP" or pronoun.i in material.replaced:
        return material
    meant = _opening_subject(pronoun)
    words = _meant(pronoun, meant, material) if meant is not None else None
    if words is None:
        return material
    return replace(material, replaced={**material.replaced, pronoun.i: words})


def _opening_subject(pronoun: Token) -> Token | None:
    """The subject of the one clause that opens the pronoun's sentence: "When Weber moved, she"."""
    verb = pronoun.head
    if pronoun.dep_ not in SUBJECTS or verb.tag_ not in ("VBD", "VBN"):
        return None  # "when plants get light, they grow" is a condition
    openings = [child for child in verb.children if child.dep_ == "advcl" and child.i < pronoun.i]
    if len(openings) != 1 or openings[0].tag_ not in ("VBD", "VBN"):
        return None
    subjects = [child for child in openings[0].children if child.dep_ in SUBJECTS]
    return subjects[0] if len(subjects) == 1 else None


def _meant(pronoun: Token, meant: Token, material: Material) -> Replacement | None:
    try:
        tokens = kept_tokens(meant)
    except BrokenPhrase:
        return None
    others = [t for t in pronoun.doc[: pronoun.i] if t not in tokens and t.i not in _below(meant)]
    names = [token for token in tokens if token.pos_ == "PROPN"]
    listed = any(child.dep_ == "conj" for child in meant.children)
    if pronoun.lower_ in ("he", "she"):
        return None if listed else _person(meant, others, material)
    words = realise(tokens, {place: r.text for place, r in material.replaced.items()}).words
    if pronoun.lower_ != "they" or len(names) < len(tokens) / 2 or "'s" in words:
        return None
    rival = any(t.tag_ in ("NNS", "NNPS") and t.dep_ in SUBJECTS for t in others)
    acts = pronoun.dep_ == "nsubj" and any(c.dep_ == "dobj" for c in pronoun.head.children)
    if rival or not acts or not (listed or meant.tag_ == "NNPS"):
        return None
    return Replacement(words, "other")


def _below(token: Token) -> set[int]:
    return {below.i for below in token.subtree}


def _person(meant: Token, others: list[Token], material: Material) -> Replacement | None:
    """The full name of `meant`, where nobody else stands before the pronoun."""
    span = entity_of(meant)
    mentions = material.reading.mentions
    made = material.replaced.get(meant.i)
    name = made.text if made is not None else bare_name(span) if span is not None else ""
    if any(t.ent_type_ == "PERSON" or t.lemma_.lower() in _SOMEBODY for t in others):
        return None
    return Replacement(mentions.full_name(name), "person") if mentions.is_person(name) else None


_SOMEBODY = _PERSON_NOUNS | _KIN
