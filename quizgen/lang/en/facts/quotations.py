"""Who said what, word for word: quotations with a named speaker."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.model import Fact, FactId, Quote, Slot, Statement, Words, digest, fold
from quizgen.trace import Funnel

_SAYING_FORMS = lexicon.words("saying_forms")

_QUOTED = re.compile(r"[“\"]([^“”\"]{12,360})[”\"]")
_SAID = rf"(?:{'|'.join(_SAYING_FORMS)})"
_NAME = r"([A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})"
_WHO = rf"(?:{_NAME}|(he|she|He|She))"
_AFTER = re.compile(rf"^\s*,?\s*(?:{_SAID} {_WHO}|{_WHO}(?: once| later)? {_SAID})")
_BEFORE = re.compile(rf"{_WHO}(?: once| later)? {_SAID}(?: [A-Z][\w'’-]+)?\s*[,:]?\s*$")
_WITHIN = re.compile(rf"\s*,?\s*(?:{_SAID} {_WHO}|{_WHO} {_SAID})\s*,\s*")
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")

LEAST = 6
"""Words: of a shorter quotation too many could be the speaker."""


@dataclass(slots=True)
class _Last:
    """The speaker before, and where: "he said" goes on with the one who spoke.

    `pronouns` are those by which the text calls its speakers.
    """

    name: str | None = None
    block: int = -2
    pronouns: dict[str, str] = field(default_factory=dict)

    def speaks(self, name: str, pronoun: str | None, block: int) -> bool:
        """Note that `name` speaks; False where the text has called them otherwise before."""
        if pronoun is not None and self.pronouns.setdefault(name, pronoun) != pronoun:
            return False
        self.name, self.block = name, block
        return True


def quotation_facts(reading: Reading, funnel: Funnel) -> Iterator[Fact]:
    """The quotations of the document that stand alone and whose speaker is a known person."""
    document = reading.document
    parsed = {one.sentence: one for one in reading.sentences}
    last = _Last()
    for number, sentence in enumerate(document.sentences):
        text = " ".join(sentence.span.of(document.text).split())
        for found in _QUOTED.finditer(text):
            told = _teller(text, found)
            pronoun = told.lower() if told and told.lower() in ("he", "she") else None
            full = _speaker(told, pronoun, parsed.get(number), last, reading)
            if full is None or not last.speaks(full, pronoun, sentence.block):
                continue
            said = _standing(_words(text, found))
            if said is None:
                funnel.lose("quotation", "does not stand alone")
                continue
            funnel.reach("quotations")
            speaker = Slot(type="person", text=full, aliases=reading.mentions.aliases(full))
            yield Quote(
                id=FactId(digest("quotation", fold(full), fold(said))),
                statement=Statement(
                    parts=(speaker, Words(text=f' said: "{said}"')),
                ),
                evidence=(document.evidence(sentence.span, sentence.block),),
                speaker=speaker,
                words=said,
            )


def _teller(text: str, found: re.Match[str]) -> str | None:
    """The name or pronoun of who says the quotation, as it stands there."""
    told = _AFTER.match(text[found.end() :]) or _BEFORE.search(text[: found.start()])
    return next((group for group in told.groups() if group), None) if told else None


def _speaker(
    told: str | None, pronoun: str | None, parsed: Parsed | None, last: _Last, reading: Reading
) -> str | None:
    """The full name of the speaker, None where that is not certain."""
    if told is None:
        return None
    if pronoun is not None:
        return _meant(parsed, last, reading) if parsed is not None else None
    name = reading.mentions.full_name(told)
    return name if reading.mentions.is_person(name) else None


def _meant(parsed: Parsed, last: _Last, reading: Reading) -> str | None:
    """Whom "he said" means: the subject that was read, or who spoke in the paragraph before."""
    topic = reading.discourse.topic(parsed.number)
    if topic is not None and topic.type == "person" and not topic.plural:
        return topic.name if reading.mentions.is_person(topic.name) else None
    if parsed.block - last.block > 1:
        return None
    between = {
        name
        for other in reading.sentences[max(parsed.number - 2, 0) : parsed.number]
        if last.block <= other.block <= parsed.block
        for name in reading.discourse.people(other.number)
    }
    return last.name if between <= {last.name} else None


def _words(text: str, found: re.Match[str]) -> str:
    """The words of a quotation, with its second half where who said it stands in the middle."""
    words = found[1].strip()
    following = _QUOTED.search(text, found.end())
    parted = following is not None and _WITHIN.fullmatch(text, found.end(), following.start())
    if following is None or not parted or not following[1][:1].islower():
        return words
    return f"{words.rstrip(' ,')} ... {following[1].strip()}"


_POINTING = re.compile(
    r"\b(?:this|that is|these|those|it|he|she|they|him|her|them|there|here)\b", re.IGNORECASE
)


def _standing(words: str) -> str | None:
    """The first sentence of a quotation that says something by itself; None where none does."""
    for sentence in _SENTENCES.split(words):
        whole = len(sentence.split()) >= LEAST and sentence[0].isupper()
        if whole and not _POINTING.search(sentence):
            return sentence.rstrip(",.")
    return None
