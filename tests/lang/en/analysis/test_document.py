"""The reading of a document."""

import datetime
import hashlib
from collections.abc import Callable

from quizgen.lang.en.analysis.document import LONGEST, Reading, read_each, read_sentences
from quizgen.lang.en.analysis.parse_checks import ParseFault
from quizgen.model import Block, Document, Heading, ListItem, Paragraph, Sentence, Span
from quizgen.model.document import Caption
from tests.shared_parses import PARSES

from ..sentences import document_of

SENTENCE = "Ana Souza sold the theatre."


def _heading(span: Span) -> Block:
    return Heading(span=span, level=1)


def _list_item(span: Span) -> Block:
    return ListItem(span=span, list_number=0)


def _paragraph(span: Span) -> Block:
    return Paragraph(span=span)


def _caption(span: Span) -> Block:
    return Caption(span=span)


def _reading_of_blocks(*kinds: Callable[[Span], Block]) -> Reading:
    """The reading of a document with a block of each kind, the same sentence in each."""
    text = "\n".join([SENTENCE] * len(kinds))
    starts = [place * (len(SENTENCE) + 1) for place in range(len(kinds))]
    spans = [Span(start=start, end=start + len(SENTENCE)) for start in starts]
    document = Document(
        name="notes.txt",
        text=text,
        title="Theatres",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        blocks=tuple(kind(span) for kind, span in zip(kinds, spans, strict=True)),
        sentences=tuple(Sentence(span=span, block=place) for place, span in enumerate(spans)),
    )
    return read_sentences(document)


def test_the_sentences_of_running_text_are_read() -> None:
    reading = _reading_of_blocks(_heading, _paragraph, _list_item, _caption)
    assert [(one.number, one.sentence, one.kind) for one in reading.sentences] == [
        (0, 1, "paragraph"),
        (1, 2, "list_item"),
        (2, 3, "caption"),
    ]


def test_very_short_and_very_long_sentences_are_not_read() -> None:
    long = "Ana Souza sold " + "old " * LONGEST + "theatres."
    reading = read_sentences(document_of("Too short.", long, "Ana Souza sold the theatre."))
    assert [one.sentence for one in reading.sentences] == [2]


def test_statements_between_semicolons_are_read_apart() -> None:
    reading = read_sentences(document_of("Ana Souza sold the theatre; Rui Costa bought it later."))
    assert [(one.sentence, one.text) for one in reading.sentences] == [
        (0, "Ana Souza sold the theatre."),
        (0, "Rui Costa bought it later."),
    ]


def test_a_parse_that_cannot_be_trusted_says_why() -> None:
    reading = read_sentences(document_of("Ana Souza sold the theatre.", "ana sold the theatre."))
    assert [one.fault for one in reading.sentences] == [None, ParseFault.LOWER_CASE]


def test_the_sentence_before_is_of_the_same_block() -> None:
    reading = read_sentences(document_of("Ana sold the theatre.", "Rui bought the theatre."))
    first, second = reading.sentences
    assert reading.before(first) is None
    assert reading.before(second) == first
    apart = _reading_of_blocks(_paragraph, _paragraph)
    assert apart.before(apart.sentences[1]) is None


def test_a_reading_knows_when_and_of_what_the_document_speaks() -> None:
    date = datetime.date(2024, 5, 7)
    sentences = ("Ana sold the theatre.", "The bridge is near the theatre.")
    reading = read_sentences(document_of(*sentences, title="Old Porto", date=date))
    assert reading.date == date
    assert reading.title_words == {"old", "porto"}
    assert reading.nouns == {"theatre": 0, "bridge": 1}
    assert reading.pair is None
    assert not reading.discourse.utterances


def _seen(reading: Reading) -> list[object]:
    """All that is seen in the parses of a reading, and the numbers behind it."""
    return [
        (word.tag_, word.pos_, word.dep_, word.head.i, word.lemma_, word.ent_type_)
        for parsed in reading.sentences
        for word in parsed.doc
    ]


def test_a_sentence_is_parsed_alike_whatever_is_parsed_beside_it():
    said = "Ana Souza sold the old theatre. "
    documents = [document_of(f"{said * n}Rui moved to Rome in 19{n:02}.") for n in range(9)]
    for document, reading in zip(documents, read_each(documents), strict=True):
        with PARSES.forgotten():
            alone = read_sentences(document)
        assert _seen(reading) == _seen(alone)
