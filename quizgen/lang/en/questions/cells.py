"""Questions for the cells of a table."""

import re
from collections.abc import Iterator

from quizgen.lang.base.wording import Asked, AskedCard, AskedNumber, Asking
from quizgen.lang.en import lexicon
from quizgen.lang.en.articles import indefinite_article
from quizgen.lang.en.gazetteer import place_class
from quizgen.lang.en.phrases import as_answer, inside, opens_with_owner
from quizgen.lang.en.plurals import is_plural
from quizgen.lang.en.questions.coded_rows import is_askable, of_code
from quizgen.lang.en.questions.columns import is_divided, of_quality, of_rate
from quizgen.lang.en.questions.keys import accepted
from quizgen.lang.en.questions.kind_rows import in_small_letters, is_kind_row
from quizgen.lang.en.questions.variants import of_variant, tells_meaning
from quizgen.model import Cell, Slot

LONGEST_CELL = 5
"""Words: a longer cell is a sentence, which nobody types; it is told on a card."""

_AN_INSTANCE = re.compile(r"(?:an?|one) ", re.IGNORECASE)
_PREPOSITIONS = lexicon.words("stranded_prepositions") | {"at"}
_WEEKDAYS = lexicon.words("weekdays")
_ATTRIBUTES = lexicon.words("attribute_nouns")
_NO_NOUN = re.compile(
    r"\w+(?:ed|ing)\b(?! \w*s?$)|(?:is|are|was|can|has|how|what|when|where|why|who|which|used)\b"
    r"|.*\b(?:of|for|in|to|by|from|with|at|on|is|are|\?)$",
    re.IGNORECASE,
)
"""Names of columns that no article fits: "Founded", "Used for", "What is it?"."""


def cell_question(fact: Cell) -> Iterator[Asking]:
    """What the table says of a row; rows that are dates, weekdays or numbers are only matched."""
    told = fact.row.amount or fact.row.date or fact.row.text in _WEEKDAYS
    if told or not is_askable(fact):
        return
    if _says_nothing(fact.value.text) or _is_told_by_its_column(fact):
        return
    if is_divided(_column_and_unit(fact.column)[0]) and not of_variant(fact):
        return
    if _is_instance(fact):
        yield _of_instance(fact)
    elif stem := _stem(fact):
        yield _of_value(fact, stem)


def _says_nothing(cell: str) -> bool:
    """Whether a cell is empty, points to another, or goes on in the next row."""
    pointing = _ELSEWHERE.match(cell) or _GOES_ON.search(cell)
    return pointing is not None or cell.lower().strip(". ") in _NOTHING


def _is_told_by_its_column(fact: Cell) -> bool:
    """Whether a cell of one word is made of its column's: "Availability: available"."""
    cell = fact.value.text.lower()
    made = (word.startswith(cell[:-2]) for word in fact.column.lower().split())
    return len(cell) >= SHORTEST_TOLD and any(made)


SHORTEST_TOLD = 6
"""Letters of a word that another may be made of."""

_GOES_ON = re.compile(r" (?:and|or|of|to|the|an?|in|by|with|for|from)$", re.IGNORECASE)
"""How a cell ends whose rest stands in the row below."""

_FURTHER_SENTENCE = re.compile(r"(?<=\w{2})\. +[A-Z].*", re.DOTALL)
"""What a cell tells beside its number: "10 days. The board may help."."""

_NOTHING = frozenset({"-", "–", "—", "n/a", "na", "nil", "none", "not applicable", "tbc", "tbd"})
"""What fills a cell for which there is nothing to say."""

_ELSEWHERE = re.compile(r"(?:see|as|same as|like) .*\b(?:above|below)\b|see ", re.IGNORECASE)
"""A cell that points to another: "See the row above"."""


def _of_value(fact: Cell, stem: str) -> Asking:
    """What a cell says: a number, a few words that can be typed, or a sentence on a card."""
    _, unit = _column_and_unit(fact.column)
    key, amount = fact.value, fact.value.amount
    if amount and key.type == "number" and (amount.unit is None or unit is None):
        shown = unit or _FURTHER_SENTENCE.sub("", amount.unit or "") or None
        return AskedNumber("cell", stem, key, amount.value, answer=amount.number, unit=shown)
    if len(key.text.split()) <= LONGEST_CELL and not _is_told(fact):
        return Asked("cell", stem, key, (key.text, *key.aliases, *accepted(key)))
    return AskedCard("cell", stem, key, as_answer(key.text))


def _stem(fact: Cell) -> str:
    """The question for a cell, the most natural that its names allow; empty without any.

    "What is given for “Positive” and “Formal”?" is what nobody asks: readers kept none of sixty.
    """
    stems = (
        of_variant(fact),
        _of_code(fact),
        _of_attribute(fact),
        _of_thing(fact),
        of_quality(fact),
        of_rate(fact),
        _of_deed(fact),
        _of_column(fact),
    )
    return next(filter(None, stems), "")


def _of_attribute(fact: Cell) -> str:
    """ "What is the function of DNA?", where the row or the column is an attribute of the other."""
    row, column = fact.row.text, fact.column
    if fact.rows is not None and column.lower() in _ATTRIBUTES and _is_name(row):
        return _asks_of(column.lower(), row)
    if row.lower() in _ATTRIBUTES and _is_name(column):
        return _asks_of(row.lower(), column)
    return ""


def _asks_of(attribute: str, thing: str) -> str:
    return f"What {'are' if is_plural(attribute) else 'is'} the {attribute} of {thing}?"


def _is_name(words: str) -> bool:
    """Whether words need no article: a name, or a short form."""
    return words.split()[0].isupper() or bool(place_class(words))


def _of_thing(fact: Cell) -> str:
    """What is given for a kind, where rows and columns divide one."""
    if fact.thing is None:
        return ""
    return f"What does the table “{fact.table}” give for {_one(fact.thing)}?"


def _of_instance(fact: Cell) -> AskedCard:
    """ "What kind of weir is a bank of earth?": a kind has more examples than one in a table."""
    thing = fact.thing or ""
    qualities, _, noun = thing.rpartition(" ")
    stem = f"What kind of {noun} is {inside(fact.value.text.rstrip('.'))}?"
    back = f"{_one(f'{qualities} one' if qualities else thing)}."
    return AskedCard("cell", stem, Slot(type="term", text=qualities or thing), _first_large(back))


def _first_large(text: str) -> str:
    return text[:1].upper() + text[1:]


def _one(thing: str) -> str:
    return f"{indefinite_article(thing.split()[0])} {thing}"


def _is_instance(fact: Cell) -> bool:
    """Whether a cell is one thing of its kind, beside which others are right too."""
    return fact.thing is not None and bool(_AN_INSTANCE.match(fact.value.text))


def _is_told(fact: Cell) -> bool:
    """Whether the answer can be put in other words, or is one of several."""
    return _is_instance(fact) or tells_meaning(fact)


def _of_deed(fact: Cell) -> str:
    """ "When was Oslo founded?" of a date under "Founded", and "Aldon: why was it built?"."""
    row, column = fact.row.text, fact.column
    if fact.value.date is not None and _DATED.fullmatch(column):
        return f"When {'were' if is_plural(row) else 'was'} {row} {column.split()[-1].lower()}?"
    found = _OF_IT.fullmatch(column)
    return f"{row}: {found['wh'].lower()} {found['be']} it {found['rest']}?" if found else ""


_DATED = re.compile(
    r"(?:(?:date|year|when) )?(?:born|built|completed|created|discovered|established|founded"
    r"|introduced|invented|launched|opened|published|released|signed)",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    r"(?P<wh>by whom|how|when|where|why) it (?P<be>is|was) (?P<rest>[^?]+)\??", re.IGNORECASE
)


def _of_column(fact: Cell) -> str:
    """Names take "of", common nouns, whose article is unknown, a colon."""
    if fact.rows is None or _NO_NOUN.match(fact.column):
        return ""
    row = fact.row.text
    asked, measure = _asked_and_measure(fact)
    if is_kind_row(fact):
        return f"{_first_large(asked)} of {_one(row.lower())}{measure}?"
    if place_class(row) or sum(word[:1].isupper() for word in row.split()) > 1:
        return f"{asked[:1].upper()}{asked[1:]} of {row}{measure}?"
    return f"{row}: {asked}{measure}?"


def _of_code(fact: Cell) -> str:
    """ "What is the mooring fee for berth B2?", where the column is a noun."""
    if _NO_NOUN.match(fact.column) or fact.rows is None:
        return ""
    asked, measure = _asked_and_measure(fact)
    return of_code(fact, _first_large(asked), measure)


def _asked_and_measure(fact: Cell) -> tuple[str, str]:
    """The opening of a question for a column, and its unit as the question says it."""
    column, unit = _column_and_unit(_numbered(fact))
    own = opens_with_owner(column) or _SIGN.match(column)
    named = column if own else f"the {in_small_letters(column)}"
    asked = f"what {'are' if is_plural(column) else 'is'} {named}"
    return asked, f", in {unit}" if unit else ""


_SIGN = re.compile(r"\$?[A-Za-z]_")
"""The opening of a column that is a sign: "K_b at 25 °C"."""

_ONE_OR_MORE = re.compile(r"\((?:e?s|ies)\)$")
"""What makes of a column's noun one or more: "State(s)"."""


def _numbered(fact: Cell) -> str:
    """The column, of which a cell with several has the plural: "What are the states?"."""
    plural = "s" if ", " in fact.value.text else ""
    return re.sub(r"(?<=[a-z])\(s\)$", plural, fact.column)


def _column_and_unit(column: str) -> tuple[str, str | None]:
    """A column's name without the unit in brackets behind it, and that unit."""
    column = _ONE_OR_MORE.sub("", column)
    if column.endswith(")") and "(" in column:
        name, unit = column[:-1].rsplit("(", 1)
        words = unit.split()
        if words and words[0].lower() not in _PREPOSITIONS:  # no unit is "at noon"
            return name.strip(), unit.strip()
        return name.strip(), None
    return column, None
