"""Long documents in parts."""

from itertools import chain

import pytest

from quizgen.documents.plain.layout import lay_out
from quizgen.lang.en import page
from quizgen.lang.en.analysis.parts import parts_of
from quizgen.model import Document, Sentence

TEXT = """\
# The book

Ana sold the mill. Rui bought it.

## Rivers

The Douro is long. The Tagus is longer.

The Minho is short. It flows west. It is cold. It is clear. It is old.

## Bridges

The Vasco Bridge is new.
"""


def book() -> Document:
    """The document of the text, each of its sentences apart."""
    blocks = tuple(lay_out(TEXT, page))
    sentences = tuple(
        Sentence(span={"start": start, "end": end}, block=number)
        for number, block in enumerate(blocks)
        if block.kind == "paragraph"
        for start, end in page.split_sentences(TEXT, block.span.start, block.span.end)
    )
    return Document(
        name="b.md",
        text=TEXT,
        title="The book",
        language="en",
        sha256="0" * 64,
        blocks=blocks,
        sentences=sentences,
    )


@pytest.mark.parametrize("enough", [1, 2, 3, 4, 7])
def test_the_parts_have_every_sentence_once_with_its_evidence(enough: int) -> None:
    whole = book()
    parts = list(parts_of(whole, enough))
    assert len(parts) > 1
    told = [
        [one.evidence(sentence.span, sentence.block) for sentence in one.sentences] for one in parts
    ]
    assert list(chain.from_iterable(told)) == [
        whole.evidence(sentence.span, sentence.block) for sentence in whole.sentences
    ]


def test_a_part_ends_at_a_heading_or_after_twice_as_much_at_a_paragraph() -> None:
    assert [len(one.sentences) for one in parts_of(book(), 2)] == [2, 7, 1]
    assert [len(one.sentences) for one in parts_of(book(), 1)] == [2, 2, 5, 1]


def test_a_short_document_is_its_only_part() -> None:
    whole = book()
    assert list(parts_of(whole)) == [whole]
