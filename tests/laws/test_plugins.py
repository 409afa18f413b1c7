"""Laws 8 and 9: the contract of every exporter and reader that is installed, whoever made it."""

import hashlib
import io
import zipfile

import pytest

from quizgen import testing
from quizgen.host import Plugins

PLUGINS = Plugins.installed()


def unpacked(data):
    """The names and contents of an archive, or the bytes of what is none."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return tuple(
            (name, hashlib.sha256(archive.read(name)).hexdigest())
            for name in sorted(archive.namelist())
        )


def test_the_bundled_plugins_are_there():
    assert {"anki", "json", "moodle"} <= {exporter.name for exporter in PLUGINS.exporters()}
    assert PLUGINS.readers()
    assert PLUGINS.failures == []


@pytest.mark.parametrize("exporter", PLUGINS.exporters(), ids=lambda record: record.name)
def test_law_8_an_exporter_keeps_its_contract(exporter):
    testing.check_exporter(exporter, content=unpacked)


@pytest.mark.parametrize(
    "reader", [*PLUGINS.readers(), *PLUGINS.deck_readers()], ids=lambda record: record.name
)
def test_law_9_a_reader_keeps_its_contract(reader):
    testing.check_reader(reader)
