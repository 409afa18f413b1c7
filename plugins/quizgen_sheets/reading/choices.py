"""A row of a table of choices as a question; which options a cell means is never guessed at."""

import re
from typing import Any, Final

from quizgen.plugin import MultipleChoice, MultipleResponse, Option, Question, RichText, digest
from quizgen_sheets.reading.columns import Columns
from quizgen_sheets.reading.rows import Row

_PARTED: Final = re.compile(r"\s*[,;/&+]\s*|\s+(?:and|und|et|y|en)\s+")
_PLACE: Final = re.compile(
    r"(?:(?:answer|option|choice)\s*)?[(\[]?(?P<name>[A-Ha-h]|[1-8])[)\].]?(?:\.0)?", re.IGNORECASE
)


def question_of(row: Row, columns: Columns) -> Question:
    """The question of `row`; `ValueError` says what it lacks."""
    stem, key = row.cell(columns.question), row.cell(columns.key)
    if not stem:
        raise ValueError("it asks nothing")
    texts, right = (_key_first if columns.wrong else _key_named)(row, columns, key)
    if not right:
        raise ValueError(f"no option is {key!r}" if key else "it says no right answer")
    chosen = tuple(
        Option(text=RichText.of(text), correct=place in right) for place, text in enumerate(texts)
    )
    identity = digest("table", stem, *texts)
    several = len(right) > 1
    make: type[MultipleResponse | MultipleChoice] = MultipleResponse if several else MultipleChoice
    return make(
        id=identity,
        family=identity,
        stem=RichText.of(stem),
        options=chosen,
        **_shared(row, columns),
    )


def _key_first(row: Row, columns: Columns, key: str) -> tuple[list[str], set[int]]:
    """The options of a row whose key is one of them, and the others are wrong."""
    return [key, *filter(None, map(row.cell, columns.options))], {0} if key else set()


def _key_named(row: Row, columns: Columns, key: str) -> tuple[list[str], set[int]]:
    """The options of a row, and those that its key names."""
    places = [place for place, column in enumerate(columns.options) if row.cell(column)]
    texts = [row.cell(columns.options[place]) for place in places]
    return texts, named(key, texts, places, by_place=columns.by_place)


def named(key: str, texts: list[str], places: list[int], *, by_place: bool) -> set[int]:
    """The indices in `texts` of the options that `key` names, by letter, number or words.

    `places` says which option each text is: an option may be left empty. `ValueError` where what
    is written may mean two things.
    """
    by_words = {index for index, text in enumerate(texts) if _flat(text) == _flat(key)}
    parts = [part for part in _PARTED.split(key) if part]
    by_name = _by_name(parts, places)
    if by_place or not by_words:
        return by_name or _by_parts(parts, texts)
    if by_name and by_name != by_words:
        raise ValueError(f"{key!r} is one option by its words and another by its place")
    return by_words


def _by_name(parts: list[str], places: list[int]) -> set[int]:
    """The options that the letters or numbers of a key mean, where all of them are options."""
    found = [_PLACE.fullmatch(part) for part in parts]
    meant = [_place(one["name"]) for one in found if one]
    right = {places.index(place) for place in meant if place in places}
    return right if len(right) == len(parts) else set()


def _by_parts(parts: list[str], texts: list[str]) -> set[int]:
    """The options whose words stand between the commas of a key, where all of them do."""
    flat = [_flat(text) for text in texts]
    found = [flat.index(_flat(part)) for part in parts if _flat(part) in flat]
    return set(found) if len(found) == len(parts) else set()


def _place(name: str) -> int:
    return int(name) - 1 if name.isdecimal() else ord(name.upper()) - ord("A")


def _flat(text: str) -> str:
    return " ".join(text.split()).casefold()


def _shared(row: Row, columns: Columns) -> dict[str, Any]:
    explanation = row.cell(columns.explanation)
    tags = (tag.strip() for tag in re.split(r"[,;]", row.cell(columns.tags)))
    return {
        "explanation": RichText.of(explanation) if explanation else None,
        "tags": tuple({tag.casefold(): tag for tag in tags if tag}.values()),
    }
