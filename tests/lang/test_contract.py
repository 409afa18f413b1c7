"""One contract for every language: English, and Zo, a made-up one that a plugin brings."""

import datetime
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from quizgen.api import Source
from quizgen.checking import check
from quizgen.deckfile import load
from quizgen.documents.read import read
from quizgen.grading import grade
from quizgen.host import Owner, Plugins
from quizgen.jobs.decks import Made, make
from quizgen.jobs.exporting import export
from quizgen.jobs.session import Session
from quizgen.jobs.sources import jobs
from quizgen.lang.base import Language
from quizgen.lang.en.pack import English
from quizgen.model import Deck, Numerical, Question
from quizgen.report import ListReporter
from quizgen.rules import ALL_RULES, Rules, full_name
from quizgen.study import items_of
from quizgen.testing import check_language, zo
from quizgen.trace import Trace

ENGLISH = """\
# The mill

A tide mill is a mill that is driven by the tide. In 1931, Ada Brook built 40 mills in Norwich.
"""
ZO = (Path(__file__).parent / "zo" / "lumo.md").read_text("utf-8")
NOW = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
_WORD = re.compile(r"[^\W\d_]+")


@pytest.fixture
def session() -> Session:
    """A session with the bundled plugins and Zo."""
    plugins = Plugins.installed({"QUIZGEN_NO_PLUGINS": "1"})
    plugins.add(lambda: zo, Owner("zo", "quizgen-zo", "1"))
    assert plugins.failures == []
    return Session(ListReporter(), plugins, NOW)


@pytest.fixture
def made(session: Session, tmp_path: Path) -> Made:
    """The deck of a document whose front matter names Zo; all that passes the gates is asked."""
    path = tmp_path / "lumo.md"
    path.write_text(ZO, "utf-8")
    (job,) = jobs([str(path)], session.plugins)
    wanted = job.settings.model_copy(update={"min_quality": 0.0})
    return make(type(job)(job.name, wanted, job.items), session)


@pytest.mark.parametrize(
    ("pack", "text"), [(English(), ENGLISH), (zo.Zo(), ZO)], ids=["English", "Zo"]
)
def test_a_language_keeps_the_contract(pack: Language, text: str, session: Session) -> None:
    source = Source("text.md", text.encode(), ".md")
    there = session.context("text.md")
    check_language(pack, read(source, session.plugins.readers(), there))


def test_a_pack_that_lacks_something_does_not_pass(session: Session) -> None:
    class Silent(zo.Zo):
        """A pack that finds nothing."""

        def facts(self, document: object, trace: object, rules: object) -> Iterator[Any]:
            return iter(())

    source = Source("text.md", ZO.encode(), ".md")
    document = read(source, session.plugins.readers(), session.context("text.md"))
    with pytest.raises(AssertionError, match="the document has no fact"):
        check_language(Silent(), document)
    with pytest.raises(AssertionError, match="no ISO 639 code: 'Zo'"):
        check_language(zo.Zo(code="Zo"), document)
    with pytest.raises(AssertionError, match=r"page\.split_sentences is missing"):
        check_language(zo.Zo(page=object()), document)  # type: ignore[arg-type]  # the point


def words_of(deck: Deck) -> set[str]:
    """Every word that a learner sees, in lower case."""
    return {
        word.lower()
        for question in deck.questions
        for text in (question.prompt_text, *question.answer_texts, *question.option_texts)
        for word in _WORD.findall(text)
    }


def is_judged(question: Question) -> bool:
    """Whether its answer is said by the format: true or false."""
    return question.kind == "true_false"


def test_a_deck_of_a_document_in_zo_has_no_english_word(made: Made) -> None:
    assert made.deck.language == "qtx"
    kinds = {question.kind for question in made.deck.questions}
    assert kinds >= {"short_answer", "numerical", "flashcard", "cloze", "matching", "ordering"}
    assert kinds >= {"multiple_choice", "true_false"}
    shown = made.deck.model_copy(
        update={"questions": tuple(one for one in made.deck.questions if not is_judged(one))}
    )
    assert not words_of(shown) & English().marks.function_words
    stems = {word.lower() for one in made.deck.questions for word in _WORD.findall(one.prompt_text)}
    assert not stems & English().marks.function_words
    assert {"zuwa", "zo", "vire"} <= stems


@pytest.mark.parametrize("pack", [English(), zo.Zo()], ids=lambda pack: pack.code)
def test_without_its_rules_a_language_finds_no_facts(pack: Language, session: Session) -> None:
    source = Source("text.md", (ZO if pack.code == "qtx" else ENGLISH).encode(), ".md")
    document = read(source, session.plugins.readers(), session.context("text.md"))
    off = {full_name(table, name) for table, rules in pack.rules.items() for name in rules}
    assert list(pack.facts(document, Trace(), ALL_RULES))
    assert list(pack.facts(document, Trace(), Rules(frozenset(off)))) == []


def test_what_depends_on_context_is_not_asked(made: Made) -> None:
    assert not {"ta", "mi", "nek"} & words_of(made.deck)


def test_the_deck_is_graded_and_checked_by_its_language(made: Made, session: Session) -> None:
    languages = session.plugins.languages()
    (item, *_) = (
        item
        for item in items_of([made.deck], languages)
        if isinstance(item.question, Numerical) and item.question.value == 2
    )
    assert grade(item.question, "bek", item.policy).verdict == "correct"
    assert grade(item.question, "two", item.policy).verdict == "unreadable"
    findings = check(made.deck, languages=languages)
    assert not [one for one in findings if one.severity == "error"]


def imported(package: Path) -> tuple[int, str]:
    """How many notes of a package the real Anki takes, and what its cards show."""
    collection = pytest.importorskip("anki.collection")
    opened = collection.Collection(str(package.with_suffix(".anki2")))
    try:
        request = collection.ImportAnkiPackageRequest(package_path=str(package))
        new = len(opened.import_anki_package(request).log.new)
        cards = [opened.get_card(number) for number in opened.find_cards("")]
        return new, " ".join(card.question() for card in cards)
    finally:
        opened.close()


def test_the_real_anki_imports_it(made: Made, session: Session, tmp_path: Path) -> None:
    package = tmp_path / "lumo.apkg"
    export(made, session.plugins.exporter("anki"), package, session)
    new, shown = imported(package)
    assert new == len(made.deck.questions)
    assert "zuwa" in shown


@pytest.mark.slow
def test_the_command_line_reads_it_with_the_plugin_installed(tmp_path: Path) -> None:
    site = tmp_path / "site" / "quizgen_zo-1.dist-info"
    site.mkdir(parents=True)
    (site / "METADATA").write_text("Metadata-Version: 2.1\nName: quizgen-zo\nVersion: 1\n")
    (site / "entry_points.txt").write_text("[quizgen]\nzo = quizgen.testing.zo\n")
    (tmp_path / "lumo.md").write_text(ZO, "utf-8")
    path = os.pathsep.join([str(site.parent), *sys.path])

    def run(*arguments: str, code: int = 0, **environ: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "quizgen", *arguments],
            cwd=tmp_path,
            env={**os.environ, **environ, "PYTHONPATH": path},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == code, done.stderr
        return done

    assert "reads the language qtx: Zo, an invented" in run("plugins").stdout
    run("build", "lumo.md", "--format", "anki", "--format", "json", "--min-quality", "0")
    deck = load(tmp_path / "lumo.json").deck
    assert deck.language == "qtx"
    assert "zuwa" in words_of(deck)
    assert imported(tmp_path / "lumo.apkg")[0] == len(deck.questions)
    again = ("build", "lumo.md", "--format", "json", "-o", "x.json")
    without = run(*again, code=1, QUIZGEN_BLOCK="zo")
    assert "no language pack reads the language of the text (qtx)" in without.stderr
