"""Writing texts as HTML: escaped, with formulas and images."""

import pytest

from quizgen.model import Image, Math, ShortAnswer, TrueFalse

from ...specimens.atlas import deck_of, text
from ..samples import export, words_of


def test_a_missing_image_leaves_its_description_and_a_note() -> None:
    stem = text("See ", Image(src="gone.png", alt="a <map>"))
    result = export(deck_of(TrueFalse(id="q", family="q", stem=stem, answer=True)))
    assert words_of(result.question("q"), "questiontext/text") == ["<p>See a &lt;map&gt;</p>"]
    assert "gone.png" in result.notes("not_rendered")[0]


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
