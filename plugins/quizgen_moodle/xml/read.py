"""Reads Moodle XML as a deck."""

from quizgen.plugin import Context, Deck, Media, Source
from quizgen_moodle.questions.read import questions
from quizgen_moodle.reading import Reading, make_deck
from quizgen_moodle.xml.parse import read_items


def read(source: Source, context: Context) -> tuple[Deck, Media]:
    """The deck that the Moodle XML file `source` holds, and its images.

    Raises `InputError` for what is no well-formed Moodle XML.
    """
    reading = Reading(source, context)
    items = read_items(source.data, source.name, reading.lose_file)
    deck = make_deck(reading, questions(reading, items))
    return deck, reading.media
