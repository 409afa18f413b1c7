"""A sentence on its way to facts: the parse, what its words mean, and the evidence that it is."""

from dataclasses import dataclass

from quizgen.extract.reading import Parsed, Reading
from quizgen.extract.resolving import Replacements
from quizgen.model import Evidence


@dataclass(slots=True)
class Material:
    """What a sentence rule works on."""

    parsed: Parsed
    reading: Reading
    replaced: Replacements
    evidence: Evidence
