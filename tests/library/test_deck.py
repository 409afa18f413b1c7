"""The deck that writes itself to a file and shows itself in a notebook."""

import re
import warnings
from html import unescape
from pathlib import Path

import pytest

import quizgen
from quizgen import model
from quizgen.cli import run
from quizgen.library.table import MOST

SHOWCASE = Path(__file__).parents[2] / "decks" / "showcase" / "showcase.quiz.md"


def card(number: int) -> quizgen.Flashcard:
    """A flashcard with an id of its own."""
    return quizgen.Flashcard(
        id=quizgen.QuestionId(f"q{number}"),
        family=f"f{number}",
        stem=quizgen.RichText.of("What is <b>?"),
        back=quizgen.RichText.of("a & b"),
    )


def cards(number: int) -> quizgen.Deck:
    """A deck of so many flashcards."""
    return quizgen.Deck(title="Cards <1>", questions=tuple(map(card, range(number))))


@pytest.mark.parametrize(
    ("suffix", "name"), [("apkg", "anki"), ("xml", "moodle"), ("gift", "gift"), ("json", "json")]
)
@pytest.mark.filterwarnings("ignore::quizgen.QuizgenWarning")
def test_a_file_is_the_one_that_the_command_line_writes(here: Path, suffix: str, name: str) -> None:
    assert run(["build", str(SHOWCASE), "--format", name, "-o", f"theirs.{suffix}"]) == 0
    assert quizgen.load(SHOWCASE).export(f"ours.{suffix}") == Path(f"ours.{suffix}")
    assert (here / f"ours.{suffix}").read_bytes() == (here / f"theirs.{suffix}").read_bytes()


def test_a_built_deck_is_the_one_that_the_command_line_writes(here: Path) -> None:
    flags = ["--seed", "3", "--option", "moodle.shuffle=true"]
    assert run(["build", "notes.md", "--format", "moodle", *flags]) == 0
    deck = quizgen.build("notes.md", purpose="quiz", seed=3)
    deck.export(here / "ours.xml", shuffle=True)
    assert (here / "ours.xml").read_bytes() == (here / "notes.xml").read_bytes()


def test_options_of_the_build_hold_for_the_export_and_its_keywords_overrule_them(
    here: Path,
) -> None:
    deck = quizgen.build(SHOWCASE, options={"moodle": {"shuffle": False, "numbering": "ABCD"}})
    deck.export("a.xml")
    deck.export("b.xml", shuffle=True)
    assert (here / "a.xml").read_bytes() != (here / "b.xml").read_bytes()
    quizgen.build(SHOWCASE).export("c.xml", shuffle=True, numbering="ABCD")
    assert (here / "b.xml").read_bytes() == (here / "c.xml").read_bytes()


def test_the_format_may_be_named(here: Path) -> None:
    cards(1).export("cards.txt", format="json")
    assert quizgen.load(cards(1).export("cards.json")) == cards(1)
    assert (here / "cards.txt").read_bytes() == (here / "cards.json").read_bytes()


@pytest.mark.parametrize(
    ("path", "options", "problem"),
    [
        ("cards", {}, "cards: no format is written to files whose names end like this one"),
        ("cards.foo", {}, "choose the format: aiken (.txt), anki (.apkg), "),
        ("cards.apkg", {"format": "anky"}, "unknown format 'anky'; did you mean 'anki'?"),
        ("cards.xml", {"shuffel": True}, "option moodle.shuffel: extra inputs are not permitted"),
        ("cards.json", {"shuffle": True}, "the format 'json' takes no options"),
        ("none/cards.json", {}, "none/cards.json: its folder does not exist"),
        ("folder.json", {}, "folder.json: is a folder (choose another name)"),
        ("notes.md", {"format": "json"}, "notes.md: would be overwritten, and is a source"),
    ],
)
def test_what_cannot_be_written_is_an_error_with_a_hint(
    here: Path, path: str, options: dict[str, object], problem: str
) -> None:
    (here / "folder.json").mkdir()
    before = sorted(here.rglob("*"))
    deck = quizgen.build(quizgen.read("notes.md"))
    with pytest.raises(quizgen.UsageError) as caught:
        deck.export(path, **options)  # type: ignore[arg-type]  # a table of them
    assert problem in str(caught.value)
    assert sorted(here.rglob("*")) == before


def test_a_loaded_deck_does_not_overwrite_its_file(here: Path) -> None:
    path = cards(2).export("cards.json")
    with pytest.raises(quizgen.UsageError, match="is a source"):
        quizgen.load(path).export(here / "cards.json")


def test_what_a_format_cannot_carry_is_a_warning_once_for_each_reason() -> None:
    with pytest.warns(quizgen.QuizgenWarning) as caught:
        quizgen.load(SHOWCASE).export("showcase.gift")
    said = [str(one.message) for one in caught]
    assert any(re.fullmatch(r"not_rendered: .* \(\d+ times\)", one) for one in said)
    assert len(said) == len(set(said))
    assert {one.filename for one in caught} == {__file__}
    reporter = quizgen.ListReporter()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        quizgen.load(SHOWCASE).export("showcase.gift", reporter=reporter)
    assert "not_rendered" in {note.kind for note in reporter.notes}


def test_a_deck_is_what_its_fields_are(here: Path) -> None:
    plain = model.Deck(**dict(cards(2)))
    loaded = quizgen.load(cards(2).export("cards.json"))
    assert plain == loaded == cards(2) == plain
    assert len({plain, loaded, cards(2)}) == 1
    assert loaded != cards(1)
    assert loaded != "cards"
    assert isinstance(loaded, model.Deck)


def test_a_changed_copy_exports_what_it_holds_with_the_images_of_the_first(here: Path) -> None:
    deck = quizgen.load(SHOWCASE)
    pictured = deck.model_copy(update={"questions": deck.questions[:3]})
    assert quizgen.load(pictured.export("few.apkg")).questions
    assert len(quizgen.load(pictured.export("few.json")).questions) == 3
    assert pictured.notes == deck.notes


def test_a_deck_is_one_line_in_a_terminal() -> None:
    assert str(cards(1)) == "Cards <1>: 1 question"
    assert repr(cards(2)) == "<Deck 'Cards <1>': 2 questions>"


def test_a_notebook_shows_a_table_in_which_text_is_text() -> None:
    deck = quizgen.build("notes.md", count=1)
    (question,) = deck.questions
    assert question.source
    assert rows(deck)[1:] == [
        [
            "1",
            question.kind.replace("_", " "),
            question.prompt_text,
            "; ".join(question.answer_texts),
            " ".join(question.source.quote.split()),
        ]
    ]
    assert "What is &lt;b&gt;?</td>" in cards(1)._repr_html_()
    assert "<caption>Cards &lt;1&gt;: 1 question</caption>" in cards(1)._repr_html_()
    assert rows(cards(1))[1] == ["1", "flashcard", "What is <b>?", "a & b", ""]


@pytest.mark.parametrize(("number", "more"), [(MOST, None), (MOST + 7, "and 7 more")])
def test_a_notebook_shows_a_hundred_questions_and_says_how_many_more(
    number: int, more: str | None
) -> None:
    deck = cards(number)
    assert len(rows(deck)) == 1 + MOST
    assert re.findall("<p>(.*)</p>", deck._repr_html_()) == ([more] if more else [])


def rows(deck: quizgen.Deck) -> list[list[str]]:
    """The cells of the table by row, as they are read."""
    found = re.findall("<tr>(.*?)</tr>", deck._repr_html_(), re.DOTALL)
    return [
        [unescape(cell) for cell in re.findall("<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)]
        for row in found
    ]
