"""A restatement: its words, and where in the document they are from."""

from dataclasses import dataclass

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.model import Evidence


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence said again; `number`, `sentence` and `block` are the places of the first one.

    `spoken` says that its words for the speakers are read as in the first one; `source` is whose
    words it is where neither the document nor its speaker says it as a fact.
    """

    text: str
    number: int
    sentence: int
    block: int
    evidence: Evidence
    spoken: bool = False
    source: str | None = None


def said_of(parsed: Parsed, text: str, reading: Reading) -> Said:
    """The restatement `text` of a sentence, as a sentence with a capital and a stop."""
    sentence = reading.document.sentences[parsed.sentence]
    evidence = reading.document.evidence(sentence.span, sentence.block)
    return Said(as_sentence(text), parsed.number, parsed.sentence, parsed.block, evidence)


def as_sentence(text: str) -> str:
    """`text` with a capital and a stop."""
    bare = " ".join(text.split()).strip(" ,;:")
    bare = f"{bare[:1].upper()}{bare[1:]}"
    return bare if bare.endswith((".", "!", "?")) else f"{bare}."
