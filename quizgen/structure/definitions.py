"""Facts of terms and meanings that the author set side by side, wherever they stand."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from quizgen.lang.base.structure import Term
from quizgen.model import (
    Definition,
    FactId,
    Slot,
    Span,
    Statement,
    Words,
    digest,
    fold,
)
from quizgen.structure.outline import Outline
from quizgen.structure.reasons import NotAsked
from quizgen.trace import Filter, Stage, Trace

LONGEST_TERM = 8
LONGEST_MEANING = 45
"""Words: nobody keeps a longer meaning in mind as one."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A term and what it means, in the author's words, and where they stand.

    `sure` says that it is an entry of a glossary; of other pairs it must be seen in the meaning.
    `head` is a line above that tells what the entries of its list are; `linked` says that its label
    is a link.
    """

    term: str
    meaning: str
    span: Span
    block: int
    sure: bool = True
    head: str = ""
    linked: bool = False


def definitions(pairs: Iterable[Pair], outline: Outline, trace: Trace) -> Iterator[Definition]:
    """The definitions that `pairs` are; terms with two meanings are left out, with a note."""
    known: defaultdict[str, dict[str, tuple[Pair, Term]]] = defaultdict(dict)
    pairs = list(pairs)
    recurring = _recurring(pairs, outline)
    for pair in pairs:
        if fold(pair.term) in recurring and not pair.sure:
            trace.lose(Filter.ENTRY, NotAsked.LABEL)
            continue
        term = _usable_term(pair, outline, trace)
        if term is not None:
            known[fold(term.text)].setdefault(fold(pair.meaning), (pair, term))
    yield from _defined(known.values(), outline, trace)


def _defined(
    known: Iterable[Mapping[str, tuple[Pair, Term]]], outline: Outline, trace: Trace
) -> Iterator[Definition]:
    """The definitions of the terms that have one meaning."""
    for meanings in known:
        if len(meanings) > 1:
            name = next(iter(meanings.values()))[1].text
            trace.lose(Filter.ENTRY, NotAsked.TWO_MEANINGS)
            outline.notes.append(f"two meanings of {name!r}; it is not asked")
            continue
        pair, term = next(iter(meanings.values()))
        trace.reach(Stage.ENTRIES)
        yield _definition(pair, term, outline)


def _recurring(pairs: Sequence[Pair], outline: Outline) -> Set[str]:
    """The labels that several sections have: they name an aspect of what each is about."""
    places: defaultdict[str, set[str | None]] = defaultdict(set)
    for pair in pairs:
        if not pair.sure:
            places[fold(pair.term)].add(outline.topic(pair.block))
    return {label for label, topics in places.items() if len(topics) > 1}


def _usable_term(pair: Pair, outline: Outline, trace: Trace) -> Term | None:
    """The term of `pair`; None where it cannot be asked, which is counted."""
    fault = _fault(pair, outline)
    if fault:
        trace.lose(Filter.ENTRY, fault)
        return None
    term = outline.words.term(pair.term, outline.document.text)
    if not term.text or f" {fold(pair.meaning)} ".startswith(f" {fold(term.text)} "):
        trace.lose(Filter.ENTRY, NotAsked.CIRCULAR)
        return None
    asserted = outline.words.predicate(term, pair.meaning) == "says" and term.named is None
    if asserted or not (pair.sure or outline.words.explains(term, pair.meaning, head=pair.head)):
        trace.lose(Filter.ENTRY, NotAsked.NO_EXPLANATION)
        return None
    return term


def _fault(pair: Pair, outline: Outline) -> str | None:
    term, meaning = pair.term.split(), pair.meaning.split()
    if pair.linked:
        return NotAsked.LINKS
    if not term or not meaning or not any(char.isalpha() for char in pair.term):
        return NotAsked.EMPTY_ENTRY
    if len(term) > LONGEST_TERM:
        return NotAsked.LONG_TERM
    if len(meaning) > LONGEST_MEANING:
        return NotAsked.LONG_MEANING
    if outline.words.is_label(pair.term):
        return NotAsked.LABEL
    if outline.words.points_elsewhere(pair.meaning):
        return NotAsked.ELSEWHERE
    return NotAsked.POINTS_BACK if outline.words.points_back(pair.meaning) else None


def _definition(pair: Pair, term: Term, outline: Outline) -> Definition:
    slot = Slot(type="term", text=term.text, aliases=term.aliases)
    meaning = pair.meaning.rstrip(" .;,:")
    return Definition(
        id=FactId(digest("definition", fold(term.text))),
        statement=Statement(parts=(slot, Words(text=f": {meaning}."))),
        evidence=(outline.evidence(pair.span, pair.block),),
        origin="entry",
        term=slot,
        definiens=meaning,
        named=term.named,
        plural=term.plural,
        predicate=outline.words.predicate(term, meaning),
    )
