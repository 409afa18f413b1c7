"""quizgen.toml: what it may hold, and how a mistake in it reads."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.config import KINDS, SettingError, Settings, load_project, parse_settings
from quizgen.errors import InputError

WHOLE = """
[deck]
title = "Bridges"
namespace = "bridges"
description = "Big ones"
author = "Anna Weber"
date = 2024-07-02
language = "en"
tags = ["a", "b"]

[build]
sources = ["*.md"]
formats = ["anki", "json"]
kinds = ["cloze"]
purpose = "quiz"
count = 7
per_fact = 2
min_quality = 0.25
rejected = ["a1"]
seed = 3

[options.anki]
answer_fields = true
"""


def test_every_setting_can_be_said() -> None:
    settings = parse_settings(WHOLE)
    assert settings.model_fields_set == set(Settings.model_fields)
    assert settings.date == datetime.date(2024, 7, 2)
    assert settings.kinds == ("cloze",)
    assert settings.options == {"anki": {"answer_fields": True}}


def test_nothing_needs_saying() -> None:
    settings = parse_settings("")
    assert settings == Settings()
    assert (settings.kinds, settings.min_quality, settings.seed) == (KINDS, 0.5, 0)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("[deck]\ntitel = 'x'", "quizgen.toml: deck.titel: unknown key (did you mean title?)"),
        ("[deck]\ncount = 1", "quizgen.toml: deck.count: unknown key (it belongs in [build])"),
        ("[dek]", "quizgen.toml: dek: unknown section (did you mean deck?)"),
        ("title = 'x'", "quizgen.toml: title: unknown section (it belongs in [deck])"),
        ("deck = 1", "quizgen.toml: deck: must be a section ([deck])"),
        ("[build]\ncount = 0", "quizgen.toml: build.count: input should be greater than"),
        ("[build]\nsources = 'a'", "quizgen.toml: build.sources: input should be a list"),
        ("[build]\nkinds = ['cloz']", "quizgen.toml: build.kinds.0: input should be 'multiple_ch"),
        ("[build]\nmin_quality = 2", "quizgen.toml: build.min_quality: input should be less than"),
        ("[deck]\ndate = 'soon'", "quizgen.toml: deck.date: "),
        ("[deck]\ntitle = ''", "quizgen.toml: deck.title: must be one non-empty line"),
        ("[options]\nanki = 3", "quizgen.toml: options.anki: input should be a section"),
        ("[deck]\n\ntitle = x", "quizgen.toml:3: not TOML: "),
        ("[deck", "quizgen.toml: not TOML: "),
        ("[deck]\ntitle = ''\n[build]\ncount = 0", "(and 1 more)"),
    ],
)
def test_a_mistake_names_its_place(text: str, error: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_settings(text)
    assert error in str(caught.value)
    assert caught.value.hint


@given(st.text() | st.text(alphabet='[]deckbuiltonsr=".\n 123'))
def test_any_text_is_settings_or_an_error_for_people(text: str) -> None:
    try:
        settings = parse_settings(text)
    except InputError as error:
        place, hint = error.where or "", error.hint
    else:
        place, hint = "quizgen.toml", str(settings)
    assert place.startswith("quizgen.toml")
    assert hint


def test_a_project_is_named_after_its_folder_unless_it_says_otherwise(tmp_path: Path) -> None:
    folder = tmp_path / "rivers"
    folder.mkdir()
    (folder / "quizgen.toml").write_text("", "utf-8")
    assert load_project(folder).settings.namespace == "rivers"
    (folder / "quizgen.toml").write_text("[deck]\nnamespace = 'water'", "utf-8")
    assert load_project(folder).settings.namespace == "water"


def test_settings_that_are_not_utf_8_name_the_byte(tmp_path: Path) -> None:
    (tmp_path / "quizgen.toml").write_bytes(b"[deck]\ntitle = '\xff'")
    with pytest.raises(InputError, match="not UTF-8 at byte 16"):
        load_project(tmp_path)


def test_flags_overrule_and_options_are_merged() -> None:
    settings = parse_settings(WHOLE)
    flags = {"title": "T", "count": None, "options": {"anki": {"x": "1"}, "moodle": {"y": "2"}}}
    over = settings.overruled(flags)
    assert (over.title, over.count, over.author) == ("T", 7, "Anna Weber")
    assert over.options == {"anki": {"answer_fields": True, "x": "1"}, "moodle": {"y": "2"}}
    assert settings.title == "Bridges"


def test_only_what_was_said_counts_as_said() -> None:
    over = Settings().overruled({"count": 3, "title": None})
    assert over.model_fields_set <= {"count", "options"}


def test_a_wrong_setting_is_named() -> None:
    with pytest.raises(SettingError, match=r"^min_quality: input should be less than or equal"):
        Settings().overruled({"min_quality": 1.5})
