"""A document of Word with our page, and paragraphs that stay together."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt

from quizgen_paper.options import PaperOptions

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

_SIZES: Final = {"A4": (Mm(210), Mm(297)), "Letter": (Mm(215.9), Mm(279.4))}
_MARGIN: Final = Mm(18)
_INDENT: Final = Cm(0.9)


def new_document(title: str, options: PaperOptions) -> "WordDocument":
    """An empty document titled `title` with the page that `options` ask for."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = _SIZES[options.size]
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(11)
    style.paragraph_format.space_after = Pt(3)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title[:255], "", ""
    for element in list(properties._element):  # noqa: SLF001 - dates are a clock's, not the deck's
        if element.tag.endswith(("}created", "}modified")):
            properties._element.remove(element)  # noqa: SLF001 - likewise
    _number_pages(section.footer.paragraphs[0])
    return document


def question_paragraph(document: "WordDocument", number: int) -> "Paragraph":
    """The first paragraph of a question: its number, and room for what is asked."""
    made = document.add_paragraph()
    made.paragraph_format.left_indent = _INDENT
    made.paragraph_format.first_line_indent = -_INDENT
    made.paragraph_format.space_before = Pt(9)
    made.paragraph_format.tab_stops.add_tab_stop(_INDENT, WD_TAB_ALIGNMENT.LEFT)
    made.add_run(f"{number}.").bold = True
    made.add_run("\t")
    return made


def add_points(paragraph: "Paragraph", points: int) -> None:
    """Write what a question is worth behind what is asked, where there are points."""
    if points:
        paragraph.add_run(f"\u00a0 [{points}]").font.size = Pt(9)


def indented(document: "WordDocument", words: str = "", *, italic: bool = False) -> "Paragraph":
    """A further paragraph of a question."""
    made = document.add_paragraph()
    made.paragraph_format.left_indent = _INDENT
    if words:
        made.add_run(words).italic = italic
    return made


def rule(document: "WordDocument", place: int) -> "Paragraph":
    """A line to write on, the one at `place` of several."""
    made = indented(document)
    made.paragraph_format.space_before = Pt(14)
    border = OxmlElement("w:pBdr")
    line = OxmlElement("w:bottom")
    space = str(1 + place % 2)  # borders that are the same are drawn once, under the last
    for name, value in (("val", "single"), ("sz", "6"), ("space", space), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    border.append(line)
    made._p.get_or_add_pPr().append(border)  # noqa: SLF001 - python-docx has no borders
    return made


def keep_together(paragraphs: Iterable["Paragraph"]) -> None:
    """Keep `paragraphs`, which follow each other, on one page."""
    found = list(paragraphs)
    for paragraph in found:
        paragraph.paragraph_format.keep_together = True
        paragraph.paragraph_format.keep_with_next = paragraph is not found[-1]


def in_columns(document: "WordDocument", columns: int) -> None:
    """What follows stands in so many columns."""
    from docx.enum.section import WD_SECTION

    section = document.add_section(WD_SECTION.CONTINUOUS)
    found = section._sectPr.find(qn("w:cols"))  # noqa: SLF001 - python-docx has no columns
    if found is not None:
        found.set(qn("w:num"), str(columns))


def _number_pages(paragraph: "Paragraph") -> None:
    """Write the number of the page, which Word counts."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no fields
