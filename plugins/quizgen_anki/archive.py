"""The zip that a package is: bounded in members, size and names, whoever made it.

Three layouts exist, told apart by the member `meta`: 1 and 2 hold a plain SQLite file, 3 has it and
the media packed with zstd, and the list of media as a protocol buffer.
"""

import io
import json
import zipfile
import zlib
from collections.abc import Iterator

from quizgen.plugin import InputError

COLLECTION_LIMIT = 256 * 2**20
MEDIA_LIMIT = 64 * 2**20
_MEMBERS = 100_000
_LATEST = 3
_COLLECTIONS = {1: "collection.anki2", 2: "collection.anki21", 3: "collection.anki21b"}


class Archive:
    """An opened package. Every method raises `InputError` for what is damaged or too large."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise self._broken("not an Anki package, or cut short") from error
        if len(self._zip.namelist()) > _MEMBERS:
            raise self._broken(f"more than {_MEMBERS} members")
        self._members = set(self._zip.namelist())
        self._version = self._find_version()

    def collection(self) -> bytes:
        """The SQLite file."""
        name = _COLLECTIONS[self._version]
        if name not in self._members:
            raise self._broken(f"no {name} in it")
        return self._unpacked(name, COLLECTION_LIMIT)

    def media(self) -> dict[str, str]:
        """The name of the media file in each member of the zip."""
        if "media" not in self._members:
            return {}
        listing = self._unpacked("media", COLLECTION_LIMIT)
        found = self._map_listed(listing) if self._version == _LATEST else self._map_json(listing)
        for name in found.values():
            if not name or name in (".", "..") or set(name) & set("/\\\0"):
                raise self._broken(f"a media file is named {name!r}")
        return found

    def media_data(self, member: str) -> bytes:
        """The bytes of one media file."""
        if member not in self._members:
            raise self._broken(f"media file {member} is missing")
        return self._unpacked(member, MEDIA_LIMIT)

    def _find_version(self) -> int:
        if "meta" not in self._members:
            return 2 if _COLLECTIONS[2] in self._members else 1
        version = dict(fields(self._read("meta", 1024))).get(1, 1)
        if version not in _COLLECTIONS:
            raise InputError(
                f"made by a newer Anki than quizgen knows (layout {version!r})",
                where=self._name,
                hint='export again with "Support older Anki versions"',
            )
        return int(version)

    def _map_json(self, listing: bytes) -> dict[str, str]:
        try:
            found = json.loads(listing)
            return {str(member): str(name) for member, name in found.items()}
        except (ValueError, AttributeError, RecursionError) as error:
            raise self._broken("its list of media is damaged") from error

    def _map_listed(self, listing: bytes) -> dict[str, str]:
        try:
            entries = [value for key, value in fields(listing) if key == 1]
            names = [dict(fields(entry))[1] for entry in entries if isinstance(entry, bytes)]
            texts = [name.decode() for name in names if isinstance(name, bytes)]
            return {str(place): name for place, name in enumerate(texts)}
        except (ValueError, KeyError, AttributeError) as error:
            raise self._broken("its list of media is damaged") from error

    def _unpacked(self, name: str, limit: int) -> bytes:
        packed = self._read(name, limit)
        if self._version != _LATEST:
            return packed
        import zstandard

        try:
            with zstandard.ZstdDecompressor(max_window_size=2**27).stream_reader(packed) as reader:
                data: bytes = reader.read(limit + 1)
        except (zstandard.ZstdError, MemoryError) as error:
            raise self._broken(f"{name} is damaged") from error
        return self._bounded(name, data, limit)

    def _read(self, name: str, limit: int) -> bytes:
        try:
            with self._zip.open(name) as member:
                return self._bounded(name, member.read(limit + 1), limit)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError) as error:
            raise self._broken(f"{name} is damaged") from error
        except (NotImplementedError, ValueError) as error:
            raise self._broken(f"{name} is packed in an unknown way") from error

    def _bounded(self, name: str, data: bytes, limit: int) -> bytes:
        if len(data) > limit:
            raise self._broken(f"{name} unpacks to more than {limit // 2**20} MiB")
        return data

    def _broken(self, why: str) -> InputError:
        return InputError(f"cannot read the package: {why}", where=self._name)


def fields(message: bytes) -> Iterator[tuple[int, int | bytes]]:
    """The fields of a protocol buffer: number, and integer or bytes. `ValueError` if damaged.

    Source: protobuf.dev, "Encoding".
    """
    place = 0
    while place < len(message):
        key, place = _varint(message, place)
        number, wire = key >> 3, key & 7
        if wire == 0:
            value, place = _varint(message, place)
            yield number, value
            continue
        if wire not in (1, 2, 5):
            raise ValueError(f"unknown wire type {wire}")
        size = {1: 8, 5: 4}.get(wire, 0)
        if wire == 2:
            size, place = _varint(message, place)
        if place + size > len(message):
            raise ValueError("cut short")
        yield number, message[place : place + size]
        place += size


def _varint(message: bytes, place: int) -> tuple[int, int]:
    value = 0
    for shift in range(0, 70, 7):
        if place >= len(message):
            raise ValueError("cut short")
        byte = message[place]
        place += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, place
    raise ValueError("number too long")
