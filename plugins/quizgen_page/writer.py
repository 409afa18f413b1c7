"""A deck as a page."""

import json
from pathlib import Path
from typing import BinaryIO, Final

from lxml import etree

from quizgen.plugin import Context, Deck, Question, digest
from quizgen.plugin.hypertext import Hypertext, page, page_bytes
from quizgen.plugin.interface import Interface, interface
from quizgen_page.answers import add_answer
from quizgen_page.elements import Texts, add
from quizgen_page.keys import key_of
from quizgen_page.questions import add_form

_HERE: Final = Path(__file__).parent
_SCRIPTS: Final = tuple(
    f"{name}.js" for name in "saying words numbers grading kinds progress quiz".split()
)


def write(deck: Deck, stream: BinaryIO, context: Context) -> None:
    """Write `deck` as one page to `stream`."""
    style = (_HERE / "page.css").read_text(encoding="utf-8")
    script = "\n".join((_HERE / name).read_text(encoding="utf-8") for name in _SCRIPTS)
    words = interface(deck.language)
    root, body = page(deck.title, style, script, language=words.language)
    hypertext = Hypertext(context)
    _add_head(body, deck)
    main = add(body, "main", id="quiz", data_quiz=_quiz_id(deck), **_said_by_script(words))
    titles = {source.document: source.title for source in deck.sources}
    for number, question in enumerate(deck.questions, 1):
        texts = Texts(hypertext, words, deck.language, question.id)
        source = question.source.document if question.source else ""
        article = _add_question(main, question, texts, number)
        add_answer(article, question, texts, titles.get(source, source), deck.tags)
    stream.write(page_bytes(root))


def _add_head(body: etree._Element, deck: Deck) -> None:
    header = add(body, "header")
    add(header, "h1", deck.title, dir="auto")
    if deck.description.strip():
        add(header, "p", deck.description, dir="auto", class_="text")


def _add_question(
    main: etree._Element, question: Question, texts: Texts, number: int
) -> etree._Element:
    name = f"q{number}"
    attributes = {"data-id": question.id, "data-kind": question.kind, "data-key": key_of(question)}
    article = etree.SubElement(main, "article", {"id": name, **attributes})
    heading = texts.say("Question {number}", number=number)
    add(article, "h2", heading, tabindex="-1", id=f"{name}-name")
    article.set("aria-labelledby", f"{name}-name")
    add_form(article, question, texts, f"{name}-answer")
    return article


def _said_by_script(words: Interface) -> dict[str, str]:
    """The attribute that holds the words of the script; none where they are English."""
    said = words.section("script")
    return {"data_words": json.dumps(dict(said), ensure_ascii=False)} if said else {}


def _quiz_id(deck: Deck) -> str:
    """What progress is kept under: a deck of other questions is another quiz."""
    return digest(deck.namespace, *(question.id for question in deck.questions))
