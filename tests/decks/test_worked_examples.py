"""The worked examples under decks/: each builds, alone, for every format, and says what is true."""

import itertools
import json
import re
import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from anki.collection import Collection, ImportAnkiPackageRequest
from lxml import etree

from quizgen.cli import run
from quizgen.config import KINDS, load_project
from quizgen.documents.read import load, read
from quizgen.host import Plugins
from quizgen.model import fold
from quizgen.testing import context

DECKS = Path(__file__).parents[2] / "decks"
FORMATS = {"anki": ".apkg", "moodle": ".xml", "json": ".json"}
LEAST = {"china-kazakhstan": 40, "showcase": 28, "water-cycle": 30}
"""The least number of questions that each example must yield."""

PROJECTS = sorted(LEAST)
ARTICLES = sorted(path for path in DECKS.rglob("*.md") if not path.name.endswith(".quiz.md"))


@dataclass(frozen=True)
class Built:
    """A project that was built: its name, its folder, and the JSON for recall and for a quiz."""

    name: str
    folder: Path
    data: dict[str, Any]
    quiz: dict[str, Any]

    @property
    def questions(self) -> list[dict[str, Any]]:
        """The questions of the deck, as JSON."""
        questions: list[dict[str, Any]] = self.data["questions"]
        return questions

    def output(self, form: str) -> Path:
        """The file of one format."""
        return self.folder / f"{self.name}{FORMATS[form]}"


MADE = [pytest.param(name, marks=pytest.mark.slow) for name in PROJECTS if name != "showcase"]
"""The projects whose questions are made of documents."""


@pytest.fixture(scope="module", params=["showcase", *MADE])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Each project, copied alone into an empty folder and built there for all its formats."""
    folder = tmp_path_factory.mktemp("deck") / request.param
    shutil.copytree(DECKS / request.param, folder, ignore=shutil.ignore_patterns("*.json"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert run(["build"]) == 0
        assert run(["build", "--for", "quiz", "--format", "json", "-o", "quiz.json"]) == 0
    recalled, asked = (
        json.loads((folder / name).read_text(encoding="utf-8"))
        for name in (f"{folder.name}.json", "quiz.json")
    )
    return Built(request.param, folder, recalled, asked)


def test_every_folder_is_a_project() -> None:
    assert sorted(path.name for path in DECKS.iterdir() if path.is_dir()) == PROJECTS
    assert sorted(path.parent.name for path in DECKS.glob("*/quizgen.toml")) == PROJECTS


@pytest.mark.parametrize("name", PROJECTS)
def test_settings_name_every_format(name: str) -> None:
    settings = load_project(DECKS / name).settings
    assert sorted(settings.formats) == sorted(FORMATS)
    assert settings.namespace == name
    assert settings.title
    assert settings.description
    assert all((DECKS / name / source).is_file() for source in settings.sources)


def test_yields_enough_questions(built: Built) -> None:
    assert len(built.questions) >= LEAST[built.name]


def test_json_carries_the_project(built: Built) -> None:
    settings = load_project(built.folder).settings
    assert built.data["deck"]["title"] == settings.title
    assert built.data["deck"]["description"] == settings.description


def test_anki_imports_every_question_and_picture(built: Built, tmp_path: Path) -> None:
    collection: Any = Collection(str(tmp_path / "collection.anki2"))
    try:
        request = ImportAnkiPackageRequest(package_path=str(built.output("anki")))
        log = collection.import_anki_package(request).log
        assert len(log.new) == len(built.questions) == collection.note_count()
        cards = [collection.get_card(card) for card in collection.find_cards("")]
        assert all("has-error" not in card.question() + card.answer() for card in cards)
        assert not list(collection.get_empty_cards().notes)
        assert not list(collection.media.check().missing)
        assert collection.fix_integrity() == ("Database rebuilt and optimized.", True)
    finally:
        collection.close()


def test_moodle_bank_holds_every_question(built: Built) -> None:
    quiz = etree.parse(built.output("moodle")).getroot()
    questions = [node for node in quiz.iter("question") if node.get("type") != "category"]
    assert len(questions) == len(built.quiz["questions"])


def test_no_question_is_asked_twice(built: Built) -> None:
    asked = Counter(
        (fold(each["prompt_text"]), tuple(map(fold, each["answer_texts"])))
        for each in built.questions
    )
    assert [key for key, count in asked.items() if count > 1] == []


def test_every_quote_is_an_exact_slice(built: Built) -> None:
    readers = Plugins.installed().readers()
    texts: dict[str, str] = {}
    cited = [each["source"] for each in built.questions if each["source"]]
    assert cited
    for source in cited:
        name = source["document"]
        if name not in texts:
            texts[name] = read(load(built.folder / name), readers, context()).text
        assert texts[name][source["start"] : source["end"]] == source["quote"]


def test_a_made_question_cites_its_source(built: Built) -> None:
    if built.name != "showcase":
        assert all(each["source"] for each in built.questions)


def test_showcase_has_every_kind_at_least_twice(built: Built) -> None:
    if built.name == "showcase":
        kinds = Counter(each["kind"] for each in built.questions)
        assert set(kinds) == set(KINDS)
        assert min(kinds.values()) >= 2


def test_showcase_has_no_item_writing_flaw(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(DECKS / "showcase" / "showcase.quiz.md")]) == 0, (
        capsys.readouterr().out
    )


def test_showcase_quotes_stand_in_their_source() -> None:
    assert run(["verify", str(DECKS / "showcase" / "showcase.quiz.md")]) == 0


def test_showcase_shows_every_picture_of_its_folder() -> None:
    text = (DECKS / "showcase" / "showcase.quiz.md").read_text(encoding="utf-8")
    shown = set(re.findall(r"images/[\w-]+\.png", text))
    assert shown == {f"images/{path.name}" for path in (DECKS / "showcase/images").iterdir()}


@pytest.mark.parametrize(("first", "second"), list(itertools.combinations(ARTICLES, 2)))
def test_no_two_articles_share_eight_words(first: Path, second: Path) -> None:
    assert _runs(first) & _runs(second) == set()


def _runs(article: Path, length: int = 8) -> set[str]:
    body = article.read_text(encoding="utf-8").split("---\n", 2)[2]
    words = re.findall(r"[a-z0-9']+", body.lower().replace("’", "'"))
    return {" ".join(words[start : start + length]) for start in range(len(words) - length + 1)}


@pytest.mark.slow
def test_all_examples_build_from_the_folder_above(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(DECKS, tmp_path / "decks", ignore=shutil.ignore_patterns("*.json"))
    monkeypatch.chdir(tmp_path)
    assert run(["build", "--format", "anki"]) == 0
    assert sorted(path.name for path in tmp_path.glob("*.apkg")) == [
        f"{name}.apkg" for name in PROJECTS
    ]
