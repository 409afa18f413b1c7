"""Reading embedded answers: gaps that a cloze can hold, and those that none can."""

import pytest

from quizgen.model import Cloze

from ..reading import only, question


@pytest.mark.parametrize(
    ("gap", "why"),
    [
        ("{1:SA:=a", "not closed"),
        ("{1:MC:=a}", "single option"),
        ("{1:MR:=a~=b~c}", "several right"),
        ("{1:MC:=a~=b}", "several right"),
        ("{1:NM:=1,5:0}", "read alike"),
        ("{1:SA:%50%a}", "whole mark"),
        ("{1:SA:=*}", "wildcard"),
    ],
)
def test_gaps_that_no_cloze_can_hold(gap: str, why: str) -> None:
    found, notes = only(question("cloze", "", stem=f"<![CDATA[x {gap}]]>"))
    assert found is None
    assert any(why in note for note in notes)


@pytest.mark.parametrize(
    "pairs",
    ["", "no pair", '<p class="quizgen-pair">a {1:MR:%50%x~%50%y}</p>',
     '<p class="quizgen-pair">a</p> {1:MC:=x~y}'],
)  # fmt: skip
def test_pairs_that_were_changed_are_left_out(pairs: str) -> None:
    stem = f'<![CDATA[<p class="quizgen-stem">Match.</p>{pairs}]]>'
    found, notes = only(question("cloze", "", stem=stem))
    assert found is None
    assert any(note.startswith("skipped: left out") and "pair" in note for note in notes)


@pytest.mark.parametrize(
    ("gap", "answer_text"),
    [
        (r"{1:SA:=a\}b}", "a}b"),
        (r"{1:SA:=a\#b#c}", "a#b"),
        ("{1:SA:=a&#126;b~%0%c}", "a~b"),
        ("{1:SHORTANSWER_C:=&#92;}", "\\"),
        ("{1:MW: =a }", "a"),
        ("{:MCVS:x~%100%a &amp;lt; b}", "a < b"),
        (r"{1:SA:=a\*b}", "a*b"),
        ("{12:NM:=1.5:0}", "1.5"),
    ],
)
def test_gaps_are_decoded_once(gap: str, answer_text: str) -> None:
    found, _ = only(question("cloze", "", stem=f"<![CDATA[x {gap} {{2:NOPE:=y}}]]>"))
    assert isinstance(found, Cloze)
    assert [one.answer for one in found.gaps] == [answer_text]
    assert found.prompt_text == "x _____ {2:NOPE:=y}"
