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
    subject = subject_of(state) if state is not None else None
    if root.lemma_ != "make" or state is None or state.pos_ not in ("ADJ", "NOUN") or not subject:
        return None
    thing = sorted(subject.subtree, key=lambda token: token.i)
    if (
        subject.lower_ in _ACCUSATIVE
        or thing[0].i != root.i + 1
        or thing[-1].i - thing[0].i != len(thing) - 1
    ):
        return None
    doc, be = root.doc, _IS[make][subject.tag_ in PLURAL_TAGS]
    rest = doc[thing[-1].i + 1 :].text.rstrip(".")
    return f"{doc[thing[0].i : thing[-1].i + 1].text} {be} {rest}"


def _reason(before: Parsed) -> str | None:
    """A sentence as a reason inside another; None where it is none, or needs the text."""
    words = before.words
    first, length = before.doc[0].lower_, len(before.text.split())
    told = before.text.endswith(".") and not any(mark in before.text for mark in _MARKS)
    if before.fault or not told or not SHORTEST <= length <= LONGEST or first in _LIMITING:
        return None
    if subject_of(root_of(before.doc)) is None or not words.isdisjoint(_DEPENDENT):
        return None
    text = _TIED.sub("", before.text.rstrip("."))
    opens = text == before.text.rstrip(".") and before.doc[0].pos_ == "PROPN"
    keeps = opens or not text[1:2].islower()
    return text if keeps else f"{text[:1].lower()}{text[1:]}"
