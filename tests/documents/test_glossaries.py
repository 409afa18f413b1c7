"""Glossaries that are written as lines: what is an entry of them, and what is not."""

import pytest

from quizgen.api import Source
from quizgen.documents.read import read
from quizgen.model import Document, Entry
from quizgen.testing import context
from quizgen_text import quizgen_readers

PROSE = "The mill of Elden stands at the mouth of the river. It was built by an engineer.\n\n"


def document(text: str) -> Document:
    return read(Source("a.txt", text.encode(), ".txt"), quizgen_readers(), context())


def entries(text: str) -> list[tuple[str, str]]:
    found = document(PROSE + text)
    return [
        (block.term.of(found.text), " ".join(block.meaning.of(found.text).split()))
        for block in found.blocks
        if isinstance(block, Entry)
    ]


DAM = ("Dam", "a wall that holds back water")
WEIR = ("Weir", "a low dam")
RACE = ("Mill race", "the channel to the wheel")


LISTED = (
    ["Dam: a wall that holds back water", "Weir: a low dam", "Mill race: the channel to the wheel"],
    ["Dam - a wall that holds back water", "Weir – a low dam",
     "Mill race — the channel to the wheel"],
    ["Dam: a wall that holds back water", "", "Weir: a low dam", "",
     "Mill race: the channel to the wheel"],
    ["Dam: a wall that holds", "    back water", "Weir: a low dam", "Mill race: the channel to",
     "    the wheel"],
    ["Dam: a wall that", "holds back water", "Weir: a low dam", "Mill race: the channel",
     "to the wheel"],
)  # fmt: skip


@pytest.mark.parametrize("lines", LISTED)
@pytest.mark.parametrize("heading", ["Glossary", "KEY TERMS", "Key terms\n========="])
def test_lines_below_the_heading_of_a_glossary_are_entries(heading: str, lines: list[str]) -> None:
    assert entries("\n".join([heading, "", *lines, ""])) == [DAM, WEIR, RACE]


def test_a_section_behind_a_glossary_is_none_of_its_entries() -> None:
    text = "Glossary\n\nDam: a wall of earth\nWeir: a low dam\nSluice: a gate in it\n\n"
    found = document(PROSE + text + "THE LAST MILL\n\nThe mill was closed by the town.\n")
    assert [block.kind for block in found.blocks][-5:] == [
        "entry", "entry", "entry", "heading", "paragraph"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Glossary\n\nDam: a wall of earth\nWeir: a low dam\n",  # two may be chance
        "Places\n\nDam: a wall of earth\nWeir: a low dam\nSluice: a gate in it\n",
        "Glossary\n\nThe words are few. They are old: from the sea.\n\nNobody knows them.\n",
        "Glossary\n\nDam: wall\nWeir: dam\nSluice: gate\n",  # pairs of names
        "Glossary\n\n",
    ],
)
def test_other_lines_are_no_entries(text: str) -> None:
    assert entries(text) == []


def test_a_long_glossary_is_read_in_bounded_time() -> None:
    text = "Glossary\n\n" + "".join(f"Term {n}: the meaning {n} of it\n" for n in range(5_000))
    assert len(entries(text)) == 5_000
