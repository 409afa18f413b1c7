"""Which sentence gives the reason for the one beside it: "This is because ...", "Therefore ..."."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material, material_of
from quizgen.lang.en.analysis.tree import dependents, root_of, subject_of
from quizgen.lang.en.coreference.substitution import replacements
from quizgen.lang.en.facts.causes import Cause, words_of_clause
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.finding import find_clauses
from quizgen.trace import Trace

_DEMONSTRATIVES = frozenset({"this", "that"})
_INFERRING = lexicon.words("inferring_words") - {"so", "thus"}
"""Opening a sentence, "so" and "thus" as often say how as why."""


@dataclass(frozen=True, slots=True)
class Between:
    """A cause whose effect and reason are in two sentences: the material of each."""

    cause: Cause
    effect: Material
    reason: Material


def causes_between(material: Material) -> Iterator[Between]:
    """What the sentence gives the reason for in the one before, or the other way round."""
    root = root_of(material.parsed.doc)
    if not (_points_back(root) or _infers(root)):  # as most do not: nothing is looked for before
        return
    before = _material_before(material)
    if before is None or before.parsed.fault:
        return
    for _, finds in BETWEEN:
        yield from finds(before, material)


def _material_before(material: Material) -> Material | None:
    """The sentence before in the same paragraph, as it was read."""
    before = material.reading.before(material.parsed)
    if before is None:
        return None
    return material_of(before, material.reading, replacements(before, material.reading))


def _main(material: Material) -> RawClause | None:
    root = root_of(material.parsed.doc)
    found = find_clauses(root, Trace())
    return next((raw for raw in found if raw.verb.i == root.i), None)


def _points_back(root: Token) -> bool:
    """Whether a sentence says of the one before what it is: "this is ..."."""
    subject = subject_of(root)
    demonstrative = subject is not None and subject.lower_ in _DEMONSTRATIVES
    return demonstrative and root.lemma_ == "be" and not list(subject.children if subject else ())


def _infers(root: Token) -> bool:
    """Whether a sentence opens as what follows from the one before: "therefore ..."."""
    first = root.doc[0]
    return first.lower_ in _INFERRING and first.head.i == root.i


def _this_is_because(before: Material, material: Material) -> Iterator[Between]:
    """ "The river turns here. This is because the rock is hard." """
    root = root_of(material.parsed.doc)
    effect = _main(before) if _points_back(root) else None
    for head in dependents(root, {"advcl", "ccomp"}) if effect is not None else ():
        mark = next((m for m in dependents(head, {"mark"}) if m.lower_ == "because"), None)
        if mark is not None and effect is not None:
            yield Between(Cause(effect, words_of_clause(head, [mark])), before, material)


def _therefore(before: Material, material: Material) -> Iterator[Between]:
    """ "The rock is hard. Therefore, the river turns here." """
    root = root_of(before.parsed.doc)
    effect = _main(material) if _infers(root_of(material.parsed.doc)) else None
    if effect is not None and subject_of(root) is not None:
        yield Between(Cause(effect, words_of_clause(root, [])), material, before)


BETWEEN: tuple[tuple[str, Callable[[Material, Material], Iterator[Between]]], ...] = (
    ("this is because", _this_is_because),
    ("therefore", _therefore),
)
"""How two sentences can be a reason and what follows from it."""
