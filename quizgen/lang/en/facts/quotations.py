"""Who said what, word for word: quotations with a named speaker."""

import re
from collections.abc import Iterator

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.facts.reasons import NoFact
from quizgen.lang.en.facts.speakers import Speakers, is_attribution, source_of
from quizgen.model import Evidence, Fact, FactId, Quote, Slot, Statement, Words, digest, fold
from quizgen.trace import Filter, Stage, Trace

_QUOTATION_POINTERS = lexicon.alternatives("quotation_pointers")

_QUOTED = re.compile(r"[“\"]([^“”\"]{12,360})[”\"]")
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_POINTER = re.compile(rf"\b(?:{_QUOTATION_POINTERS})\b", re.IGNORECASE)

LEAST = 6
"""Words: of a shorter quotation too many could be the speaker."""


def quotation_facts(reading: Reading, trace: Trace) -> Iterator[Fact]:
    """The quotations of the document that need no context and whose speaker is a known person."""
    document = reading.document
    speakers = Speakers(reading)
    for number, sentence in enumerate(document.sentences):
        text = " ".join(sentence.span.of(document.text).split())
        for found in _QUOTED.finditer(text):
            source = source_of(text[: found.start()], text[found.end() :])
            name = speakers.speaker(source, number) if source is not None else None
            if name is None:
                continue
            said = _independent_sentence(_words(text, found))
            if said is None:
                trace.lose(Filter.QUOTATION, NoFact.DEPENDENT_QUOTATION)
                continue
            trace.reach(Stage.QUOTATIONS)
            speaker = Slot(type="person", text=name, aliases=reading.mentions.aliases(name))
            yield _quote(speaker, said, document.evidence(sentence.span, sentence.block))


def _quote(speaker: Slot, said: str, evidence: Evidence) -> Quote:
    return Quote(
        id=FactId(digest("quotation", fold(speaker.text), fold(said))),
        statement=Statement(parts=(speaker, Words(text=f' said: "{said}"'))),
        evidence=(evidence,),
        speaker=speaker,
        words=said,
    )


def _words(text: str, found: re.Match[str]) -> str:
    """The words of a quotation, with its second half where its source is in the middle."""
    words = found[1].strip()
    following = _QUOTED.search(text, found.end())
    if following is None or not following[1][:1].islower():
        return words
    if not is_attribution(text[found.end() : following.start()]):
        return words
    return f"{words.rstrip(' ,')} ... {following[1].strip()}"


def _independent_sentence(words: str) -> str | None:
    """The first sentence of a quotation that needs no context; None where none is so."""
    for sentence in _SENTENCES.split(words):
        whole = len(sentence.split()) >= LEAST and sentence[0].isupper()
        if whole and not _POINTER.search(sentence):
            return sentence.rstrip(",.")
    return None
