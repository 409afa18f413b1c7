"""What it means to be something: "HTTP is a stateless protocol, which means that ..."."""

import re
from collections.abc import Iterator

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.model import Definition, Fact, FactId, Slot, Statement, Words, digest, fold
from quizgen.trace import Stage, Trace

SHORTEST, LONGEST = 5, 28
"""Words of what it means."""

_MEANS = re.compile(
    r"^(?P<subject>[^,]{2,50}) (?:is|are) (?:an? )?(?P<term>[\w-]+(?: [\w-]+){1,3}), "
    r"(?:which|that) means (?:that )?(?P<what>[^;]+?)[.!]?$",
    re.IGNORECASE,
)
_ELSEWHERE = lexicon.alternatives("pointing_words", "first_person")
_POINTS = re.compile(rf"\b(?:{_ELSEWHERE}|there|so)\b", re.IGNORECASE)


def meaning_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """The meaning of the term that the subject of a sentence is described by."""
    if " means " not in material.parsed.lowered:
        return
    found = _MEANS.match(material.parsed.text)
    if found is None or _POINTS.search(found["what"]) or _POINTS.search(found["subject"]):
        return
    if not SHORTEST <= len(found["what"].split()) <= LONGEST:
        return
    trace.reach(Stage.DEFINITIONS)
    term = Slot(type="term", text=found["term"])
    yield Definition(
        id=FactId(digest("definition", fold(found["term"]))),
        statement=Statement(parts=(term, Words(text=f": {found['what']}."))),
        evidence=(material.evidence,),
        origin="entry",
        term=term,
        definiens=found["what"],
        predicate="says",
    )
