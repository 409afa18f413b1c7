"""What is said to be needed or recommended, as a rule: "It is vital that you shut the gate"."""

import re
from collections.abc import Callable, Iterator

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.parsing import parse
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import dependent, root_of, subject_of
from quizgen.lang.en.facts.restating.said import Said, as_sentence, said_of

_NEEDED = lexicon.alternatives("needed_words")
_SAYING = r"note|know|remember|realise|realize|recall|recognise|recognize|understand|mention|say"
_BEFORE = r"^(?:[^,]{3,40}, )?"
_DEGREE = r"(?:\w+ly |also |very |always |absolutely |best )?"
_THAT = re.compile(
    rf"{_BEFORE}it is {_DEGREE}(?:{_NEEDED}) that (?P<what>.+)$", re.IGNORECASE | re.DOTALL
)
_TO = re.compile(
    rf"{_BEFORE}it is {_DEGREE}(?:{_NEEDED})(?: for (?P<who>(?:[\w'-]+ ){{1,6}}?)| )"
    rf"(?P<no>not )?to (?P<what>(?!(?:{_SAYING})\b).+)$",
    re.IGNORECASE | re.DOTALL,
)
_ADVISED = re.compile(
    rf"{_BEFORE}(?:we|i) (?:\w+ly )?(?:recommend|advise|suggest) (?:that )?"
    r"(?P<what>(?:you|every|all|any|the|each) .+)$",
    re.IGNORECASE | re.DOTALL,
)
_DOING = re.compile(
    rf"{_BEFORE}(?:we|i) (?:\w+ly )?(?:recommend|advise|suggest) (?P<no>not )?"
    r"(?P<verb>[a-z]+ing) (?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_CONSIDERED = re.compile(
    r"^(?:consider|it is (?:well |often |always )?worth) (?P<no>not )?"
    r"(?P<verb>[a-z]+ing) (?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_RESPONSIBLE = re.compile(
    rf"{_BEFORE}you (?:are|will be) (?:\w+ )?responsible for (?P<no>not )?"
    r"(?P<verb>[a-z]+ing) (?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_TOLD_TO = re.compile(
    r"^(?P<who>you|(?:every|all|any|the|each) [\w' -]{2,40}?) to (?P<do>[a-z].+)$"
)
_MODALS = lexicon.words("modals")
_ADVISING = frozenset({"consider", "recommend", "advise", "suggest", "responsible"})
_IT_IS = frozenset({"it", "is"})
"""Words that every demand has, these or one of those."""


def of_demanded(reading: Reading) -> Iterator[Said]:
    """ "You should shut the gate" for "It is vital that you shut the gate"."""
    if reading.speaker is not None:
        return
    for parsed in reading.sentences:
        rule = demanded(parsed)
        if rule is not None:
            yield said_of(parsed, rule, reading)


def demanded(parsed: Parsed) -> str | None:
    """A sentence that says what is needed or recommended, as a rule; None for any other.

    It is looked for once: to do so, some sentences are parsed again.
    """
    if _ADVISING.isdisjoint(parsed.words) and not parsed.words >= _IT_IS:
        return None
    known: dict[str, str | None] = parsed.doc.user_data
    if "demanded" not in known:
        found = (demands(parsed.text) for _, demands in DEMANDS)
        known["demanded"] = next(filter(None, found), None)
    return known["demanded"]


def _that(text: str) -> str | None:
    """ "It is vital that you shut the gate", "We recommend that all guests wear a badge"."""
    found = _THAT.match(text) or _ADVISED.match(text)
    if found is None:
        return None
    told = _TOLD_TO.match(found["what"])
    return f"{told['who']} should {told['do']}" if told else _with_should(found["what"])


def _with_should(clause: str) -> str | None:
    """A clause with "should" before its verb; None where it has a modal, or is no clause."""
    doc = next(iter(parse([as_sentence(clause)])))
    root, subject = root_of(doc), subject_of(root_of(doc))
    if subject is None or subject.i > root.i or any(t.lower_ in _MODALS for t in root.children):
        return None
    helper = dependent(root, "auxpass")
    verb = helper if helper is not None and helper.i < root.i else root
    start = subject.right_edge.i + 1
    if not start <= verb.i or verb.tag_ not in ("VB", "VBP", "VBZ"):
        return None
    before, after = doc[:start].text, doc[verb.i + 1 :].text
    between = doc[start : verb.i].text
    bare = "be" if verb.lemma_ == "be" else verb.lemma_
    return " ".join(filter(None, (before, "should", between, bare, after))).replace(" .", ".")


def _to(text: str) -> str | None:
    """ "It is important to shut the gate", "It is best for guests to wear a badge"."""
    found = _TO.match(text)
    if found is None:
        return None
    who = (found["who"] or "you").strip()
    return f"{who} should {(found['no'] or '').lower()}{found['what']}"


def _doing(text: str) -> str | None:
    """ "We recommend shutting the gate", "Consider shutting it", "You are responsible for it"."""
    found = _DOING.match(text) or _CONSIDERED.match(text) or _RESPONSIBLE.match(text)
    if found is None:
        return None
    modal = "must" if found.re is _RESPONSIBLE else "should"
    doc = next(iter(parse([f"They are {found['verb']} {found['rest']}"])))
    verb = doc[2]
    if verb.tag_ != "VBG" or root_of(doc).i != verb.i:
        return None
    return f"you {modal} {(found['no'] or '').lower()}{verb.lemma_} {found['rest']}"


DEMANDS: tuple[tuple[str, Callable[[str], str | None]], ...] = (
    ("that", _that),
    ("to", _to),
    ("doing", _doing),
)
"""How a text says what is needed or recommended, by name."""
