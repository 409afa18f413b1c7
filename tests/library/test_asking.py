"""`quizgen.build` and its like: what they take, what they return, and what they say is wrong."""

import datetime
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

import quizgen
from quizgen.cli import run
from quizgen.config import Settings
from quizgen.library.settings import BuildSettings

ROOT = Path(__file__).parents[2]
FRENCH = "Il fait beau aujourd'hui et nous sommes contents de sortir dans le jardin avec eux."
AIKEN = "What carries a road?\nA) A bridge\nB) A river\nANSWER: A\n"


def test_a_path_makes_the_deck_that_the_command_line_makes() -> None:
    deck = quizgen.build("notes.md")
    assert run(["build", "notes.md", "--format", "json"]) == 0
    assert deck.questions
    assert quizgen.load("notes.json") == deck


def test_a_document_and_its_text_make_the_same_deck(here: Path) -> None:
    deck = quizgen.build("notes.md")
    assert quizgen.build(quizgen.read("notes.md")) == deck
    text = (here / "notes.md").read_text(encoding="utf-8")
    assert quizgen.build(quizgen.read(text=text, name="notes.md")) == deck
    told = quizgen.build(text=text).questions  # of one sentence in the order of their ids
    assert sorted(one.prompt_text for one in told) == sorted(
        one.prompt_text for one in deck.questions
    )


def test_several_sources_are_one_deck(here: Path) -> None:
    (here / "more.txt").write_text("Basel was founded in 374 by the emperor Valentinian I.")
    tide = quizgen.read(text="The Rhine flows into the North Sea.", name="tide")
    deck = quizgen.build("notes.md", Path("more.txt"), tide, text="Zurich lies in Switzerland.")
    assert [source.document for source in deck.sources] == ["more.txt", "notes.md", "text", "tide"]


def test_keywords_overrule_settings_and_those_the_projects_own(here: Path) -> None:
    (here / "quizgen.toml").write_text('[deck]\ntitle = "A"\nnamespace = "n"\ndescription = "d"\n')
    deck = quizgen.build(".", settings=Settings(title="B", namespace="m"), title="C")
    assert (deck.title, deck.namespace, deck.description) == ("C", "m", "d")
    assert quizgen.build(title="D") == quizgen.build(here, title="D")


def test_the_keywords_choose_what_is_asked() -> None:
    deck = quizgen.build("notes.md", kinds=["cloze"], count=2, min_quality=0, tags=["bridges"])
    assert [question.kind for question in deck.questions] == ["cloze", "cloze"]
    assert deck.tags == ("bridges",)


def test_the_keywords_are_the_settings_of_a_project_but_its_files() -> None:
    assert BuildSettings.__annotations__.keys() == Settings.model_fields.keys() - {
        "formats",
        "sources",
    }


def test_date_and_author_overrule_what_documents_say() -> None:
    text = "The Blue Bridge in Basel was opened by the engineer Anna Weber last year."
    document = quizgen.read(text=text, author="Paul Klee", date="1920-03-04", title="T", name="n")
    assert document.author == "Paul Klee"
    assert document.date == datetime.date(1920, 3, 4)
    assert (document.title, document.name) == ("T", "n")
    for given in (quizgen.facts(document), quizgen.facts(text=text, date="1920-03-04")):
        assert any("1919" in fact.statement.text for fact in given)
    later = quizgen.facts(document, date=datetime.date(1950, 1, 1))
    assert any("1949" in fact.statement.text for fact in later)


def test_facts_quote_the_document() -> None:
    document = quizgen.read("notes.md")
    facts = quizgen.facts("notes.md")
    assert facts == quizgen.facts(document)
    for evidence in (one for fact in facts for one in fact.evidence):
        assert document.text[evidence.start : evidence.end] == evidence.quote


@pytest.mark.parametrize(
    ("call", "problem"),
    [
        (lambda: quizgen.build("note.md"), "note.md: no such file or folder (did you mean"),
        (lambda: quizgen.build("notes.md", cuont=3), "cuont: unknown setting (did you mean count?"),
        (lambda: quizgen.build("notes.md", x=3), "x: unknown setting (there are: author, count,"),
        (lambda: quizgen.facts("notes.md", count=3), "count: unknown setting (there are: author"),
        (lambda: quizgen.build("notes.md", count=0), "count: input should be greater than or"),
        (
            lambda: quizgen.build("notes.md", kinds="cloze"),
            "kinds: input should be a list, not",
        ),
        (lambda: quizgen.build("notes.md", options={"ankii": {}}), "options for 'ankii', which"),
        (lambda: quizgen.build(), "nothing to work on"),
        (lambda: quizgen.build(text=""), "text: the document is empty"),
        (lambda: quizgen.build(text="A.", title=" "), "title: must be one non-empty line"),
        (lambda: quizgen.build(ROOT / "decks"), "these are several decks: china-kazakhstan, "),
        (
            lambda: quizgen.build(quizgen.read(text="A."), text="B."),
            "2 documents are called 'text' (quizgen.read(..., name=...) gives another name",
        ),
        (lambda: quizgen.facts(ROOT / "decks" / "showcase"), "a deck holds questions, not facts"),
        (lambda: quizgen.read(), "read takes a path or a text"),
        (lambda: quizgen.read("notes.md", text="A."), "read takes a path or a text"),
        (lambda: quizgen.read(ROOT / "decks/showcase/showcase.quiz.md"), "quizgen.load reads it"),
        (lambda: quizgen.load("notes.md"), "notes.md: this is no deck (quizgen.build makes a deck"),
        (lambda: quizgen.load("none.json"), "none.json: no such file"),
        (lambda: quizgen.check("none.json"), "none.json: no such file"),
    ],
)
def test_what_is_wrong_is_an_error_with_a_hint(call: Callable[[], object], problem: str) -> None:
    with pytest.raises(quizgen.QuizgenError) as caught:
        call()
    assert problem in str(caught.value)


def test_serious_notes_are_warnings_where_nobody_listens() -> None:
    with pytest.warns(quizgen.QuizgenWarning, match="text: language: .* French|fr") as caught:
        deck = quizgen.build(text=FRENCH)
    assert {one.filename for one in caught} == {__file__}
    assert [note.kind for note in deck.notes] == ["language"]
    assert deck.questions == ()


def test_a_reporter_hears_of_all_and_nothing_is_a_warning() -> None:
    reporter = quizgen.ListReporter()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        deck = quizgen.build(text=FRENCH, reporter=reporter)
    assert tuple(reporter.notes) == deck.notes


def test_a_question_bank_is_loaded_and_checked(here: Path) -> None:
    (here / "bank.txt").write_text(AIKEN)
    deck = quizgen.load("bank.txt")
    assert deck.questions[0].answer_texts == ("A bridge",)
    assert quizgen.build("bank.txt") == deck
    assert quizgen.check(deck) == quizgen.check("bank.txt")


def test_a_deck_file_may_silence_a_rule(here: Path) -> None:
    question = "## Which is not a river?\n\n{}- [x] Basel\n- [ ] Rhine\n- [ ] Rhone\n"
    (here / "open.quiz.md").write_text(question.format(""))
    (here / "quiet.quiz.md").write_text(question.format("{allow: negative-stem}\n\n"))
    (flaw,) = (one for one in quizgen.check("open.quiz.md") if one.rule == "negative-stem")
    assert (flaw.file, flaw.line) == ("open.quiz.md", 1)
    for loaded in (quizgen.load("open.quiz.md"), quizgen.build("open.quiz.md")):
        assert flaw in quizgen.check(loaded)
    for quiet in ("quiet.quiz.md", quizgen.load("quiet.quiz.md")):
        assert "negative-stem" not in {one.rule for one in quizgen.check(quiet)}


def test_a_plain_deck_of_the_model_is_checked_too() -> None:
    from quizgen import model

    deck = quizgen.build("notes.md", min_quality=0)
    rules = [one.rule for one in quizgen.check(deck)]
    assert [one.rule for one in quizgen.check(model.Deck(**dict(deck)))] == rules


def test_a_question_is_graded() -> None:
    (question,) = quizgen.build("notes.md", kinds=["true_false"], count=1, min_quality=0).questions
    key, *_ = question.answer_texts
    assert quizgen.grade(question, key).score == 1.0
    assert quizgen.grade(question, "perhaps").verdict == "unreadable"
