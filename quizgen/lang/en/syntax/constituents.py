"""Constituents as lists of tokens: what belongs to one, what can be left out, how it reads."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.model.clause import PhraseRole

_CONNECTIVES = lexicon.words("connectives")
_EMPHATIC = lexicon.words("emphatic")

_LOOSE_MODIFIERS = frozenset({"relcl", "acl", "appos", "advcl", "parataxis"})


@dataclass(slots=True)
class Part:
    """A constituent of a clause: its role, head and kept tokens in order.

    `preposition` is the head preposition, where it has one; `comma` says that a comma set it off.
    """

    role: PhraseRole
    head: Token
    tokens: list[Token]
    preposition: Token | None = None
    optional: bool = False
    comma: bool = False


class BrokenPhrase(Exception):  # noqa: N818 - it is control flow between two neighbours
    """A constituent that cannot be taken out of its sentence without breaking it."""


def kept_tokens(head: Token, *, drop: bool = True) -> list[Token]:
    """The tokens under `head`, in order, without what commas set off from it.

    Non-restrictive relative clauses, participles and appositions go, with their commas; a name
    after a common noun ("the leader, Drogo") stays. Raises `BrokenPhrase` where a dropped piece
    belongs to a list, or where the subtree is not whole.
    """
    kept: list[Token] = []
    _collect(head, kept, drop=drop)
    kept.sort(key=lambda token: token.i)
    return _strip_commas(kept)


def _collect(token: Token, kept: list[Token], *, drop: bool) -> None:
    kept.append(token)
    dropped = False
    appositions = 0
    for child in token.children:
        if child.lower_ in _EMPHATIC and child.dep_ == "appos":
            continue
        if drop and _is_loose(child):
            _check_not_list(child)
            appositions += child.dep_ == "appos"
            if appositions > 1:
                raise BrokenPhrase("list in an apposition")
            dropped = True
            continue
        if dropped and child.dep_ in ("cc", "conj", "relcl"):
            raise BrokenPhrase("list after an apposition")
        _collect(child, kept, drop=drop)


def _is_loose(child: Token) -> bool:
    if child.dep_ not in _LOOSE_MODIFIERS or child.i < child.head.i:
        return False
    if child.left_edge.i == 0 or child.doc[child.left_edge.i - 1].text not in (",", "-", ":"):
        return False
    named = child.dep_ == "appos" and child.pos_ == "PROPN" and child.head.pos_ == "NOUN"
    return not named


def _check_not_list(child: Token) -> None:
    if any(grandchild.dep_ in ("cc", "conj") for grandchild in child.children) and (
        child.dep_ == "appos"
    ):
        raise BrokenPhrase("list in an apposition")
    common = child.dep_ == "appos" and child.head.pos_ == "NOUN"
    if common and any(token.dep_ == "cc" for token in child.subtree):
        raise BrokenPhrase("list in an apposition")
    after = child.right_edge.i + 1
    if child.dep_ == "appos" and after < len(child.doc) and child.doc[after].dep_ == "cc":
        raise BrokenPhrase("apposition before a conjunction")


def _strip_commas(tokens: list[Token]) -> list[Token]:
    """`tokens` without commas at the ends or beside a hole, nor marks of what stood in it."""
    inside = {token.i for token in tokens}
    tokens = [token for token in tokens if not _encloses_nothing(token, inside)]
    result: list[Token] = []
    for place, token in enumerate(tokens):
        if token.text in (",", ":", "-") and token.pos_ == "PUNCT":
            before = tokens[place - 1] if place else None
            after = tokens[place + 1] if place + 1 < len(tokens) else None
            if before is None or after is None:
                continue
            if before.i != token.i - 1 or not _follows(token, after):
                continue
        result.append(token)
    return result


def _encloses_nothing(mark: Token, kept: set[int]) -> bool:
    """Whether what a quotation mark opens or closes has gone."""
    if mark.text != '"':
        return False
    return (mark.i + 1 if mark.tag_ == "``" else mark.i - 1) not in kept


def _follows(comma: Token, after: Token) -> bool:
    """Whether only words that can go without loss stand between a comma and what comes after."""
    between = comma.doc[comma.i + 1 : after.i]
    return all(token.lower_ in _CONNECTIVES for token in between)


def after_comma(token: Token) -> bool:
    """Whether a comma stands directly before the leftmost token under `token`."""
    left = token.left_edge.i
    return left > 0 and token.doc[left - 1].text == ","


@dataclass(slots=True)
class Text:
    """Realised words, and where each token begins in them."""

    words: str
    starts: dict[int, int]


def realise(tokens: Sequence[Token], replaced: "dict[int, str]") -> Text:
    """The words of `tokens`, spaced as in the source, with replacements for single tokens.

    A replacement by the empty string leaves the token out. Commas never follow a blank.
    """
    words = ""
    starts: dict[int, int] = {}
    previous: Token | None = None
    for token in tokens:
        text = replaced.get(token.i, token.text)
        if not text:
            continue
        if previous is not None:
            adjacent = previous.i + 1 == token.i
            glued = adjacent and not previous.whitespace_
            closing = text == '"' and words.count('"') % 2 == 1
            if not (glued or closing or text in (",", ".", "'s", ":", ";", "?", "!", "%")):
                words += " "
        starts[token.i] = len(words)
        words += text
        previous = token
    return Text(words, starts)


def flatten(parts: Iterable[Part]) -> list[Token]:
    """The tokens of all `parts`, in order."""
    return sorted((token for part in parts for token in part.tokens), key=lambda token: token.i)
