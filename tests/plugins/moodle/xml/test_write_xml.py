"""Every kind as Moodle XML, read back with lxml."""

import base64

from quizgen.model import Deck, MultipleResponse, TrueFalse

from ...specimens.atlas import EVERY_KIND, EVERYTHING, choice, deck_of, text
from ..samples import export, words_of


def test_every_text_stands_in_one_cdata_section() -> None:
    """Moodle drops blanks around entities outside CDATA."""
    data = export(EVERYTHING).data
    assert data.count(b"<text>") == data.count(b"<text><![CDATA[")
    assert b"</text>" in data


def test_the_end_of_a_cdata_section_in_a_text_comes_back() -> None:
    question = TrueFalse(id="q", family="q", stem=text("a ]]> b ]]]]>> c"), answer=True)
    found = export(deck_of(question)).question("q")
    assert words_of(found, "questiontext/text") == ["<p>a ]]&gt; b ]]]]&gt;&gt; c</p>"]
    assert words_of(found, "name/text") == ["a ]]> b ]]]]>> c"]


def test_images_are_files_of_the_field_that_shows_them() -> None:
    found = export(EVERYTHING).question("mc")
    (stem,) = found.findall("questiontext/file")
    assert (stem.get("name"), stem.get("path")) == ("map of lands.png", "/")
    assert base64.b64decode(str(stem.text)) == b"\x89PNG map"
    assert "@@PLUGINFILE@@/map%20of%20lands.png" in words_of(found, "questiontext/text")[0]
    both = found.findall("answer")[2].findall("file")
    assert [(file.get("name"), base64.b64decode(str(file.text))) for file in both] == [
        ("a.png", b"A"),
        ("a-2.png", b"B"),
    ]


def test_more_right_options_than_shares_are_left_out_with_a_note() -> None:
    texts = [f"option {number}" for number in range(22)]
    many = MultipleResponse(
        id="many", family="q", stem=text("Which?"), options=choice(*texts, right=21)
    )
    result = export(deck_of(many, EVERY_KIND[2]))
    assert [q.findtext("idnumber") for q in result.root] == [None, "tf"]
    (note,) = result.notes("left_out")
    assert "full marks" in note


def test_categories_stay_in_the_bank_and_double_their_slashes() -> None:
    paths = words_of(export(EVERYTHING).root, "question/category/text")
    assert paths == [
        "top/Geography",
        "top/Geography/The Atlas/Europe/Cities//Towns",
        "top/Geography",
    ]
    flat = words_of(export(EVERYTHING, categories="document").root, "question/category/text")
    assert flat[1] == "top/Geography/The Atlas"
    assert words_of(export(EVERYTHING, categories="deck").root, "question/category/text") == [
        "top/Geography"
    ]


def test_tags_lose_nothing_that_moodle_would_remove() -> None:
    result = export(EVERYTHING)
    assert words_of(result.question("mc"), "tags/tag/text") == ["Europe", "‹odd› 'tag'"]
    assert "odd" in result.notes("replaced")[0]
    tagged = deck_of(*EVERY_KIND[:2], tags=("EUROPE", "Summer"))
    assert words_of(export(tagged).question("mc"), "tags/tag/text")[2:] == ["Summer"]


def test_names_are_short_plain_lines() -> None:
    stem = text("if x<y &  z>w\nthen " + "word " * 100)
    result = export(deck_of(TrueFalse(id="q", family="q", stem=stem, answer=True)))
    (name,) = words_of(result.question("q"), "name/text")
    assert name.startswith("if x‹y & z>w then word")
    assert name.endswith("word…")
    assert len(name) <= 120


def test_an_empty_deck_is_a_file_that_moodle_takes() -> None:
    result = export(Deck(title="Nothing / yet"))
    assert words_of(result.root, "question/category/text") == ["top/Nothing // yet"]
    assert result.notes("few")


def test_the_same_deck_gives_the_same_bytes() -> None:
    assert export(EVERYTHING).data == export(EVERYTHING).data
