"""How much the streams of a file hold, before the engine unpacks them whole and reads them.

The engine takes a hundred bytes and more for each character that a page shows, so what is shown is
counted apart from what is only unpacked.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_LONGEST_HEAD = 2_000  # bytes of the dictionary before a stream that are looked at
_STEP = 64 * 1024
_SHOWS = re.compile(rb"[)>\]]\s{0,9}T[jJ]|\)\s{0,9}['\"]")
_STRING = re.compile(rb"\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]+>", re.DOTALL)
_EACH = 3  # characters that one more string is worth to the engine


@dataclass(frozen=True, slots=True)
class Contents:
    """What the streams of a file hold, but for pictures.

    `unpacked` are the bytes that the packed ones unpack to; `shown` is how much text their pages
    show, in bytes, and `longest` how much of it the stream that shows most.
    """

    unpacked: int
    shown: int
    longest: int


def contents(data: bytes, most: int) -> Contents:
    """What the streams of `data` hold; counted until `most` bytes are unpacked."""
    unpacked = shown = longest = 0
    for start, packed in _streams(data):
        own = 0
        for piece in _inflated(data, start, most - unpacked) if packed else _plain(data, start):
            unpacked += len(piece) if packed else 0
            own += _shown(piece)
        shown, longest = shown + own, max(longest, own)
        if unpacked >= most:
            break
    return Contents(unpacked, shown, longest)


def _shown(piece: bytes) -> int:
    """How much text a piece of a stream shows; it may be a piece of anything."""
    if not _SHOWS.search(piece):
        return 0
    return sum(len(found) - 2 + _EACH for found in _STRING.findall(piece))


def _streams(data: bytes) -> Iterator[tuple[int, bool]]:
    """Where the streams begin that are no pictures, and whether each is packed."""
    for found in _STREAM.finditer(data):
        head = data[max(0, found.start() - _LONGEST_HEAD) : found.start()]
        head = head[head.rfind(b"obj") + 1 :]
        if b"/Image" not in head:
            yield found.end(), b"FlateDecode" in head or b"/Fl" in head


def _plain(data: bytes, start: int) -> Iterator[bytes]:
    """The pieces of a stream that is not packed."""
    end = data.find(b"endstream", start)
    end = len(data) if end < 0 else end
    for place in range(start, end, _STEP):
        yield data[place : min(place + _STEP, end)]


def _inflated(data: bytes, start: int, most: int) -> Iterator[bytes]:
    """The pieces that one stream unpacks to, as far as it can be, `most` bytes together."""
    engine = zlib.decompressobj()
    left = most
    try:
        for place in range(start, len(data), _STEP):
            piece = data[place : place + _STEP]
            while piece and left > 0 and not engine.eof:
                found = engine.decompress(piece, min(_STEP, left))
                left -= len(found)
                yield found
                piece = engine.unconsumed_tail
            if engine.eof or left <= 0:
                break
    except zlib.error:
        pass  # damaged, or encrypted: what is behind it is not unpacked either
