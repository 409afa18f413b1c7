"""The grammar of a clause as the model holds it: its phrases, their roles, and their slots."""

from spacy.tokens import Token

from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.statements.slots import Realised
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.constituents import Part, realise
from quizgen.lang.en.syntax.temporal import time_part
from quizgen.model import Clause, Phrase
from quizgen.model.clause import PhraseRole

_COUNTS = frozenset({"number", "quantity", "money", "percent"})


def clause_of(
    raw: RawClause, parts: list[Part], realised: Realised, material: Material
) -> Clause | None:
    """The clause that `raw` is with its constituents `parts`; None where one has no words."""
    words = {place: item.text for place, item in material.replaced.items()}
    phrases = {id(part): _phrase(part, realised, words) for part in parts}
    subject = phrases[id(raw.subject)]
    if subject is None or any(phrase is None for phrase in phrases.values()):
        return None
    return Clause(
        subject=subject,
        auxiliaries=_helping_verbs(raw),
        verb=raw.verb.text,
        lemma=raw.verb.lemma_,
        particle=raw.particle.text if raw.particle else None,
        adverb=" ".join(token.text for token in sorted(raw.adverbs, key=lambda t: t.i)) or None,
        past=raw.helper is not None
        or raw.verb.tag_ == "VBD"
        or any(aux.tag_ == "VBD" for aux in raw.auxiliaries),
        fronted=tuple(p for part in raw.fronted if (p := phrases.get(id(part)))),
        complements=tuple(p for part in raw.complements if (p := phrases.get(id(part)))),
    )


def _helping_verbs(raw: RawClause) -> tuple[str, ...]:
    own = tuple(token.text for token in sorted(raw.auxiliaries, key=lambda t: t.i))
    return (raw.helper, *own) if raw.helper else own


def _phrase(part: Part, realised: Realised, words: dict[int, str]) -> Phrase | None:
    text = realise(part.tokens, words).words.strip(" ,")
    if not text:
        return None
    core = [
        token for token in part.tokens if part.preposition is None or token.i != part.preposition.i
    ]
    slot, counted = _slot_of(part, core, realised, words)
    timed = time_part(part, realised.marked[slot].slot if slot is not None else None)
    replaced = part.tokens[0].i in words
    return Phrase(
        role=timed or _placed(part, realised, slot),
        text=_lower_article(text) if replaced else _lower_first(text, part.tokens[0]),
        preposition=part.preposition.text.lower() if part.preposition is not None else None,
        slot=slot,
        counted=counted,
        head=part.head.lemma_,
        plural=part.head.tag_ in ("NNS", "NNPS")
        or any(child.dep_ == "conj" for child in part.head.children),
        optional=part.optional,
        comma=part.comma,
    )


def _lower_article(text: str) -> str:
    """A replacement as it reads inside a sentence."""
    return text[:1].lower() + text[1:] if text.startswith("The ") else text


def _lower_first(text: str, token: Token) -> str:
    """`text` as it reads inside a sentence."""
    counts = token.ent_type_ in ("", "ORDINAL", "CARDINAL")
    if token.i == 0 and token.pos_ != "PROPN" and counts and token.text != "I":
        return text[:1].lower() + text[1:]
    if token.i == 0 and token.pos_ in ("DET", "ADP"):
        return text[:1].lower() + text[1:]
    return text


def _slot_of(
    part: Part, core: list[Token], realised: Realised, words: dict[int, str]
) -> tuple[int | None, str | None]:
    """The slot that fills a phrase, or that counts its noun (then also the noun without it)."""
    inside = {token.i for token in part.tokens}
    for number, mark in enumerate(realised.marked):
        if not set(mark.tokens) <= inside:
            continue
        rest = [
            token
            for token in core
            if token.i not in mark.tokens and words.get(token.i) != "" and token.pos_ != "PUNCT"
        ]
        if all(token.pos_ == "DET" or token.tag_ == "POS" for token in rest):
            return number, None
        if mark.slot.type == "term":
            continue
        if mark.slot.type in _COUNTS and _counts(mark.tokens, part.head):
            about = [t for t in rest if t.head.i in mark.tokens or t.text.lower() in ("the", "a")]
            counted = [t for t in rest if t not in about]
            if part.head in rest and _closely_counted(part.head, counted):
                return number, realise(counted, words).words
    return None, None


def _closely_counted(head: Token, tokens: list[Token]) -> bool:
    """Whether only an "of" phrase follows the counted noun: "pairs of cities", not "men south"."""
    after = [token for token in tokens if token.i > head.i]
    return not after or (after[0].head == head and after[0].lower_ == "of")


def _counts(tokens: tuple[int, ...], head: Token) -> bool:
    return any(child.dep_ == "nummod" and child.i in tokens for child in head.children)


def _placed(part: Part, realised: Realised, slot: int | None) -> PhraseRole:
    if part.role == "oblique" and part.preposition is not None and slot is not None:
        place = realised.marked[slot].slot.type == "place"
        if place and part.preposition.text.lower() in ("in", "at", "on", "near"):
            return "place"
    return part.role
