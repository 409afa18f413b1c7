"""Reading the HTML of a question: words, formulas, and what cannot be kept."""

import pytest

from quizgen.model import Image, Math, Plain, RichText, Ruby, ShortAnswer, Styled

from ..reading import answer, only, question, read


@pytest.mark.parametrize(
    "image",
    [
        "<img src='@@PLUGINFILE@@/none.png' alt='a map'>",
        "<img src='https://example.org/x.png' alt='a map'>",
        "<img src='data:image/png;base64,!!' alt='a map'>",
    ],
)
def test_an_image_that_is_not_there_leaves_its_description(image: str) -> None:
    found, notes = only(question("shortanswer", answer("a"), stem=f"<![CDATA[See {image}]]>"))
    assert found is not None
    assert found.prompt_text == "See a map"
    assert any(note.startswith("not_rendered: the image") for note in notes)


def test_an_image_inside_its_address_is_read() -> None:
    stem = "<![CDATA[<img src='data:image/png;base64,QUJD' alt=''>]]>"
    deck, media, _ = read(question("shortanswer", answer("a"), stem=stem))
    (part,) = deck.questions[0].stem.parts  # type: ignore[union-attr]  # it has a stem
    assert isinstance(part, Image)
    assert media.read(part.src) == b"ABC"


@pytest.mark.parametrize(
    ("html", "plain"),
    [
        ("<p>a</p>\n<p>b</p>", "a\nb"),
        ("a<br/>b<br><br>c", "a\nb\n\nc"),
        ("<ul><li>x</li><li>y</li></ul>", "• x\n• y"),
        ("<ol><li>x</li><li>y</li></ol>", "1. x\n2. y"),
        ("a<ul><li>x<ol><li>y</ol></ul>b", "a\n• x\n  1. y\nb"),
        ("<ul><li>x<li>y", "• x\n• y"),
        ("<li>x</li>y</ul>", "• x\ny"),
        ("<table><tr><td><ul><li>x</ul></td></tr></table>", "• x"),
        ("<table><caption>t</caption><tr><td>x</td></tr></table>", "t\nx"),
        ("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
         "a | b\n1 | 2"),
        ("10<sup>-3</sup> m<sup>2</sup> x<sub>max</sub>", "10⁻³ m² x_(max)"),
        ("a <script>alert(1)</script>b<style>p{}</style>", "a b"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("  a \n <b> b</b> ", "a b"),
        ("x &lt;b&gt; &amp;amp; y", "x <b> &amp; y"),
        ("<unknown>a</unknown></p></div>", "a"),
    ],
)  # fmt: skip
def test_html_becomes_the_words_that_it_shows(html: str, plain: str) -> None:
    found, _ = only(question("shortanswer", answer("a"), stem=f"<![CDATA[{html}]]>"))
    assert found is not None
    assert found.prompt_text == plain


@pytest.mark.parametrize(
    ("html", "parts"),
    [
        ("a <b>b</b> <em>c</em>", ["a ", ("b", "bold"), " ", ("c", "italic")]),
        ("<strong>a <i>b</i></strong>", [("a ", "bold"), ("b", "bold italic")]),
        ("<pre>a\n  b</pre>", [("a\n  b", "code")]),
        ('<span style="text-decoration: underline;">a</span>b', [("a", "underline"), "b"]),
        ("<b>a", [("a", "bold")]),
        ("a</b> b", ["a b"]),
    ],
)
def test_words_look_as_in_the_browser(html: str, parts: list[str | tuple[str, str]]) -> None:
    found, _ = only(question("shortanswer", answer("a"), stem=f"<![CDATA[{html}]]>"))
    assert isinstance(found, ShortAnswer)
    assert [
        (part.text, " ".join(part.styles)) if isinstance(part, Styled) else part.text
        for part in found.stem.parts
        if isinstance(part, Plain | Styled)
    ] == parts


def test_readings_above_words() -> None:
    stem = "<![CDATA[<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby> is]]>"
    found, _ = only(question("shortanswer", answer("a"), stem=stem))
    assert isinstance(found, ShortAnswer)
    assert found.stem == RichText.of(Ruby(text="漢字", reading="かんじ"), " is")


def test_sound_and_film_are_noted() -> None:
    stem = "<![CDATA[Hear <audio src='@@PLUGINFILE@@/a.mp3'>fallback</audio>!]]>"
    found, notes = only(question("shortanswer", answer("a"), stem=stem))
    assert found is not None
    assert found.prompt_text == "Hear !"
    assert "not_rendered: <audio> cannot be kept" in notes


@pytest.mark.parametrize(
    ("text", "tex", "display"),
    [(r"\(x\)", "x", False), (r"\[x\]", "x", True), ("$$x$$", "x", True),
     (r"\(a &lt; b \\ c\)", r"a < b \\ c", False)],
)  # fmt: skip
def test_formulas(text: str, tex: str, display: bool) -> None:
    found, _ = only(question("shortanswer", answer("a"), stem=f"<![CDATA[f {text}]]>"))
    assert isinstance(found, ShortAnswer)
    assert found.stem.parts[1] == Math(tex=tex, display=display)


def test_control_characters_are_replaced_with_a_note() -> None:
    found, notes = only(question("shortanswer", answer("a"), stem="a&#x85;b"))
    assert found is not None
    assert found.prompt_text == "a\ufffdb"
    assert any(note.startswith("replaced") for note in notes)
