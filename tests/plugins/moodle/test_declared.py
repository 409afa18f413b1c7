"""What the plugin declares; the contract of each is checked with that of all others."""

from quizgen_moodle import quizgen_exporters, quizgen_readers


def test_the_formats_have_their_suffixes() -> None:
    written = {one.name: one.suffix for one in quizgen_exporters()}
    assert written == {"moodle": ".xml", "gift": ".gift", "aiken": ".txt"}
    assert all(one.text for one in quizgen_exporters())
    read = {suffix: one.name for one in quizgen_readers() for suffix in one.suffixes}
    assert read == {
        ".xml": "moodle",
        ".gift": "gift",
        ".aiken": "aiken",
        ".txt": "gift-or-aiken",
    }
