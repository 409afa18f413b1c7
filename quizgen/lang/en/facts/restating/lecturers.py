"""What teachers say that "we" do, as what is done: "Field lines are used to draw a field".

Who "we" are adds nothing to what a text teaches of the things: whoever deals with them does so.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.tree import has_dependent, root_of, subject_of
from quizgen.lang.en.facts.restating.policies import in_passive, participle
from quizgen.lang.en.facts.restating.said import Said, said_of
from quizgen.lang.en.labels import NOUNS, WH_TAGS

_DEALING = lexicon.words("dealing_verbs")
_PRESENT = frozenset({"VBP", "VB"})
_LEADS = frozenset({"advcl", "prep", "punct"})
_POINTING = lexicon.words("demonstratives") | lexicon.words("inanimate_pronouns")
_OTHERS = frozenset({"conj", "parataxis", "ccomp"})
_WHAT = re.compile(
    r"\bwhat (?:(?:we|people) (?:\w+ly |often |now |sometimes )?(?:call|refer to as|know as|term)"
    r"|(?:is|are) (?:\w+ly |often |now |sometimes )?(?:called|known as|referred to as|termed)) "
    r"(?=[\w\"“])"
)
"""Before a name, what only says that it is one."""

_RELATIVE = re.compile(
    r"(?:that |which )?we (?P<can>can )?(?:\w+ly |often |also |sometimes )?(?P<verb>[a-z]+)\b"
)


def of_lecturers(reading: Reading) -> Iterator[Said]:
    """What the sentences of a text that teaches say without "we", where nobody speaks it."""
    if reading.speaker is not None or reading.house is not None:
        return
    for parsed in reading.sentences:
        if parsed.words.isdisjoint({"we", "what"}):
            continue
        said = _WHAT.sub("", parsed.text) if "what" in parsed.words else parsed.text
        if "we" in parsed.words and said == parsed.text:
            said = _without_us(root_of(parsed.doc)) if not parsed.fault else said
        if said != parsed.text:
            yield said_of(parsed, said, reading)


def _without_us(root: Token) -> str:
    """The words of a sentence with what "we" do in the passive."""
    subject = subject_of(root)
    if subject is not None and subject.lower_ == "we":
        return (_is_dealing(root, subject) and in_passive(root, subject)) or str(root.doc.text)
    verb = next(filter(_is_told_of, root.doc), None)
    return str(root.doc.text) if verb is None else _as_participle(verb)


def _is_dealing(root: Token, subject: Token) -> bool:
    """Whether a main clause says what "we" do with something, at any time."""
    deals = root.lemma_ in _DEALING and root.tag_ in _PRESENT and not has_dependent(root, _OTHERS)
    lead = [token for token in root.doc[: subject.i] if token.lower_ in _POINTING]
    led = not lead and all(c.dep_ in _LEADS for c in root.children if c.i < subject.i)
    return deals and led


def _is_told_of(verb: Token) -> bool:
    """Whether a verb tells of a noun what "we" do with it: "a value that we compute"."""
    subject = subject_of(verb)
    ours = subject is not None and subject.lower_ == "we"
    return ours and verb.dep_ == "relcl" and verb.lemma_ in _DEALING and verb.head.pos_ in NOUNS


def _as_participle(verb: Token) -> str:
    """The words of a sentence with a relative clause of "we" in the passive, or as a participle."""
    text, subject = str(verb.doc.text), subject_of(verb)
    first = subject if subject is not None else verb
    before = verb.doc[first.i - 1] if first.i else first
    found = _RELATIVE.match(text, (before if before.tag_ in WH_TAGS else first).idx)
    if found is None or found["verb"] != verb.lower_:
        return text
    be = "that can be " if found["can"] else ""
    return f"{text[: found.start()]}{be}{participle(verb.lemma_)}{text[found.end() :]}"
