"""Laws 8 and 9: the contract of every exporter and reader that is installed, whoever made it."""

import pytest

from quizgen import testing
from quizgen.host import Plugins

PLUGINS = Plugins.installed()


def test_the_bundled_plugins_are_there():
    assert {"anki", "json", "moodle"} <= {exporter.name for exporter in PLUGINS.exporters()}
    assert PLUGINS.readers()
    assert PLUGINS.failures == []


@pytest.mark.parametrize("exporter", PLUGINS.exporters(), ids=lambda record: record.name)
def test_law_8_an_exporter_keeps_its_contract(exporter):
    testing.check_exporter(exporter)


@pytest.mark.parametrize(
    "reader", [*PLUGINS.readers(), *PLUGINS.deck_readers()], ids=lambda record: record.name
)
def test_law_9_a_reader_keeps_its_contract(reader):
    testing.check_reader(reader)
