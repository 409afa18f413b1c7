"""Packages that nobody would write by mistake: refused with a place, and within bounds."""

import io
import zipfile

import pytest

from quizgen.errors import InputError
from quizgen.testing import PICTURE

from .keys import opened

ITEM = b"""<assessmentItem identifier="q"><responseDeclaration identifier="R" cardinality="single"
baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration>
<itemBody><choiceInteraction responseIdentifier="R"><prompt>Which <img src="%s" alt="it"/>?</prompt>
<simpleChoice identifier="A">this</simpleChoice><simpleChoice identifier="B">that</simpleChoice>
</choiceInteraction></itemBody></assessmentItem>"""


def zipped(**parts: bytes) -> bytes:
    """A package of `parts`."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {"imsmanifest.xml": b"<manifest/>", **parts}.items():
            archive.writestr(name, data)
    return stream.getvalue()


BOMB = b'<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'
OUTSIDE = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize("head", [BOMB, OUTSIDE])
def test_entities_are_refused(head: bytes) -> None:
    with pytest.raises(InputError, match="declares entities"):
        opened(head + ITEM.replace(b"this", b"&b;"), "item.xml")
    with pytest.raises(InputError, match="declares entities"):
        opened(zipped(**{"item.xml": head + ITEM}))


def test_a_document_type_alone_is_no_harm() -> None:
    deck, _ = opened(b'<!DOCTYPE questestinterop SYSTEM "x.dtd">' + ITEM, "item.xml")
    assert len(deck.questions) == 1


def test_what_unpacks_to_too_much_is_refused() -> None:
    with pytest.raises(InputError, match="unpacks to too much"):
        opened(zipped(**{"item.xml": ITEM + b" " * 40_000_000}))


def test_too_many_parts_are_refused() -> None:
    with pytest.raises(InputError, match="more than 5000 parts"):
        opened(zipped(**{f"{number}.txt": b"" for number in range(5001)}))


@pytest.mark.parametrize("data", [b"PK", b"PK\x03\x04imsmanifest.xml", zipped()[:-30]])
def test_what_is_no_package_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="no ZIP archive"):
        opened(data)


def test_broken_xml_has_its_line() -> None:
    with pytest.raises(InputError) as raised:
        opened(zipped(**{"a.xml": ITEM, "b.xml": b"<assessmentItem>\n<b>\n</c>"}))
    assert raised.value.where == "quiz.zip/b.xml:3"


def test_a_package_without_items_is_refused() -> None:
    with pytest.raises(InputError, match="no QTI items"):
        opened(zipped(**{"page.xml": b"<page/>"}))


def test_an_image_is_found_in_the_package_and_nowhere_else() -> None:
    inside = zipped(**{"items/a.xml": ITEM % b"../img/a.png", "img/a.png": PICTURE})
    deck, found = opened(inside)
    assert "image" in {part.kind for part in deck.questions[0].stem.parts}
    assert not found.notes
    for address in (b"../../../etc/hostname", b"file:///etc/hostname", b"http://x.invalid/a.png"):
        deck, found = opened(zipped(**{"items/a.xml": ITEM % address}))
        assert deck.questions[0].prompt_text == "Which it?"
        assert [note.kind for note in found.notes] == ["not_rendered"]


def test_an_item_that_stands_twice_is_read_once() -> None:
    deck, _ = opened(zipped(**{"a.xml": ITEM, "copy/a.xml": ITEM}))
    assert len(deck.questions) == 1
    other = ITEM.replace(b"this", b"another")
    assert len(opened(zipped(**{"a.xml": ITEM, "b.xml": other}))[0].questions) == 2


def test_deep_nesting_is_refused() -> None:
    deep = b"<assessmentItem>" + b"<p>" * 5000 + b"</p>" * 5000 + b"</assessmentItem>"
    with pytest.raises(InputError, match="not well-formed XML"):
        opened(deep, "item.xml")
