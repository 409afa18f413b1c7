"""Lists of a document: steps, members, or neither."""

import pytest

from quizgen.lang.en.analysis.document import read_sentences
from quizgen.lang.en.facts.lists import list_facts
from quizgen.model import Block, Fact, ListItem, Membership, Paragraph, Sequence, Span
from quizgen.trace import Trace

from ..sentences import document_of_blocks

STEPS = ["Knead the dough.", "Let it rest for an hour.", "Bake it in a hot oven."]
STONES = ["amethyst", "citrine", "agate"]


def facts_of(before: str, items: list[str], *, ordered: bool = False) -> list[Fact]:
    """The facts of a list after a line."""
    text = f"Notes\n{before}\n"
    blocks: list[Block] = [Paragraph(span=Span(start=6, end=len(text) - 1))]
    for item in items:
        span = Span(start=len(text), end=len(text) + len(item))
        blocks.append(ListItem(span=span, list_number=0, ordered=ordered))
        text += f"{item}\n"
    return list(list_facts(read_sentences(document_of_blocks(text, *blocks)), Trace()))


def test_a_numbered_list_of_a_process_is_a_sequence() -> None:
    (fact,) = facts_of("To bake bread, follow these steps:", STEPS, ordered=True)
    assert isinstance(fact, Sequence)
    assert fact.steps == tuple(step.rstrip(".") for step in STEPS)


def test_a_list_after_a_colon_is_a_membership() -> None:
    (fact,) = facts_of("Quartz has these varieties:", STONES)
    assert isinstance(fact, Membership)
    assert [member.text for member in fact.members] == STONES
    assert fact.complete


@pytest.mark.parametrize(
    ("before", "items"),
    [
        ("Quartz has these varieties:", STONES[:2]),
        ("Quartz has these varieties:", [*STONES, "agate"]),
        ("Quartz has these varieties:", [f"stone {number}" for number in range(9)]),
        ("Quartz has these varieties:", [*STONES, "a stone that " + "is very " * 12 + "old"]),
        ("Quartz is a mineral.", STONES),
    ],
)
def test_what_is_no_list_to_learn(before: str, items: list[str]) -> None:
    assert not facts_of(before, items)
