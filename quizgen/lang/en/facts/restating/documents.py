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
    for parsed in reading.sentences:
        found = _THIS.search(parsed.text)
        if found is None or not _is_its_kind(found["noun"], reading):
            continue
        said = _THIS.sub(lambda match: f"the {match['noun']}", parsed.text)
        yield said_of(parsed, said, reading)


def _is_its_kind(noun: str, reading: Reading) -> bool:
    """Whether the title or a heading of the document has the noun."""
    kind = noun.split()[-1].lower()
    document = reading.document
    titles = [document.title]
    titles += [b.span.of(document.text) for b in document.blocks if b.kind == "heading"]
    return any(re.search(rf"\b{kind}\b", title, re.IGNORECASE) for title in titles)
