"""What it means to be something: "HTTP is a stateless protocol, which means that ..."."""

import re
from collections.abc import Iterator

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import dependent, root_of
from quizgen.lang.en.phrases import inside
from quizgen.model import Definition, Fact, FactId, Slot, Statement, Words, digest, fold
from quizgen.trace import Stage, Trace

SHORTEST, LONGEST = 5, 28
"""Words of what it means."""

_MEANS = re.compile(
    r"^(?P<subject>[^,]{2,50}) (?:is|are) (?:an? )?(?P<term>[\w-]+(?: [\w-]+){1,3}), "
    r"(?:which|that) means (?:that )?(?P<what>[^;]+?)[.!]?$",
    re.IGNORECASE,
)
_IS_WHEN = re.compile(
    r"^(?:[Aa]n? )?(?P<term>[A-Z]?[a-z][\w-]*(?: [a-z][\w-]*){0,3}) (?P<be>is|are) "
    r"(?P<what>when [^;]+?)[.!]?$"
)
"""Good English would say what it is, but teachers write it: "A drought is when ..."."""

_DEFINIENS = r"(?P<what>(?:an?|the|any|\w+s?\b) [^;:]+?)[.!]?$"
_TRANSLATES = re.compile(
    r"^The (?:term|word|name) (?P<term>[^,;:]{3,40}?) (?:literally )?(?:means|signifies) "
    r"[\"“](?P<what>[^\"”]{3,60}?)[.]?[\"”]\.?$",
    re.IGNORECASE,
)
_USES = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"^[^,;]{3,40} use the (?:term|word|expression|phrase) (?P<term>[^,;:]{3,40}?) "
        r"(?:to (?:describe|denote|indicate|mean|refer to)|for) " + _DEFINIENS,
        r"^The (?:term|word|expression|phrase|name) (?P<term>[^,;:]{3,40}?) "
        r"(?:describes|denotes|designates|indicates|means|refers to|stands for) " + _DEFINIENS,
        r"^(?P<term>[A-Z]?[\w-]+(?: [a-z][\w-]*){0,3}) refers to " + _DEFINIENS,
        r"^By (?P<term>[^,;:]{3,40}?),? (?:we|economists|scientists) (?:mean|understand) "
        + _DEFINIENS,
    )
)
"""How a text says what a word means: "The term loess refers to dust", "By erosion we mean"."""

_NO_TERMS = lexicon.words("function_words") | lexicon.words("vague_nouns")
_TIMES = lexicon.words("units_of_time") | {"time", "moment", "season"}
_ELSEWHERE = lexicon.alternatives("pointing_words", "first_person")
_POINTS = re.compile(rf"\b(?:{_ELSEWHERE}|there|so)\b", re.IGNORECASE)


def meaning_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """The meaning of the term that the subject of a sentence is, or is described by."""
    for rule in (_described, _is_when, _used, _referred):
        for fact in rule(material):
            trace.reach(Stage.DEFINITIONS)
            yield fact


def _described(material: Material) -> Iterator[Definition]:
    """ "HTTP is a stateless protocol, which means that ...": what the description means."""
    found = _MEANS.match(material.parsed.text) if " means " in material.parsed.lowered else None
    if found is None or _POINTS.search(found["what"]) or _POINTS.search(found["subject"]):
        return
    if not SHORTEST <= len(found["what"].split()) <= LONGEST:
        return
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


def _is_when(material: Material) -> Iterator[Definition]:
    """ "A drought is when no rain falls for a month": what the subject means."""
    found = _IS_WHEN.match(material.parsed.text)
    if found is None or _POINTS.search(found["what"]):
        return
    words = found["term"].lower().split()
    if not _NO_TERMS.isdisjoint(words) or words[-1] in _TIMES:
        return
    if not SHORTEST <= len(found["what"].split()) <= LONGEST:
        return
    text = found["term"]
    yield Definition(
        id=FactId(digest("definition", fold(text))),
        statement=Statement(parts=(Words(text=f"{material.parsed.text.rstrip('.!')}."),)),
        evidence=(material.evidence,),
        term=Slot(type="term", text=inside(text)),
        definiens=found["what"],
        plural=found["be"] == "are",
    )


def _opens_a_term(material: Material) -> bool:
    """Whether a sentence opens with a noun or a phrase, and neither with a name nor a clause."""
    first = material.parsed.doc[0]
    return not first.ent_type_ and first.pos_ not in ("SCONJ", "PRON", "ADV", "AUX")


def _is_named(term: str, found: re.Match[str]) -> bool:
    """Whether a term is new in what it means, and no name that is only translated."""
    new = bool(fold(term)) and fold(term) not in fold(found["what"])
    return new and (term.islower() or found.re is not _TRANSLATES)


def _used(material: Material) -> Iterator[Definition]:
    """ "Geologists use the term drumlin for a long hill": what the word means."""
    text = material.parsed.text
    found = next((match for form in (*_USES, _TRANSLATES) if (match := form.match(text))), None)
    if found is None or _POINTS.search(found["what"]) or not _opens_a_term(material):
        return
    term = found["term"].strip("\"'* ")
    if not _is_named(term, found) or not _NO_TERMS.isdisjoint(term.lower().split()[:1]):
        return
    shortest = 1 if found.re is _TRANSLATES else SHORTEST
    if not shortest <= len(found["what"].split()) <= LONGEST:
        return
    term = inside(term) if found.start("term") == 0 else term
    yield _definition(term, found["what"], material)


def _definition(
    term: str, what: str, material: Material, *, named: str | None = None, plural: bool = False
) -> Definition:
    """The meaning of a term as its sentence tells it, like the entry of a glossary."""
    slot = Slot(type="term", text=term)
    return Definition(
        id=FactId(digest("definition", fold(term))),
        statement=Statement(parts=(slot, Words(text=f": {what}."))),
        evidence=(material.evidence,),
        origin="entry",
        term=slot,
        definiens=what,
        named=named,
        plural=plural,
    )


_REFERS = re.compile(r"^(?:It|They) refers? to " + _DEFINIENS)


def _referred(material: Material) -> Iterator[Definition]:
    """ "A spring tide is no season. It refers to a high tide at full moon": what the term of the
    sentence before means."""
    found = _REFERS.match(material.parsed.text)
    before = material.reading.before(material.parsed) if found is not None else None
    term = _defined(before) if before is not None and not before.fault else None
    if found is None or term is None or _POINTS.search(found["what"]):
        return
    if not SHORTEST <= len(found["what"].split()) <= LONGEST or fold(term) in fold(found["what"]):
        return
    several = material.parsed.text.startswith("They")
    yield _definition(term, found["what"], material, named=term, plural=several)


def _defined(before: Parsed) -> str | None:
    """The term that opens a sentence that says what it is; None where none does."""
    root = root_of(before.doc)
    subject = dependent(root, "nsubj")
    if root.lemma_ != "be" or subject is None or subject.pos_ not in ("NOUN", "PROPN"):
        return None
    words = list(subject.subtree)
    opens = words[0].i == 0 and len(words) <= LONGEST_TERM and words[0].dep_ not in ("det", "poss")
    term = before.doc[words[0].i : words[-1].i + 1].text
    return inside(term) if opens and subject.ent_type_ != "PERSON" else None


LONGEST_TERM = 5
"""Words of a term that the next sentence goes on to explain."""
