"""Which constituents tell a time, and dates at the end of a noun phrase that belong to the verb."""

from quizgen.extract.phrases import Part
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
    last = part.tokens[-1]
    for token in part.tokens[1:]:
        if token.dep_ != "prep" or token.text.lower() not in ("in", "on") or token is part.head:
            continue
        inside = [other for other in token.subtree if other in part.tokens]
        objects = [child for child in token.children if child.dep_ == "pobj"]
        if len(objects) != 1 or not inside or inside[-1] is not last:
            continue
        if token.head.pos_ not in ("NOUN", "PROPN") or objects[0].ent_type_ != "DATE":
            continue
        if any(other.ent_type_ != "DATE" and other is not token for other in inside):
            continue
        part.tokens = [other for other in part.tokens if other not in inside]
        return Part("oblique", objects[0], inside, token, optional=True)
    return None
