"""Saved web pages: what is read, what is left, and that nothing in a page does anything."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import quizgen_html
from quizgen.api import ListReporter, Source
from quizgen.documents.read import read
from quizgen.errors import InputError, QuizgenError
from quizgen.model import Document, Table
from quizgen.testing import context
from quizgen_html import reader

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Mills | Site</title>
<meta name="author" content="Ada Brook">
<meta property="article:published_time" content="2021-05-04T10:00:00Z">
<script>document.write("<p>Written by a script.</p>")</script></head>
<body><nav><a href="/">Home</a> Shop</nav><div class="cookie-banner">We use cookies.</div>
<main><header><h1>The Tide Mill</h1><p>By Ada Brook</p></header>
<p>A <b>tide mill</b> is a mill driven by the tide.<sup class="reference">[1]</sup>
It covers 4&nbsp;km<sup>2</sup> and emits no CO<sub>2</sub>.</p>
Loose text<br>goes on.<br><br>The second part.
<ul><li>Dam<li>Gate <ol><li>left</li><li>right</li></ol></ul>
<dl><dt>Sluice</dt><dd>A gate that lets water out.</dd></dl>
<figure><img src="x.png" alt="x">
<figcaption>The mill in 1890. Photo: Ann Grey</figcaption></figure>
<table><caption>Mills</caption><tr><th>Name</th><th>Year</th></tr>
<tr><td>Elden</td><td rowspan=2>1871</td></tr><tr><td>Wick</td></tr></table>
<blockquote><p>The sea works for nothing.</p></blockquote><pre>x = 1
y = 2</pre><p style="display: none">Hidden.</p>
<p>The mill &amp; the &lt;b&gt; quay so&#7; on.</p></main>
<footer>All of it copied.</footer></body></html>"""


def document(page: str | bytes) -> Document:
    data = page.encode() if isinstance(page, str) else page
    return read(Source("a.html", data, ".html"), quizgen_html.quizgen_readers(), context())


def test_a_page_is_read_as_its_reader_sees_it() -> None:
    found = document(PAGE)
    assert (found.title, found.author) == ("The Tide Mill", "Ada Brook")
    assert found.date == datetime.date(2021, 5, 4)
    assert found.language == "en"
    assert [(block.kind, block.span.of(found.text)) for block in found.blocks] == [
        ("heading", "The Tide Mill"),
        ("furniture", "By Ada Brook"),
        (
            "paragraph",
            "A tide mill is a mill driven by the tide. It covers 4 km² and emits no CO₂.",
        ),
        ("paragraph", "Loose text goes on."),
        ("paragraph", "The second part."),
        ("list_item", "Dam"),
        ("list_item", "Gate"),
        ("list_item", "left"),
        ("list_item", "right"),
        ("entry", "Sluice: A gate that lets water out."),
        ("caption", "The mill in 1890."),
        ("furniture", "Photo: Ann Grey"),
        ("caption", "Mills"),
        ("table", "Name | Year\nElden | 1871\nWick | 1871"),
        ("quotation", "The sea works for nothing."),
        ("code", "x = 1\ny = 2"),
        ("paragraph", "The mill & the <b> quay so\ufffd on."),
    ]


def test_a_table_that_lays_out_a_page_is_text() -> None:
    page = (
        "<table><tr><td><p>The mill is old.</p></td><td><p>The quay is long.</p></td></tr></table>"
    )
    found = document(page)
    assert not any(isinstance(block, Table) for block in found.blocks)
    assert found.text == "The mill is old.\n\nThe quay is long."


def test_the_title_of_a_page_without_a_heading_is_its_own() -> None:
    assert document("<title>Old Mills</title><p>The mill is old.</p>").title == "Old Mills"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("windows-1251", "cp1251"), ("ISO-8859-1", "cp1252"), ("utf-8", "utf-8"), ("none", "utf-8")],
)
def test_the_declared_encoding_is_used_where_it_fits(declared: str, encoding: str) -> None:
    said = {"cp1251": "Мост открыт.", "cp1252": "Zoë’s café", "utf-8": "Zoë – Мост"}[encoding]
    page = f'<meta charset="{declared}"><p>{said}</p>'.encode(encoding)
    assert document(page).text == said


def test_a_page_declared_wrongly_is_still_read() -> None:
    assert document('<meta charset="ascii"><p>The café is open.</p>').text == "The café is open."
    assert document('<meta charset="zlib"><p>The mill is old.</p>').text == "The mill is old."


@pytest.mark.parametrize("page", ["<html></html>", "<p> </p>", "<script>1</script>", "<!-- x -->"])
def test_a_page_without_words_is_an_input_error(page: str) -> None:
    with pytest.raises(InputError, match="no text"):
        document(page)


def test_a_page_that_is_too_large_is_refused() -> None:
    source = Source(name="a.html", data=b"a" * (2**20 + 1))
    with pytest.raises(InputError, match="larger than 1 MB"):
        reader.read(source, replace(context(), max_size=2**20))


def test_entities_of_the_document_are_not_expanded() -> None:
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    page = f'<!DOCTYPE html [<!ENTITY l0 "lol"><!ENTITY f SYSTEM "file:///etc/passwd">{lol}]>'
    text = document(page + "<p>The mill. &l11; &f;</p>").text
    assert "root:" not in text
    assert len(text) < 5_000


@pytest.mark.slow
@pytest.mark.timeout(60)  # quadratic time would be far more
@pytest.mark.parametrize(
    "page",
    [
        "<b>x" * 12_000,
        "<p>x" * 8_000,
        "<li>x" * 8_000,
        "<" * 40_000 + " x",
        "x&" * 40_000,
        "<table>" + "<tr><td rowspan=20 colspan=20>x" * 800,
        "<div>" * 200 + "x",
    ],
    ids=lambda page: page[:12],
)
def test_odd_pages_are_read(page: str) -> None:
    assert document(page).text


@pytest.mark.parametrize("tag", ["<div>", "<ul><li>", "<table><tr><td>", "<blockquote>"])
def test_what_is_nested_too_deeply_is_told(tag: str) -> None:
    reporter = ListReporter()
    source = Source("a.html", b"<p>The mill.</p>" + tag.encode() * 10_000 + b"x", ".html")
    found = read(source, quizgen_html.quizgen_readers(), context(reporter=reporter))
    assert found.text == "The mill."
    assert [note.kind for note in reporter.notes] == ["skipped"]


def test_a_page_too_long_at_a_stretch_is_refused() -> None:
    with pytest.raises(InputError, match="too long at a stretch"):
        document(b"<p>" + b"The mill. " * 1_100_000)


PIECES = st.sampled_from(
    """
    <p> </p> <div> </div> <ul> <ol> <li> </ul> <table> <tr> <td> </table> <h1> </h1> <br> <pre>
    </pre> <dl> <dt> <dd> </dl> <blockquote> </blockquote> <figcaption> <caption> <main> </main>
    <!-- --> <![CDATA[ <script> </script> mill &lt; &#0; &#xd800; <sup>2</sup> <a hidden> </a>
    <html> </body> words.
    """.split()
)


@given(st.lists(PIECES | st.text(max_size=10), max_size=30).map("".join) | st.binary(max_size=200))
def test_any_page_gives_a_document_or_an_error(page: str | bytes) -> None:
    data = page.encode("utf-8", "replace") if isinstance(page, str) else page
    try:
        found = document(data)
    except QuizgenError:
        return
    for sentence in found.sentences:
        words = sentence.span.of(found.text)
        assert words == words.strip() != ""
