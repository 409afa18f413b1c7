"""Documents as plain text files: what is in them, block by block and sentence by sentence.

`tests/cases/documents/NAME.txt` (or `.md`) is read and compared with `NAME.expected`: what the
document says of itself, then each block with its kind, its role if it has one, and its words;
sentences are indented. A
line break inside a span is shown as `⏎`, a block or cell without words as `∅`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

import quizgen_text
from quizgen.documents.read import load, read
from quizgen.model import Block, Document, Heading, ListItem, Table
from quizgen.testing import context

CASES = Path(__file__).parents[2] / "cases" / "documents"


def shown(document: Document) -> Iterator[str]:
    yield f"title = {document.title}"
    for name in ("author", "date", "language"):
        yield f"{name} = {getattr(document, name)}"
    if document.tags:
        yield f"tags = {', '.join(document.tags)}"
    for number, block in enumerate(document.blocks):
        sentences = [one.span for one in document.sentences if one.block == number]
        page = f" (p. {block.page})" if block.page else ""
        role = f" ({block.role})" if block.role != "body" else ""
        yield f"{label(block)}{role}{page} | " + _flat(block.span.of(document.text))
        if len(sentences) != 1 or sentences[0] != block.span:
            yield from ("    " + _flat(span.of(document.text)) for span in sentences)
        if isinstance(block, Table):
            for row in block.rows:
                yield "    " + " | ".join(_flat(cell.of(document.text)) for cell in row)


def label(block: Block) -> str:
    match block:
        case Heading():
            return f"heading {block.level}"
        case ListItem():
            marks = "ordered" if block.ordered else "bullet"
            return f"{marks} {block.list_number}.{block.depth}"
        case _:
            return block.kind


def _flat(words: str) -> str:
    return words.replace("\n", "⏎") or "∅"


@pytest.mark.parametrize(
    "case",
    sorted(path for path in CASES.iterdir() if path.suffix in (".txt", ".md")),
    ids=lambda path: path.name,
)
def test_document(case: Path) -> None:
    document = read(load(case, name=case.name), quizgen_text.quizgen_readers(), context())
    expected = case.with_suffix(".expected").read_text(encoding="utf-8")
    assert "\n".join(shown(document)) + "\n" == expected
