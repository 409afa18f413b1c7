"""ZIP archives from anywhere, read within bounds; and written so that the same parts are the same.

An archive is hostile until it is read: one part may unpack to more than any memory, a name may
leave the folder, and XML may declare entities that grow without end.
"""

import io
import zipfile
import zlib
from collections.abc import Iterable
from typing import BinaryIO

from lxml import etree

from quizgen.errors import InputError

_MOST_PARTS = 5_000
_LARGEST_PART = 48 * 1024 * 1024
_LARGEST_WHOLE = 512 * 1024 * 1024
_STEEPEST = 300  # times that a part may be larger than it is packed
_UNSUSPECTED = 1024 * 1024  # a smaller part may be packed as tightly as it likes
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the first that the format can say
_READABLE = 0o644 << 16
_UNREADABLE = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError,
    ValueError,
)  # fmt: skip


class Archive:
    """An opened archive; `where` names it in errors, `what` says what it should be."""

    def __init__(
        self, data: bytes, where: str, what: str, hint: str | None = None, most: int | None = None
    ) -> None:
        """Open `data`; `InputError` when it is no archive, or one too large to be read safely.

        `most` bounds what the parts unpack to, one or all, in bytes.
        """
        self.where = where
        self.hint = hint
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _UNREADABLE as error:
            raise self.broken(f"this is not {what} (no ZIP archive)") from error
        self._parts = {info.filename: info for info in self._zip.infolist()}
        if len(self._parts) > _MOST_PARTS:
            raise self.broken(f"the archive has more than {_MOST_PARTS} parts")
        self._left = most or _LARGEST_WHOLE
        self._largest = most or _LARGEST_PART

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts, as the archive lists them."""
        return tuple(self._parts)

    def part(self, name: str) -> bytes | None:
        """The bytes of the part `name`, None where there is no such part.

        Raises `InputError` for a part that is broken or too large, or with which too much would
        have been unpacked.
        """
        info = self._parts.get(name)
        if info is None:
            return None
        steep = info.file_size > _STEEPEST * max(1, info.compress_size)
        large = info.file_size > min(self._largest, self._left)
        if large or (steep and info.file_size > _UNSUSPECTED):
            raise self.broken(f"the part {name!r} unpacks to too much")
        try:
            with self._zip.open(info) as stream:
                data = stream.read(self._largest + 1)
        except _UNREADABLE as error:
            raise self.broken(f"the part {name!r} cannot be read") from error
        self._left -= len(data)
        return data

    def xml(self, name: str) -> etree._Element | None:
        """The root of the XML part `name`, None where there is no such part.

        Raises `InputError` for a part that is broken, too large, or declares a document type: no
        program writes one into an archive, and entities live there.
        """
        data = self.part(name)
        if data is None:
            return None
        try:
            root = parse_xml(data)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self.broken(f"the part {name!r} cannot be read") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise self.broken(f"the part {name!r} declares a document type")
        return root

    def broken(self, message: str) -> InputError:
        """The error that says what is wrong with the archive."""
        return InputError(message, where=self.where, hint=self.hint)


def parse_xml(data: bytes) -> etree._Element:
    """The root of `data`, with no entity expanded, no document type read and nothing fetched.

    Raises `etree.XMLSyntaxError` for what is not well-formed, `ValueError` for what is no text.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    return etree.fromstring(data, parser)


def write_archive(stream: BinaryIO, parts: Iterable[tuple[str, bytes]]) -> None:
    """Write `parts`, names and bytes, to `stream`: equal parts give equal bytes whenever."""
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            info = zipfile.ZipInfo(name, _FIRST_DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = _READABLE
            archive.writestr(info, data)
