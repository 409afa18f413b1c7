"""Small sound files of every format that is read, from which fuzzed ones are made."""

import io
import tempfile
import zipfile
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]  # it ships no types

import quizgen
from quizgen.report import ListReporter

DECK = Path(__file__).parents[2] / "decks" / "showcase" / "showcase.quiz.md"

_WRITTEN = {
    "anki": ".apkg",
    "aiken": ".aiken",
    "gift": ".gift",
    "moodle": ".xml",
    "qti": ".zip",
    "csv": ".csv",
    "tsv": ".tsv",
    "json": ".json",
}
_PROSE = "The mill in Porto was built in 1903 by Ana Souza. A mill is a building that grinds grain."
_MARKDOWN = f"""---
title: Mills
date: 1999-05-04
---

# Mills

{_PROSE} It costs $x^2$ and **much** [money](mill.html).

Mill
: A building that grinds grain.

1. Dry the grain.
2. Grind it.

| kind | power |
|---|---|
| windmill | wind |

What is a mill? :: A building that grinds grain.
"""
_PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Mills</title></head><body><main>
<h1>Mills</h1><p>{_PROSE}</p><ul><li>wind</li><li>water</li></ul>
<table><tr><th>kind</th><td>wind</td></tr></table><dl><dt>Mill</dt><dd>A building.</dd></dl>
<img src="a.png" alt="a mill"><math><mi>x</mi></math></main></body></html>"""
_QUESTIONS = """1. What grinds grain?
A) a mill
B) a bridge
Answer: A

Q: What is a mill?
A: A building.

C: A [mill] grinds grain.
"""
_CARDS = "mill\ta building that grinds grain\nbridge\ta way over water\n"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATED = "http://schemas.openxmlformats.org/package/2006/relationships"


def seeds() -> dict[str, list[bytes]]:
    """Sound files by the ending of their names."""
    found: dict[str, list[bytes]] = {
        ".txt": [_PROSE.encode(), _QUESTIONS.encode(), _CARDS.encode()],
        ".md": [_MARKDOWN.encode(), _QUESTIONS.encode()],
        ".html": [_PAGE.encode()],
        ".docx": [_word()],
        ".pptx": [_slides()],
        ".xlsx": [_workbook()],
        ".pdf": [_pdf()],
        ".quiz.md": [DECK.read_bytes()],
    }
    deck = quizgen.load(DECK)
    with tempfile.TemporaryDirectory() as folder:
        for name, suffix in _WRITTEN.items():
            path = deck.export(Path(folder, f"deck{suffix}"), name, reporter=ListReporter())
            found[suffix] = [path.read_bytes()]
    return found


def _packed(members: dict[str, str]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return held.getvalue()


def _links(**targets: str) -> str:
    rows = (
        f'<Relationship Id="r{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{_RELATED}">{"".join(rows)}</Relationships>'


def _word() -> bytes:
    style = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'
    cell = "<w:tc><w:p><w:r><w:t>wind</w:t></w:r></w:p></w:tc>"
    body = (
        f"<w:p>{style}<w:r><w:t>Mills</w:t></w:r></w:p><w:p><w:r><w:t>{_PROSE}</w:t></w:r></w:p>"
        f"<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl>"
    )
    return _packed(
        {
            "_rels/.rels": _links(officeDocument="word/document.xml"),
            "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        }
    )


def _slides() -> bytes:
    words = f"<a:p><a:r><a:t>{_PROSE}</a:t></a:r></a:p>"
    shape = f"<p:sp><p:txBody>{words}</p:txBody></p:sp>"
    slide = f"<p:sld {_P} {_A}><p:cSld><p:spTree>{shape}</p:spTree></p:cSld></p:sld>"
    listed = '<p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst>'
    return _packed(
        {
            "_rels/.rels": _links(officeDocument="ppt/presentation.xml"),
            "ppt/presentation.xml": f"<p:presentation {_P} {_R}>{listed}</p:presentation>",
            "ppt/_rels/presentation.xml.rels": _links(slide="slides/slide1.xml"),
            "ppt/slides/slide1.xml": slide,
        }
    )


def _workbook() -> bytes:
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held)
    sheet = book.add_worksheet()
    for number, line in enumerate(_CARDS.splitlines()):
        sheet.write_row(number, 0, line.split("\t"))
    book.close()
    return held.getvalue()


def _pdf() -> bytes:
    shown = f"BT /F 10 Tf 72 700 Td ({_PROSE}) Tj ET"
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(shown)}>>stream\n{shown}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    body = "".join(f"{number} 0 obj\n{one}\nendobj\n" for number, one in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R/Size 6>>\n%%EOF".encode()
