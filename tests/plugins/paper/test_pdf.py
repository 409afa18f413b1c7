"""The paper as PDF, read back by the engine that a browser reads PDF with."""

import shutil
from datetime import UTC, datetime

import pypdfium2 as pdfium
import pytest

from quizgen.errors import OutputError, UsageError
from quizgen.model import Deck, RichText, ShortAnswer
from quizgen_paper.pdf import printing
from quizgen_paper.pdf.browser import browser, print_by_browser

from ..specimens.hostile import hostile_deck
from .making import files
from .test_paper_html import SHOWCASE, parsed

pytestmark = [
    pytest.mark.slow,
    # ziamath asks for its font in a way that Python 3.11 deprecates, and 3.13 does no more.
    pytest.mark.filterwarnings("ignore:path is deprecated:DeprecationWarning"),
]

SOME = SHOWCASE.model_copy(update={"questions": SHOWCASE.questions[:10]})
SIZES = {"A4": (595, 842), "Letter": (612, 792)}


def pages(data: bytes) -> list[str]:
    """The words of each page, blanks levelled."""
    document = pdfium.PdfDocument(data)
    found = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return [" ".join(text.split()) for text in found]


def size_of(data: bytes) -> tuple[int, int]:
    """The size of the first page in points."""
    document = pdfium.PdfDocument(data)
    width, height = document[0].get_size()
    document.close()
    return round(width), round(height)


@pytest.mark.parametrize("size", SIZES)
def test_each_variant_has_pages_of_its_own(size: str) -> None:
    paper, key = files(SOME, file="pdf", size=size, variants=2)
    assert size_of(paper) == size_of(key) == SIZES[size]
    firsts = [text for text in pages(paper) if "1 / " in text]
    assert ["Variant A" in firsts[0], "Variant B" in firsts[1], len(firsts)] == [True, True, 2]
    assert "Who wrote the novel “Frankenstein”" in " ".join(pages(paper))


def test_no_question_is_parted() -> None:
    stem = RichText.of("What? " * 30)
    asked = tuple(
        ShortAnswer(id=f"q{n}", family=f"q{n}", stem=stem, answers=("a",)) for n in range(40)
    )
    paper, _ = files(Deck(title="Many", questions=asked), file="pdf", lines=4)
    for text in pages(paper):
        assert text.count("What?") % 30 == 0


def test_the_same_deck_gives_the_same_bytes() -> None:
    assert files(SOME, file="pdf") == files(SOME, file="pdf")


def test_hostile_texts_are_printed() -> None:
    deck = hostile_deck()
    some = [one for one in deck.questions if one.id in ("tf", "cz", "sa", "nu", "fc")]
    for data in files(deck.model_copy(update={"questions": tuple(some)}), file="pdf"):
        assert "document.pwned" in " ".join(pages(data))
        assert b"/JavaScript" not in data
        assert b"/URI" not in data


def test_a_word_of_20000_letters_is_laid_out_in_pieces() -> None:
    stem = RichText.of("<b>&" + "x" * 20_000 + " end")
    long = ShortAnswer(id="q", family="q", stem=stem, answers=("a",))
    paper, _ = files(Deck(title="Long", questions=(long,)), file="pdf")
    assert "".join(pages(paper)).replace(" ", "").count("x") == 20_000


@pytest.mark.skipif(not browser(), reason="no browser that prints is installed")
def test_a_browser_prints_where_weasyprint_is_missing() -> None:
    page, _ = files(SHOWCASE)
    program = browser()
    assert program
    now = datetime(2026, 1, 2, tzinfo=UTC)
    paper = print_by_browser(parsed(page), program, now)
    assert size_of(paper) == SIZES["A4"]
    assert "Who wrote the novel" in " ".join(pages(paper))
    assert b"D:20260102000000" in paper


def test_where_nothing_prints_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "find_spec", lambda name: None)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(UsageError, match="nothing is installed that makes a PDF") as caught:
        files(SOME, file="pdf")
    assert "quizgen[paper]" in str(caught.value.hint)


def test_a_browser_that_fails_is_told() -> None:
    page, _ = files(SHOWCASE)
    with pytest.raises(OutputError, match="printed nothing"):
        print_by_browser(parsed(page), "true", datetime(2026, 1, 2, tzinfo=UTC))
