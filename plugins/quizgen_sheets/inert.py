"""Cells that no spreadsheet takes for a formula (OWASP, "CSV Injection")."""

import re
from typing import Final

_OPERATOR: Final = "[=+\\-@＝＋－＠]"
_UNSEEN: Final = r"[\s\"\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*"

# A semicolon begins a cell where a spreadsheet separates by it, whatever the quotes around say.
_CELL: Final = re.compile(rf"((?:^|;){_UNSEEN})({_OPERATOR})")
_HEAD: Final = re.compile(rf"([,;]{_UNSEEN})({_OPERATOR})")
_NUMBER: Final = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)


def inert(cell: str, mark: str = "'") -> str:
    """`cell` with `mark` before what would begin a formula; a number stays a number."""
    return cell if _NUMBER.fullmatch(cell) else _CELL.sub(rf"\1{mark}\2", cell)


def inert_head(line: str) -> str:
    """`line`, which stands without quotes and begins harmlessly, in the same way."""
    return _HEAD.sub(r"\1'\2", line)


def inert_html(field: str) -> str:
    """`field`, which is HTML, with what would begin a formula as an entity: it shows the same."""
    before = ""
    while field != before:  # an entity ends in a semicolon, behind which the next may stand
        before = field
        field = _CELL.sub(lambda found: f"{found[1]}&#{ord(found[2])};", field)
    return field
