"""Tables: columns that define, terms that rows are about, and the values of cells."""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.dates import parse_date
from quizgen.lang.en.numbers import parse_amount
from quizgen.lang.en.plurals import is_plural
from quizgen.model import Slot

_MEANING_COLUMNS = lexicon.words("meaning_columns")
_KINDS = frozenset({"class", "classification", "kind", "type"})
"""Columns whose rows are kinds of what the document is about."""

_PEOPLE = lexicon.words("person_nouns") | lexicon.words("asked_by_who")

LONGEST_NAME = 6
"""Words of a name with its title."""

_KIND_OF = re.compile(
    r"(?:types?|kinds?|forms?|classes|sorts?|varieties) of (?P<what>[\w ’'-]{3,40})"
)
_RANGE = re.compile(r"\d\D*(?: to |–|-)\D*\d")


def defines(column: str) -> bool:
    """Whether a column of that name says what the first cell of each row means."""
    return " ".join(column.lower().split()).strip(" :?*") in _MEANING_COLUMNS


def tells_of_person(column: str, cell: str) -> bool:
    """Whether a column is named after people ("Senior Cook (C2)"), and a cell tells what they do.

    A name has few words.
    """
    words = column.partition(" (")[0].lower().split()
    person = bool(words) and not _PEOPLE.isdisjoint((words[-1], words[-1].removesuffix("s")))
    return person and len(cell.split()) > LONGEST_NAME


def row_term(rows: str, row: str, text: str) -> str:
    """The term that a row of a table is about: "oblique fracture" for "Type of fracture"."""
    kinds = " ".join(rows.lower().split()).strip(" :*")
    found = _KIND_OF.fullmatch(kinds)
    told = found["what"] if found else _headed_noun(row, text) if kinds in _KINDS else ""
    if not told:
        return row
    noun = _singular(told)
    bare, bracket, rest = row.partition(" (")
    if noun.split()[-1] in row.lower() or len(bare.split()) > 2:
        return row
    if not _are_used_together(bare, noun, text):
        return row
    small = bare[:1].lower() + bare[1:]
    first = bare if _is_name(bare, small, text) else small
    other = f" ({rest.removesuffix(')')} {noun})" if bracket else ""
    return f"{first} {noun}{other}"


def _is_name(bare: str, small: str, text: str) -> bool:
    """Whether a row is a name by its capitals, or as `text` writes it: large inside a sentence."""
    if any(char.isupper() for char in bare[1:]):
        return True
    within = re.search(rf"[a-z,;] {re.escape(bare)}(?!\w)", text)
    return within is not None and re.search(rf"(?<!\w){re.escape(small)}(?!\w)", text) is None


def _headed_noun(row: str, text: str) -> str:
    """The plural that a heading has behind a row: "Tidal Mills" for "Tidal" below "Class"."""
    if not row:
        return ""
    heading = rf"^[^\w\n]*{re.escape(row)} (?P<noun>[a-z]{{3,}}s)[^\w\n]*$"
    found = re.search(heading, text, _ALONE)
    return found["noun"].lower() if found is not None and is_plural(found["noun"].lower()) else ""


_ALONE = re.IGNORECASE | re.MULTILINE


def crossed(row: str, column: str, title: str, text: str) -> str | None:
    """A thing that is both `row` and `column`, by the noun of `title`, as `text` names such."""
    noun = title.lower().split()[-1] if title.split() else ""
    if not is_plural(noun) or any(" " in one for one in (row, column)):
        return None
    single = _singular(noun)
    for one in (row, column):
        if not re.search(rf"\b{re.escape(one)} {re.escape(single)}", text, re.IGNORECASE):
            return None
    return f"{column.lower()} {row.lower()} {single}"


def _are_used_together(row: str, noun: str, text: str) -> bool:
    """Whether `text` has a row before its noun, or the row is an adjective by its form."""
    if re.search(rf"\b{re.escape(row)}s? {re.escape(noun)}", text, re.IGNORECASE):
        return True
    from quizgen.lang.en.analysis.parsing import parse  # here: it loads spaCy

    word = next(iter(parse([f"a {row.lower()} {noun}"])))[1]
    return word.tag_ in ("JJ", "VBN", "VBG")


def _singular(noun: str) -> str:
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("ses", "xes", "ches", "shes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def value(text: str) -> Slot:
    """The value that a cell holds, typed: a date, a number with its unit, or words."""
    date = parse_date(text)
    if date and len(text) >= 4 and date.precision != "partial":
        return Slot(type="date", text=text, value=date.iso, date=date)
    amount = parse_amount(text)
    if amount and not _RANGE.search(text):
        number = f"{amount.value:f}"
        return Slot(type="number", text=text, value=number, unit=amount.unit, amount=amount)
    return Slot(type="term", text=text)
