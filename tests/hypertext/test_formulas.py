"""TeX as MathML: what is shown, what is refused, and nothing but what draws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from quizgen.hypertext.formulas import mathml
from quizgen.testing.texts import lines

SHOWN = (
    ("x^2", "<msup><mi>x</mi><mn>2</mn></msup>"),
    (r"\frac{1}{x}", "<mfrac><mrow><mn>1</mn></mrow><mrow><mi>x</mi></mrow></mfrac>"),
    (r"\mathrm{V}", '<mi mathvariant="normal">V</mi>'),
    ("V", "<mi>V</mi>"),
    (r"\text{<b>a & b</b>}", "<mtext>&lt;b&gt;a\xa0&amp;\xa0b&lt;/b&gt;</mtext>"),
    (r"\sin x", '<mi>sin</mi><mspace width="0.167em"/><mi>x</mi>'),
    (r"\sin = x", "<mi>sin</mi><mo>=</mo><mi>x</mi>"),
    (r"\color{red}{x}", "<mstyle><mrow><mi>x</mi></mrow></mstyle>"),
)
"""TeX, and what stands in its `math` element."""

REFUSED = (
    r"\href{javascript:alert(1)}{x}",
    r"\url{x}",
    r"\style{color:red}{x}",
    r"\class{wide}{x}",
    r"\def\a{\b\b}\def\b{\a\a}\a",
    r"\newcommand{\a}{x}\a",
    r"\unknown{x}",
    r"\frac{1}{",
    "}{",
    r"\left( x",
    "x" * 5_001,
    r"\sqrt{" * 200 + "x" + "}" * 200,
    "\\",
    "%",
)


@pytest.mark.parametrize(("tex", "inside"), SHOWN, ids=lambda value: value)
def test_formulas(tex: str, inside: str) -> None:
    math = mathml(tex)
    assert math is not None
    (row,) = math
    assert "".join(etree.tostring(one, encoding="unicode") for one in row) == inside


@pytest.mark.parametrize("tex", REFUSED, ids=lambda tex: tex[:20])
def test_what_is_no_formula_that_stands_alone(tex: str) -> None:
    assert mathml(tex) is None


def test_a_length_that_would_widen_the_page_is_left_out() -> None:
    math = mathml(r"\hspace{99999em}x")
    assert math is not None
    assert [dict(space.attrib) for space in math.iter("mspace")] == [{}]


def test_a_displayed_formula_is_a_block() -> None:
    shown, inline = mathml("x", display=True), mathml("x")
    assert shown is not None
    assert inline is not None
    assert (shown.get("display"), inline.get("display")) == ("block", "inline")


@given(lines() | st.text("\\{}^_&$%abx1 ", min_size=1))
def test_whatever_stands_in_it_nothing_acts(tex: str) -> None:
    math = mathml(tex)
    for element in () if math is None else math.iter():
        assert not set(element.attrib) & {"href", "style", "class", "id", "src", "onclick"}
        assert element.tag.startswith("m") or element.tag == "none"
