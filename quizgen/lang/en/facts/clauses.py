"""Facts from clauses: every sound clause that stands alone becomes one, typed by what it holds."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.replacements import Replacement
from quizgen.lang.en.coreference.intrasentential import with_subject_resolved
from quizgen.lang.en.dependence.contextual import leaning
from quizgen.lang.en.statements.attribution import is_attributed, keeps_its_source
from quizgen.lang.en.statements.binding import clause_of
from quizgen.lang.en.statements.descriptions import descriptions
from quizgen.lang.en.statements.reduction import (
    standing_parts,
    tokens_of,
    untaken_sentence,
    whole_sentence,
)
from quizgen.lang.en.statements.slots import Realised, mark_slots
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.constituents import Part
from quizgen.lang.en.syntax.finding import find_clauses
from quizgen.model import (
    Clause,
    Event,
    Fact,
    FactId,
    Location,
    Origin,
    Phrase,
    Quantity,
    Relation,
    Slot,
    digest,
    fold,
)
from quizgen.trace import Funnel

SHORT_WHOLE = 22
"""Tokens: of a longer sentence that stands whole the main clause is a fact of its own, trimmed."""

_LOCATING = frozenset(["locate", "situate", "lie", "border", "stand"])


def clause_facts(material: Material, funnel: Funnel) -> Iterator[Fact]:
    """The facts of one sentence's clauses.

    A sentence that stands alone is one fact, with the grammar of its main clause where that could
    be taken apart; otherwise its main clause is, trimmed. Later and relative clauses follow.
    """
    doc = material.parsed.doc
    root = next(token for token in doc if token.dep_ == "ROOT")
    if material.parsed.fault:
        funnel.lose("parse", material.parsed.fault)
        tokens = untaken_sentence(root, material)
        if tokens:
            funnel.reach("sentences of doubtful grammar")
            yield _typed(_realised(tokens, material), None, material, "untaken", tokens)
        return
    clauses = list(find_clauses(root, funnel))
    whole = whole_sentence(root, material, funnel)
    main = next((raw for raw in clauses if raw.origin == "root"), None)
    if _shows(root, material):
        funnel.lose("caption", "tells what a picture shows")
        whole, main = [], None
        clauses = [raw for raw in clauses if raw.origin in ("participle", "relative")]
    if whole and (main is None or _is_so(main, material)):
        funnel.reach("whole sentences")
        yield _whole_fact(whole, main, material)
    for raw in clauses:
        funnel.reach("clauses")
        if not _is_so(raw, material):
            funnel.lose("stance", raw.stance)
        elif raw is not main or not 0 < len(whole) <= SHORT_WHOLE:
            yield from _told_alone(raw, material, funnel)


def _is_so(raw: RawClause, material: Material) -> bool:
    """Whether a clause says what is so, or what somebody named says."""
    told = raw.origin == "root" and raw.stance == "claimed"
    return raw.stance == "asserted" or (told and is_attributed(raw.verb, material))


def _told_alone(raw: RawClause, material: Material, funnel: Funnel) -> Iterator[Fact]:
    """The fact that a clause is by itself, where what is left of it stands alone."""
    told = with_subject_resolved(raw, material)
    parts = standing_parts(raw, told, funnel)
    if len(parts) == 1 and not raw.particle:
        funnel.lose("clause", "says nothing but its verb")
    elif raw.stance == "claimed" and not keeps_its_source(raw, parts):
        funnel.lose("stance", raw.stance)
    elif parts:
        funnel.reach("clause facts")
        yield _clause_fact(raw, parts, told)


def _shows(root: Token, material: Material) -> bool:
    """Whether a caption tells what its picture shows: "Artists perform ..."."""
    present = root.tag_ in ("VBZ", "VBP") and root.lemma_ != "be"
    return present and material.parsed.kind == "caption"


def _whole_fact(tokens: list[Token], main: RawClause | None, material: Material) -> Fact:
    realised = _realised(tokens, material)
    parts = standing_parts(main, material, None) if main else []
    clause = clause_of(main, parts, realised, material) if main and parts else None
    return _typed(realised, clause, material, "whole", tokens)


def _clause_fact(raw: RawClause, parts: list[Part], material: Material) -> Fact:
    if raw.helper:  # "launched in 2014" becomes "was launched in 2014"
        finite = Replacement(f"{raw.helper} {raw.verb.text}")
        replaced = {**material.replaced, raw.verb.i: finite}
        material = replace(material, replaced=replaced, leanings={})
    tokens = tokens_of(raw, parts)
    realised = _realised(tokens, material)
    clause = clause_of(raw, parts, realised, material)
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


def _typed(
    realised: Realised,
    clause: Clause | None,
    material: Material,
    origin: Origin,
    tokens: list[Token],
) -> Fact:
    slots = [mark.slot for mark in realised.marked]
    phrases = [*clause.fronted, *clause.complements] if clause else []
    when = _first(phrases, "time", slots)
    where = _first(phrases, "place", slots)
    shown = material.parsed.kind == "caption" and origin != "untaken"
    common = {
        "id": FactId(digest("fact", fold(realised.words))),
        "statement": realised.statement(),
        "evidence": (material.evidence,),
        "clause": clause,
        "origin": "caption" if shown else origin,
        "leaning": leaning(tokens, material).soft,
        "phrases": descriptions(tokens, clause, realised.words, material),
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
