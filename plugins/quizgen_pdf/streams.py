"""How much the packed streams of a file unpack to, before the engine unpacks them whole."""

import re
import zlib
from collections.abc import Iterator

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_LONGEST_HEAD = 2_000  # bytes of the dictionary before a stream that are looked at
_STEP = 64 * 1024


def unpacked(data: bytes, most: int) -> int:
    """The bytes that the streams of text, fonts and structure unpack to; counted up to `most`."""
    size = 0
    for start in _packed(data):
        size += _inflated(data, start, most - size)
        if size >= most:
            break
    return size


def _packed(data: bytes) -> Iterator[int]:
    """Where the packed streams begin that are no pictures."""
    for found in _STREAM.finditer(data):
        head = data[max(0, found.start() - _LONGEST_HEAD) : found.start()]
        head = head[head.rfind(b"obj") + 1 :]
        if (b"FlateDecode" in head or b"/Fl" in head) and b"/Image" not in head:
            yield found.end()


def _inflated(data: bytes, start: int, most: int) -> int:
    """The size of one stream, as far as it can be unpacked; `most` where it is more."""
    engine = zlib.decompressobj()
    size = 0
    try:
        for place in range(start, len(data), _STEP):
            piece = data[place : place + _STEP]
            while piece and size < most and not engine.eof:
                size += len(engine.decompress(piece, _STEP))
                piece = engine.unconsumed_tail
            if engine.eof or size >= most:
                break
    except zlib.error:
        pass  # damaged, or encrypted: what is behind it is not unpacked either
    return min(size, most)
