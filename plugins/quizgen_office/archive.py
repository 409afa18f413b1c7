"""The parts of an office document, read within bounds: it is a ZIP archive of XML from anywhere."""

import io
import posixpath
import zipfile
import zlib

from lxml import etree

from quizgen.plugin import InputError

_MOST_PARTS = 5_000
_MARKUP = 3  # times as much markup as text may be unpacked
_STEEPEST = 300  # times that a part may be larger than it is packed
_UNSUSPECTED = 1024 * 1024  # a smaller part may be packed as tightly as it likes
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Archive:
    """An opened office document; `where` names it in errors."""

    def __init__(self, data: bytes, where: str, max_size: int) -> None:
        """Open `data`; `InputError` when it is no archive, or one too large to be read safely."""
        self._where = where
        self._left = _MARKUP * max_size  # bytes that may still be unpacked
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise self._broken("this is not an office document (no ZIP archive)") from error
        self._parts = {info.filename: info for info in self._zip.infolist()}
        if len(self._parts) > _MOST_PARTS:
            raise self._broken(f"the archive has more than {_MOST_PARTS} parts")

    def xml(self, name: str) -> etree._Element | None:
        """The root of the XML part `name`, None where there is no such part.

        Raises `InputError` for a part that is broken, too large, or declares a document type: no
        office program writes one, and entities live there.
        """
        info = self._parts.get(name)
        if info is None:
            return None
        steep = info.file_size > _STEEPEST * max(1, info.compress_size)
        if info.file_size > self._left or (steep and info.file_size > _UNSUSPECTED):
            raise InputError(
                f"the part {name!r} unpacks to too much",
                where=self._where,
                hint="split the document, or let --max-size read more",
            )
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        )
        try:
            with self._zip.open(info) as stream:
                data = stream.read(self._left + 1)
            self._left -= len(data)
            root = etree.fromstring(data, parser)
        except (
            zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError,
            ValueError, etree.XMLSyntaxError,
        ) as error:  # fmt: skip
            raise self._broken(f"the part {name!r} cannot be read") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise self._broken(f"the part {name!r} declares a document type")
        return root

    def related(self, name: str, kind: str) -> list[str]:
        """The names of the parts of `kind` (the end of its type) that the part `name` names."""
        return [target for _, target in self.relations(name, kind)]

    def relations(self, name: str, kind: str) -> list[tuple[str, str]]:
        """The ids and names of the parts of `kind` that the part `name` names, in its order."""
        folder, base = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", base + ".rels"))
        if root is None:
            return []
        return [
            (one.get("Id", ""), _inside(folder, one.get("Target", "")))
            for one in root.iter(_RELATIONS)
            if one.get("Type", "").endswith("/" + kind) and one.get("TargetMode") != "External"
        ]

    def main(self, kind: str = "officeDocument") -> str:
        """The name of the part that holds the document itself; `InputError` when none is named."""
        for name in self.related("", kind):
            return name
        raise self._broken("this is not an office document (no main part)")

    def _broken(self, message: str) -> InputError:
        return InputError(message, where=self._where, hint="save it anew in an office program")


def _inside(folder: str, target: str) -> str:
    """The name of a part relative to `folder`, or from the root with a slash in front."""
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
