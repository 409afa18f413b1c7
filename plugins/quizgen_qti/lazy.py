"""The callables of the declared exporter and reader: each imports the work when it is called."""

from typing import TYPE_CHECKING, BinaryIO

from quizgen.plugin import Context, Media, Source

if TYPE_CHECKING:
    from quizgen.plugin import Deck

_ROOTS = (b"<questestinterop", b"assessmentItem", b"qti-assessment-item")
_LOOKED_AT = 65536


def write(deck: "Deck", stream: BinaryIO, context: Context) -> None:
    """Write a QTI package."""
    from quizgen_qti.write import write

    write(deck, stream, context)


def read(source: Source, context: Context) -> "tuple[Deck, Media]":
    """The deck of a QTI package or file, and its images."""
    from quizgen_qti.read import read

    return read(source, context)


def is_qti(data: bytes) -> bool:
    """Whether `data` is a package with a manifest, or looks like a file of one."""
    if data.startswith(b"PK"):
        return b"imsmanifest.xml" in data
    return any(root in data[:_LOOKED_AT] for root in _ROOTS)
