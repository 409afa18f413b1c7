"""What the plugin declares; the contract is checked with that of all exporters."""

from quizgen_anki import quizgen_exporters


def test_the_package_has_its_suffix() -> None:
    (exporter,) = quizgen_exporters()
    assert (exporter.name, exporter.suffix, exporter.text) == ("anki", ".apkg", False)
