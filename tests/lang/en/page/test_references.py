"""Entries of lists of references and of contents."""

import pytest

from quizgen.lang.en.page.references import is_entry, is_reference


@pytest.mark.parametrize(
    ("paragraph", "reference"),
    [
        ("Brook, A. B. (1999). The tides.", True),
        ("4. Brook, Ada. Tides and Mills. Elden Press, 1999.", True),
        ("[12] Brook A, Tide mills", True),
        ("Tide mills. doi: 10.1/abc", True),
        ("The Mill. Retrieved from a page of the harbour board", True),
        ("[Illustration: Map of the sound, 1530.[1]]", True),
        ("[Footnote 2: The mill stood where the weir is now.]", True),
        ("[Footnote 2] says that the mill was built in 1871.", False),
        ("Brook, who built the mill, left in 1999.", False),
        ("The mill was built in 1871.", False),
    ],
)
def test_references(paragraph: str, reference: bool) -> None:
    assert is_reference(paragraph) == reference


PROSE = (
    "The mill was built by an engineer from Wick, who had seen the mills of the south and wanted"
)


@pytest.mark.parametrize(
    ("paragraph", "entry"),
    [
        ("The mill", True),
        ("The mill is old.", True),
        (f"{PROSE} one like them.", False),
        (f"{PROSE} one like them, p. 12.", True),
        (f"{PROSE} one like them in 1871.", True),
        (f"{PROSE} one like them", True),
    ],
)
def test_entries(paragraph: str, entry: bool) -> None:
    assert is_entry(paragraph) == entry
