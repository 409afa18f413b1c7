"""The images of a question bank: those that were read, and those that stand in an address."""

import base64
import binascii
import hashlib
import re
from urllib.parse import unquote_to_bytes

from quizgen.errors import InputError

# The characters that question banks remove from the name of a file.
_FILE_NAME = re.compile(r"""[\x00-\x1f\x7f&<>"`|':\\/]""")
_DATA_URI = re.compile(r"data:image/([a-z]+)[^,;]*((?:;[^,;]*)*),(.*)", re.DOTALL)


class BankMedia:
    """The images of a bank by `src`; one of equal name and other content gets another name."""

    def __init__(self) -> None:
        self._files: dict[str, bytes] = {}

    def add(self, name: str, data: bytes) -> str:
        """The `src` under which `data` can be read from now on."""
        src = file_name(name)
        if self._files.setdefault(src, data) != data:
            src = f"{hashlib.sha256(data).hexdigest()[:12]}-{src}"
            self._files[src] = data
        return src

    def read(self, src: str) -> bytes:
        """The bytes of the image `src`; `InputError` when the bank has none of that name."""
        if src not in self._files:
            raise InputError(f"image not found: {src}", hint="it is not in the question bank")
        return self._files[src]


def data_uri(src: str) -> tuple[str, bytes | None]:
    """The name and the bytes of the image in the address `src`; None where there is none."""
    found = _DATA_URI.fullmatch(src)
    if found is None:
        return "", None
    try:
        data = unquote_to_bytes(found[3])
        if ";base64" in found[2]:
            data = base64.b64decode(data)
    except (binascii.Error, ValueError):
        return "", None
    suffix = {"jpeg": "jpg", "svg": "svg"}.get(found[1], found[1])
    return f"{hashlib.sha256(data).hexdigest()[:12]}.{suffix}", data or None


def file_name(src: str) -> str:
    """The name under which a bank keeps the file `src`, without what it would remove."""
    bare = _FILE_NAME.sub("_", src.replace("\\", "/").rsplit("/", 1)[-1])
    return re.sub(r"\.\.+", ".", bare).strip(" .")[-100:] or "image"
