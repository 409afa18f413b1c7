"""Every kind as Moodle XML, read back with lxml."""

import base64
from decimal import Decimal

import pytest
from lxml import etree

from quizgen.model import (
    Cloze,
    Deck,
    Flashcard,
    Gap,
    Image,
    Matching,
    Math,
    MultipleResponse,
    Numerical,
    Ordering,
    Pair,
    Plain,
    ShortAnswer,
    TrueFalse,
)

from ..samples import EVERY_KIND, SOURCES, choice, deck_of, export, text

EVERYTHING = deck_of(*EVERY_KIND, sources=SOURCES, description="All kinds")


def words_of(element: etree._Element, path: str) -> list[str]:
    """The texts at `path`."""
    return [str(found.text) for found in element.findall(path)]


def fractions(element: etree._Element) -> list[float]:
    """The fractions of the answers, in order."""
    return [float(answer.get("fraction", "")) for answer in element.findall("answer")]


def test_each_kind_becomes_the_type_that_serves_it() -> None:
    kinds = {q.findtext("idnumber"): q.get("type") for q in export(EVERYTHING).root}
    kinds.pop(None)
    assert kinds == {
        "mc": "multichoice", "mr": "multichoice", "tf": "truefalse", "cz": "cloze",
        "sa": "shortanswer", "nu": "numerical", "ma": "matching", "or": "ordering",
        "fc": "shortanswer",
    }  # fmt: skip


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


def test_a_missing_image_leaves_its_description_and_a_note() -> None:
    stem = text("See ", Image(src="gone.png", alt="a <map>"))
    result = export(deck_of(TrueFalse(id="q", family="q", stem=stem, answer=True)))
    assert words_of(result.question("q"), "questiontext/text") == ["<p>See a &lt;map&gt;</p>"]
    assert "gone.png" in result.notes("not_rendered")[0]


@pytest.mark.parametrize("right", range(1, 21))
@pytest.mark.parametrize("wrong", [0, 1, 3, 7, 11, 20, 23])
def test_right_options_make_the_mark_and_ticking_all_makes_nothing(right: int, wrong: int) -> None:
    if right + wrong < 2:
        return
    texts = [f"option {number}" for number in range(right + wrong)]
    question = MultipleResponse(
        id="q", family="q", stem=text("Which?"), options=choice(*texts, right=right)
    )
    shares = fractions(export(deck_of(question)).question("q"))
    assert sum(shares[:right]) == pytest.approx(100, abs=0.001)
    assert all(share < 0 for share in shares[right:])
    if wrong:
        assert sum(shares) < 0.0001


def test_more_right_options_than_shares_are_left_out_with_a_note() -> None:
    texts = [f"option {number}" for number in range(22)]
    many = MultipleResponse(
        id="many", family="q", stem=text("Which?"), options=choice(*texts, right=21)
    )
    result = export(deck_of(many, EVERY_KIND[2]))
    assert [q.findtext("idnumber") for q in result.root] == [None, "tf"]
    (note,) = result.notes("not_rendered")
    assert "full marks" in note


def test_true_and_false_are_lower_case_and_keyed() -> None:
    found = export(EVERYTHING).question("tf")
    assert words_of(found, "answer/text") == ["true", "false"]
    assert fractions(found) == [0, 100]
    assert "Berlin is the capital." in words_of(found, "generalfeedback/text")[0]


def test_stars_are_stars() -> None:
    found = export(EVERYTHING).question("sa")
    assert words_of(found, "answer/text") == [r"\*", r"a\\*b"]


@pytest.mark.parametrize(
    ("value", "written"),
    [("2962.5", "2962.5"), ("-0.5", "-0.5"), ("1E+20", "1e+20"), ("1234567", "1234567")],
)
def test_numbers_have_a_point_and_no_groups(value: str, written: str) -> None:
    question = Numerical(id="q", family="q", stem=text("How many?"), value=Decimal(value))
    found = export(deck_of(question)).question("q")
    assert words_of(found, "answer/text") == [written]
    assert found.findtext("answer/tolerance") == "0"


def test_a_number_too_long_for_moodle_is_typed_as_text() -> None:
    question = Numerical(
        id="q", family="q", stem=text("Digits?"), value=Decimal("1234567890.1234567")
    )
    result = export(deck_of(question))
    assert result.question("q").get("type") == "shortanswer"
    assert "15 digits" in result.notes("downgraded")[0]


def test_the_unit_is_kept_and_graded_by_option() -> None:
    found = export(EVERYTHING).question("nu")
    assert words_of(found, "units/unit/unit_name") == ["m"]
    assert found.findtext("unitgradingtype") == "0"
    assert export(EVERYTHING, units="graded").question("nu").findtext("unitgradingtype") == "1"


def test_lists_hold_plain_words_with_their_angle_brackets() -> None:
    found = export(EVERYTHING).question("ma")
    assert words_of(found, "subquestion/answer/text") == [
        "a &lt; b & c",
        "Isar &amp;lt; Inn",
        "Weser",
    ]
    assert words_of(found, "subquestion/text") == ["Spree", r"\(x^2\)", ""]


def test_formulas_go_to_the_side_that_shows_them() -> None:
    pairs = tuple(
        Pair(left=text(name), right=text(Math(tex=tex))) for name, tex in [("a", "x"), ("b", "y")]
    )
    question = Matching(id="q", family="q", stem=text("Match."), pairs=pairs)
    result = export(deck_of(question))
    assert words_of(result.question("q"), "subquestion/text") == [r"\(x\)", r"\(y\)"]
    assert words_of(result.question("q"), "subquestion/answer/text") == ["a", "b"]
    assert result.notes("replaced")


@pytest.mark.parametrize(
    ("right", "shown"),
    [
        (Math(tex=r"\frac{1}{2}"), r"&#92;(&#92;frac&#123;1&#125;&#123;2&#125;&#92;)"),
        (
            Image(src="a.png", alt="A"),
            "&#60;img src&#61;&#34;data:image&#47;png;base64,QQ&#61;&#61;",
        ),
        (Plain(text="x" * 300), "x" * 300),
    ],
)
def test_pairs_that_no_list_can_show_are_embedded_answers(
    right: Plain | Math | Image, shown: str
) -> None:
    pairs = (
        Pair(left=text(Math(tex="x_{1}")), right=text(right)),
        Pair(left=text("other"), right=text("plain")),
    )
    question = Matching(id="q", family="q", stem=text("{1:SA:=x}"), pairs=pairs)
    result = export(deck_of(question))
    found = result.question("q")
    (body,) = words_of(found, "questiontext/text")
    assert found.get("type") == "cloze"
    assert body.startswith('<p class="quizgen-stem">&#123;1:SA:=x&#125;</p>')
    assert body.count("{1:MULTICHOICE_VS:") == 2
    assert shown in body
    assert "embedded answers" in result.notes("downgraded")[0]


def test_the_hint_of_a_gap_stands_beside_it() -> None:
    parts = (Plain(text="Nous "), Gap(answer="sommes", hint="être"), Plain(text=" en retard."))
    found = export(deck_of(Cloze(id="q", family="q", parts=parts))).question("q")
    assert words_of(found, "questiontext/text") == [
        '<p>Nous {1:SHORTANSWER:=sommes} <em class="quizgen-hint">(être)</em> en retard.</p>'
    ]


def test_ordering_shows_all_items_and_is_matching_before_moodle_4_4() -> None:
    found = export(EVERYTHING).question("or")
    assert found.findtext("selecttype") == "ALL"
    assert found.findtext("gradingtype") == "ABSOLUTE_POSITION"
    assert found.findtext("shownumcorrect") == "1"
    assert words_of(found, "answer/text") == ["Kiel", "Hanover", "Ulm"]
    older = export(EVERYTHING, version="4.1")
    assert older.question("or").get("type") == "matching"
    assert words_of(older.question("or"), "subquestion/answer/text") == ["1", "2", "3"]
    assert any("ordering" in note for note in older.notes("downgraded"))
    assert not export(EVERYTHING, version="4.10").notes("downgraded")[1:]


def test_gaps_are_encoded_and_other_braces_are_no_gaps() -> None:
    (found,) = words_of(export(EVERYTHING).question("cz"), "questiontext/text")
    assert found.startswith("<p>&#123;1:SA:=x&#125; at {1:SHORTANSWER:=Bonn&#125;&#126;&#35;~=C:")
    assert "{1:NUMERICAL:=1949:0}" in found
    assert "a &#38;lt; b" in found
    assert r"\(\frac&#123;1&#125;&#123;2&#125;\)" in found


@pytest.mark.parametrize("kind", ["gapselect", "ddwtos"])
def test_clozes_with_words_to_choose_from(kind: str) -> None:
    parts = (
        Gap(answer="Rhine", distractors=("Elbe",)),
        Plain(text=" [[1]] "),
        Gap(group=1, answer="Rhine", distractors=("Elbe",)),
    )
    result = export(deck_of(Cloze(id="q", family="q", parts=parts)), cloze=kind)
    found = result.question("q")
    (body,) = words_of(found, "questiontext/text")
    assert found.get("type") == kind
    assert "&#91;&#91;1&#93;&#93;" in body
    element = {"gapselect": "selectoption", "ddwtos": "dragbox"}[kind]
    assert {"Rhine", "Elbe"} <= set(words_of(found, f"{element}/text"))
    if kind == "ddwtos":
        assert [c.findtext("text") for c in found if c.find("infinite") is not None] == ["Rhine"]


def test_a_lone_typed_gap_has_nothing_to_choose_from() -> None:
    question = Cloze(id="q", family="q", parts=(Plain(text="x "), Gap(answer="y")))
    result = export(deck_of(question), cloze="gapselect")
    assert result.question("q").get("type") == "cloze"
    assert "gapselect" in result.notes("downgraded")[0]


@pytest.mark.parametrize("kind", ["shortanswer", "description", "essay"])
def test_flashcards_become_what_the_option_says(kind: str) -> None:
    result = export(EVERYTHING, flashcards=kind)
    found = result.question("fc")
    assert found.get("type") == kind
    assert "Munich" in etree.tostring(found, encoding="unicode")
    assert any(kind in note for note in result.notes("downgraded"))


def test_a_formula_on_the_back_is_never_to_be_typed() -> None:
    card = Flashcard(id="q", family="q", stem=text("Area?"), back=text(Math(tex=r"\pi r^2")))
    found = export(deck_of(card)).question("q")
    assert found.get("type") == "description"
    assert r"\(\pi r^2\)" in words_of(found, "generalfeedback/text")[0]
    assert found.findtext("defaultgrade") == "0.0000000"


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


def test_feedback_hints_and_source_arrive() -> None:
    result = export(EVERYTHING)
    found = result.question("mc")
    (general,) = words_of(found, "generalfeedback/text")
    assert general.startswith("<p>Since 1990.</p><blockquote")
    assert "Bonn  was\nthe capital." in general
    assert "The Atlas, p. 3" in general
    assert words_of(found, "hint/text") == ["<p>B...</p>"]
    assert words_of(found, "answer/feedback/text")[1] == "It was, until 1990."
    assert "blockquote" not in str(
        export(EVERYTHING, source="false").question("mc").findtext("generalfeedback/text")
    )


def test_hints_that_moodle_shows_nowhere_are_noted() -> None:
    question = TrueFalse(id="q", family="q", stem=text("x"), answer=True, hints=(text("h"),))
    result = export(deck_of(question))
    assert result.question("q").find("hint") is None
    assert "hints" in result.notes("not_rendered")[0]


def test_names_are_short_plain_lines() -> None:
    stem = text("if x<y &  z>w\nthen " + "word " * 100)
    result = export(deck_of(TrueFalse(id="q", family="q", stem=stem, answer=True)))
    (name,) = words_of(result.question("q"), "name/text")
    assert name.startswith("if x‹y & z>w then word")
    assert name.endswith("word…")
    assert len(name) <= 120


@pytest.mark.parametrize(
    ("words", "html"),
    [
        (r"costs $$5 or \(6\)", r"costs <span>$</span>$5 or <span>\</span>(6\)"),
        (r"\begin{x}", r"<span>\</span>begin{x}"),
        ("@@PLUGINFILE@@/x", "<span>@</span>@PLUGINFILE@@/x"),
        ("<script>alert(1)</script> & \"'", "&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"'"),
        ("two  blanks", '<span style="white-space: pre-wrap">two  blanks</span>'),
        ("two\nlines", "two<br>lines"),
    ],
)
def test_text_is_never_anything_else(words: str, html: str) -> None:
    question = ShortAnswer(id="q", family="q", stem=text(words), answers=("a",))
    (found,) = words_of(export(deck_of(question)).question("q"), "questiontext/text")
    assert found.startswith(f"<p>{html}")


def test_a_formula_that_holds_its_end_is_text_and_noted() -> None:
    stem = text("f ", Math(tex=r"a\) <b>"))
    result = export(deck_of(TrueFalse(id="q", family="q", stem=stem, answer=True)))
    assert r"f a\) &lt;b&gt;" in words_of(result.question("q"), "questiontext/text")[0]
    assert "formula" in result.notes("not_rendered")[0]


def test_an_empty_deck_is_a_file_that_moodle_takes() -> None:
    result = export(Deck(title="Nothing / yet"))
    assert words_of(result.root, "question/category/text") == ["top/Nothing // yet"]
    assert result.notes("few")


def test_the_same_deck_gives_the_same_bytes() -> None:
    assert export(EVERYTHING).data == export(EVERYTHING).data


def test_ordering_items_stay_in_order() -> None:
    items = tuple(text(str(number)) for number in range(12))
    question = Ordering(id="q", family="q", stem=text("Count."), items=items)
    found = export(deck_of(question)).question("q")
    assert words_of(found, "answer/text") == [str(number) for number in range(12)]
