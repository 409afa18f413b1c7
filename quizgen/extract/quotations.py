"""Who said what, word for word: quotations with a named speaker."""

import re
from collections.abc import Iterator

from quizgen.extract.funnel import Funnel
from quizgen.extract.reading import Reading
from quizgen.model import Fact, FactId, Quote, Slot, Statement, Words, digest, fold
from quizgen.text.lexicon import QUOTE_VERBS

_QUOTED = re.compile(r"[“\"]([^“”\"]{12,240})[”\"]")
_FORMS = "|".join(
    sorted({form for verb in QUOTE_VERBS for form in (verb + "ed", verb + "d", verb, verb + "s")})
)
_SAID = rf"(?:said|told|wrote|{_FORMS})"
_NAME = r"([A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})"
_AFTER = re.compile(rf"^\s*,?\s*(?:{_SAID} {_NAME}|{_NAME}(?: once| later)? {_SAID})")
_BEFORE = re.compile(rf"{_NAME}(?: once| later)? {_SAID}(?: [A-Z][\w'’-]+)?\s*[,:]?\s*$")


def quotation_facts(reading: Reading, funnel: Funnel) -> Iterator[Fact]:
    """The quotations of the document that stand alone and whose speaker is a known person."""
    document = reading.document
    for sentence in document.sentences:
        text = sentence.span.of(document.text)
        for found in _QUOTED.finditer(text):
            words = found[1].strip()
            name = _speaker(text, found)
            full = reading.mentions.full_name(name) if name else None
            if full is None or not reading.mentions.is_person(full):
                continue
            if not _stands_alone(words):
                funnel.lose("quotation", "does not stand alone")
                continue
            funnel.reach("quotations")
            aliases = reading.mentions.aliases(full)
            speaker = Slot(type="person", text=full, aliases=aliases)
            said = words.rstrip(",.")
            yield Quote(
                id=FactId(digest("quotation", fold(full), fold(said))),
                statement=Statement(
                    parts=(speaker, Words(text=f' said: "{said}"')),
                ),
                evidence=(document.evidence(sentence.span, sentence.block),),
                speaker=speaker,
                words=said,
            )


def _speaker(text: str, found: re.Match[str]) -> str | None:
    after = _AFTER.match(text[found.end() :])
    if after:
        return after[1] or after[2]
    before = _BEFORE.search(text[: found.start()])
    return before[1] if before else None


_POINTING = re.compile(
    r"\b(?:this|that is|these|those|it|he|she|they|him|her|them|there|here)\b", re.IGNORECASE
)


def _stands_alone(words: str) -> bool:
    """Whether a quotation says something by itself: a whole sentence without pointing words."""
    return len(words.split()) >= 6 and words[0].isupper() and not _POINTING.search(words)
