"""Writes a deck as Moodle XML, question by question, each checked before a byte of it stands."""

from typing import BinaryIO

from quizgen.plugin import Context, Deck
from quizgen.plugin.bank import exact
from quizgen_moodle.naming import CATEGORY_LENGTH, plain_line
from quizgen_moodle.options import MoodleOptions
from quizgen_moodle.questions.write import make_item
from quizgen_moodle.rules import broken
from quizgen_moodle.writing import Writing
from quizgen_moodle.xml.elements import HEAD, TAIL, category_xml, item_xml


def write(deck: Deck, stream: BinaryIO, context: Context) -> None:
    """Write `deck` to `stream`; a question that Moodle would refuse or misread is left out.

    Each one left out has a `left_out` note with the rule that it breaks. Moodle fails on a
    file without any question, so the category of the deck always stands first.
    """
    options = _options(context)
    writing = Writing(deck, context, options)
    top = (plain_line(deck.title, CATEGORY_LENGTH),)
    stream.write(HEAD.encode())
    stream.write(category_xml(top, exact(deck.description) if deck.description else "").encode())
    here: tuple[str, ...] = top
    written = 0
    for number, question in enumerate(deck.questions, 1):
        item = make_item(writing, question)
        problems = broken(item)
        if problems:
            context.note("left_out", "; ".join(problems), question=question.id)
            continue
        if item.category != here:
            here = item.category
            stream.write(category_xml(here).encode())
        stream.write(item_xml(item).encode())
        written += 1
        if number % 1000 == 0:
            context.reporter.progress("moodle", number, len(deck.questions))
    stream.write(TAIL.encode())
    _advise(written, context)


def _options(context: Context) -> MoodleOptions:
    return context.options if isinstance(context.options, MoodleOptions) else MoodleOptions()


def _advise(written: int, context: Context) -> None:
    if written:
        context.note("advice", "importing the file twice makes every question twice in Moodle")
    else:
        context.note("few", "no question was written: the file makes an empty category only")
