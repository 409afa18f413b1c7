"""Cards for Anki's text import: lines that tell it the columns, then a row for each card."""

import csv
import io
from typing import Final

from quizgen.plugin import Context, Deck, Question, digest
from quizgen_sheets.cards import card
from quizgen_sheets.inert import inert, inert_head, inert_html
from quizgen_sheets.losses import feedback, note_card, note_losses
from quizgen_sheets.texts import anki_html, anki_lines, one_line, source_line

_SEPARATORS: Final = {",": "Comma", "\t": "Tab"}
_HELD: Final = frozenset({"explanation", "feedback", "correction", "tags", "source"})


def table(deck: Deck, context: Context, delimiter: str) -> str:
    """`deck` as notes of the type Basic, in a deck of its title, known again by their ids."""
    stream = io.StringIO(newline="")
    stream.writelines(f"#{line}\n" for line in _head(deck, delimiter))
    rows = csv.writer(stream, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\n")
    titles = {source.document: source.title for source in deck.sources}
    rows.writerows(_row(question, deck, titles, context) for question in deck.questions)
    return stream.getvalue()


def _head(deck: Deck, delimiter: str) -> tuple[str, ...]:
    """What Anki is told, a line each (https://docs.ankiweb.net/importing/text-files.html)."""
    return (
        f"separator:{_SEPARATORS[delimiter]}",
        "html:true",
        "notetype:Basic",
        inert_head(f"deck:{one_line(deck.title)}"),
        f"columns:{delimiter.join(('Id', 'Front', 'Back', 'Tags'))}",
        "guid column:1",
        "tags column:4",
    )


def _row(question: Question, deck: Deck, titles: dict[str, str], context: Context) -> list[str]:
    made = card(question)
    said = (*([question.explanation] if question.explanation else []), *feedback(question))
    note_card(question, context)
    note_losses(question, (*made.front, *made.back, *said), context, "the table", held=_HELD)
    below = [anki_html(rich.plain) for rich in said]
    if question.source:
        below.append(f"<small>{anki_html(source_line(question.source, titles))}</small>")
    back = "<br><br>".join((anki_lines(made.back), *below))
    tags = " ".join(dict.fromkeys(map(_tag, (*deck.tags, *question.tags))))
    return [
        digest("sheets", deck.namespace, question.id),
        inert_html(anki_lines(made.front)),
        inert_html(back),
        inert(tags, "_"),
    ]


def _tag(text: str) -> str:
    """`text` without blanks, at which Anki would part it."""
    return "_".join(text.split())
