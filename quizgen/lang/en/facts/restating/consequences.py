"""What a sentence says that the one before brings about, as one: "S. This lets crews ..."."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import root_of, subject_of
from quizgen.lang.en.facts.restating.said import Said, said_of
from quizgen.lang.en.labels import PLURAL_TAGS
from quizgen.model import Span

SHORTEST, LONGEST = 4, 24
"""Words of the sentence that tells the reason."""

_TIES = lexicon.alternatives("connectives", "tying_phrases")
_LEAD = rf"^(?:(?:{_TIES}),? )?"
_THIS = rf"{_LEAD}(?:this|that) (?:also |in turn |then |thus )?"
_WHY = re.compile(
    rf"(?:{_LEAD}(?:this|that) is (?:also |exactly |precisely |part of )?why"
    rf"|{_LEAD}(?:for (?:this|that) reason|because of (?:this|that)),?"
    rf"|{_THIS}(?:means|ensures|guarantees)(?: that)?) (?P<rest>.+)$",
    re.IGNORECASE,
)
_ALLOWS = re.compile(
    rf"{_THIS}(?P<can>can |could |may |might )?(?P<verb>allow|enable|permit)(?:s|ed)? "
    r"(?P<who>(?:[\w’'-]+ ){1,7}?)to (?P<deed>[a-z][^;:]+)$",
    re.IGNORECASE,
)
_LETS = re.compile(
    rf"{_THIS}lets (?P<who>(?:you|us|users|readers|people|everyone|anyone) )"
    r"(?P<deed>[a-z][^;:]+)$",
    re.IGNORECASE,
)
_EASES = re.compile(
    rf"{_THIS}(?P<make>makes|made|can make) it (?P<rest>(?:(?:more|less|much|very|so|even) )*[a-z]+"
    r" (?:for [\w’' -]+? )?to [a-z][^;:]+)$",
    re.IGNORECASE,
)
_MAKES = re.compile(rf"{_THIS}(?P<make>makes|made|can make) ", re.IGNORECASE)
_IS = {"makes": ("is", "are"), "made": ("was", "were"), "can make": ("can be", "can be")}
_ACCUSATIVE = lexicon.words("accusative_pronouns") | {"it", "them"}

_TIED = re.compile(_LEAD, re.IGNORECASE)
_DEPENDENT = (
    lexicon.words("demonstratives")
    | lexicon.words("nominative_pronouns")
    | lexicon.words("accusative_pronouns")
    | {"because", "hence", "here", "so", "such", "therefore", "thus"}
) - {"we", "us", "you"}
_LIMITING = frozenset({"although", "if", "once", "though", "to", "unless", "when", "while"})
_MARKS = ('"', ";", ":", "?", "!")


def of_consequences(reading: Reading) -> Iterator[Said]:
    """ "Crews can sail at night because S" for "S. This lets crews sail at night."."""
    if reading.speaker is not None:
        return
    for parsed in reading.sentences:
        if parsed.words.isdisjoint({"this", "that"}):
            continue
        brought = _brought_about(parsed)
        before = reading.before(parsed) if brought is not None else None
        reason = _reason(before) if before is not None else None
        if brought is not None and before is not None and reason is not None:
            yield _together(before, parsed, f"{brought} because {reason}", reading)


def _together(before: Parsed, parsed: Parsed, text: str, reading: Reading) -> Said:
    """The restatement of two sentences, with the evidence of both."""
    said = said_of(parsed, text, reading)
    document = reading.document
    first, last = document.sentences[before.sentence], document.sentences[parsed.sentence]
    span = Span(start=first.span.start, end=last.span.end)
    return replace(said, evidence=document.evidence(span, last.block))


def _brought_about(parsed: Parsed) -> str | None:
    """What a sentence says that "this" brings about, as a clause; None where it says nothing so."""
    text = parsed.text.rstrip(".")
    if found := _ALLOWS.match(text) or _LETS.match(text):
        who = found["who"].strip()
        who = "we" if who.lower() == "us" else who
        return f"{who} can {found['deed']}" if who.lower() not in _ACCUSATIVE else None
    if found := _EASES.match(text):
        return f"it {_IS[found['make'].lower()][0]} {found['rest']}"
    if found := _MAKES.match(text):
        return None if parsed.fault else _made(root_of(parsed.doc), found["make"].lower())
    found = _WHY.match(text)
    return found["rest"] if found is not None and ":" not in text else None


def _made(root: Token, make: str) -> str | None:
    """What something is because of what makes it so; None where the words do not show it."""
    state = next((one for one in root.children if one.dep_ in ("ccomp", "oprd")), None)
    subject = subject_of(state) if state is not None and state.pos_ in ("ADJ", "NOUN") else None
    if root.lemma_ != "make" or subject is None or subject.lower_ in _ACCUSATIVE:
        return None
    first, last = subject.left_edge.i, subject.right_edge.i
    if first != root.i + 1 or last - first != len(list(subject.subtree)) - 1:
        return None
    be = _IS[make][subject.tag_ in PLURAL_TAGS]
    return f"{root.doc[first : last + 1].text} {be} {root.doc[last + 1 :].text.rstrip('.')}"


def _reason(before: Parsed) -> str | None:
    """A sentence as a reason inside another; None where it is none, or needs the text."""
    root = root_of(before.doc)
    if before.fault or subject_of(root) is None or not _stands_alone(before):
        return None
    text = _TIED.sub("", before.text.rstrip("."))
    named = before.doc[0].pos_ == "PROPN" and before.text.startswith(text)
    return text if named or not text[1:2].islower() else f"{text[:1].lower()}{text[1:]}"


def _stands_alone(before: Parsed) -> bool:
    """Whether a sentence of some length tells one thing, by itself and under no condition."""
    told = before.text.endswith(".") and not any(mark in before.text for mark in _MARKS)
    limited = before.doc[0].lower_ in _LIMITING or not before.words.isdisjoint(_DEPENDENT)
    return told and not limited and SHORTEST <= len(before.text.split()) <= LONGEST
