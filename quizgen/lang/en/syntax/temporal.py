"""Which constituents tell a time, and dates at the end of a noun phrase that belong to the verb."""

from spacy.tokens import Token

from quizgen.lang.en.syntax.constituents import Part
from quizgen.model import Slot
from quizgen.model.clause import PhraseRole

TIME_PREPOSITIONS = frozenset(
    [
        "in",
        "on",
        "by",
        "since",
        "until",
        "from",
        "between",
        "during",
        "before",
        "after",
        "around",
        "about",
        "circa",
    ]
)


def time_part(part: Part, slot: Slot | None) -> PhraseRole | None:
    """`time` where the constituent is an absolute date with its preposition, else None."""
    if slot is None or slot.type != "date":
        return None
    if part.role == "adverb":
        return "time"
    if part.role == "oblique" and part.preposition is not None:
        return "time" if part.preposition.text.lower() in TIME_PREPOSITIONS else None
    return None


def split_final_date(part: Part) -> Part | None:
    """The date that ends a noun phrase, taken out of it as a constituent of its own; else None.

    "signed a treaty with Spain in 1992": wherever the parser hung the date, it dates the signing.
    Changes `part` in place.
    """
    if part.role not in ("object", "oblique", "agent"):
        return None
    last = part.tokens[-1]
    for token in part.tokens[1:]:
        if token.dep_ != "prep" or token.text.lower() not in ("in", "on") or token.i == part.head.i:
            continue
        inside = [other for other in token.subtree if other in part.tokens]
        objects = [child for child in token.children if child.dep_ == "pobj"]
        if len(objects) != 1 or not inside or inside[-1].i != last.i:
            continue
        if objects[0].ent_type_ != "DATE" or not _nouns_only(token.head, part.head):
            continue
        if any(other.ent_type_ != "DATE" and other.i != token.i for other in inside):
            continue
        part.tokens = [other for other in part.tokens if other not in inside]
        return Part("oblique", objects[0], inside, token, optional=True)
    return None


def _nouns_only(token: Token, head: Token) -> bool:
    """Whether nothing but nouns and their prepositions lead from `token` up to `head`."""
    while token.i != head.i:
        if token.pos_ not in ("NOUN", "PROPN", "ADP", "NUM") or token.dep_ == "ROOT":
            return False
        token = token.head
    return head.pos_ in ("NOUN", "PROPN")
