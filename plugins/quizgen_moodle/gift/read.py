"""Reads GIFT as a deck; errors name the file and the line."""

from quizgen.plugin import Context, Deck, Media, Source
from quizgen_moodle.gift.parse import read_items
from quizgen_moodle.questions.read import questions
from quizgen_moodle.reading import Reading, make_deck
from quizgen_moodle.text_bank import text_of


def read(source: Source, context: Context) -> tuple[Deck, Media]:
    """The deck that the GIFT file `source` holds; `InputError` with its line for what is none."""
    reading = Reading(source, context)
    items = read_items(text_of(source), source.name, reading.lose_question)
    deck = make_deck(reading, questions(reading, items))
    return deck, reading.media
