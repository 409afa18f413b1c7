"""Questions for the cells of a table."""

import re
from collections.abc import Iterator

from quizgen.lang.base.wording import Asked, AskedCard, AskedNumber, Asking
from quizgen.lang.en import lexicon
from quizgen.lang.en.articles import indefinite_article
from quizgen.lang.en.gazetteer import place_class
from quizgen.lang.en.plurals import is_plural
from quizgen.lang.en.questions.keys import accepted
from quizgen.lang.en.questions.phrases import inside
from quizgen.model import Cell

LONGEST_CELL = 5
"""Words: a longer cell is a sentence, which nobody types; it is told on a card."""

_AN_INSTANCE = re.compile(r"(?:an?|one) ", re.IGNORECASE)
_ATTRIBUTES = lexicon.words("attribute_nouns")
_NO_NOUN = re.compile(
    r"\w+(?:ed|ing)\b(?! \w*s?$)|(?:is|are|was|can|has|how|what|when|where|why|who|which|used)\b"
    r"|.*\b(?:of|for|in|to|by|from|with|at|on|is|are|\?)$",
    re.IGNORECASE,
)
"""Names of columns that no article fits: "Founded", "Used for", "What is it?"."""


def cell_question(fact: Cell) -> Iterator[Asking]:
    """What the table says of a row; rows that are dates or numbers are only matched."""
    if fact.row.amount or fact.row.date:
        return
    column, unit = _column_and_unit(fact.column)
    stem = _stem(fact, column, unit)
    key, amount = fact.value, fact.value.amount
    if amount and key.type == "number" and (amount.unit is None or unit is None):
        shown = unit or amount.unit
        yield AskedNumber("cell", stem, key, amount.value, answer=amount.number, unit=shown)
    elif len(key.text.split()) <= LONGEST_CELL:
        yield Asked("cell", stem, key, (key.text, *accepted(key)))
    else:
        yield AskedCard("cell", stem, key, f"{key.text.rstrip('.')}.")


def _stem(fact: Cell, column: str, unit: str | None) -> str:
    """The question for a cell: names take "of", common nouns, whose article is unknown, a colon."""
    row = fact.row.text
    measure = f", in {unit}" if unit else ""
    attribute, thing = _attribute_and_thing(fact)
    if attribute:
        verb = "are" if is_plural(attribute) else "is"
        return f"What {verb} the {attribute} of {thing}{measure}?"
    if fact.thing is not None:
        instance = f"{indefinite_article(fact.thing.split()[0])} {fact.thing}"
        if _AN_INSTANCE.match(fact.value.text):
            return f"What is an example of {instance}?"
        return f"What does the table “{fact.table}” give for {instance}?"
    if fact.rows is None:
        return f"In the table “{fact.table}”, what is given for “{row}” and “{column}”?"
    if _NO_NOUN.match(column):
        return f"In the table “{fact.table}”, what is given for “{row}” under “{fact.column}”?"
    verb = "are" if is_plural(column) else "is"
    is_name = place_class(row) or sum(word[:1].isupper() for word in row.split()) > 1
    if is_name:
        return f"What {verb} the {inside(column)} of {row}{measure}?"
    return f"{row}: what {verb} the {inside(column)}{measure}?"


def _attribute_and_thing(fact: Cell) -> tuple[str, str]:
    """What a cell says of what, where one of its names is that of an attribute; else nothing."""
    row, column = fact.row.text, fact.column
    if column.lower() in _ATTRIBUTES and fact.rows is not None and row[:1].isupper():
        return (column.lower(), row) if _is_name(row) else ("", "")
    if row.lower() in _ATTRIBUTES and _is_name(column):
        return row.lower(), column
    return "", ""


def _is_name(words: str) -> bool:
    """Whether words need no article: a name, or a short form."""
    first = words.split()[0]
    return first.isupper() or bool(place_class(words))


def _column_and_unit(column: str) -> tuple[str, str | None]:
    """A column's name without the unit in brackets behind it, and that unit."""
    if column.endswith(")") and "(" in column:
        name, unit = column[:-1].rsplit("(", 1)
        return name.strip(), unit.strip() or None
    return column, None
