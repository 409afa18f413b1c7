"""Lists of counted groups, each member taken out in its turn."""

import pytest

from quizgen.lang.en.questions.lists import listed
from quizgen.model import FactId, Membership

from .making import evidence, slot, statement

QUOTE = "The council has three duties, namely the harbour, an archive, and trade."


def group(name: str, members: tuple[str, ...], *, quote: str, complete: bool = True) -> Membership:
    """A group and its members."""
    return Membership(
        id=FactId("group"),
        statement=statement(f"{name}: {', '.join(members)}"),
        evidence=evidence(quote),
        group=name,
        members=tuple(map(slot, members)),
        complete=complete,
    )


def test_each_member_is_taken_out_with_its_article_left() -> None:
    fact = group("the three duties", ("harbour", "archive", "trade"), quote=QUOTE)
    assert [f"{one.before}_{one.after}" for one in listed(fact)] == [
        "The three duties are the _, an archive, and trade.",
        "The three duties are the harbour, an _, and trade.",
        "The three duties are the harbour, an archive, and _.",
    ]
    assert [one.key.text for one in listed(fact)] == ["harbour", "archive", "trade"]


@pytest.mark.parametrize(
    ("name", "members", "quote", "complete"),
    [
        ("the three duties", ("harbour", "archive", "trade"), QUOTE, False),
        ("the four duties", ("harbour", "archive", "trade"), QUOTE, True),
        ("the duties", ("harbour", "archive", "trade"), QUOTE, True),
        (
            "the three duties",
            ("harbour", "archive", "trade"),
            "Its three duties are the harbour, an archive and trade.",
            True,
        ),
    ],
)
def test_a_list_that_is_not_whole_or_not_announced(
    name: str, members: tuple[str, ...], quote: str, complete: bool
) -> None:
    assert list(listed(group(name, members, quote=quote, complete=complete))) == []
