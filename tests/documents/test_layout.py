"""Plain text to blocks: which lines belong together, and as what."""

import pytest

from quizgen.documents.plain.layout import lay_out
from quizgen.lang.en import page

PROSE = "The mill was built by an engineer from Wick, who had seen those of the south"


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(text)) for block in lay_out(text, page)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The Mill\n\nIt is old.", "heading paragraph"),
        ("The Mill\n========\nIt is old.", "heading paragraph"),
        ("The Mill\nIt is old.", "heading paragraph"),
        ("It is old.\n\nWhere it is\nIt is by the sea.", "paragraph heading paragraph"),
        ("It is old.\nIt is by the sea.", "paragraph paragraph"),
        ("It is old and\nit is by the sea.", "paragraph"),
        ("They are:\n- a dam\n- a gate", "paragraph list_item list_item"),
        ("1. Find it.\n1.#2 Mend it.\n1. Ride.", "list_item list_item list_item"),
        ("- a dam\n  of stone\n- a gate", "list_item list_item"),
        ("Name | Year\n-----|-----\nElden | 1871", "table"),
        ("Name\tYear\nElden\t1871", "table"),
        ("x = 1;\ny = f(x);", "code"),
        ("```\nThe mill\n```", "code"),
        ("```\nThe mill\n\nis old.\n```\n\nIt is.", "code code paragraph"),
        ("It is old.\n\nAda Brook\nLena Ortiz\nThomas Hall\nAnn Grey", "paragraph code"),
        ("It is.\n\nAda Brook\nShare\nThomas Hall", "paragraph furniture furniture furniture"),
        ("It is old.\n\nThe mill ...... 3\nThe pond ...... 9", "paragraph furniture"),
        ("By Ada Brook\nMay 3, 2021\n\nThe mill is old.", "furniture furniture paragraph"),
        ("Figure 1: The mill\nin 1890", "paragraph"),
        ("Lena Ortiz\n\n12.5\n\nAda Brook\n\n13\n\nIt is old.", f"{'furniture ' * 4}paragraph"),
        ("The Mill\n\n12\n\nIt is old.", "heading furniture paragraph"),
        ("It is old.\n\nIn the north it stands alone.[3]\n\nIt is.", "paragraph " * 3),
        (" \n\n", ""),
    ],
)
def test_kinds(text: str, kinds: str) -> None:
    assert [kind for kind, _ in blocks(text)] == kinds.split()


def test_a_line_that_cuts_sentences_in_two_is_a_running_head() -> None:
    text = "\n\n".join(f"{PROSE}\n\nElden Post\n\nof the isle {one}." for one in "ABC")
    assert [words for kind, words in blocks(text) if kind == "furniture"] == ["Elden Post"] * 3


def test_a_heading_that_comes_back_is_no_running_head() -> None:
    text = "\n\n".join(f"{PROSE} of isle {one}.\n\nSummary\n\nIt is." for one in "ABC")
    assert [words for kind, words in blocks(text) if kind == "heading"] == ["Summary"] * 3
