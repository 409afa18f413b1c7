"""A sentence on its way to facts: the parse, what its words mean, and the evidence that it is."""

from dataclasses import dataclass, field

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.replacements import Replacements
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.model import Evidence


@dataclass(frozen=True, slots=True)
class Leaning:
    """What leans on the surroundings: `hard` makes the words useless alone, `soft` only weaker."""

    hard: str | None
    soft: int


@dataclass(slots=True)
class Material:
    """What a sentence rule works on; `leanings` are those already told, by the places of tokens."""

    parsed: Parsed
    reading: Reading
    replaced: Replacements
    evidence: Evidence
    leanings: dict[tuple[int, ...], Leaning] = field(default_factory=dict)
