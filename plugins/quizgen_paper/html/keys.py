"""The key: the short answers in a row, to mark with, then each with its reasons and its source."""

from lxml import etree

from quizgen.plugin.hypertext import Hypertext, add_words
from quizgen.plugin.interface import Interface
from quizgen_paper.content import Answered, Sheet
from quizgen_paper.html.elements import Texts, add

_SHORT = 24
"""The characters that a short answer may have to stand in the row."""


def add_key(main: etree._Element, sheet: Sheet, hypertext: Hypertext, words: Interface) -> None:
    """Add the key of one paper."""
    row = add(main, "p", class_="row")
    for answered in sheet.answered:
        entry = add(row, "span", class_="entry")
        add(entry, "b", f"{answered.number}")
        short = answered.short if len(answered.short) <= _SHORT else ""
        said = short or words.say("below")
        Texts(hypertext, answered.question.id).words(entry, "span", said)
    for answered in sheet.answered:
        _add_answer(main, answered, Texts(hypertext, answered.question.id), words)


def _add_answer(main: etree._Element, answered: Answered, texts: Texts, words: Interface) -> None:
    item = add(main, "div", class_="question")
    add(item, "span", f"{answered.number}.", "number")
    if answered.points:
        add(item, "span", f"[{answered.points}]", "points")
    _add_right(item, answered, texts)
    _add_reasons(item, answered, texts, words)
    if answered.source:
        figure = add(item, "p", class_="source")
        texts.words(figure, "span", f"“{' '.join(answered.source.quote.split())}” ")
        texts.words(figure, "cite", answered.place)


def _add_right(item: etree._Element, answered: Answered, texts: Texts) -> None:
    right = add(item, "p", class_="right")
    if not any(one.letter for one in answered.full) and answered.short:
        texts.words(right, "b", answered.short)
        add_words(right, " ")
    if answered.question.kind == "ordering":
        listed = add(item, "ol", class_="full")
        for one in answered.full:
            texts.rich(listed, "li", one.text)
        return
    for one in answered.full:
        entry = add(right, "span", class_="entry")
        if one.letter:
            add(entry, "b", one.letter)
        texts.rich(entry, "span", one.text, "full")


def _add_reasons(item: etree._Element, answered: Answered, texts: Texts, words: Interface) -> None:
    for reason in answered.reasons:
        row = add(item, "p", class_="reason")
        add(row, "b", f"{reason.letter} ")
        texts.rich(row, "span", reason.text)
    if answered.explanation:
        texts.rich(item, "p", answered.explanation, "explanation")
    for hint in answered.question.hints:
        row = add(item, "p", f"{words.say('Hint')}: ", "reason")
        texts.rich(row, "span", hint)
    if answered.tags:
        texts.words(item, "p", words.say("Tags: {tags}", tags=", ".join(answered.tags)), "reason")
