"""Headings that say what they head: parts of a book, lists of references, contents."""

import re

from quizgen.lang.base.page import Section
from quizgen.lang.en import lexicon
from quizgen.lang.en.numbers import word_number

_DIVISIONS = lexicon.alternatives("divisions")
_CONTENTS = lexicon.alternatives("contents_sections")
_REFERENCES = lexicon.alternatives("reference_sections")

_VOLUMES = lexicon.alternatives("volume_names")

_VOLUME = re.compile(
    rf"(?:The )?(?:{_VOLUMES})\b"
    r"|.{0,120}\bvol(?:\.|ume) ?\d{1,4}\b.{0,20}\b(?:no|issue)\.? ?\d",
    re.IGNORECASE,
)
_DIVISION = re.compile(
    rf"(?:{_DIVISIONS}|{_DIVISIONS.upper()})\s+"
    r"(?:\d{1,3}\b|[IVXLC]{1,6}\b|[A-Z]\b|(?P<word>[A-Z][a-z]+)\b)"
)
_NUMERAL = re.compile(r"(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\.?")
_OPENS_REFERENCES = re.compile(rf"(?:\d+\.?\s+)?(?:{_REFERENCES})\W*$", re.IGNORECASE)
_OPENS_CONTENTS = re.compile(rf"(?:{_CONTENTS})\W*$", re.IGNORECASE)


def is_division(line: str) -> bool:
    """Whether `line` begins with the name and number of a part: `Chapter 3`, `PART IV`."""
    found = _DIVISION.match(line)
    return bool(found and (found["word"] is None or word_number(found["word"])))


def is_division_alone(line: str) -> bool:
    """Whether `line` is the name and number of a part and nothing more: `CHAPTER IV.`, `XXVI`."""
    found = _DIVISION.match(line)
    if found is None:
        return _NUMERAL.fullmatch(line) is not None
    return is_division(line) and not line[found.end() :].strip(" .:")


def is_volume(line: str) -> bool:
    """Whether `line` names the volume that a text is printed in: proceedings, a journal."""
    return bool(_VOLUME.match(line))


def opened_section(heading: str) -> Section | None:
    """The kind of section that a heading opens, None where that is running text."""
    if _OPENS_REFERENCES.match(heading):
        return "references"
    return "contents" if _OPENS_CONTENTS.match(heading) else None
