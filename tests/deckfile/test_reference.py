"""The reference page says what is so: its examples parse, its tables name every key and kind."""

import re
from pathlib import Path
from typing import get_args

import pytest

from quizgen.deckfile import parse, render
from quizgen.deckfile.assemble import KEYS
from quizgen.deckfile.parse import FRONT
from quizgen.model import QuestionKind

PAGE = (Path(__file__).parents[2] / "docs/reference/deck-file.md").read_text()
EXAMPLES = re.findall(r"(?s)````markdown\n(.*?)````", PAGE)


def test_the_page_has_examples():
    assert len(EXAMPLES) == 2


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_parses_and_survives_printing(example):
    deck = parse(example, "example.quiz.md")
    assert deck.questions
    assert parse(render(deck), "example.quiz.md") == deck


def test_every_kind_is_shown():
    shown = {one.kind for text in EXAMPLES for one in parse(text, "x.quiz.md").questions}
    assert shown == set(get_args(QuestionKind))


@pytest.mark.parametrize("name", [*KEYS, *FRONT, *get_args(QuestionKind)])
def test_every_key_and_kind_is_named(name):
    assert f"`{name}`" in PAGE
