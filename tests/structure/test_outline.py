"""The lists of a document with their heads, and which sentences are left to the language."""

import pytest

from quizgen.lang.packs import Languages
from quizgen.structure.outline import Outline

from ..pipeline.road import Told, document


def outline(text: str) -> Outline:
    """The outline of a text in Markdown."""
    return Outline(document(Told(text, "a.md")), Languages().of("en").structure)


def heads(text: str) -> list[tuple[str | None, int]]:
    """The head of each list, and how many items it has."""
    return [(one.head.text if one.head else None, len(one.items)) for one in outline(text).lists]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A dam needs:\n\n- stone\n- earth\n", [("A dam needs:", 2)]),
        ("Dams are old. A dam needs:\n\n- stone\n- earth\n", [("A dam needs:", 2)]),
        ("# Kinds of dam\n\n- stone\n- earth\n", [("Kinds of dam", 2)]),
        ("# Key points\n\n- stone\n- earth\n", [(None, 2)]),
        ("A dam is old.\n\n- stone\n- earth\n", [(None, 2)]),
        ("Key points:\n\n- stone\n- earth\n", [(None, 2)]),
        ("A dam has:\n\n- stones:\n    - flint\n    - slate\n- earth\n",
         [("A dam has:", 2), ("stones:", 2)]),
        ("A dam has:\n\n1. stone\n\n   It is grey.\n\n2. earth\n", [("A dam has:", 2)]),
        ("Dams have:\n\n- b\n\nWeirs have:\n\n- d\n- e\n", [("Dams have:", 1), ("Weirs have:", 2)]),
    ],
)  # fmt: skip
def test_lists_with_what_heads_them(text: str, found: list[tuple[str | None, int]]) -> None:
    assert heads(text) == found


def test_a_list_knows_that_others_are_in_it_and_that_it_is_interrupted() -> None:
    outer, inner = outline("A dam has:\n\n- stones:\n    - flint\n- earth\n").lists
    assert (outer.outer, outer.nested, inner.outer, inner.nested) == (True, False, False, True)
    (broken,) = outline("A dam has:\n\n1. stone\n\n   It is grey.\n\n2. earth\n").lists
    assert broken.interrupted


def test_the_topic_is_the_innermost_heading_of_content() -> None:
    made = outline("# Dams\n\n## Gates\n\n### Summary\n\nA gate turns.\n")
    assert made.topic(3) == "Gates"
