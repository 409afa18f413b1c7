"""What every exporter owes, and that the plugin is one."""

from quizgen import testing
from quizgen_anki import quizgen_exporters


def test_exporter_keeps_its_contract() -> None:
    (exporter,) = quizgen_exporters()
    assert (exporter.name, exporter.suffix, exporter.text) == ("anki", ".apkg", False)
    testing.check_exporter(exporter)
