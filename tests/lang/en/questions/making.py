"""Values, blanks and facts for the tables of cases, written briefly."""

from quizgen.lang.base.wording import Asked, Blanked
from quizgen.lang.en.dates import parse_date
from quizgen.lang.en.numbers import parse_amount
from quizgen.model import Evidence, Slot, SlotType, Statement, Words

MEASURES = {"number", "quantity", "money", "percent", "duration"}


def slot(text: str, kind: SlotType = "term", *, attributive: bool = False) -> Slot:
    """A value of this kind as extraction would mark it."""
    date = parse_date(text) if kind == "date" else None
    amount = parse_amount(text) if kind in MEASURES else None
    value = date.iso if date else f"{amount.value:f}" if amount else None
    return Slot(
        type=kind, text=text, value=value, date=date, amount=amount, attributive=attributive
    )


def blanked(sentence: str, kind: SlotType = "term", *, attributive: bool = False) -> Blanked:
    """The blank of a sentence that has its key in brackets: "The [harbour] of Lisbon"."""
    before, _, rest = sentence.partition("[")
    key, _, after = rest.partition("]")
    return Blanked(before, slot(key, kind, attributive=attributive), after)


def statement(text: str) -> Statement:
    """A statement without values."""
    return Statement(parts=(Words(text=text),))


def evidence(quote: str) -> tuple[Evidence, ...]:
    """A sentence of a document."""
    return (Evidence(document="harbour.md", quote=quote, start=0, end=len(quote)),)


def asked_for(stem: str) -> Asked:
    """A question with this stem."""
    return Asked("object", stem, slot("the flood"), ("the flood",))
