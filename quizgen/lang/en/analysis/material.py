"""A sentence on its way to facts: the parse, what its words mean, and the evidence that it is."""

from dataclasses import dataclass

from quizgen.lang.en.analysis.document import Parsed, Reading
from quizgen.lang.en.coreference.substitution import Replacements
from quizgen.model import Evidence


@dataclass(slots=True)
class Material:
    """What a sentence rule works on."""

    parsed: Parsed
    reading: Reading
    replaced: Replacements
    evidence: Evidence
