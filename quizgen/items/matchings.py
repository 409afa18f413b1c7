"""Matching: terms and meanings, people and roles, rows of a table and their values."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.items.candidate import Candidate
from quizgen.items.identity import section_of, set_id
from quizgen.lang.base import LanguageOf
from quizgen.model import Cell, Definition, Fact, Matching, Pair, RichText, Role, fold

SMALLEST, LARGEST = 3, 6
LONGEST_MEANING = 16
SHORTEST_ROLE = 3

Relation = tuple[str, ...]
"""What the pairs of a matching have in common, as the parts of its id."""


@dataclass(frozen=True, slots=True)
class _Match:
    """A left side, its right side, and the fact that says so."""

    left: str
    right: str
    fact: Fact


def matchings(facts: Sequence[Fact], language_of: LanguageOf) -> Iterator[Candidate]:
    """The matchings of everything that at least `SMALLEST` facts say in one way."""
    relations: dict[Relation, list[_Match]] = defaultdict(list)
    for fact in facts:
        found = _relation(fact)
        if found is not None:
            relation, match = found
            relations[relation].append(match)
    for relation, matches in relations.items():
        pairs = _distinct(matches)
        if len(pairs) >= SMALLEST:
            yield _matching(relation, pairs[:LARGEST], language_of)


def _relation(fact: Fact) -> tuple[Relation, _Match] | None:
    document = fact.evidence[0].document
    match fact:
        case Role() if len(fact.role.split()) >= SHORTEST_ROLE:
            return ("role", document, ""), _Match(fact.person.text, fact.role, fact)
        case Definition() if _is_short(fact):
            match = _Match(fact.term.text, fact.definiens, fact)
            return ("definition", *section_of(fact)), match
        case Cell():
            relation = ("cell", document, fact.table, fact.column, fact.rows or "")
            return relation, _Match(fact.row.text, fact.value.text, fact)
        case _:
            return None


def _is_short(fact: Definition) -> bool:
    return fact.term.type == "term" and len(fact.definiens.split()) <= LONGEST_MEANING


def _distinct(matches: Sequence[_Match]) -> list[_Match]:
    """The matches whose sides are new; none of a column whose values repeat."""
    kept: list[_Match] = []
    lefts: set[str] = set()
    rights: set[str] = set()
    for match in matches:
        left, right = fold(match.left), fold(match.right)
        if left in lefts or right in rights:
            if isinstance(match.fact, Cell):
                return []
            continue
        lefts.add(left)
        rights.add(right)
        kept.append(match)
    return kept


def _matching(relation: Relation, pairs: Sequence[_Match], language_of: LanguageOf) -> Candidate:
    first = pairs[0].fact
    language = language_of(first)
    identity = set_id("matching", *relation)
    question = Matching(
        id=identity,
        family=identity,
        stem=RichText.of(language.wording.set_stem("pairs", first)),
        pairs=tuple(
            Pair(left=RichText.of(pair.left), right=RichText.of(pair.right)) for pair in pairs
        ),
        source=first.evidence[0],
    )
    key = "; ".join(pair.right for pair in pairs)
    return Candidate(question, first, language, "pairs", key, "term")
