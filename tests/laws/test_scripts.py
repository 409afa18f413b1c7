"""Law: what is raised or lowered stays so, whatever it is read from; it never joins its base."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.api import Source
from quizgen.bank.reading import read_html
from quizgen.documents.read import read
from quizgen.documents.scripts import in_signs
from quizgen.model import RichText
from quizgen.testing import context
from quizgen_anki.unmarkup import rich
from tests.plugins import chapter_writers as writers
from tests.plugins.test_one_chapter import FORMATS, READERS

Script = tuple[str, str, bool]
"""A base, what is raised or lowered behind it, and whether it is raised."""

BASES = st.sampled_from(["10", "2", "x", "m", "H", "a"])
NUMBERS = st.integers(-99, 999).filter(bool).map(str)
SCRIPTS = st.tuples(BASES, NUMBERS, st.booleans())


def marked(script: Script) -> str:
    """A script as the writers of chapters mark it."""
    base, moved, raised = script
    mark = "^" if raised else "~"
    return f"{base}{mark}{moved}{mark}"


def tagged(script: Script) -> str:
    """A script as HTML marks it."""
    base, moved, raised = script
    tag = "sup" if raised else "sub"
    return f"{base}<{tag}>{html.escape(moved)}</{tag}>"


def keeps(text: str, scripts: list[Script]) -> None:
    """Raise unless every script stands in `text` as it was."""
    for base, moved, raised in scripts:
        shown = in_signs(moved, raised=raised)
        assert shown is not None
        assert f" {base}{shown} " in text, (base, moved, raised, text)
    assert not re.search(r" (?:10|[2xmHa])-?\d+ ", text), text


@pytest.mark.parametrize("suffix", FORMATS)
@given(st.lists(SCRIPTS, min_size=1, max_size=4))
def test_documents_of_every_format_keep_scripts(suffix: str, scripts: list[Script]) -> None:
    words = " and ".join(f"the value {marked(one)} of it" for one in scripts)
    chapter: list[writers.Part] = [
        ("title", "A chapter"),
        ("text", f"The tide mill of Elden has {words}, as the miller said to the town."),
    ]
    data = FORMATS[suffix](chapter)
    document = read(Source("chapter" + suffix, data, suffix), READERS, context())
    keeps(" ".join(document.text.split()), scripts)


@given(st.lists(SCRIPTS, min_size=1, max_size=4))
def test_packages_and_banks_keep_scripts(scripts: list[Script]) -> None:
    page = " and ".join(f"the value {tagged(one)} of it" for one in scripts)
    card = rich(page)
    assert card is not None
    keeps(card.plain, scripts)
    keeps(RichText.of(*_bank(page)).plain, scripts)


@given(st.lists(SCRIPTS, min_size=1, max_size=3))
def test_items_and_cells_keep_scripts(scripts: list[Script]) -> None:
    items = "".join(f"<li>of {tagged(one)} here</li>" for one in scripts)
    cells = "".join(f"<td>of {tagged(one)} here</td>" for one in scripts)
    for page in (f"<ul>{items}</ul>", f"<table><tr>{cells}</tr></table>"):
        for found in (rich(page), RichText.of(*_bank(page))):
            assert found is not None
            assert found.parts[0].kind in ("list", "table")
            keeps(found.plain, scripts)


def _bank(page: str) -> list[object]:
    return list(read_html(page, lambda _: None, lambda _: None, structured=True))
