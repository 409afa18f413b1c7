"""What a build puts away until it needs it: a file without a name, which goes with the process."""

import tempfile
import threading
import weakref
from dataclasses import dataclass
from typing import IO

from quizgen.jobs.packing import pack, unpack


class Spool:
    """Bytes on disk; the file is made with the first, and however the build ends, it is gone."""

    def __init__(self) -> None:
        self._made: IO[bytes] | None = None
        self._end = 0
        self._alone = threading.Lock()

    def file(self, data: bytes) -> "Piece":
        """Put `data` away, packed."""
        packed = pack(data)
        with self._alone:
            stream = self._stream()
            stream.seek(self._end)
            stream.write(packed)
            begin, self._end = self._end, self._end + len(packed)
        return Piece(self, begin, len(packed))

    def read(self, begin: int, length: int) -> bytes:
        """What is packed in the `length` bytes from `begin`."""
        with self._alone:
            stream = self._stream()
            stream.seek(begin)
            packed = stream.read(length)
        return unpack(packed)

    def _stream(self) -> IO[bytes]:
        if self._made is None:
            self._made = tempfile.TemporaryFile(prefix="quizgen-")  # noqa: SIM115 - ends with self
            weakref.finalize(self, self._made.close)
        return self._made


@dataclass(frozen=True, slots=True)
class Piece:
    """What was put away together; it is read anew whenever it is called."""

    spool: Spool
    begin: int
    length: int

    def __call__(self) -> bytes:
        return self.spool.read(self.begin, self.length)
