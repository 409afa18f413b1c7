"""The scores of decks against points to be recalled; of rules, by what is missed without them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from .recall import Ask, Score, asks_of, read_documents, read_gold, score, word_counts

HERE = Path(__file__).parent
GOLD = """\
mills.md:
  - id: M1
    answer: tides?\\b
    about: [mill, driv]
    alt:
      - {answer: tide mill, about: ['drive|tide', called]}
  - id: M2
    answer: '1931'
    about: ['^(?!.*closed)', library]
"""


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A file with two points of one document."""
    path = tmp_path / "gold.yaml"
    path.write_text(GOLD, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("prompt", "answers", "points"),
    [
        ("What drives the mill?", ("The TIDE",), ["M1"]),
        ("What drives it?", ("The tide",), []),
        ("What drives the mill?", ("the sea", "tides"), ["M1"]),
        ("What drives the mill?", ("the tidewater",), []),
        ("What is a mill called that the tide drives?", ("tide mill",), ["M1"]),
        ("When was the Library opened?", ("in 1931",), ["M2"]),
        ("When was the library closed?", ("in 1931",), []),
    ],
)
def test_what_asks_for_a_point(
    gold: Path, prompt: str, answers: tuple[str, ...], points: list[str]
) -> None:
    found = read_gold(gold)["mills.md"]
    assert [one.id for one in found if one.is_asked_by(Ask(prompt, answers))] == points


def test_a_score_counts_points_once_and_every_question(gold: Path) -> None:
    points = read_gold(gold)["mills.md"]
    asks = [
        Ask("What drives the mill?", ("the tide",)),
        Ask("What is driven by the tide and called so?", ("a tide mill",)),
        Ask("Who grinds?", ("the miller",)),
    ]
    whole = score(points, asks, 200)
    assert whole == Score(points=2, asked=1, questions=3, meeting=2, words=200)
    assert whole + whole == Score(4, 2, 6, 4, 400)
    assert "1/2   points  50%" in str(whole)
    assert "1.50 per 100 words,  67% meet a point" in str(whole)
    assert "-" in str(Score())


def test_true_or_false_never_counts(tmp_path: Path) -> None:
    deck = tmp_path / "deck.json"
    source = {"document": "texts/mills.md"}
    shown = {"prompt_text": "The tide drives the mill.", "answer_texts": ["tide"]}
    questions = [
        {"kind": "true_false", "source": source, **shown},
        {"kind": "cloze", "source": source, **shown},
        {"kind": "cloze", "source": None, **shown},
    ]
    deck.write_text(json.dumps({"questions": questions}), encoding="utf-8")
    assert asks_of([deck]) == {"mills.md": [Ask("The tide drives the mill.", ("tide",))]}


def test_the_words_of_a_document_are_those_that_are_read(tmp_path: Path) -> None:
    (tmp_path / "mills.md").write_text("# Mills\n\n**Tide** mills turn.\n", encoding="utf-8")
    assert word_counts(read_documents(tmp_path)) == {"mills.md": 4}


def test_a_rule_is_worth_what_is_missed_without_it(tmp_path: Path, gold: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    text = "The Belem Library of Lisbon was opened by Ana Souza in 1931.\n"
    (folder / "mills.md").write_text(text, encoding="utf-8")
    call = [sys.executable, str(HERE / "ablate.py"), str(folder), "--gold", str(gold)]
    call += ["--rules", "facts.clauses,facts.roles"]
    done = subprocess.run(call, capture_output=True, text=True, check=True)
    lines = {line.split("  ")[0]: line for line in done.stdout.splitlines()}
    assert lines["all rules"].endswith("1 ( +0)")
    assert lines["facts.clauses"].endswith("0 ( -1)")
    assert lines["facts.roles"].endswith("=")
