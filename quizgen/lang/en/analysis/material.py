"""A sentence on its way to facts: the parse, what its words mean, and the evidence that it is."""

from dataclasses import dataclass

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.replacements import Replacements
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.model import Evidence


@dataclass(frozen=True, slots=True)
class Material:
    """What a sentence rule works on; `replaced` is what its words mean, by their places."""

    parsed: Parsed
    reading: Reading
    replaced: Replacements
    evidence: Evidence

    @property
    def texts(self) -> dict[int, str]:
        """The words that are read instead of single tokens, by the places of these."""
        return {place: replacement.text for place, replacement in self.replaced.items()}


def material_of(parsed: Parsed, reading: Reading, replaced: Replacements) -> Material:
    """What the rules are given for `parsed`, its words read as `replaced` says."""
    sentence = reading.document.sentences[parsed.sentence]
    evidence = reading.document.evidence(sentence.span, sentence.block)
    return Material(parsed, reading, replaced, evidence)
