"""The page as a file: whole, small, alone, and nothing in it but what we made."""

import json
import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from lxml import html as parser

from quizgen import load, testing
from quizgen.host import Plugins
from quizgen.interface import interface
from quizgen.model import (
    Cloze,
    Deck,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Ordering,
    RichText,
    ShortAnswer,
    TrueFalse,
)
from quizgen.testing.contracts import export
from quizgen_page.keys import in_play

from ..specimens.hostile import hostile_deck

ROOT = Path(__file__).parents[3]
SHOWCASE = ROOT / "decks" / "showcase" / "showcase.quiz.md"
HTML = Plugins.installed().exporter("html")
TAGS = frozenset(
    "article b blockquote body cite code dd details div dl dt em fieldset figcaption figure form h1"
    " h2 head header html img input label legend li main meta ol option output p script select"
    " rt ruby s small span strong style summary table td th title tr u ul"
    " math mrow mi mn mo mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover"
    " mtable mtr mtd mstyle mpadded mphantom menclose none mmultiscripts mprescripts".split()
)


def page_of(deck: Deck) -> parser.HtmlElement:
    """The page of `deck`, parsed."""
    return parser.document_fromstring(export(HTML, deck)[0].decode())


@given(testing.decks(min_size=1, max_size=3))
def test_a_page_holds_our_elements_and_reaches_for_nothing(deck: Deck) -> None:
    page = page_of(deck)
    assert {one.tag for one in page.iter()} <= TAGS
    assert len(page.findall(".//script")) == len(page.findall(".//style")) == 1
    assert len(page.findall(".//article")) == len(deck.questions)
    for element in page.iter():
        assert not {name for name in element.attrib if name.startswith("on")}
        assert not {"href", "action", "formaction", "style", "srcset"} & set(element.attrib)
        assert element.get("src", "data:image/").startswith("data:image/")


@given(testing.decks(min_size=1, max_size=2))
def test_every_name_on_a_page_is_there_once(deck: Deck) -> None:
    page = page_of(deck)
    names = page.xpath("//@id")
    assert len(names) == len(set(names))
    pointed = page.xpath("//@for | //@aria-labelledby | //@aria-describedby")
    assert set(pointed) <= set(names)


@given(testing.decks(of=testing.questions(), min_size=1, max_size=2))
def test_the_key_on_the_page_is_the_key_of_the_question(deck: Deck) -> None:
    page, said = page_of(deck), interface(deck.language).say
    for question, article in zip(deck.questions, page.findall(".//article"), strict=True):
        key = json.loads(article.get("data-key", ""))
        match question:
            case MultipleChoice() | MultipleResponse():
                right = [place for place, one in enumerate(question.options) if one.correct]
                assert key == right
                assert len(article.xpath(".//label")) == len(question.options)
            case TrueFalse():
                assert article.xpath(".//label/span/text()")[key[0]] == said(str(question.answer))
            case Matching():
                offered = in_play(question)
                assert [offered[place] for place in key] == [one.right for one in question.pairs]
            case Ordering():
                offered = in_play(question)
                assert tuple(offered[place] for place in key) == question.items
            case Cloze():
                assert [answers[0] for answers in key] == [gap.answer for gap in question.groups]
            case ShortAnswer():
                assert key["answers"] == list(question.answers)
            case Numerical():
                assert Decimal(key["value"]) == question.value
            case Flashcard():
                assert key is None


def test_the_showcase_takes_less_than_100_kb_without_its_images() -> None:
    deck = load(str(SHOWCASE))
    data, reporter = export(HTML, deck)
    assert len(re.sub(rb"data:image[^\"]+", b"", data)) < 100_000
    assert reporter.notes == []


def test_the_answers_can_be_read_without_the_script() -> None:
    page = page_of(load(str(SHOWCASE)))
    for article in page.findall(".//article"):
        (answer,) = article.xpath("details[@class='answer']")
        assert answer.text_content().removeprefix("Answer").strip()
    aorta = page.xpath("//article[@data-id='heart-aorta']")[0]
    quote = aorta.xpath(".//figure[@class='source']")[0].text_content()
    assert "The left ventricle pumps the blood into the aorta" in quote
    assert "Source: The human heart" in quote


def test_a_page_speaks_the_language_of_its_deck() -> None:
    question = TrueFalse(id="q", family="q", stem=RichText.of("51 ist prim."), answer=False)
    german = page_of(Deck(title="Zahlen", language="de", questions=(question,)))
    assert german.get("lang") == "de"
    assert german.xpath("//legend/span")[0].get("lang") is None
    assert german.findtext(".//h2") == "Frage 1"
    assert german.xpath("//label/span/text()") == ["Richtig", "Falsch"]
    assert json.loads(german.xpath("//main/@data-words")[0])["Check"] == "Prüfen"
    dutch = page_of(Deck(title="Getallen", language="nl", questions=(question,)))
    assert dutch.get("lang") == "en"
    assert dutch.xpath("//legend/span")[0].get("lang") == "nl"


def test_what_cannot_be_shown_is_told() -> None:
    _, reporter = export(HTML, hostile_deck())
    told = [note.message for note in reporter.notes if note.question == "mc"]
    assert any(message.startswith("a formula is shown as TeX: \\href") for message in told)
    assert {note.kind for note in reporter.notes} == {"not_rendered"}


@pytest.mark.parametrize("name", ["page.css", "quiz.js", "kinds.js", "grading.js", "words.js"])
def test_no_part_of_the_page_names_an_outside_address(name: str) -> None:
    text = (ROOT / "plugins" / "quizgen_page" / name).read_text(encoding="utf-8")
    assert not re.search(r"https?:|//[a-z]|@import|url\(|fetch\(|</", text.replace("// ", ""))
