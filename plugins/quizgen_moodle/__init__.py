"""Moodle: question banks in Moodle XML, GIFT and Aiken, written and read."""

from quizgen.plugin import DeckReader, Exporter, hookimpl
from quizgen_moodle import lazy
from quizgen_moodle.options import GiftOptions, MoodleOptions


@hookimpl
def quizgen_exporters() -> list[Exporter]:
    """Moodle XML, GIFT and Aiken."""
    xml, gift, aiken = "a question bank for Moodle", "questions in GIFT", "questions in Aiken"
    return [
        Exporter(
            "moodle",
            ".xml",
            xml,
            lazy.write_xml,
            text=True,
            options=MoodleOptions,
            purpose="quiz",
            wrote=lazy.wrote_xml,
        ),
        Exporter(
            "gift", ".gift", gift, lazy.write_gift, text=True, options=GiftOptions, purpose="quiz"
        ),
        Exporter("aiken", ".txt", aiken, lazy.write_aiken, text=True, purpose="quiz"),
    ]


@hookimpl
def quizgen_readers() -> list[DeckReader]:
    """Moodle XML, GIFT and Aiken, the latter two also from a .txt file that is a question bank."""
    return [
        DeckReader("moodle", (".xml",), "Moodle XML", lazy.read_xml, lazy.is_xml),
        DeckReader("gift", (".gift",), "GIFT", lazy.read_gift),
        DeckReader("aiken", (".aiken",), "Aiken", lazy.read_aiken),
        DeckReader("gift-or-aiken", (".txt",), "GIFT or Aiken", lazy.read_text, lazy.is_text),
    ]
