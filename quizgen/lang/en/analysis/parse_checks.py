"""Whether a parse can be trusted: named checks, each a reason to leave a sentence alone."""

from collections.abc import Callable

from spacy.tokens import Doc, Token

Check = Callable[[Doc], bool]

_END = (".", "!", '"', "'", "%")


def parse_fault(doc: Doc) -> str | None:
    """The name of the first check that the parse of a sentence fails; None where it is sound."""
    return next((name for name, failed in CHECKS if failed(doc)), None)


def _many_roots(doc: Doc) -> bool:
    return sum(token.dep_ == "ROOT" for token in doc) != 1


def _no_finite_root(doc: Doc) -> bool:
    root = _root(doc)
    if root.pos_ not in ("VERB", "AUX"):
        return True
    if root.tag_ in ("VBZ", "VBP", "VBD", "MD"):
        return False
    return not any(
        child.dep_ in ("aux", "auxpass") and child.tag_ in ("VBZ", "VBP", "VBD", "MD")
        for child in root.children
    )


def _subjects(doc: Doc) -> bool:
    """A finite verb has no subject of its own and is no conjunct, or has more than one."""
    for token in doc:
        if token.tag_ not in ("VBZ", "VBP", "VBD") or token.dep_ in ("aux", "auxpass"):
            continue
        if token.pos_ not in ("VERB", "AUX"):
            continue
        count = sum(
            child.dep_ in ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
            for child in token.children
        )
        if count > 2 or (
            count == 0 and token.dep_ not in ("conj", "relcl", "advcl", "ccomp", "acl")
        ):
            return True
        if count == 2 and not any(child.dep_ == "expl" for child in token.children):
            return True
    return False


def _loose_preposition(doc: Doc) -> bool:
    """A preposition without an object before a comma."""
    return any(
        token.dep_ == "prep"
        and not list(token.children)
        and token.i + 1 < len(doc)
        and doc[token.i + 1].text == ","
        for token in doc
    )


def _unknown_dependency(doc: Doc) -> bool:
    return any(token.dep_ == "dep" and token.pos_ not in ("PUNCT", "PROPN") for token in doc)


def _unbalanced(doc: Doc) -> bool:
    text = doc.text
    return text.count('"') % 2 == 1 or text.count("(") != text.count(")")


def _unfinished(doc: Doc) -> bool:
    return not doc.text.endswith(_END)


def _opens_low(doc: Doc) -> bool:
    first = doc[0].text
    return not (first[:1].isupper() or first[:1].isdigit() or first[:1] in "\"'$€£")


def _imperative(doc: Doc) -> bool:
    return doc[0].tag_ == "VB" and doc[0].dep_ == "ROOT"


def _correlative(doc: Doc) -> bool:
    """ "The more ..., the less ...": two halves that mean nothing apart."""
    return any(
        token.lower_ == "the"
        and token.i + 1 < len(doc)
        and doc[token.i + 1].tag_ in ("RBR", "JJR")
        and token.dep_ != "det"
        for token in doc
    )


def _root(doc: Doc) -> Token:
    return next(token for token in doc if token.dep_ == "ROOT")


DOUBTS = frozenset(
    {
        "more than one root",
        "no finite main verb",
        "subjects and verbs do not pair",
        "unknown dependency",
    }
)
"""The faults that may be the parser's and not the sentence's."""

CHECKS: tuple[tuple[str, Check], ...] = (
    ("more than one root", _many_roots),
    ("no finite main verb", _no_finite_root),
    ("subjects and verbs do not pair", _subjects),
    ("preposition without object", _loose_preposition),
    ("unknown dependency", _unknown_dependency),
    ("unbalanced marks", _unbalanced),
    ("unfinished sentence", _unfinished),
    ("opens in lower case", _opens_low),
    ("imperative", _imperative),
    ("correlative", _correlative),
)
