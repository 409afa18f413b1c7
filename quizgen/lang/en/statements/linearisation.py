"""The words of a reduced clause in their order, with the commas and quotation marks they need."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from quizgen.lang.en.statements.ties import opens_a_noun
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.constituents import Part, flatten

NEAR = 2
"""Tokens: a closing mark may follow the stop after the last word."""

_REPHRASING = frozenset({"i.e.", "e.g.", "viz."})
_LOOSE_ENDS = frozenset({"CCONJ", "PUNCT", "SCONJ"})


def linearise(raw: RawClause, parts: Sequence[Part]) -> list[Token]:
    """The tokens of a clause with the constituents `parts`, with the commas that these need."""
    tokens = {token.i: token for token in [*flatten(parts), *raw.verb_tokens]}
    for part in parts:
        tokens |= {comma.i: comma for comma in _commas(part, raw, tokens)}
    ordered = [tokens[place] for place in sorted(tokens)]
    while ordered and _is_loose_end(ordered[-1]):
        ordered.pop()
    while ordered and (ordered[0].lower_ in _REPHRASING or _is_loose_so(ordered)):
        ordered.pop(0)
    return _with_paired_marks(ordered)


def _commas(part: Part, raw: RawClause, tokens: dict[int, Token]) -> Iterator[Token]:
    """The comma that sets `part` off from kept words before it, and that after an opening."""
    doc = raw.verb.doc
    left, right = part.tokens[0].i - 1, part.tokens[-1].i + 1
    if part.comma and left >= 0 and doc[left].text == "," and left - 1 in tokens:
        yield doc[left]
    closes = part in raw.fronted or (part is raw.subject and _ends_in_an_aside(part))
    if closes and right < len(doc) and doc[right].text == ",":
        yield doc[right]


def _ends_in_an_aside(part: Part) -> bool:
    """Whether commas set off the end of a subject: "the king, hearing of it, sent a ship"."""
    commas = [token for token in part.tokens if token.text == ","]
    return bool(commas) and not any(
        token.dep_ == "cc" and token.i > commas[-1].i and token.head.i < commas[-1].i
        for token in part.tokens
    )


def _is_loose_so(ordered: Sequence[Token]) -> bool:
    """Whether "so" ties a clause to the one before: "so the queen sold it"; not "so few came"."""
    return ordered[0].lower_ == "so" and len(ordered) > 1 and opens_a_noun(ordered[1])


def _is_loose_end(token: Token) -> bool:
    return token.pos_ in _LOOSE_ENDS or token.lower_ == "including"


def _with_paired_marks(tokens: list[Token]) -> list[Token]:
    """`tokens` with the quotation marks in pairs."""
    for mark in ('"', "'"):
        marks = [token for token in tokens if token.text == mark and token.tag_ != "POS"]
        if len(marks) % 2:
            tokens = _paired(tokens, marks)
    return tokens


def _paired(tokens: list[Token], marks: Sequence[Token]) -> list[Token]:
    """`tokens` with the mark after them that closes the last of `marks`.

    Where there is none, a mark goes whose partner went with what it enclosed.
    """
    last = tokens[-1]
    following = last.doc[last.i + 1 : last.i + 1 + NEAR]
    closing = next((token for token in following if token.text == marks[0].text), None)
    if closing is not None:
        return [*tokens, closing]
    lone = [mark for mark in marks if _has_lost_word_before(mark, tokens)]
    return [token for token in tokens if token not in lone]


def _has_lost_word_before(mark: Token, tokens: Sequence[Token]) -> bool:
    return mark.i > 0 and all(token.i != mark.i - 1 for token in tokens)
