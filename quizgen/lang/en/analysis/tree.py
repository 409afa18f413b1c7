"""Steps through a parsed sentence: its root, the dependents of a token, the words beside it."""

from collections.abc import Container

from spacy.tokens import Doc, Token

from quizgen.lang.en.labels import SUBJECTS, VERBS


def root_of(doc: Doc) -> Token:
    """The head of the sentence, the first of them where the parser made several.

    It is looked for once: nearly every rule asks for it, and no parse is changed once it is read.
    """
    known: dict[str, int] = doc.user_data
    if "root" not in known:
        known["root"] = next(token.i for token in doc if token.dep_ == "ROOT")
    return doc[known["root"]]


def text_of(doc: Doc) -> str:
    """The words of a sentence as they stand, put together once: several rules ask for them."""
    known: dict[str, str] = doc.user_data
    if "text" not in known:
        known["text"] = doc.text
    return known["text"]


def dependents(head: Token, labels: Container[str]) -> list[Token]:
    """The dependents of `head` with one of these labels, in the order of the sentence."""
    return [child for child in head.children if child.dep_ in labels]


def dependent(head: Token, label: str) -> Token | None:
    """The first dependent of `head` with this label."""
    return next((child for child in head.children if child.dep_ == label), None)


def has_dependent(head: Token, labels: Container[str]) -> bool:
    """Whether `head` has a dependent with one of these labels."""
    return any(child.dep_ in labels for child in head.children)


def subject_of(verb: Token) -> Token | None:
    """The head of the first nominal subject of `verb`."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def token_before(token: Token) -> Token | None:
    """The token before `token` in its sentence; None at the start."""
    return token.nbor(-1) if token.i else None


def token_after(token: Token) -> Token | None:
    """The token after `token` in its sentence; None at the end."""
    return token.nbor() if token.i + 1 < len(token.doc) else None


def word_before(token: Token) -> str:
    """The token before `token` in lower case; empty at the start of the sentence."""
    return str(token.nbor(-1).lower_) if token.i else ""


def word_after(token: Token) -> str:
    """The token after `token` in lower case; empty at the end of the sentence."""
    return str(token.nbor().lower_) if token.i + 1 < len(token.doc) else ""


def verb_above(noun: Token) -> Token | None:
    """The verb of the clause that a noun is in; None where there is none."""
    return next((above for above in noun.ancestors if above.pos_ in VERBS), None)


def is_mark(token: Token) -> bool:
    """Whether a token is a mark of punctuation, and no sign of a number: "18 %" is told by both."""
    return bool(token.is_punct) and token.text not in _SIGNS


_SIGNS = frozenset({"%", "‰"})
