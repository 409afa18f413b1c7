"""What every exporter owes, and that no deck makes an item that Moodle would mistake."""

from quizgen import testing
from quizgen_moodle import quizgen_exporters


def test_exporter_keeps_its_contract() -> None:
    exporter = next(one for one in quizgen_exporters() if one.name == "moodle")
    assert (exporter.suffix, exporter.text) == (".xml", True)
    testing.check_exporter(exporter)
