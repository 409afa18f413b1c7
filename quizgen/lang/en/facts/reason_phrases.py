"""Which phrase of a clause gives its reason: "because of the frost", "as a result of the war"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.constituents import Part

_OPENINGS = lexicon.phrases("reason_prepositions")
FIRST_WORDS = frozenset(opening[0] for opening in _OPENINGS) - {"as", "on", "in", "by"}
SECOND_WORDS = frozenset(opening[-2] for opening in _OPENINGS if len(opening) > 2)
"""Nouns of which a preposition is made: "as a result of"."""


def reason_phrases(raw: RawClause) -> Iterator[tuple[RawClause, list[Token]]]:
    """The clause without each phrase that gives a reason for it, and the words of the phrase."""
    for part in [*raw.fronted, *raw.complements]:
        for token in part.tokens:
            if _opens(token) and _belongs(token, part, raw) and (reason := _reason(token, part)):
                more = _going_on(reason, raw)
                rest = raw if more is None else _with_others_than(more, raw)
                yield _without(rest, part, reason), reason + (more.tokens if more else [])


def _opens(token: Token) -> bool:
    """Whether a preposition of a reason begins with a word."""
    words = token.doc[token.i : token.i + LONGEST]
    read = tuple(word.lower_ for word in words)
    return any(read[: len(opening)] == opening for opening in _OPENINGS)


LONGEST = max(map(len, _OPENINGS))


def _belongs(token: Token, part: Part, raw: RawClause) -> bool:
    """Whether a preposition belongs to the verb, or to what completes it: "less wet due to"."""
    own = token.head.i == raw.verb.i and token.dep_ not in ("acomp", "attr")
    completed = part.role in ("attribute", "object") and token.head.i == part.head.i
    return own or (completed and token.i > part.head.i)


def _reason(token: Token, part: Part) -> list[Token]:
    """The words of a phrase from its preposition on, up to the end of its constituent."""
    return [other for other in part.tokens if other.i >= token.i]


def _going_on(reason: list[Token], raw: RawClause) -> Part | None:
    """The phrase right behind a reason that says of what it is: "because of doubts | about it".

    The parser hangs it on the verb; a day says when the whole was so.
    """
    return next(
        (
            part
            for part in raw.complements
            if part.tokens[0].i == reason[-1].i + 1
            and part.tokens[0].lower_ in _OF_WHAT
            and not any(token.ent_type_ in _TIMES for token in part.tokens)
        ),
        None,
    )


_OF_WHAT = frozenset({"about", "between", "on", "upon"})
_TIMES = frozenset({"DATE", "TIME"})


def _with_others_than(part: Part, raw: RawClause) -> RawClause:
    return replace(raw, complements=[one for one in raw.complements if one is not part])


def _without(raw: RawClause, part: Part, reason: list[Token]) -> RawClause:
    """The clause without a phrase, and the constituent that it was in, if that is left empty."""
    rest = [token for token in part.tokens if token.i < reason[0].i]
    kept = [replace(part, tokens=rest)] if part.head in rest else []
    fronted = _with(kept, part, raw.fronted)
    return replace(raw, fronted=fronted, complements=_with(kept, part, raw.complements))


def _with(kept: list[Part], part: Part, parts: list[Part]) -> list[Part]:
    """The parts, what is `kept` of one of them in its place."""
    return [one for old in parts for one in (kept if old is part else [old])]
