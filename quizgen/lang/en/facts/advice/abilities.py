"""What readers can do, and with what: "You can print the page using the blue button"."""

import re
from collections.abc import Iterator

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.parsing import parse
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.facts.advice.sayings import LONGEST, Advice, tells_the_reader
from quizgen.lang.en.facts.restating.said import as_sentence

CAN = "can"

_TIES = lexicon.alternatives("connectives", "tying_phrases")
_ABLE = re.compile(
    rf"(?:(?:{_TIES}),? )?(?:you|we) can (?:also |always |then |\w+ly )?(?P<done>[a-z].+?)[.!]?",
    re.IGNORECASE | re.DOTALL,
)
_MEANS = (" using ", "use ", " with the ")


def abilities_of(reading: Reading) -> Iterator[Advice]:
    """What the document says that its readers can do, in its order.

    Tutorials say "we" of whoever follows them; a speaker means somebody.
    """
    if reading.speaker is not None:
        return
    found = [one for parsed in reading.sentences if (one := _able(parsed)) is not None]
    docs = parse(as_sentence(f"You can {done}") for _, done in found)
    for (parsed, done), doc in zip(found, docs, strict=True):
        if tells_the_reader(doc):
            yield Advice(parsed, CAN, "", done, doc, commanded=False)


def _able(parsed: Parsed) -> tuple[Parsed, str] | None:
    """A sentence, and what it says that its reader can do with something; None of others."""
    text = parsed.text
    if " can " not in text or not any(sign in text for sign in _MEANS) or text.endswith((":", "?")):
        return None
    match = _ABLE.fullmatch(text) if len(text.split()) <= LONGEST else None
    return (parsed, " ".join(match["done"].split())) if match else None
