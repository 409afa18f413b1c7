"""The page: one sheet after the other, each on pages of its own."""

from pathlib import Path
from typing import Final

from lxml import etree

from quizgen.plugin import Context, Deck
from quizgen.plugin.hypertext import Hypertext, page
from quizgen.plugin.interface import Interface, interface
from quizgen_paper.content import Sheet
from quizgen_paper.html.elements import Texts, add
from quizgen_paper.html.keys import add_key
from quizgen_paper.html.questions import add_question
from quizgen_paper.options import PaperOptions

_STYLE: Final = Path(__file__).with_name("paper.css")


def page_of(
    deck: Deck, sheets: list[Sheet], context: Context, options: PaperOptions, *, key: bool
) -> etree._Element:
    """The root of the page that holds the papers, or their keys."""
    style = _STYLE.read_text(encoding="utf-8").replace("/*size*/", options.size)
    words = interface(deck.language)
    title = words.say("{title}: key", title=deck.title) if key else deck.title
    root, body = page(title, style, language=words.language)
    if deck.language != "und":
        root.set("lang", deck.language)
    hypertext = Hypertext(context)
    main = add(body, "main")
    for sheet in sheets:
        section = add(main, "section", class_="sheet")
        _add_head(section, deck, sheet, options, words, key=key)
        if key:
            add_key(section, sheet, hypertext, words)
        else:
            _add_questions(section, sheet, hypertext, options)
    return root


def _add_head(
    main: etree._Element,
    deck: Deck,
    sheet: Sheet,
    options: PaperOptions,
    words: Interface,
    *,
    key: bool,
) -> None:
    header = add(main, "header")
    variant = words.say("Variant {letter}", letter=sheet.variant) if sheet.variant else ""
    if variant:
        add(header, "p", variant, "variant")
    title = add(header, "h1", deck.title)
    title.set("dir", "auto")
    if key:
        add(header, "p", words.say("Key: not for those who sit the test."), "tip")
        return
    fields = add(header, "p", class_="fields")
    for name, wide in (("Name", "wide"), ("Date", "")):
        field = add(fields, "span", f"{words.say(name)} ", f"field {wide}".strip())
        add(field, "span", class_="rule")
    if sheet.points:
        field = add(fields, "span", f"{words.say('Points')} ", "field")
        total = words.say("of {points}", points=sheet.points)
        add(field, "span", class_="rule short").tail = f" {total}"
    if options.instructions.strip():
        instructions = words.say(options.instructions)
        add(header, "p", instructions, "instructions").set("dir", "auto")


def _add_questions(
    main: etree._Element, sheet: Sheet, hypertext: Hypertext, options: PaperOptions
) -> None:
    columns = " columns" if options.columns == 2 else ""
    listed = add(main, "div", class_=f"questions{columns}")
    for asked in sheet.asked:
        add_question(listed, asked, Texts(hypertext, asked.question.id))
