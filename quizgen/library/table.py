"""A deck as an HTML table, for a notebook."""

from collections.abc import Iterable, Iterator
from html import escape

from quizgen.jobs.decks import size
from quizgen.model import Deck, Question

MOST = 100
"""How many questions are shown."""

_COLUMNS = ("", "kind", "question", "answer", "source")


def table(deck: Deck) -> str:
    """The first hundred questions of `deck`, one a row; all text of documents is escaped."""
    lines = [
        "<table>",
        f"<caption>{escape(deck.title)}: {size(deck)}</caption>",
        f"<thead>{_row('th', _COLUMNS)}</thead>",
        "<tbody>",
        *_rows(deck.questions[:MOST]),
        "</tbody>",
        "</table>",
    ]
    more = len(deck.questions) - MOST
    if more > 0:
        lines.append(f"<p>and {more} more</p>")
    return "\n".join(lines)


def _rows(questions: Iterable[Question]) -> Iterator[str]:
    for number, question in enumerate(questions, 1):
        kind = question.kind.replace("_", " ")
        answer = "; ".join(question.answer_texts)
        source = " ".join(question.source.quote.split()) if question.source else ""
        yield _row("td", (str(number), kind, question.prompt_text, answer, source))


def _row(cell: str, texts: Iterable[str]) -> str:
    cells = (f'<{cell} style="text-align: left">{escape(text)}</{cell}>' for text in texts)
    return f"<tr>{''.join(cells)}</tr>"
