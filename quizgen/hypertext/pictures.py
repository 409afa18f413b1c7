"""Images as addresses that hold them, told by their content and never by their names."""

import base64
from typing import Final

_MAGIC: Final = (
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
)


def data_address(data: bytes) -> str | None:
    """The `data:` address of an image; None where it is none that every browser shows."""
    kind = image_type(data)
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}" if kind else None


def image_type(data: bytes) -> str | None:
    """The subtype of the image's media type (`png`, `svg+xml`); None where browsers know none.

    An SVG inside of an image can neither run scripts nor load anything.
    """
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:12] in (b"ftypavif", b"ftypavis"):
        return "avif"
    return "svg+xml" if _is_svg(data) else None


def _is_svg(data: bytes) -> bool:
    head = data[:1_000].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith((b"<svg", b"<?xml", b"<!--", b"<!DOCTYPE svg")) and b"<svg" in head
