"""Constituents that say when, and dates at the end of a noun phrase that belong to the verb."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.entities import entity_of
from quizgen.lang.en.analysis.tree import dependents
from quizgen.lang.en.labels import NOMINALS, NOUNS
from quizgen.lang.en.syntax.constituents import Part
from quizgen.model import Slot
from quizgen.model.clause import PhraseRole

_DATE_PREPOSITIONS = lexicon.words("date_prepositions")
_TIME_PREPOSITIONS = lexicon.words("time_prepositions")

_CAN_END_IN_A_DATE = frozenset({"object", "oblique", "agent"})
_INSIDE_A_NOUN_PHRASE = NOMINALS | {"ADP"}


def time_part(part: Part, slot: Slot | None) -> PhraseRole | None:
    """`time` where the constituent is an absolute date with its preposition, else None."""
    if slot is None or slot.type != "date":
        return None
    dated = part.preposition is not None and part.preposition.lower_ in _TIME_PREPOSITIONS
    return "time" if part.role == "adverb" or (part.role == "oblique" and dated) else None


def split_final_date(part: Part) -> tuple[Part, Part] | None:
    """`part` without the date that ends it, and that date as a constituent; None without a date.

    "signed a treaty with Spain in 1992": wherever the parser attached the date, it dates the
    signing.
    """
    if part.role not in _CAN_END_IN_A_DATE:
        return None
    for preposition in part.tokens[1:]:
        date = _date_after(preposition, part.head)
        phrase = _kept_under(preposition, part) if date is not None else []
        if date is not None and _is_final_date(phrase, preposition, part):
            rest = [token for token in part.tokens if token not in phrase]
            time = Part("oblique", date, phrase, preposition, optional=True)
            return replace(part, tokens=rest), time
    return None


def with_ranges_joined(parts: Sequence[Part]) -> list[Part]:
    """`parts`, "from 1931" and "to 1935" one constituent where they are one date."""
    joined: list[Part] = []
    for part in parts:
        before = joined[-1] if joined else None
        if before is not None and _is_second_half(part, before):
            joined[-1] = replace(before, tokens=[*before.tokens, *part.tokens])
        else:
            joined.append(part)
    return joined


def _is_second_half(part: Part, before: Part) -> bool:
    """Whether two constituents are the halves of one date that the parser parted."""
    next_to_it = before.tokens[-1].i + 1 == part.tokens[0].i
    date = entity_of(part.head) if next_to_it and part.head.ent_type_ == "DATE" else None
    return date is not None and date.start <= before.head.i < date.end


def _date_after(preposition: Token, head: Token) -> Token | None:
    """The one date that a preposition inside the noun phrase of `head` governs; else None."""
    dates = preposition.dep_ == "prep" and preposition.lower_ in _DATE_PREPOSITIONS
    if not dates or preposition.i == head.i:
        return None
    governed = dependents(preposition, ("pobj",))
    if len(governed) != 1 or governed[0].ent_type_ != "DATE":
        return None
    return governed[0] if _is_inside(preposition.head, head) else None


def _kept_under(token: Token, part: Part) -> list[Token]:
    return [below for below in token.subtree if below in part.tokens]


def _is_final_date(phrase: list[Token], preposition: Token, part: Part) -> bool:
    """Whether `part` ends in `phrase`, which is a date and its preposition and nothing else."""
    final = bool(phrase) and phrase[-1].i == part.tokens[-1].i
    return final and all(token.ent_type_ == "DATE" or token.i == preposition.i for token in phrase)


def _is_inside(token: Token, head: Token) -> bool:
    """Whether only nouns and their prepositions lead from `token` up to the noun `head`."""
    while token.i != head.i:
        if token.pos_ not in _INSIDE_A_NOUN_PHRASE or token.dep_ == "ROOT":
            return False
        token = token.head
    return head.pos_ in NOUNS
