"""What readers are told to make sure of, as a rule about it: "Make sure that the gate is shut"."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.parse_checks import parse_fault
from quizgen.lang.en.analysis.parsing import parse
from quizgen.lang.en.analysis.tree import dependents, root_of, subject_of
from quizgen.lang.en.facts.restating.said import Said, as_sentence, said_of
from quizgen.lang.en.labels import AUXILIARIES, PRESENT_TAGS

_ENSURED = re.compile(
    r"^(?:please |always |also |then )*(?:(?:make|be) (?:sure|certain)|ensure)(?: that)?"
    r" (?P<what>.+)$",
    re.IGNORECASE,
)
_DONE_TO = frozenset({"dobj", "nsubj"})
_BARE = {"is": "be", "are": "be", "has": "have", "does": "do"}


def of_ensured(reading: Reading) -> Iterator[Said]:
    """ "The gate should be shut" for "Make sure that the gate is shut"."""
    for parsed in reading.sentences:
        found = _ENSURED.match(parsed.text)
        if found is None:
            continue
        doc = next(iter(parse([as_sentence(found["what"])])))
        rule = _as_rule(doc) if parse_fault(doc) is None else None
        if rule is not None:
            yield said_of(parsed, rule, reading)


def _as_rule(doc: Doc) -> str | None:
    """The sentence with "should"; None where its verb is not in the present, or not alone."""
    root = root_of(doc)
    subject = subject_of(root)
    if subject is None or root.lower_ in ("not", "n't"):
        return None
    group = [*dependents(root, AUXILIARIES), root]
    first = min(group, key=lambda token: token.i)
    if first.tag_ not in PRESENT_TAGS or any(t.lower_ in ("do", "does") for t in group):
        return None
    start = max(token.i for token in subject.subtree) + 1
    between = [token.text for token in doc[start : first.i]]
    bare = _BARE.get(first.lower_, first.lemma_)
    end = _end(root, subject)
    words = [_text(doc, 0, start), "should", *between, bare, _text(doc, first.i + 1, end)]
    return " ".join(word for word in words if word).replace(" .", ".")


def _end(root: Token, subject: Token) -> int:
    """Where the rule ends: before a verb that tells the reader again, as its form or object says.

    "Make sure all guests wear a badge and ask guests to sign the book": what the second verb is
    done to is the subject of the first.
    """
    doc = root.doc
    for verb in dependents(root, {"conj"}):
        told = {child.lemma_.lower() for child in verb.subtree if child.dep_ in _DONE_TO}
        joint = next((token.i for token in root.children if token.dep_ == "cc"), verb.i)
        apart = root.tag_ == "VBZ"  # "the gate is shut, and ask ..."
        if verb.tag_ in ("VB", "VBP") and (apart or subject.lemma_.lower() in told):
            return joint
    return len(doc)


def _text(doc: Doc, start: int, end: int) -> str:
    tokens: list[Token] = list(doc)[start:end]
    return "".join(token.text_with_ws for token in tokens).strip()
