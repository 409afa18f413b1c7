"""Anki's HTML to rich text: pairs of marks are those of their patterns, and all is linear."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.model import Gap, Listing, Math, Plain, is_block
from quizgen_anki import unmarkup
from quizgen_anki.markup import rich as written
from quizgen_anki.pairs import Marks, pairs
from quizgen_anki.unmarkup import DEEPEST, cloze, has_speech, parts, plain, rich
from tests.growth import LINEAR, growth

DEFINED = {
    "_FORMULA": (r"\\\(.+?\\\)|\\\[.+?\\\]", ["\\(", "\\)", "\\[", "\\]"]),
    "_LATEX": (
        r"(?i)\[\$\].+?\[/\$\]|\[\$\$\].+?\[/\$\$\]|\[latex\].+?\[/latex\]",
        ["[$]", "[/$]", "[$$]", "[/$$]", "[latex]", "[LaTeX]", "[/latex]"],
    ),
    "_SPEECH": (r"\[(?:sound:|anki:play:)[^\]]*\]", ["[sound:", "[anki:play:", "]"]),
    "_SOUND": (r"\[sound:[^\]\"<>]*\]", ["[sound:", "]", "<", '"']),
    "_GAP": (r"\{\{c\d+::.*?(?:::.*?)?\}\}", ["{{c1::", "{{c23::", "::", "}}", "}"]),
}


@pytest.mark.parametrize("name", DEFINED)
@given(data=st.data())
def test_pairs_are_those_of_their_pattern(name, data):
    pattern, marks = DEFINED[name]
    text = "".join(data.draw(st.lists(st.sampled_from([*marks, "x", "\n"]), max_size=12)))
    found = [text[pair.start : pair.end] for pair in pairs(text, getattr(unmarkup, name))]
    assert found == [one[0] for one in re.finditer(pattern, text, re.DOTALL)]


@given(st.lists(st.sampled_from(["{{c1::", "::", "}}", "a", " b "]), max_size=12))
def test_the_hint_of_a_gap_is_what_its_pattern_says(pieces):
    text = "".join(pieces)
    form = re.compile(r"\{\{c(\d+)::(.*?)(?:::(.*?))?\}\}", re.DOTALL)
    wanted = [(one[2], one[3] or "") for one in form.finditer(text)]
    found = [pair.inside.partition("::") for pair in pairs(text, unmarkup._GAP)]
    assert [(answer, said) for answer, _, said in found] == wanted


REPEATED = {
    "line breaks": "<br>",
    "items of a list": "<li>a</li>",
    "lists in lists": "<ul><li>a",
    "tables": "<table><tr><td>a</td></tr></table>",
    "paragraphs": "<p>a</p>",
    "formulas": "\\(a\\) ",
    "gaps": "{{c1::a::b}} ",
    "open formulas": "\\(a ",
    "open displays": "[$$]a[$]a[latex]a ",
    "open gaps": "{{c1::a:: ",
    "open sounds": "[sound:a ",
}


@pytest.mark.parametrize("name", REPEATED)
def test_twice_the_field_is_twice_the_work(name):
    def read(times: int) -> object:
        page = REPEATED[name] * times
        return cloze(f"<ol>{page}</ol>"), has_speech(page)

    assert growth(read, 200) <= LINEAR


@pytest.mark.parametrize("mark", ["\\(", "\\[", "[$]", "[latex]", "{{c1::", "{{c1::a::", "[sound:"])
def test_a_hundred_thousand_open_marks_are_words(mark: str) -> None:
    """Where each is looked for anew to the end, this takes minutes."""
    page = f"{mark} " * 100_000
    assert len(pairs_in(page)) == 0
    assert not has_speech(page)


def pairs_in(page: str) -> list[object]:
    every: list[Marks] = [getattr(unmarkup, name) for name in DEFINED]
    return [pair for marks in every for pair in pairs(page, marks)]


def test_lists_are_numbered_and_gaps_are_parted() -> None:
    assert plain("<ol><li>a</li><li>b</li></ol><ul><li>c</li></ul>") == "1. a 2. b • c"
    assert parts("a<br>b \\(x\\) [$$]y[/$$]") == [
        Plain(text="a\nb "),
        Math(tex="x"),
        Plain(text=" "),
        Math(tex="y", display=True),
    ]
    assert cloze("{{c2::a::b::c}}") == [Gap(group=2, answer="a", hint="b::c")]


LISTS = {
    "a<ul><li>b</li><li><b>c</b></li></ul>d": "a\n• b\n• c\nd",
    "<ul><li>a<ol><li>b<li>c</ol></ul>": "• a\n  1. b\n  2. c",
    "<ul><li>a</li><ul><li>b</li></ul></ul>": "• a\n  • b",
    "<ul><li>a</li></ul><ul><li>b</li></ul>": "• a\n• b",
    "<div>a</div>\n<ul>\n<li> b </li>\n</ul>\n<p>c</p>": "a\n• b\nc",
    "<table><caption>t</caption><tr><th>a</th><th>b</th></tr><tr><td>1</td><td></td></tr></table>":
    "t\na | b\n1 | ",
    "a<ul><li></li></ul>": "a",
}  # fmt: skip


@pytest.mark.parametrize("page", LISTS)
def test_lists_and_tables_are_parts_and_come_back(page: str) -> None:
    found = rich(page)
    assert found is not None
    assert found.plain == LISTS[page]
    assert any(map(is_block, found.parts)) == (page in list(LISTS)[:-1])
    assert rich(written(found, lambda src: src), exact=True) == found


def test_lists_that_stand_too_deep_in_each_other_are_lines() -> None:
    found = rich("<ul><li>a" * 40)
    assert found is not None
    assert found.plain.count("• a") == 40
    listing = found.parts[0]
    assert isinstance(listing, Listing)
    assert listing.depth == DEEPEST


def test_a_gap_in_a_list_stands_in_lines() -> None:
    found = cloze("<ul><li>{{c1::oats}}</li><li>rye</li></ul>")
    assert [part.kind for part in found] == ["plain", "gap", "plain"]
