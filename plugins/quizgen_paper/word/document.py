"""The document: one sheet after the other, each on pages of its own."""

import io
import zipfile
from typing import BinaryIO, Final

from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.shared import Pt

from quizgen.plugin import Context, Deck
from quizgen_paper.content import Sheet
from quizgen_paper.options import PaperOptions
from quizgen_paper.word.keys import add_answer
from quizgen_paper.word.layout import in_columns, new_document
from quizgen_paper.word.questions import add_question
from quizgen_paper.word.runs import Runs

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_COLUMN: Final = 2_700_000  # 7.5 cm, in the units of Word


def write_word(
    deck: Deck,
    sheets: list[Sheet],
    stream: BinaryIO,
    context: Context,
    options: PaperOptions,
    *,
    key: bool,
) -> None:
    """Write the papers, or their keys, as a Word document."""
    document = new_document(f"{deck.title}: key" if key else deck.title, options)
    for place, sheet in enumerate(sheets):
        if place:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        variant = f"   (Variant {sheet.variant})" if sheet.variant else ""
        heading = document.add_paragraph()
        heading.add_run(deck.title + variant).bold = True
        heading.runs[0].font.size = Pt(16)
        if key:
            _add_answers(document, sheet, context)
        else:
            _add_fields(document, sheet, options)
            _add_questions(document, sheet, context, options)
    whole = io.BytesIO()
    document.save(whole)
    stream.write(_timeless(whole.getvalue()))


def _add_fields(document: Document, sheet: Sheet, options: PaperOptions) -> None:
    points = f"   Points ______ of {sheet.points}" if sheet.points else ""
    document.add_paragraph(f"Name {'_' * 32}   Date {'_' * 14}{points}")
    if options.instructions.strip():
        document.add_paragraph().add_run(options.instructions).italic = True


def _add_questions(
    document: Document, sheet: Sheet, context: Context, options: PaperOptions
) -> None:
    narrow = {"widest": _COLUMN} if options.columns > 1 else {}
    if options.columns > 1:
        in_columns(document, options.columns)
    for asked in sheet.asked:
        add_question(document, asked, Runs(context, asked.question.id, **narrow))
    if options.columns > 1:
        in_columns(document, 1)


def _add_answers(document: Document, sheet: Sheet, context: Context) -> None:
    document.add_paragraph().add_run("Key: not for those who sit the test.").italic = True
    for answered in sheet.answered:
        add_answer(document, answered, Runs(context, answered.question.id))


def _timeless(data: bytes) -> bytes:
    """The archive with its members dated alike, whenever it was made."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _EPOCH), source.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()
