"""The type in which the characters of a page are set: its size, its base line, bold or italic."""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

_LONGEST_NAME = 128  # bytes
_FORCED_BOLD = 1 << 18  # flag of a font descriptor (ISO 32000-1, table 123)
_ITALIC = 1 << 6
_BOLD_NAME = re.compile(r"bold|black|heavy|demi|cmbx|sfbx", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"italic|oblique|slanted|cmti|cmsl|sfti", re.IGNORECASE)


SMALL = 0.85
"""Of the size of a line: type that is larger is neither raised nor lowered."""


@dataclass(frozen=True, slots=True)
class Type:
    """How characters are set: `size` and the height of their `base` line in points."""

    size: float
    base: float
    bold: bool = False
    italic: bool = False


class Types:
    """The types of the characters of one page; PDFium is asked once for each piece of text."""

    def __init__(self, page: pypdfium2.PdfTextPage) -> None:
        self._page = page
        self._known: dict[int, Type] = {}

    def of(self, index: int) -> Type | None:
        """The type of character number `index`; None for a blank that is not in the file."""
        words = raw.FPDFText_GetTextObject(self._page, index)
        key = ctypes.cast(words, ctypes.c_void_p).value
        if key is None:
            return None
        if key not in self._known:
            self._known[key] = self._asked(index)
        return self._known[key]

    def _asked(self, index: int) -> Type:
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._page, index, matrix)
        across, base = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(self._page, index, across, base)
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        size = raw.FPDFText_GetFontSize(self._page, index) * scale
        name, flags = ctypes.create_string_buffer(_LONGEST_NAME), ctypes.c_int()
        raw.FPDFText_GetFontInfo(self._page, index, name, _LONGEST_NAME, flags)
        font = name.value.decode("latin-1")
        return Type(
            size=round(size, 1),
            base=base.value,
            bold=bool(_BOLD_NAME.search(font)) or bool(flags.value & _FORCED_BOLD),
            italic=bool(_ITALIC_NAME.search(font)) or bool(flags.value & _ITALIC),
        )


Char = tuple[str, Type]
"""A character and the type in which it is set."""


def main_type(chars: Sequence[Char]) -> Type:
    """The type in which most of a line is set, the larger one of two."""
    counted = Counter(kind for char, kind in chars if not char.isspace())
    return max(counted, key=lambda kind: (counted[kind], kind.size))
