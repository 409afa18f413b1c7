"""Tokens into the words of a statement, every typed value among them marked as a slot."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.replacements import Replacement
from quizgen.lang.en.statements.entities import entity_marks
from quizgen.lang.en.statements.marks import Marked, Realised, Wording, wording_of
from quizgen.lang.en.statements.terms import given_names, terms
from quizgen.lang.en.statements.values import valued
from quizgen.model import Slot


def realise_sentence(tokens: Sequence[Token], material: Material) -> Realised:
    """The sentence that `tokens` make, with replacements made and its slots in order.

    It begins with a capital and ends with a stop; each slot has the value that its text says.
    """
    realised = mark_slots(tokens, material)
    realised.words = _as_sentence(realised.words)
    first = realised.marked[0] if realised.marked else None
    if first is not None and first.start == 0:
        capitalised = realised.words[: first.end]
        first.slot = first.slot.model_copy(update={"text": capitalised})
    for mark in realised.marked:
        mark.slot = valued(mark.slot, realised.words[: mark.start])
    return realised


def _as_sentence(words: str) -> str:
    words = words.rstrip(" ,")
    words = words[:1].upper() + words[1:]
    return words if words.endswith((".", "!", "?", '."')) else words + "."


def mark_slots(tokens: Sequence[Token], material: Material) -> Realised:
    """The words of `tokens` with replacements made, and the typed values among them in order.

    What is read instead of a token goes before entities, these before given names, and these
    before terms: no two slots share a token.
    """
    wording = wording_of(tokens, material)
    marked = list(_replacements(wording, material.reading))
    names = list(given_names(wording))
    marked += entity_marks(wording, names, material.reading)
    taken = _places(marked)
    marked += [name for name in names if taken.isdisjoint(name.tokens)]
    marked += terms(wording, _places(marked))
    return Realised(wording.text.words, sorted(marked, key=lambda mark: mark.start))


def _places(marks: Iterable[Marked]) -> set[int]:
    return {place for mark in marks for place in mark.tokens}


def _replacements(wording: Wording, reading: Reading) -> Iterator[Marked]:
    """The slots of what is read instead of single tokens."""
    for place, replacement in sorted(wording.replaced.items()):
        if place in wording.text.starts:
            slot = _replacement_slot(replacement, reading)
            if slot is not None:
                start = wording.text.starts[place] + replacement.start
                yield Marked(slot, start, start + len(slot.text), (place,))


def _replacement_slot(replacement: Replacement, reading: Reading) -> Slot | None:
    words = replacement.text[replacement.start :]
    if not replacement.type or not words:
        return None
    aliases = reading.mentions.aliases(words) if replacement.type == "person" else ()
    return Slot(type=replacement.type, text=words, value=replacement.value, aliases=aliases)
