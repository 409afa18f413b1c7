"""Word and PowerPoint files: what is read of them, and hostile ones refused."""

import contextlib
import hashlib
import io
import random
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import quizgen_office
from quizgen.api import Source
from quizgen.documents.read import read
from quizgen.errors import InputError, QuizgenError
from quizgen.model import Document, Heading
from quizgen.testing import context
from quizgen_office import word as word_reader

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
P = (
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)

BODY = """
<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>The Tide Mill</w:t></w:r></w:p>
<w:p><w:r><w:t>A tide mill is </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>a mill</w:t></w:r>
<w:r><w:tab/><w:t>driven by the tide.</w:t></w:r><w:del><w:r><w:t>Gone.</w:t></w:r></w:del></w:p>
<w:sdt><w:sdtContent><w:p><w:pPr><w:pStyle w:val="H2"/></w:pPr><w:r><w:t>Parts</w:t></w:r></w:p>
</w:sdtContent></w:sdt>
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr>
<w:r><w:t>Dam</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr>
<w:r><w:t>left gate</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>
<w:p><w:r><w:t>Mills</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p><w:r><w:t>Elden</w:t></w:r></w:p></w:tc>
<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>
<w:p><w:r><w:t>1871</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p><w:r><w:t>Wick</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>
<w:p><w:pPr><w:pStyle w:val="Q"/></w:pPr><w:r><w:t>The sea works for nothing.</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="C"/></w:pPr><w:r><w:t>Figure 1: The mill in 1890</w:t></w:r></w:p>
"""
STYLES = f"""<w:styles {W}>
<w:style w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:styleId="H2"><w:name w:val="Mine"/><w:basedOn w:val="H1"/></w:style>
<w:style w:styleId="H1"><w:name w:val="heading 2"/><w:basedOn w:val="H2"/></w:style>
<w:style w:styleId="Q"><w:name w:val="Intense Quote"/></w:style>
<w:style w:styleId="C"><w:name w:val="caption"/></w:style></w:styles>"""
NUMBERING = f"""<w:numbering {W}><w:abstractNum w:abstractNumId="3">
<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl>
</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>"""


def relations(**targets: str) -> str:
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    rows = "".join(
        f'<Relationship Id="{key}" Target="{target}" '
        f'Type="{CORE if key == "core" else OFFICE + key.rstrip("0123456789")}"/>'
        for key, target in targets.items()
    )
    return f'<Relationships xmlns="{namespace}">{rows}</Relationships>'


def packed(parts: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def word(body: str = BODY, **more: str) -> bytes:
    parts = {
        "_rels/.rels": relations(officeDocument="/word/document.xml", core="docProps/core.xml"),
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(styles="styles.xml", numbering="numbering.xml"),
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
        "docProps/core.xml": '<c xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title> Core title </dc:title></c>",
    }
    return packed(parts | more)


def slides() -> bytes:
    def slide(kind: str, title: str, *points: tuple[int, str]) -> str:
        body = "".join(
            f'<a:p><a:pPr lvl="{level}"/><a:r><a:t>{text}</a:t></a:r></a:p>'
            for level, text in points
        )
        return (
            f'<p:sld {P}><p:sp><p:nvSpPr><p:nvPr><p:ph type="{kind}"/></p:nvPr></p:nvSpPr>'
            "<p:txBody>"
            f"<a:p><a:r><a:t>{title}</a:t></a:r></a:p></p:txBody></p:sp><p:sp><p:nvSpPr><p:nvPr>"
            f"<p:ph/></p:nvPr></p:nvSpPr><p:txBody>{body}</p:txBody></p:sp><p:sp><p:nvSpPr><p:nvPr>"
            '<p:ph type="ftr"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>Footer</a:t></a:r>'
            "</a:p>"
            "</p:txBody></p:sp></p:sld>"
        )

    order = '<p:sldId r:id="slide2"/><p:sldId r:id="slide1"/><p:sldId r:id="none"/>'
    return packed(
        {
            "_rels/.rels": relations(officeDocument="ppt/presentation.xml"),
            "ppt/presentation.xml": f"<p:presentation {P}>{order}</p:presentation>",
            "ppt/_rels/presentation.xml.rels": relations(
                slide1="slides/slide1.xml", slide2="slides/slide2.xml"
            ),
            "ppt/slides/slide1.xml": slide(
                "title", "Mills", (0, "A mill grinds."), (1, "It is old.")
            ),
            "ppt/slides/slide2.xml": slide("ctrTitle", "Tides"),
        }
    )


def document(data: bytes, suffix: str = ".docx") -> Document:
    return read(Source("a" + suffix, data, suffix), quizgen_office.quizgen_readers(), context())


def blocks(found: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(found.text)) for block in found.blocks]


def test_a_word_document_is_read() -> None:
    found = document(word())
    assert found.title == "The Tide Mill"
    assert blocks(found) == [
        ("heading", "The Tide Mill"),
        ("paragraph", "A tide mill is a mill driven by the tide."),
        ("heading", "Parts"),
        ("list_item", "Dam"),
        ("list_item", "left gate"),
        ("table", "Mills | Mills\nElden | 1871\nWick | 1871"),
        ("quotation", "The sea works for nothing."),
        ("furniture", "Figure 1:"),
        ("caption", "The mill in 1890"),
    ]
    items = [block for block in found.blocks if block.kind == "list_item"]
    assert [(item.ordered, item.depth, item.list_number) for item in items] == [
        (True, 0, 0),
        (False, 1, 0),
    ]


def marks(found: Document) -> list[tuple[str, str]]:
    return [(mark.kind, mark.span.of(found.text)) for mark in found.marks]


RUNS = """<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Tide </w:t></w:r>
<w:r><w:rPr><w:b w:val="1"/></w:rPr><w:t>mill</w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr>
<w:t>: 10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>30</w:t></w:r>
<w:r><w:t xml:space="preserve"> drops of H</w:t></w:r><w:r><w:rPr>
<w:vertAlign w:val="subscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t>O a </w:t></w:r>
<w:r><w:rPr><w:i/></w:rPr><w:t>spring tide</w:t></w:r>
<w:r><w:t xml:space="preserve"> and </w:t></w:r>
<w:r><w:rPr><w:rStyle w:val="S"/></w:rPr><w:t>race</w:t></w:r></w:p>"""


def test_bold_italic_raised_and_lowered_words_of_a_word_document_are_kept() -> None:
    style = f"""<w:styles {W}><w:style w:styleId="S" w:type="character"><w:name w:val="Key"/>
    <w:rPr><w:b/></w:rPr></w:style></w:styles>"""
    found = document(word(RUNS.replace("\n", ""), **{"word/styles.xml": style}))
    assert found.text == "Tide mill: 10³⁰ drops of H₂O a spring tide and race"
    assert marks(found) == [
        ("strong", "Tide mill"),
        ("emphasis", "spring tide"),
        ("strong", "race"),
    ]


def test_the_exponents_of_a_formula_in_word_are_raised() -> None:
    math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    body = (
        f'<w:p><w:r><w:t>It is </w:t></w:r><m:oMath xmlns:m="{math}"><m:sSup><m:e><m:r><m:t>x</m:t>'
        "</m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>"
    )
    assert document(word(body)).text == "It is x²"


def test_paragraphs_of_terms_and_definitions_are_entries() -> None:
    def of(style: str, words: str) -> str:
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'

    styles = f"""<w:styles {W}><w:style w:styleId="A"><w:name w:val="Definition Term"/></w:style>
    <w:style w:styleId="B"><w:name w:val="Definition"/></w:style></w:styles>"""
    body = of("B", "no term") + of("A", "dam") + of("A", "dyke") + of("B", "a bank of earth")
    body += of("A", "weir") + of("B", "a low dam") + of("B", "a fence") + of("A", "left alone")
    found = document(word(body, **{"word/styles.xml": styles}))
    assert blocks(found) == [
        ("paragraph", "no term"),
        ("entry", "dam: a bank of earth"),
        ("entry", "dyke: a bank of earth"),
        ("entry", "weir: a low dam"),
        ("entry", "weir: a fence"),
        ("paragraph", "left alone"),
    ]


def test_bold_raised_and_numbered_words_of_slides_are_kept() -> None:
    body = (
        "<a:p><a:pPr><a:buNone/></a:pPr><a:r><a:t>Three steps to 10</a:t></a:r><a:r><a:rPr "
        'baseline="30000"/><a:t>9</a:t></a:r><a:r><a:t> of H</a:t></a:r><a:r><a:rPr '
        'baseline="-25000"/><a:t>2</a:t></a:r><a:r><a:t>O:</a:t></a:r></a:p>'
        '<a:p><a:pPr><a:buAutoNum type="arabicPeriod"/></a:pPr><a:r><a:rPr b="1"/><a:t>Open</a:t>'
        "</a:r><a:r><a:t> the gate</a:t></a:r></a:p>"
    )
    slide = (
        f"<p:sld {P}><p:sp><p:nvSpPr><p:nvPr><p:ph/></p:nvPr></p:nvSpPr><p:txBody>{body}"
        "</p:txBody></p:sp></p:sld>"
    )
    parts = {
        "_rels/.rels": relations(officeDocument="ppt/presentation.xml"),
        "ppt/presentation.xml": f'<p:presentation {P}><p:sldId r:id="slide1"/></p:presentation>',
        "ppt/_rels/presentation.xml.rels": relations(slide1="slides/slide1.xml"),
        "ppt/slides/slide1.xml": slide,
    }
    found = document(packed(parts), ".pptx")
    assert blocks(found) == [
        ("paragraph", "Three steps to 10⁹ of H₂O:"),
        ("list_item", "Open the gate"),
    ]
    assert marks(found) == [("strong", "Open")]
    assert [block.ordered for block in found.blocks if block.kind == "list_item"] == [True]


def test_a_word_document_without_a_heading_has_the_title_of_its_file() -> None:
    found = document(word("<w:p><w:r><w:t>The mill is old.</w:t></w:r></w:p>"))
    assert found.title == "Core title"


@pytest.mark.parametrize(("style", "level"), [(1, 1), (6, 6), (7, 6), (9, 6)])
def test_the_nine_levels_of_word_are_read_as_six(style: int, level: int) -> None:
    name = f'<w:style w:styleId="T"><w:name w:val="heading {style}"/></w:style>'
    found = document(word(**{"word/styles.xml": f"<w:styles {W}>{name}</w:styles>"}))
    assert isinstance(found.blocks[0], Heading)
    assert found.blocks[0].level == level


def test_slides_are_read_in_the_order_in_which_they_are_shown() -> None:
    found = document(slides(), ".pptx")
    assert [
        (block.page, *pair) for block, pair in zip(found.blocks, blocks(found), strict=True)
    ] == [
        (1, "heading", "Tides"),
        (2, "heading", "Mills"),
        (2, "list_item", "A mill grinds."),
        (2, "list_item", "It is old."),
    ]


def test_a_document_type_is_refused() -> None:
    bomb = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    evil = (
        bomb + f"<w:document {W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
    )
    with pytest.raises(InputError, match="document type"):
        document(word(**{"word/document.xml": evil}))


def test_a_part_that_unpacks_to_too_much_is_refused() -> None:
    with pytest.raises(InputError, match="too much"):
        document(word("<w:p/>" + " " * 8_000_000))


def test_parts_that_unpack_to_too_much_together_are_refused() -> None:
    source = Source("a.docx", word(), ".docx")
    with pytest.raises(InputError, match="too much"):
        word_reader.read(source, replace(context(), max_size=200))
    assert word_reader.read(source, replace(context(), max_size=100_000)).text


def test_a_slide_that_is_named_often_is_shown_once() -> None:
    with zipfile.ZipFile(io.BytesIO(slides())) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    main = "ppt/presentation.xml"
    parts[main] = parts[main].replace("</p:", '<p:sldId r:id="slide1"/>' * 500 + "</p:")
    assert document(packed(parts), ".pptx").text == document(slides(), ".pptx").text


def test_what_is_no_office_document_is_refused() -> None:
    for data in (b"", b"PK\x03\x04", b"text", packed({}), packed({"_rels/.rels": "<x"})):
        with pytest.raises(InputError):
            document(data)
    with pytest.raises(InputError, match="no main part"):
        document(packed({"a.txt": "x"}))
    with pytest.raises(InputError, match="no text"):
        document(word("<w:p/>"))
    with pytest.raises(InputError, match="no text"):
        document(packed({"_rels/.rels": relations(officeDocument="none.xml")}))


def test_a_path_out_of_the_archive_leads_nowhere() -> None:
    with pytest.raises(InputError, match="no text"):
        document(packed({"_rels/.rels": relations(officeDocument="../../../etc/passwd")}))


@given(st.randoms(use_true_random=False), st.integers(1, 30), st.sampled_from([".docx", ".pptx"]))
def test_damaged_files_give_a_document_or_an_error(
    chance: random.Random, hits: int, suffix: str
) -> None:
    data = bytearray(word() if suffix == ".docx" else slides())
    for _ in range(hits):
        data[chance.randrange(len(data))] = chance.randrange(256)
    with contextlib.suppress(QuizgenError):  # and no other exception
        found = document(bytes(data), suffix)
        assert found.sha256 == hashlib.sha256(data).hexdigest()
        assert all(found.text[block.span.start : block.span.end] for block in found.blocks)


TAGS = st.sampled_from(
    """
    w:p w:r w:t w:tbl w:tr w:tc w:pPr w:pStyle w:numPr w:numId w:ilvl w:gridSpan w:tcPr w:del w:br
    """.split()
)


@given(st.lists(TAGS | st.text("ab. ", min_size=1), max_size=30))
def test_any_body_is_read_or_refused(pieces: list[str]) -> None:
    opened, body = [], ""
    for piece in pieces:
        if piece.startswith("w:"):
            body += f'<{piece} w:val="H1">'
            opened.append(piece)
        else:
            body += piece
            body += f"</{opened.pop()}>" if opened else ""
    body += "".join(f"</{piece}>" for piece in reversed(opened))
    try:
        found = document(word(body))
    except InputError:
        return
    assert found.text
