"""A question on the paper, in paragraphs of Word."""

from typing import TYPE_CHECKING, Final

from quizgen.plugin import RichText
from quizgen_paper.content import (
    Amount,
    Asked,
    Blank,
    Choices,
    Lines,
    Pairs,
    Places,
    Words,
    letter,
)
from quizgen_paper.word.layout import add_points, indented, keep_together, question_paragraph, rule
from quizgen_paper.word.runs import Runs

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

BOX: Final = "\u2610"
_RULE: Final = "_" * 18
_PLACE: Final = "_" * 5


def add_question(document: "Document", asked: Asked, runs: Runs) -> None:
    """Add a question that Word keeps on one page where it fits."""
    made = [question_paragraph(document, asked.number)]
    for part in asked.stem:
        if isinstance(part, Blank):
            _add_blank(made[0], part)
        else:
            runs.add(made[0], (part,))
    add_points(made[0], asked.points)
    if asked.tip:
        made.append(indented(document, asked.tip, italic=True))
    made += _body(document, asked, runs)
    keep_together(made)


def _add_blank(paragraph: "Paragraph", blank: Blank) -> None:
    if blank.label:
        paragraph.add_run(f"({blank.label})").font.superscript = True
    paragraph.add_run(_RULE)
    for said in (" / ".join(blank.options), blank.hint):
        if said:
            paragraph.add_run(f" ({said})").italic = True


def _body(document: "Document", asked: Asked, runs: Runs) -> list["Paragraph"]:
    match asked.body:
        case Choices(options, several):
            names = [f"{BOX} " * several + f"{letter(n)})\t" for n in range(len(options))]
            return _listed(document, names, options, runs)
        case Words(words):
            return [indented(document, "\t".join(f"{BOX} {word}" for word in words))]
        case Lines(count):
            return [rule(document, place) for place in range(count)]
        case Amount(unit):
            return [indented(document, f"{_RULE} {unit}".rstrip())]
        case Pairs(lefts, rights):
            return _pairs(document, lefts, rights, runs)
        case Places(items):
            return _listed(document, [f"{_PLACE}\t"] * len(items), items, runs)
        case _:
            return []


def _listed(
    document: "Document", names: list[str], texts: tuple[RichText, ...], runs: Runs
) -> list["Paragraph"]:
    return [
        runs.add(indented(document, name), text.parts, small=True)
        for name, text in zip(names, texts, strict=True)
    ]


def _pairs(
    document: "Document", lefts: tuple[RichText, ...], rights: tuple[RichText, ...], runs: Runs
) -> list["Paragraph"]:
    rows = max(len(lefts), len(rights))
    table = document.add_table(rows=rows, cols=2)
    made: list[Paragraph] = []
    for place in range(rows):
        for column, texts in enumerate((lefts, rights)):
            paragraph = table.cell(place, column).paragraphs[0]
            made.append(paragraph)
            if place < len(texts):
                name = letter(place) if column else f"{_PLACE} {place + 1}"
                paragraph.add_run(f"{name}  ").bold = True
                runs.add(paragraph, texts[place].parts, small=True)
    return made
