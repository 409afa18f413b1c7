"""Columns of tables whose names are no plain nouns: "Famous for", "Visitors/Year"."""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.plurals import is_plural
from quizgen.model import Cell

_QUALITY = re.compile(
    r"(?P<words>[A-Za-z][a-z]+(?: [A-Za-z]+)?) (?P<preposition>[Ff]or|[Oo]f|[Ww]ith)"
)
_QUALITIES = frozenset({"JJ", "VBN"})
_RATE = re.compile(r"(?P<what>[A-Za-z][a-z]+(?: [a-z]+)?) ?(?:/|[Pp]er) ?(?P<unit>[A-Za-z]+)")
_TIMES = lexicon.words("units_of_time")


def of_quality(fact: Cell) -> str:
    """ "Larvik: what is it famous for?"; empty where a column is no adjective that leads on."""
    found = _QUALITY.fullmatch(fact.column) if fact.rows is not None else None
    if found is None or not _is_quality(found["words"].lower(), found["preposition"].lower()):
        return ""
    thing = "are they" if is_plural(fact.row.text) else "is it"
    return f"{fact.row.text}: what {thing} {found[0].lower()}?"


def of_rate(fact: Cell) -> str:
    """ "Larvik: how many ships per year?", of the column "Ships/Year"."""
    found = _RATE.fullmatch(fact.column) if fact.rows is not None else None
    if found is None or found["unit"].lower() not in _TIMES or not is_plural(found["what"]):
        return ""
    return f"{fact.row.text}: how many {found['what'].lower()} per {found['unit'].lower()}?"


def is_divided(column: str) -> bool:
    """Whether a column is named by two words for which a question has no word: "Width/Draught"."""
    found = _RATE.fullmatch(column)
    return "/" in column and (found is None or found["unit"].lower() not in _TIMES)


def _is_quality(words: str, preposition: str) -> bool:
    from quizgen.lang.en.analysis.parsing import parse  # here: it loads spaCy

    doc = next(iter(parse([f"It is {words} {preposition} this."])))
    return doc[1 + len(words.split())].tag_ in _QUALITIES
