"""Cards that people type into notes, of hashcards and of Obsidian."""

from quizgen.api import Source
from quizgen.model import Cloze, Flashcard
from quizgen.report import ListReporter
from quizgen.testing import context

from .typed import HASHCARDS, OBSIDIAN, read, reader_of, told


def test_hashcards() -> None:
    deck, notes = read("algebra.md", HASHCARDS)
    first, cloze, last = deck.questions
    assert (deck.title, notes) == ("Algebra", [])
    assert isinstance(first, Flashcard)
    assert first.prompt_text == "What is the order\nof a group?"
    assert first.answer_texts == ("The cardinality of its set.\n\nSee this.",)
    assert isinstance(cloze, Cloze)
    assert [(gap.answer, gap.group, gap.formula) for gap in cloze.gaps] == [
        ("order", 1, False),
        ("a^n = e", 2, True),
    ]
    assert cloze.sentence == "The order of a[1] is the [smallest] n with a^n = e."
    assert last.answer_texts == ("Lima",)


def test_a_broken_card_is_noted_with_its_line() -> None:
    text = "Q: One?\nA: 1\nQ: Two?\nC: no gap\nA: 2\nstray\n"
    assert reader_of("cards.md", text) is None  # so it is read as a document
    from quizgen_text.banks.hashcards import read as read_cards

    reporter = ListReporter()
    deck, _ = read_cards(Source("cards.md", text.encode(), ".md"), context(reporter=reporter))
    assert told(deck) == [("flashcard", "One?", ("1",))]
    assert sorted(str(note).split(": skipped: ")[0] for note in reporter.notes) == [
        "cards.md:3", "cards.md:4", "cards.md:5", "cards.md:6",
    ]  # fmt: skip


def test_cards_of_obsidian() -> None:
    deck, notes = read("notes.md", OBSIDIAN)
    assert told(deck) == [
        ("flashcard", "What is the capital of Peru?", ("Lima",)),
        ("flashcard", "Sodium", ("Na",)),
        ("flashcard", "Na", ("Sodium",)),
        ("flashcard", "Who wrote Faust?", ("Goethe",)),
        ("flashcard", "Sun", ("Sol",)),
        ("flashcard", "Sol", ("Sun",)),
        ("cloze", "The _____ makes _____.", ("mitochondrion", "ATP")),
    ]
    assert deck.questions[1].family == deck.questions[2].family
    assert deck.questions[3].tags == ("literature",)
    assert notes == ["notes.md:24: skipped: no card: Use `std::move` with care."]
