"""Facts from clauses: every sound clause that stands alone becomes one, typed by what it holds."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from quizgen.extract.clauses import RawClause, find_clauses, verb_stance
from quizgen.extract.funnel import Funnel
from quizgen.extract.material import Material
from quizgen.extract.phrases import Part, flatten, realise
from quizgen.extract.resolving import Replacement
from quizgen.extract.standing import UNDATED, leaning
from quizgen.extract.statements import Realised, mark_slots
from quizgen.extract.times import time_part
from quizgen.model import (
    Clause,
    Event,
    Fact,
    FactId,
    Location,
    Phrase,
    Quantity,
    Relation,
    Slot,
    digest,
    fold,
)
from quizgen.model.clause import PhraseRole
from quizgen.text.lexicon import CONNECTIVES, LEADING, TIES, TYING_PHRASES

LONGEST_WHOLE = 34
"""Tokens: a longer sentence is asked about by its clauses only."""

_COUNTS = frozenset({"number", "quantity", "money", "percent"})
_LOCATING = frozenset(["locate", "situate", "lie", "border", "stand"])


def clause_facts(material: Material, funnel: Funnel) -> Iterator[Fact]:
    """The facts of one sentence's clauses.

    A sentence that stands alone is one fact, with the grammar of its main clause where that could
    be taken apart; otherwise its main clause is, trimmed. Later and relative clauses follow.
    """
    doc = material.parsed.doc
    if material.parsed.fault:
        funnel.lose("parse", material.parsed.fault)
        return
    root = next(token for token in doc if token.dep_ == "ROOT")
    clauses = list(find_clauses(root, funnel))
    whole = _whole_sentence(root, material, funnel)
    main = next((raw for raw in clauses if raw.origin == "root"), None)
    if _shows(root, material):
        funnel.lose("caption", "tells what a picture shows")
        whole, main = [], None
        clauses = [raw for raw in clauses if raw.origin in ("participle", "relative")]
    if whole and (main is None or main.stance == "asserted"):
        funnel.reach("whole sentences")
        yield _whole_fact(whole, main, material)
    for raw in clauses:
        funnel.reach("clauses")
        if raw.stance != "asserted":
            funnel.lose("stance", raw.stance)
        elif not (raw is main and whole):
            parts = _standing_parts(raw, material, funnel)
            if parts:
                funnel.reach("clause facts")
                yield _clause_fact(raw, parts, material)


def _shows(root: Token, material: Material) -> bool:
    """Whether a caption tells what its picture shows: "Artists perform ..."."""
    present = root.tag_ in ("VBZ", "VBP") and root.lemma_ != "be"
    return present and material.parsed.kind == "caption"


def _whole_fact(tokens: list[Token], main: RawClause | None, material: Material) -> Fact:
    realised = _realised(tokens, material)
    parts = _standing_parts(main, material, None) if main else []
    clause = _clause(main, parts, realised, material) if main and parts else None
    return _typed(realised, clause, material, "whole", tokens)


def _clause_fact(raw: RawClause, parts: list[Part], material: Material) -> Fact:
    if raw.helper:  # "launched in 2014" becomes "was launched in 2014"
        finite = Replacement(f"{raw.helper} {raw.verb.text}")
        material = replace(material, replaced={**material.replaced, raw.verb.i: finite})
    tokens = _tokens(raw, parts)
    realised = _realised(tokens, material)
    clause = _clause(raw, parts, realised, material)
    return _typed(realised, clause, material, raw.origin, tokens)


def _realised(tokens: list[Token], material: Material) -> Realised:
    realised = mark_slots(tokens, material.replaced, material.reading)
    realised.words = _sentence_case(realised.words)
    first = realised.marked[0] if realised.marked else None
    if first and first.start == 0:
        text = realised.words[: first.end]
        first.slot = first.slot.model_copy(update={"text": text})
    return realised


def _sentence_case(words: str) -> str:
    words = words.rstrip(" ,")
    words = words[:1].upper() + words[1:]
    return words if words.endswith((".", "!", "?", '."')) else words + "."


def _whole_sentence(root: Token, material: Material, funnel: Funnel) -> list[Token]:
    """All tokens of the sentence, where it can be asked about as it stands; else none."""
    doc = root.doc
    if len(doc) > LONGEST_WHOLE or '"' in doc.text or verb_stance(root) != "asserted":
        return []
    if _dangling_opening(doc):
        return []
    tokens = _without_ties(list(doc)[_opening(doc) :])
    if tokens[0].lower_ in LEADING or tokens[0].tag_ in ("WP", "WRB"):
        return []
    reason = leaning(tokens, material.replaced, material.reading).hard
    if reason:
        funnel.lose("whole", reason)
    return [] if reason else tokens


def _dangling_opening(doc: Doc) -> bool:
    """Whether the sentence opens with a circumstance that names nothing: "While en route, ..."."""
    if doc[0].lower_ not in ("while", "when", "after", "before", "once", "having", "upon"):
        return False
    comma = next((token.i for token in doc if token.text == ","), len(doc))
    return not any(token.pos_ in ("PROPN", "NUM") for token in doc[:comma])


def _without_ties(tokens: list[Token]) -> list[Token]:
    """`tokens` without "also" and its like, and without the commas around them."""
    kept: list[Token] = []
    for token in tokens:
        if token.lower_ in TIES and token.dep_ == "advmod":
            continue
        after_tie = token.text == "," and token.i and token.nbor(-1).lower_ in TIES
        if after_tie and kept and kept[-1].text == ",":
            kept.pop()
            continue
        kept.append(token)
    return kept


def _opening(doc: Doc) -> int:
    """How many tokens tie the sentence to the one before and can go: "For example,"."""
    lower = [token.lower_ for token in doc[:5]]
    for phrase in TYING_PHRASES:
        if tuple(lower[: len(phrase)]) == phrase and lower[len(phrase) : len(phrase) + 1] == [","]:
            return len(phrase) + 1
    return 2 if lower[0] in LEADING | CONNECTIVES and lower[1:2] == [","] else 0


def _standing_parts(raw: RawClause, material: Material, funnel: Funnel | None) -> list[Part]:
    """The constituents without the optional ones that lean on the text; none if the rest leans."""
    kept = []
    undated = False
    for part in raw.parts:
        lean = leaning(part.tokens, material.replaced, material.reading)
        optional = part is not raw.subject and part.optional
        undated = undated or (optional and lean.hard in UNDATED)
        sub_clause = part.role == "clause" and optional
        if not sub_clause and not (optional and (lean.hard or lean.soft)):
            kept.append(part)
    reason = leaning(_tokens(raw, kept), material.replaced, material.reading).hard
    if undated and funnel:
        funnel.reach("undated clauses")
    if undated and _changes(raw, kept):  # the rest would be told of the wrong time
        reason = reason or "relative time"
    reason = reason or _torn(raw, kept)
    if reason and funnel:
        funnel.lose("standing", reason)
    return [] if reason else kept


def _changes(raw: RawClause, kept: list[Part]) -> bool:
    """Whether a clause tells a state or an amount, which hold for a time, and no event."""
    amounts = ("CARDINAL", "QUANTITY", "MONEY", "PERCENT")
    amounted = any(token.ent_type_ in amounts for token in _tokens(raw, kept))
    return (
        amounted
        or raw.verb.lemma_ in ("be", "have", "remain", "stand")
        or raw.verb.tag_
        in (
            "VBZ",
            "VBP",
        )
    )


def _torn(raw: RawClause, kept: list[Part]) -> str | None:
    """Whether trimming took out a date or a conjunct from between what is kept."""
    tokens = {token.i for token in _tokens(raw, kept)}
    last = max(tokens)
    for token in raw.verb.subtree:
        if token.i in tokens or not raw.verb.i < token.i < last:
            continue
        if token.ent_type_ == "DATE" or (token.dep_ == "cc" and token.head.pos_ == "PROPN"):
            return "a date or name lost inside"
    return None


def _tokens(raw: RawClause, parts: list[Part]) -> list[Token]:
    """The tokens of a clause, with the commas that its parts need."""
    tokens = {token.i: token for token in [*flatten(parts), *raw.verb_tokens]}
    doc = raw.verb.doc
    for part in parts:
        left = part.tokens[0].i
        if part.comma and left and doc[left - 1].text == "," and left - 2 in tokens:
            tokens[left - 1] = doc[left - 1]
        right = part.tokens[-1].i + 1
        if part in raw.fronted and right < len(doc) and doc[right].text == ",":
            tokens[right] = doc[right]
    ordered = [tokens[place] for place in sorted(tokens)]
    while ordered and ordered[-1].pos_ in ("CCONJ", "PUNCT", "SCONJ"):
        ordered.pop()
    return ordered


def _clause(
    raw: RawClause, parts: list[Part], realised: Realised, material: Material
) -> Clause | None:
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
    core = [token for token in part.tokens if token is not part.preposition]
    slot, counted = _slot_of(part, core, realised, words)
    timed = time_part(part, realised.marked[slot].slot if slot is not None else None)
    replaced = part.tokens[0].i in words
    return Phrase(
        role=timed or _placed(part, realised, slot),
        text=text if replaced else _lower_first(text, part.tokens[0]),
        preposition=part.preposition.text.lower() if part.preposition is not None else None,
        slot=slot,
        counted=counted,
        head=part.head.lemma_,
        plural=part.head.tag_ in ("NNS", "NNPS")
        or any(child.dep_ == "conj" for child in part.head.children),
        optional=part.optional,
        comma=part.comma,
    )


def _lower_first(text: str, token: Token) -> str:
    """`text` as it reads inside a sentence."""
    if token.i == 0 and token.pos_ != "PROPN" and not token.ent_type_ and token.text != "I":
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


def _typed(
    realised: Realised,
    clause: Clause | None,
    material: Material,
    origin: str,
    tokens: list[Token],
) -> Fact:
    slots = [mark.slot for mark in realised.marked]
    phrases = [*clause.fronted, *clause.complements] if clause else []
    when = _first(phrases, "time", slots)
    where = _first(phrases, "place", slots)
    common = {
        "id": FactId(digest("fact", fold(realised.words))),
        "statement": realised.statement(),
        "evidence": (material.evidence,),
        "clause": clause,
        "origin": origin,
        "leaning": leaning(tokens, material.replaced, material.reading).soft,
    }
    subject = clause.subject if clause else None
    located = clause is not None and clause.lemma in _LOCATING and when is None
    if located and where and subject and subject.slot is not None:
        return Location(**common, what=slots[subject.slot], where=where)
    if when or where:
        return Event(**common, when=when, where=where)
    counted = next((p for p in phrases if p.counted and p.slot is not None), None)
    if counted and counted.counted and counted.slot is not None:
        return Quantity(**common, what=counted.counted, amount=slots[counted.slot])
    return Relation(**common)


def _first(phrases: list[Phrase], role: str, slots: list[Slot]) -> Slot | None:
    return next((slots[p.slot] for p in phrases if p.role == role and p.slot is not None), None)
