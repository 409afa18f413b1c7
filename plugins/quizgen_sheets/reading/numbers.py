"""How a workbook shows its numbers: as dates, times and shares, or as they are stored.

ECMA-376 part 1: the style of a cell (18.3.1.4) names a format of numbers, built in (18.8.30) or
of the workbook's own (18.8.31); days are counted from 1900, or from 1904 (18.17.4.1).
"""

import datetime
import re
from collections.abc import Callable, Sequence
from typing import Final

from lxml import etree

Shown = Callable[[float], str]

_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_BUILT_IN: Final = {
    9: "0%",
    10: "0.00%",
    14: "yyyy-mm-dd",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm",
    19: "h:mm:ss",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy-mm-dd h:mm",
    45: "mm:ss",
    47: "mm:ss",
}
_NO_CODE: Final = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|[_*].')
"""What a format's code prints or sets aside: quoted words, colours and locales, padding."""
_FROM_1900: Final = datetime.datetime(1899, 12, 30, tzinfo=datetime.UTC)
_FROM_1904: Final = datetime.datetime(1904, 1, 1, tzinfo=datetime.UTC)
_FEBRUARY_1900: Final = 61  # from here on Excel's count holds: it has a 29 February 1900
_MOST_DAYS: Final = 2_958_466  # 31 December 9999


def styles_of(root: etree._Element | None, from_1904: bool) -> Sequence[Shown]:
    """How each style of the workbook's `styles.xml` shows a number; empty without one."""
    if root is None:
        return ()
    own = {
        int(one.get("numFmtId", "-1")): one.get("formatCode", "")
        for one in root.iter(_MAIN + "numFmt")
        if one.get("numFmtId", "").isdecimal()
    }
    formats = root.find(_MAIN + "cellXfs")
    codes = [] if formats is None else [one.get("numFmtId", "") for one in formats]
    return [_shown(_code(named, own), from_1904) for named in codes]


def plain(value: float) -> str:
    """A number as the sheet shows it: stored with 17 digits, of which 15 count."""
    return f"{value:.15g}"


def _code(named: str, own: dict[int, str]) -> str:
    number = int(named) if named.isdecimal() else 0
    code = own.get(number) or _BUILT_IN.get(number, "")
    return _NO_CODE.sub("", code.partition(";")[0]).casefold()


def _shown(code: str, from_1904: bool) -> Shown:
    if "%" in code:
        return lambda value: plain(value * 100) + "%"
    day = "y" in code or "d" in code
    clock = "h" in code or "s" in code
    if not day and not clock:
        return plain
    return lambda value: _moment(value, code, day, clock, from_1904)


def _moment(value: float, code: str, day: bool, clock: bool, from_1904: bool) -> str:
    """A date in the order of ISO 8601, as far as the format shows it, and the time of a day."""
    if not 0 <= value < _MOST_DAYS or (day and not from_1904 and value < _FEBRUARY_1900):
        return plain(value)
    first = _FROM_1904 if from_1904 else _FROM_1900
    try:
        moment = first + datetime.timedelta(seconds=round(value * 86_400))
    except OverflowError:
        return plain(value)
    said = [_date(moment, code)] if day else []
    if clock:
        said.append(f"{moment:%H:%M:%S}" if "s" in code else f"{moment:%H:%M}")
    return " ".join(said)


def _date(moment: datetime.datetime, code: str) -> str:
    if "y" not in code:
        return f"{moment.day} {moment:%B}" if "m" in code else str(moment.day)
    if "d" in code:
        return f"{moment:%Y-%m-%d}"
    return f"{moment:%Y-%m}" if "m" in code else f"{moment:%Y}"
