"""Sentences for the cases of English rules: read by the real pipeline, each once in a session.

Square brackets mark the words that a case is about: "They met [there]."
"""

import datetime
import hashlib
from functools import cache

from spacy.tokens import Doc, Token

from quizgen.lang.en.analysis.document import read_sentences
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.facts import material_of
from quizgen.model import Block, Document, Sentence, Span
from quizgen.model.document import Caption, Heading, Paragraph


def document_of(
    *sentences: str,
    title: str = "Notes",
    author: str | None = None,
    date: datetime.date | None = None,
    caption: bool = False,
) -> Document:
    """The document of one paragraph, or caption, of these sentences."""
    text = " ".join(sentences)
    whole = Span(start=0, end=len(text))
    block: Block = Caption(span=whole) if caption else Paragraph(span=whole)
    found, start = [], 0
    for sentence in sentences:
        span = Span(start=start, end=start + len(sentence))
        found.append(Sentence(span=span, block=0))
        start = span.end + 1
    return Document(
        name="notes.txt",
        text=text,
        title=title,
        author=author,
        date=date,
        language="en",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        blocks=(block,),
        sentences=tuple(found),
    )


def apart_of(document: Document) -> Document:
    """`document` with each sentence a paragraph of its own."""
    spans = [sentence.span for sentence in document.sentences]
    return document.model_copy(
        update={
            "blocks": tuple(Paragraph(span=span) for span in spans),
            "sentences": tuple(
                Sentence(span=span, block=number) for number, span in enumerate(spans)
            ),
        }
    )


def headed_by(heading: str, document: Document) -> Document:
    """`document` under a heading."""
    shift = len(heading) + 1

    def moved(span: Span) -> Span:
        return Span(start=span.start + shift, end=span.end + shift)

    blocks = [block.model_copy(update={"span": moved(block.span)}) for block in document.blocks]
    sentences = [
        Sentence(span=moved(sentence.span), block=sentence.block + 1)
        for sentence in document.sentences
    ]
    top = Heading(span=Span(start=0, end=len(heading)), level=1)
    text = f"{heading}\n{document.text}"
    return document.model_copy(
        update={
            "text": text,
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
            "blocks": (top, *blocks),
            "sentences": tuple(sentences),
        }
    )


@cache
def materials_of(document: Document) -> tuple[Material, ...]:
    """What the rules are given for each sentence of `document`."""
    reading = read_sentences(document)
    found = []
    for parsed in reading.sentences:
        found.append(material_of(parsed, reading))
        reading = found[-1].reading
    return tuple(found)


def read(*sentences: str, title: str = "Notes", caption: bool = False) -> Material:
    """What the rules are given for the last of these sentences, without its brackets."""
    *before, last = sentences
    plain = last.replace("[", "").replace("]", "")
    return materials_of(document_of(*before, plain, title=title, caption=caption))[-1]


def marked(sentence: str, material: Material) -> list[Token]:
    """The tokens in brackets; all of the sentence where there are none."""
    start, end = sentence.find("["), sentence.find("]") - 1
    if start < 0:
        return list(material.parsed.doc)
    tokens = [token for token in material.parsed.doc if start <= token.idx < end]
    bounds = (tokens[0].idx, tokens[-1].idx + len(tokens[-1]))
    assert bounds == (start, end), f"brackets cut a token: {sentence}"
    return tokens


def words_of(*sentences: str, title: str = "Notes") -> tuple[list[Token], Material]:
    """The words in brackets of the last sentence, and what the rules are given for it."""
    material = read(*sentences, title=title)
    return marked(sentences[-1], material), material


def parsed(sentence: str) -> Doc:
    """`sentence` as the real pipeline parses it."""
    return read(sentence).parsed.doc
