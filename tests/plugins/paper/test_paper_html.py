"""The paper and its key as pages: what is on them, and nothing but what we made."""

from pathlib import Path

import pytest
from hypothesis import given
from lxml import html as parser

from quizgen import load, testing
from quizgen.model import Deck

from ..specimens.hostile import hostile_deck
from .making import files

ROOT = Path(__file__).parents[3]
SHOWCASE = load(str(ROOT / "decks" / "showcase" / "showcase.quiz.md"))
TAGS = frozenset(
    "b body cite code div em h1 head header html img li main meta ol p rt ruby s section span"
    " strong style sup table tbody td th title tr u ul"
    " math mrow mi mn mo mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover"
    " mtable mtr mtd mstyle mpadded mphantom menclose none mmultiscripts mprescripts".split()
)


def parsed(data: bytes) -> parser.HtmlElement:
    return parser.document_fromstring(data.decode())


@given(testing.decks(min_size=1, max_size=3))
def test_both_pages_hold_our_elements_and_reach_for_nothing(deck: Deck) -> None:
    for page in map(parsed, files(deck, variants=2)):
        assert {element.tag for element in page.iter()} <= TAGS
        assert len(page.findall("body/main/section")) == 2
        for element in page.iter():
            assert set(element.attrib) <= {
                *("class", "dir", "lang", "src", "alt", "charset", "name", "content", "http-equiv"),
                *(name for name in element.attrib if element.tag.startswith("m")),
            }
            assert element.get("src", "data:image/").startswith("data:image/")


def test_the_paper_has_no_answer_and_the_key_has_all() -> None:
    paper, key = (parsed(data).text_content() for data in files(SHOWCASE))
    for question in SHOWCASE.questions:
        if question.explanation and question.id != "heart-way":
            words = question.explanation.parts[0]
            if words.kind == "plain" and len(words.text) > 30:
                assert words.text not in paper
                assert words.text in key
    assert "The left ventricle pumps the blood into the aorta" in key
    assert "The human heart" in key
    assert "Name" in paper


def test_hostile_texts_stand_there_as_they_are() -> None:
    paper, key = files(hostile_deck())
    for data in (paper, key):
        page = parsed(data)
        assert not page.xpath("//script | //@onerror | //@onfocus | //input")
        assert "<script>document.pwned = 1</script>" in page.text_content()


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_the_page_has_the_size_that_was_asked_for(size: str) -> None:
    paper, key = files(SHOWCASE, size=size)
    assert f"@page {{ size: {size};".encode() in paper
    assert f"@page {{ size: {size};".encode() in key
