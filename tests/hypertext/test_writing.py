"""Rich text in elements: inert, whole, with images inside."""

import pytest
from hypothesis import given
from lxml import etree
from lxml import html as parser

from quizgen import testing
from quizgen.api import NoMedia
from quizgen.hypertext.pages import page, page_bytes
from quizgen.hypertext.pictures import image_type
from quizgen.hypertext.writing import Hypertext
from quizgen.model import Image, Math, RichText
from quizgen.report import ListReporter
from quizgen.testing.contracts import PICTURE, context


def written(text: RichText) -> etree._Element:
    """`text` in a paragraph."""
    return Hypertext(context()).fill(etree.Element("p"), text, "q")


@given(testing.richtexts())
def test_a_browser_reads_the_words_that_were_written(text: RichText) -> None:
    made = written(text)
    read = parser.fragment_fromstring(etree.tostring(made, method="html", encoding="unicode"))
    assert read.text_content() == "".join(map(str, made.itertext()))


TYPES = (
    (PICTURE, "png"),
    (b"\xff\xd8\xff\xe0", "jpeg"),
    (b"GIF89a", "gif"),
    (b"RIFF\0\0\0\0WEBPVP8 ", "webp"),
    (b"\0\0\0\x1cftypavif", "avif"),
    (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "svg+xml"),
    (b"<?xml version='1.0'?><svg/>", "svg+xml"),
    (b"<html><svg/></html>", None),
    (b"%PDF-1.7", None),
    (b"", None),
)


@pytest.mark.parametrize(("data", "kind"), TYPES)
def test_an_image_is_told_by_its_content(data: bytes, kind: str | None) -> None:
    assert image_type(data) == kind


def test_an_image_on_a_line_of_its_own_is_a_block_without_empty_lines() -> None:
    text = RichText.of("Look:\n\n", Image(src="a.png", alt="A"), "\n\nWhat is it?")
    (image,) = made = written(text)
    assert (made.text, image.get("class"), image.tail) == ("Look:", "alone", "What is it?")
    (inside,) = written(RichText.of("a ", Image(src="a.png"), " b"))
    assert (inside.get("class"), inside.get("alt"), inside.tail) == (None, "a.png", " b")


def test_the_lines_around_a_displayed_formula_are_not_empty() -> None:
    (math,) = made = written(RichText.of("So\n\n", Math(tex="x", display=True), "\nholds."))
    assert (made.text, math.tail) == ("So", "holds.")


def test_a_missing_image_is_told_once_a_question_and_described() -> None:
    reporter = ListReporter()
    hypertext = Hypertext(context(reporter=reporter, media=NoMedia()))
    text = RichText.of(Image(src="a.png", alt="a cat"), " and ", Image(src="a.png", alt="a cat"))
    made = hypertext.fill(etree.Element("p"), text, "q")
    assert "".join(map(str, made.itertext())) == "[a cat] and [a cat]"
    (note,) = reporter.notes
    assert (note.kind, note.question) == ("not_rendered", "q")
    assert note.message == "image not found: a.png; its description stands in its place"


def test_a_page_has_a_strict_policy() -> None:
    root, _ = page("A & <b>", "p { margin: 0 }", "'use strict';")
    text = page_bytes(root).decode()
    assert text.startswith("<!DOCTYPE html>\n<html")
    assert "<title>A &amp; &lt;b&gt;</title>" in text
    (policy,) = root.xpath("//meta[@http-equiv]/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert policy.endswith("img-src data:; base-uri 'none'; form-action 'none'")
    assert "unsafe" not in policy
