"""The callables of the declared exporters and readers: each imports the work when it is called."""

from typing import TYPE_CHECKING, BinaryIO

from quizgen.plugin import Context, Media, Source

if TYPE_CHECKING:
    from quizgen.plugin import Deck


def write_xml(deck: "Deck", stream: BinaryIO, context: Context) -> None:
    """Write Moodle XML."""
    from quizgen_moodle.xml.write import write

    write(deck, stream, context)


def write_gift(deck: "Deck", stream: BinaryIO, context: Context) -> None:
    """Write GIFT."""
    from quizgen_moodle.gift.write import write

    write(deck, stream, context)


def write_aiken(deck: "Deck", stream: BinaryIO, context: Context) -> None:
    """Write Aiken."""
    from quizgen_moodle.aiken.write import write

    write(deck, stream, context)


def read_xml(source: Source, context: Context) -> "tuple[Deck, Media]":
    """The deck of a Moodle XML file, and its images."""
    from quizgen_moodle.xml.read import read

    return read(source, context)


def read_gift(source: Source, context: Context) -> "tuple[Deck, Media]":
    """The deck of a GIFT file, and the images in it."""
    from quizgen_moodle.gift.read import read

    return read(source, context)


def read_aiken(source: Source, context: Context) -> "tuple[Deck, Media]":
    """The deck of an Aiken file."""
    from quizgen_moodle.aiken.read import read

    return read(source, context)


def read_text(source: Source, context: Context) -> "tuple[Deck, Media]":
    """The deck of a text file that is a question bank in Aiken or in GIFT."""
    from quizgen_moodle.text_bank import is_aiken, text_of

    return (read_aiken if is_aiken(text_of(source)) else read_gift)(source, context)


def is_xml(data: bytes) -> bool:
    """Whether `data` looks like Moodle XML."""
    return b"<quiz" in data[:65536]


def wrote_xml(data: bytes) -> bool:
    """Whether `data` begins as our Moodle XML does, by its head and the category of the deck."""
    from quizgen_moodle.xml.elements import HEAD, category_xml

    return data.startswith(f"{HEAD}{category_xml(()).partition('top')[0]}".encode())


def is_text(data: bytes) -> bool:
    """Whether `data` is a question bank in GIFT or Aiken."""
    from quizgen_moodle.text_bank import is_bank

    return is_bank(data)
