"""The document: one sheet after the other, each on pages of its own."""

import io
import zipfile
from typing import BinaryIO, Final

from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.shared import Pt

from quizgen.plugin import Context, Deck
from quizgen.plugin.interface import Interface, interface
from quizgen_paper.content import Sheet
from quizgen_paper.options import PaperOptions
from quizgen_paper.word.keys import add_answer
from quizgen_paper.word.layout import in_columns, new_document
from quizgen_paper.word.questions import add_question
from quizgen_paper.word.runs import Runs

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_OURS: Final = b"quizgen"
"""The archive's comment, by which a later build knows that the file may be written again."""
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
    words = interface(deck.language)
    title = words.say("{title}: key", title=deck.title) if key else deck.title
    document = new_document(title, options)
    for place, sheet in enumerate(sheets):
        if place:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        named = words.say("Variant {letter}", letter=sheet.variant)
        variant = f"   ({named})" if sheet.variant else ""
        heading = document.add_paragraph()
        heading.add_run(deck.title + variant).bold = True
        heading.runs[0].font.size = Pt(16)
        if key:
            _add_answers(document, sheet, context, words)
        else:
            _add_fields(document, sheet, options, words)
            _add_questions(document, sheet, context, options)
    whole = io.BytesIO()
    document.save(whole)
    stream.write(_timeless(whole.getvalue()))


def _add_fields(document: Document, sheet: Sheet, options: PaperOptions, words: Interface) -> None:
    total = words.say("of {points}", points=sheet.points)
    points = f"   {words.say('Points')} ______ {total}" if sheet.points else ""
    name, date = words.say("Name"), words.say("Date")
    document.add_paragraph(f"{name} {'_' * 32}   {date} {'_' * 14}{points}")
    if options.instructions.strip():
        document.add_paragraph().add_run(words.say(options.instructions)).italic = True


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


def _add_answers(document: Document, sheet: Sheet, context: Context, words: Interface) -> None:
    told = words.say("Key: not for those who sit the test.")
    document.add_paragraph().add_run(told).italic = True
    for answered in sheet.answered:
        add_answer(document, answered, Runs(context, answered.question.id), words)


def _timeless(data: bytes) -> bytes:
    """The archive with its members dated alike, whenever it was made."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _EPOCH), source.read(name), zipfile.ZIP_DEFLATED)
        target.comment = _OURS
    return made.getvalue()
