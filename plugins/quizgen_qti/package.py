"""The files of a package, or the one file that was given: each with its root and its place."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from quizgen.plugin import InputError, Source
from quizgen.plugin.archive import Archive, parse_xml
from quizgen_qti.reading import Find, Place

_HINT = "export the quiz as a QTI package again"
_FILEBASE = ("$IMS-CC-FILEBASE$", "$IMS_CC_FILEBASE$")
_FOLDERS = ("", "web_resources")
"""Where the files of a package lie, seen from its root."""

ITEMS = frozenset({"questestinterop", "assessmentItem", "qti-assessment-item"})
TESTS = frozenset({"assessmentTest", "qti-assessment-test"})


@dataclass(frozen=True, slots=True)
class File:
    """An XML file: its name in the package, its root, and where it stands for people."""

    name: str
    root: etree._Element
    place: Place

    @property
    def kind(self) -> str:
        """The name of its root, without a namespace."""
        return str(etree.QName(self.root).localname)

    def at(self, element: etree._Element) -> Place:
        """The place of `element` in it."""
        return Place(f"{self.place.where}:{element.sourceline}", self.place.find)


def files_of(source: Source) -> Iterator[File]:
    """The XML files of `source`, a package or a single file, in the order of the package.

    Raises `InputError` for what is neither, or is hostile.
    """
    if not source.data.startswith(b"PK"):
        yield File("", _root(source.data, source.name), Place(source.name, lambda _: None))
        return
    archive = Archive(source.data, source.name, "a QTI package", _HINT)
    for name in archive.names:
        if name.lower().endswith((".xml", ".qti")):
            where = f"{source.name}/{name}"
            data = archive.part(name) or b""
            yield File(name, _root(data, where), Place(where, _finder(archive, name)))


def _root(data: bytes, where: str) -> etree._Element:
    try:
        root = parse_xml(data)
    except etree.XMLSyntaxError as error:
        message = f"not well-formed XML: {error.msg}"
        raise InputError(message, where=f"{where}:{error.lineno}", hint=_HINT) from error
    except ValueError as error:
        raise InputError(f"not XML: {error}", where=where, hint=_HINT) from error
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(declared.iterentities()):  # type: ignore[attr-defined]  # not in the stubs
        raise InputError("it declares entities, which are refused", where=where, hint=_HINT)
    return root


def _finder(archive: Archive, name: str) -> Find:
    """What finds the files that the part `name` of `archive` refers to."""
    folder = posixpath.dirname(name)

    def find(src: str) -> tuple[str, bytes] | None:
        for path in _addresses(src, folder):
            data = archive.part(path)
            if data is not None:
                return posixpath.basename(path), data
        return None

    return find


def _addresses(src: str, folder: str) -> Iterator[str]:
    """The names that the file at the address `src` may have in a package, likeliest first."""
    path = unquote(src).partition("?")[0].replace("\\", "/")
    for base in _FILEBASE:
        if path.startswith(base):
            path = path.removeprefix(base).lstrip("/")
            folder = ""
    for one in (folder, *_FOLDERS):
        yield posixpath.normpath(posixpath.join("/", one, path)).lstrip("/")
