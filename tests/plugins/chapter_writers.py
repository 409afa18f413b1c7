"""Writers of one chapter in four formats, each as that format says what its author marks.

In the words of a chapter `**bold**`, `^raised^` and `~lowered~` are what they say.
"""

import html
import io
import re
import textwrap
import zipfile
from collections.abc import Callable, Iterator
from itertools import groupby

Part = tuple[str, str | tuple[str, str] | list[list[str]]]
"""What is written (`title`, `heading`, `text`, `entry`, `bullet`, `step`, `table`), its words."""

_PIECE = re.compile(r"\*\*(?P<bold>[^*]+)\*\*|\^(?P<raised>[^^]+)\^|~(?P<lowered>[^~]+)~")


def pieces(words: str) -> Iterator[tuple[str, str]]:
    """The style of each stretch of `words`, empty for plain ones, and its text."""
    at = 0
    for found in _PIECE.finditer(words):
        yield "", words[at : found.start()]
        yield str(found.lastgroup), found[found.lastgroup or 0]
        at = found.end()
    yield "", words[at:]


def _each(words: str, shown: Callable[[str, str], str]) -> str:
    return "".join(shown(style, text) for style, text in pieces(words) if text)


_TAGS = {"bold": "strong", "raised": "sup", "lowered": "sub"}


def _tagged(style: str, text: str) -> str:
    tag = _TAGS.get(style)
    return f"<{tag}>{html.escape(text)}</{tag}>" if tag else html.escape(text)


def _marked_down(style: str, text: str) -> str:
    return f"**{text}**" if style == "bold" else _tagged(style, text)


def markdown(chapter: list[Part]) -> bytes:
    """The chapter as Markdown; its glossary is a definition list."""
    shapes = {"title": "# {}", "heading": "## {}", "bullet": "- {}", "step": "1. {}"}
    lines: list[str] = []
    for kind, group in groupby(chapter, key=lambda part: part[0]):
        for _, words in group:
            if isinstance(words, list):
                rows = ["| " + " | ".join(row) + " |" for row in words]
                lines += [rows[0], "|---" * len(words[0]) + "|", *rows[1:]]
            elif isinstance(words, tuple):
                lines += [words[0], ": " + _each(words[1], _marked_down), ""]
            else:
                lines.append(shapes.get(kind, "{}").format(_each(words, _marked_down)))
                lines += [""] if kind not in ("bullet", "step") else []
        lines.append("")
    return "\n".join(lines).encode()


def page(chapter: list[Part]) -> bytes:
    """The chapter as a page of HTML; its glossary is a `dl`."""
    around = {"entry": "dl", "bullet": "ul", "step": "ol"}
    shapes = {"title": "h1", "heading": "h2", "text": "p", "bullet": "li", "step": "li"}
    out: list[str] = []
    for kind, group in groupby(chapter, key=lambda part: part[0]):
        within = ""
        for _, words in group:
            if isinstance(words, list):
                rows = ("".join(f"<td>{cell}</td>" for cell in row) for row in words)
                within += "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
            elif isinstance(words, tuple):
                within += f"<dt>{words[0]}</dt><dd>{_each(words[1], _tagged)}</dd>"
            else:
                within += f"<{shapes[kind]}>{_each(words, _tagged)}</{shapes[kind]}>"
        out.append(f"<{around[kind]}>{within}</{around[kind]}>" if kind in around else within)
    return f"<!DOCTYPE html><html><body><main>{''.join(out)}</main></body></html>".encode()


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_FORMATTED = {
    "bold": "<w:b/>",
    "raised": '<w:vertAlign w:val="superscript"/>',
    "lowered": '<w:vertAlign w:val="subscript"/>',
}
_NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'
_PROPERTIES = {
    "title": '<w:outlineLvl w:val="0"/>',
    "heading": '<w:outlineLvl w:val="1"/>',
    "bullet": _NUMBERED.format(1),
    "step": _NUMBERED.format(2),
}
_NUMBERING = f"""<w:numbering {_W}>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>
</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>
</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>"""


def _related(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Type="{_OFFICE}{kind}"'
        f' Target="{target}"/></Relationships>'
    )


def _run(style: str, text: str) -> str:
    properties = f"<w:rPr>{_FORMATTED[style]}</w:rPr>" if style else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{html.escape(text)}</w:t></w:r>'


def _paragraph(words: str, kind: str = "text") -> str:
    return f"<w:p><w:pPr>{_PROPERTIES.get(kind, '')}</w:pPr>{_each(words, _run)}</w:p>"


def word(chapter: list[Part]) -> bytes:
    """The chapter as a Word document; its glossary is paragraphs that begin with a bold term."""
    body = ""
    for kind, words in chapter:
        if isinstance(words, list):
            rows = ("".join(f"<w:tc>{_paragraph(cell)}</w:tc>" for cell in row) for row in words)
            body += "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
        elif isinstance(words, tuple):
            body += _paragraph(f"**{words[0]}**: {words[1]}")
        else:
            body += _paragraph(words, kind)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("_rels/.rels", _related("officeDocument", "word/document.xml"))
        archive.writestr("word/_rels/document.xml.rels", _related("numbering", "numbering.xml"))
        archive.writestr("word/numbering.xml", _NUMBERING)
        archive.writestr(
            "word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>"
        )
    return stream.getvalue()


_SIZES = {"title": 18, "heading": 14}
_SIGNS = {"bullet": "• "}
_MARGIN, _TOP, _COLUMNS = 72, 720, 80
_GLUE = "\x01"  # a blank at which a line is not to be broken


def pdf(chapter: list[Part]) -> bytes:
    """The chapter as a page of a PDF file, in Helvetica; bold words in its bold type."""
    shown: list[str] = []
    height, number, before = _TOP, 0, ""
    for kind, words in chapter:
        number = number + 1 if kind == "step" else 0
        sign = f"{number}. " if number else _SIGNS.get(kind, "")
        height -= 0 if kind == before and kind in ("bullet", "step", "entry") else 10
        before = kind
        for line in _lines(words, sign):
            size = _SIZES.get(kind, 10)
            height -= size + 2
            shown.append(_shown(line, size, height))
    return _file("\n".join(shown), bold="Helvetica-Bold")


def _lines(words: str | tuple[str, str] | list[list[str]], sign: str) -> list[str]:
    if isinstance(words, list):
        return ["   ".join(row) for row in words]
    whole = words if isinstance(words, str) else f"**{words[0]}**: {words[1]}"
    glued = _PIECE.sub(lambda found: found[0].replace(" ", _GLUE), sign + whole)
    return [line.replace(_GLUE, " ") for line in textwrap.wrap(glued, _COLUMNS)]


def _shown(line: str, size: int, height: int) -> str:
    """The operators that show a line."""
    out = f"BT {_MARGIN} {height} Td"
    for style, text in pieces(line):
        rise = {"raised": 0.35, "lowered": -0.15}.get(style, 0) * size
        font, points = ("F2" if style == "bold" else "F1"), size * (0.6 if rise else 1)
        escaped = re.sub(r"([()\\])", r"\\\1", text)
        out += f" /{font} {points:g} Tf {rise:g} Ts ({escaped}) Tj" if text else ""
    return out + " ET"


def _file(content: str, bold: str) -> bytes:
    """A PDF file of one page with `content`, its second font `bold`."""
    font = "<</Type/Font/Subtype/Type1/BaseFont/{}/Encoding/WinAnsiEncoding>>"
    fonts = "<</Font<</F1 5 0 R/F2 6 0 R>>>>"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources {fonts}>>",
        f"<</Length {len(content.encode('cp1252'))}>>\nstream\n{content}\nendstream",
        font.format("Helvetica"),
        font.format(bold),
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    return out + (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R>>\n"
        f"startxref\n{len(out)}\n%%EOF\n"
    ).encode("cp1252")
