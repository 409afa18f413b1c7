"""A question on the paper, as HTML."""

from itertools import groupby

from lxml import etree

from quizgen.plugin import RichText
from quizgen.plugin.hypertext import add_words
from quizgen_paper.content import (
    Amount,
    Asked,
    Blank,
    Choices,
    Lines,
    Pairs,
    Places,
    Words,
    letter,
)
from quizgen_paper.html.elements import Texts, add


def add_question(listed: etree._Element, asked: Asked, texts: Texts) -> None:
    """Add a question, which printers never part where a page is long enough for it."""
    item = add(listed, "div", class_="question")
    add(item, "span", f"{asked.number}.", "number")
    if asked.points:
        add(item, "span", f"[{asked.points}]", "points")
    _add_stem(item, asked, texts)
    if asked.tip:
        add(item, "p", asked.tip, "tip")
    _add_body(item, asked, texts)


def _add_stem(item: etree._Element, asked: Asked, texts: Texts) -> None:
    stem = texts.words(item, "p", "", "stem")
    for is_blank, run in groupby(asked.stem, lambda part: isinstance(part, Blank)):
        for part in run if is_blank else ():
            if isinstance(part, Blank):
                _add_blank(stem, part, texts)
        if not is_blank:
            texts.extend(stem, [part for part in run if not isinstance(part, Blank)])


def _add_blank(stem: etree._Element, blank: Blank, texts: Texts) -> None:
    unbroken = add(stem, "span", class_="unbroken")
    if blank.label:
        add(unbroken, "sup", f"({blank.label})")
    add(unbroken, "span", class_="blank")
    for said in (" / ".join(blank.options), blank.hint):
        if said:
            add_words(stem, " ")
            texts.words(stem, "span", f"({said})", "hint")


def _add_body(item: etree._Element, asked: Asked, texts: Texts) -> None:
    match asked.body:
        case Choices(options, several):
            _add_choices(item, options, "square" if several else "circle", texts)
        case Words(words):
            _add_words(item, words)
        case Lines(count):
            for _ in range(count):
                add(item, "p", class_="write")
        case Amount(unit):
            line = add(item, "p", class_="amount")
            add(line, "span", class_="rule")
            texts.words(line, "span", f" {unit}")
        case Pairs(lefts, rights):
            _add_pairs(item, lefts, rights, texts)
        case Places(items):
            _add_places(item, items, texts)
        case None:
            pass


def _add_words(item: etree._Element, words: tuple[str, ...]) -> None:
    listed = add(item, "p", class_="words")
    for word in words:
        add(listed, "span", class_="box")
        add(listed, "span", word)


def _add_choices(
    item: etree._Element, options: tuple[RichText, ...], mark: str, texts: Texts
) -> None:
    pictures = all(option.images == option.parts for option in options)
    listed = add(item, "ul", class_="choices pictures" if pictures else "choices")
    for place, option in enumerate(options):
        entry = add(listed, "li")
        add(entry, "span", letter(place), mark)
        texts.rich(entry, "span", option)


def _add_places(item: etree._Element, items: tuple[RichText, ...], texts: Texts) -> None:
    listed = add(item, "ul", class_="places")
    for text in items:
        entry = add(listed, "li")
        add(entry, "span", class_="place")
        texts.rich(entry, "span", text)


def _add_pairs(
    item: etree._Element, lefts: tuple[RichText, ...], rights: tuple[RichText, ...], texts: Texts
) -> None:
    row = add(add(item, "table", class_="pairs"), "tr")
    left_side, right_side = add(row, "td"), add(row, "td")
    for place, text in enumerate(lefts):
        entry = add(left_side, "p")
        add(entry, "span", class_="place")
        add(entry, "span", f"{place + 1}", "name")
        texts.rich(entry, "span", text)
    for place, text in enumerate(rights):
        entry = add(right_side, "p")
        add(entry, "span", letter(place), "name")
        texts.rich(entry, "span", text)
