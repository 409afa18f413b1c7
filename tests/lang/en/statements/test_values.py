"""What entities of each class are values of."""

import pytest

from quizgen.lang.en.statements.values import value_of, valued
from quizgen.model import Slot

from ..parses import made
from ..sentences import read


@pytest.mark.parametrize(
    ("label", "text", "kind", "value"),
    [
        ("DATE", "May 1931", "date", "1931-05"),
        ("DATE", "three years", "duration", "3"),
        ("DATE", "May", None, None),
        ("CARDINAL", "40", "number", "40"),
        ("CARDINAL", "1930s", "date", "193X"),
        ("QUANTITY", "40 km", "quantity", "40"),
        ("MONEY", "40 million euros", "money", "40000000"),
        ("PERCENT", "40 percent", "percent", "40"),
        ("QUANTITY", "several", None, None),
        ("TIME", "five minutes", None, None),
        ("ORDINAL", "third", None, None),
        ("PERSON", "Vasco", "name", None),
        ("GPE", "Lisbon", "place", None),
        ("ORG", "courier", None, None),
    ],
)
def test_the_value_of_an_entity(label: str, text: str, kind: str | None, value: str | None) -> None:
    doc = made(
        "saw VERB VBD ROOT 0", *[f"{word} PROPN NNP dobj 0 {label}" for word in text.split()]
    )
    slot = value_of(doc.ents[0], text, read("A bridge was sold in 1931.").reading)
    found = (slot.type, slot.value) if slot is not None else (None, None)
    assert found == (kind, value)


@pytest.mark.parametrize(
    ("rows", "attributive"),
    [
        (["Bible PROPN NNP compound 1 WORK_OF_ART", "translations NOUN NNS ROOT 1"], True),
        (["old ADJ JJ amod 1", "Bible PROPN NNP ROOT 1 WORK_OF_ART"], True),
        (["the DET DT det 1", "Bible PROPN NNP ROOT 1 WORK_OF_ART"], False),
    ],
)
def test_an_entity_that_modifies_or_is_modified_is_attributive(
    rows: list[str], attributive: bool
) -> None:
    doc = made(*rows)
    slot = value_of(doc.ents[0], "Bible", read("A bridge was sold in 1931.").reading)
    assert slot is not None
    assert slot.attributive == attributive


def test_a_slot_says_its_own_date_or_amount() -> None:
    assert valued(Slot(type="date", text="May 1931"), "").date is not None
    assert valued(Slot(type="number", text="forty"), "").amount is not None
    assert valued(Slot(type="term", text="1931"), "") == Slot(type="term", text="1931")


@pytest.mark.parametrize(
    ("before", "approximate"),
    [
        ("It has about ", True),
        ("Nearly ", True),
        ("It has ", False),
        ("It has more than ", False),
        ("It has some old and ", False),
        ("The roundabout ", False),
    ],
)
def test_the_words_before_an_amount_make_it_rough(before: str, approximate: bool) -> None:
    amount = valued(Slot(type="number", text="forty"), before).amount
    assert amount is not None
    assert amount.approximate == approximate
