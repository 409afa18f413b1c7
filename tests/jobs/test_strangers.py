"""A bank or package that another program wrote is not overwritten; one of ours is."""

from pathlib import Path

import genanki
import pytest

from quizgen.deckfile.parse import parse
from quizgen.errors import UsageError
from quizgen.host import Plugins
from quizgen.jobs.exporting import refuse_strangers
from quizgen.testing import context

DECK = parse("## Which sea is salt?\n\n**Answer:** all\n", "tides.quiz.md")
PLUGINS = Plugins.installed()
OTHER_XML = "<?xml version='1.0'?>\n<quiz>\n<question type='category'><category/></question></quiz>"


@pytest.mark.parametrize("name", ["moodle", "anki"])
def test_what_quizgen_wrote_is_overwritten(name: str, tmp_path: Path) -> None:
    exporter = PLUGINS.exporter(name)
    path = tmp_path / f"deck{exporter.suffix}"
    with path.open("w+b") as stream:
        exporter.write(DECK, stream, context())
    refuse_strangers(path, exporter.suffix, PLUGINS)


def test_a_bank_of_others_stays(tmp_path: Path) -> None:
    path = tmp_path / "deck.xml"
    path.write_text(OTHER_XML)
    with pytest.raises(UsageError, match="has not written it"):
        refuse_strangers(path, ".xml", PLUGINS)


def test_a_package_of_others_stays(tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"
    deck = genanki.Deck(1, "Tides")
    deck.add_note(genanki.Note(genanki.BASIC_MODEL, ["Front", "Back"]))
    genanki.Package(deck).write_to_file(str(path))
    with pytest.raises(UsageError, match="has not written it"):
        refuse_strangers(path, ".apkg", PLUGINS)
