"""What a document says of itself: "this policy" is the policy that is read."""

import re
from collections.abc import Iterator

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.facts.restating.said import Said, said_of

_NOUNS = lexicon.alternatives("own_document_nouns")
_THIS = re.compile(rf"\b(?P<this>this) (?P<noun>(?:[\w-]+ ){{0,3}}?(?:{_NOUNS}))\b", re.IGNORECASE)


def of_documents(reading: Reading) -> Iterator[Said]:
    """Sentences that say "the policy" for "this policy", where the document is called one."""
    titles = _titles(reading)
    for parsed in reading.sentences:
        if "this " not in parsed.lowered:
            continue
        found = _THIS.search(parsed.text)
        if found is None or not _is_its_kind(found["noun"], titles):
            continue
        said = _THIS.sub(lambda match: f"the {match['noun']}", parsed.text)
        yield said_of(parsed, said, reading)


def _titles(reading: Reading) -> str:
    """The title of the document and its headings, a line each."""
    document = reading.document
    headings = (block.span for block in document.blocks if block.kind == "heading")
    return "\n".join([document.title, *(span.of(document.text) for span in headings)])


def _is_its_kind(noun: str, titles: str) -> bool:
    """Whether the title or a heading of the document has the noun."""
    kind = noun.split()[-1].lower()
    return re.search(rf"\b{kind}\b", titles, re.IGNORECASE) is not None
