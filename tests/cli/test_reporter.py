"""What is said of many notes."""

import io

from quizgen.cli.reporter import ConsoleReporter
from quizgen.report import Note


def test_of_very_many_serious_notes_the_rest_is_counted() -> None:
    stream = io.StringIO()
    reporter = ConsoleReporter(stream, live=False)
    for number in range(1_000):
        reporter.note(Note(kind="unread", message="the document is empty", where=f"{number}.txt"))
    reporter.summarise()
    lines = stream.getvalue().splitlines()
    assert lines[0] == "note: 0.txt: unread: the document is empty"
    assert lines[-1] == "note: 950 more unread (--json-notes shows all)"
    assert len(lines) == 51
