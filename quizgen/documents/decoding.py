"""Bytes of a text file to characters: UTF-8, UTF-16 and Windows-1252 where they are recognisable.

Nothing is guessed that cannot be recognised: a wrong guess would put wrong characters into
questions, so everything else is an `InputError` that names the first byte that does not fit.
"""

import codecs
import re
from collections.abc import Iterator

from quizgen.errors import InputError

LIMIT = 64 * 1024 * 1024
"""The largest document that is read, in bytes."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG", "a PNG image"),
    (b"GIF8", "a GIF image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\x7fELF", "a program"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3", "a database"),
)
_CONTROLS = bytes([*range(9), 11, *range(14, 27), *range(28, 32), 127])
_FEW = 3  # stray control characters that even a short text may hold
_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_ASCII_LETTER = re.compile(rb"[A-Za-z]")
_HIGH = re.compile(rb"[\x80-\xff]")
# What Windows-1252 text holds beside letters: quotes, dashes, currency and common signs.
_SIGNS = frozenset(b"\x80\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa3\xa7\xa9\xab\xad\xae"
                   b"\xb0\xb1\xb2\xb3\xb5\xb7\xb9\xba\xbb\xbc\xbd\xbe\xd7")  # fmt: skip
_BINARY_HINT = "give a text, Markdown or other document that a reader plugin knows"
_ENCODING_HINT = "save the document as UTF-8"


def decode(data: bytes, where: str) -> str:
    """The characters of `data`, without a byte order mark.

    `where` names the document in errors. Raises `InputError` for an empty, too large or binary
    file, and for bytes in no encoding that can be recognised, with the offset of the first.
    """
    if len(data) > LIMIT:
        raise InputError(
            f"the document is larger than {LIMIT // 2**20} MB", where=where, hint="split it"
        )
    if not data.strip():
        raise InputError(
            "the document is empty", where=where, hint="there is nothing to read in it"
        )
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, len(mark), where)
    _refuse_magic(data, where)
    if b"\0" in data:
        return _without_mark(data, where)
    if len(data) - len(data.translate(None, _CONTROLS)) > max(_FEW, 0.05 * len(data)):
        raise _binary(data, where)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_windows_1252(data):
            return data.decode("cp1252")
        raise InputError(
            f"the byte 0x{data[error.start]:02X} at offset {error.start} is not UTF-8",
            where=where,
            hint=_ENCODING_HINT,
        ) from error


def _strict(data: bytes, encoding: str, offset: int, where: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"the bytes at offset {offset + error.start} are not {encoding.upper()}",
            where=where,
            hint=_ENCODING_HINT,
        ) from error
    if not text.strip():
        raise InputError(
            "the document is empty", where=where, hint="there is nothing to read in it"
        )
    return text


def _refuse_magic(data: bytes, where: str) -> None:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"this is {what}, not text", where=where, hint=_BINARY_HINT)


def _binary(data: bytes, where: str) -> InputError:
    offset = next(at for at, byte in enumerate(data) if byte in _CONTROLS)
    return InputError(
        f"this is a binary file, not text (byte 0x{data[offset]:02X} at offset {offset})",
        where=where,
        hint=_BINARY_HINT,
    )


def _without_mark(data: bytes, where: str) -> str:
    """Text with zero bytes: UTF-16 without its mark if every other byte is zero, else refused."""
    half = len(data) // 2
    for encoding, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[0::2])):
        letters = data[0::2] if encoding == "utf-16-le" else data[1::2]
        if zeros.count(0) > half * 0.6 and b"\0" not in letters:
            return _strict(data, encoding, 0, where)
    raise _binary(data, where)


def _is_windows_1252(data: bytes) -> bool:
    """Whether the high bytes look like accented letters and typographic signs among ASCII words.

    Latin-1 text is a part of Windows-1252. Text in another code page (Cyrillic, Greek) has more
    high bytes than ASCII letters; broken UTF-8 has multi-byte sequences that are whole.
    """
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    high = len(_HIGH.findall(data))
    if high > 0.5 * len(_ASCII_LETTER.findall(data)):
        return False
    if 2 * len(_MULTIBYTE.findall(data)) > 0.5 * high:
        return False
    plausible = sum(_plausible(data))
    return plausible >= 0.8 * high


def _plausible(data: bytes) -> Iterator[bool]:
    for found in _HIGH.finditer(data):
        at = found.start()
        if data[at] in _SIGNS:
            yield True
        elif data[at] >= 0xC0 or data[at] in b"\x8a\x8c\x8e\x9a\x9c\x9e\x9f":
            yield bool(_ASCII_LETTER.search(data, max(0, at - 2), at + 3))
        else:
            yield False
