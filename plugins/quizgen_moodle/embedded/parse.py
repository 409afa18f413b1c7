"""The gaps of Moodle's embedded answers, parsed as Moodle parses them."""

import html
import re
from typing import NamedTuple

_NAMES = {
    "short": "SHORTANSWER SA MW",
    "short_case": "SHORTANSWER_C SAC MWC",
    "choice": "MULTICHOICE MC MULTICHOICE_V MCV MULTICHOICE_H MCH "
    "MULTICHOICE_S MCS MULTICHOICE_VS MCVS MULTICHOICE_HS MCHS",
    "response": "MULTIRESPONSE MR MULTIRESPONSE_H MRH MULTIRESPONSE_S MRS MULTIRESPONSE_HS MRHS",
    "number": "NUMERICAL NM",
}
KINDS = {name: kind for kind, names in _NAMES.items() for name in names.split()}
"""Moodle's names of the kinds of gap, and ours."""

_START = re.compile(r"\{(\d*):([A-Z_]+):")
_PERCENT = re.compile(r"%(-?[0-9]+(?:[.,][0-9]*)?)%")
_ENTITY = re.compile(r"&#?[A-Za-z0-9]+;")


class ClozeError(ValueError):
    """A gap that Moodle would refuse or show as text."""


class Alternative(NamedTuple):
    """One answer of a gap: its share of the mark in percent, decoded once, and its feedback."""

    text: str
    fraction: float
    feedback: str = ""


class EmbeddedGap(NamedTuple):
    """A gap and where it stands in the text: `text[start:end]`."""

    kind: str
    alternatives: tuple[Alternative, ...]
    start: int
    end: int


def parse_gaps(text: str) -> list[EmbeddedGap]:
    """The gaps in `text`, in order; `ClozeError` for one that no Moodle can ask."""
    gaps: list[EmbeddedGap] = []
    position = 0
    while found := _START.search(text, position):
        kind = KINDS.get(found[2])
        if kind is None:
            position = found.end()
            continue
        end = _end(text, found.end())
        body = text[found.end() : end]
        gap = EmbeddedGap(kind, _alternatives(body), found.start(), end + 1)
        _check(gap, text[found.start() : gap.end])
        gaps.append(gap)
        position = gap.end
    return gaps


def _is_mark(text: str, place: int) -> bool:
    """Whether the special character at `place` means something: Moodle looks at what precedes."""
    return not text.endswith(("\\", "&", "&amp;"), max(0, place - 5), place)


def _end(text: str, start: int) -> int:
    """The place of the `}` that ends the gap whose body begins at `start`."""
    place = text.find("}", start)
    while place >= 0 and not _is_mark(text, place):
        place = text.find("}", place + 1)
    if place < 0:
        raise ClozeError(f"a gap is not closed: {text[max(0, start - 20) : start + 40]!r}")
    return place


def _alternatives(body: str) -> tuple[Alternative, ...]:
    return tuple(_alternative(part) for part in _split(body, "~"))


def _split(text: str, mark: str, limit: int = -1) -> list[str]:
    """`text` at every `mark` that is none of an answer's own, at most `limit` times."""
    parts: list[str] = []
    start = 0
    place = text.find(mark)
    while place >= 0 and len(parts) != limit:
        if _is_mark(text, place):
            parts.append(text[start:place])
            start = place + 1
        place = text.find(mark, place + 1)
    return [*parts, text[start:]]


def _alternative(part: str) -> Alternative:
    answer, *rest = _split(part, "#", 1)
    fraction = 0.0
    answer = answer.lstrip(" \t\r\n")
    percent = _PERCENT.match(answer)
    if percent:
        fraction = float(percent[1].replace(",", "."))
        answer = answer[percent.end() :]
    elif answer.startswith("="):
        fraction = 100.0
        answer = answer[1:]
    return Alternative(_decoded(answer), fraction, _decoded("".join(rest)))


def _decoded(text: str) -> str:
    """`text` without the escapes of `}` and `#`, and its entities decoded once."""
    plain = text.strip(" \t\r\n").replace("\\}", "}").replace("\\#", "#")
    return _ENTITY.sub(lambda found: html.unescape(found[0]), plain)


def _check(gap: EmbeddedGap, text: str) -> None:
    right = [one for one in gap.alternatives if one.fraction > 0]
    if not right:
        raise ClozeError(f"a gap has no right answer: {text!r}")
    if gap.kind == "choice" and len(gap.alternatives) < 2:
        raise ClozeError(f"a gap has a single option: {text!r}")
    if gap.kind != "response" and not any(one.fraction == 100 for one in right):
        raise ClozeError(f"no answer of a gap earns the whole mark: {text!r}")
