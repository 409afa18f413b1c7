"""Anki's HTML to rich text: pairs of marks are those of their patterns, and all is linear."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.model import Gap, Math, Plain
from quizgen_anki import unmarkup
from quizgen_anki.pairs import Marks, pairs
from quizgen_anki.unmarkup import cloze, has_speech, parts, plain
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
