"""Whether the options can all be meant, and only one of them be right."""

import itertools
import re
from collections.abc import Iterable
from typing import Final

from quizgen.checking.rule import Rule, each
from quizgen.checking.values import Value, sort_of, value_of
from quizgen.checking.words import Choice, contains, folded_words, is_plain, prompt, shown
from quizgen.model import MultipleChoice, Question, fold

_LABEL: Final = r"\(?(?:[a-e]|[ivx]{1,4})\)?"
_LETTERS: Final = re.compile(
    rf"(?:both |only )?{_LABEL}(?:(?:, ?| and | & | or |, and ){_LABEL})+(?: only)?"
    r"|(?:both|only) \d and \d|\d and \d only"
)
_JOINED: Final = re.compile(r",? (?:and|or|as well as) |, | & ")
_NEGATION: Final = frozenset({"not", "no", "non", "without", "never"})


def _implausible(question: Question) -> Iterable[str]:
    if not isinstance(question, MultipleChoice):
        return
    sorts = [(option, sort_of(option.text)) for option in question.options]
    (key,) = (sort for option, sort in sorts if option.correct)
    wrong = [(option, sort) for option, sort in sorts if not option.correct]
    if key is None or not any(_alike(key, sort) for _, sort in wrong):
        return
    for option, sort in wrong:
        if sort is not None and not _alike(key, sort):
            yield f"the key is a {_named(key)}, the distractor {shown(option.text.plain)} is none"


def _logical_cue(question: Question) -> Iterable[str]:
    if not isinstance(question, MultipleChoice):
        return
    sorts = {option: sort_of(option.text) for option in question.options}
    (key,) = (option for option in question.options if option.correct)
    others = [sort for option, sort in sorts.items() if option is not key]
    sort = sorts[key]
    if sort is not None and all(other is not None and not _alike(sort, other) for other in others):
        yield f"the key {shown(key.text.plain)} is the only {_named(sort)} among the options"
        return
    numeric = [one for one in question.options if value_of(one.text.plain)]
    if numeric == [key] and len(sorts) > 2 and re.search(r"\d", prompt(question)):
        yield "the stem holds a number, and the key alone is one"


def _alike(one: str, other: str | None) -> bool:
    return other is None or one == other


def _named(sort: str) -> str:
    return {"lower": "common noun or phrase", "money": "sum of money"}.get(sort, sort)


def _combined_options(question: Question) -> Iterable[str]:
    if not isinstance(question, Choice):
        return
    folded = {fold(text): text for text in question.option_texts}
    for flat, text in folded.items():
        pieces = [fold(piece) for piece in _JOINED.split(flat.removeprefix("both "))]
        named = sum(piece in folded and piece != flat for piece in pieces)
        if _LETTERS.fullmatch(text.strip(" .").casefold()):
            yield f"the option {shown(text)} is made of other options"
        elif len(pieces) > 1 and named == len(pieces):
            yield f"the option {shown(text)} joins other options"


def _lost_sequence(question: Question) -> Iterable[str]:
    if not isinstance(question, Choice) or len(question.options) < 3:
        return
    values = _values(question)
    if values is None:
        return
    ranks = [value.rank for value in values]
    if ranks not in (sorted(ranks), sorted(ranks, reverse=True)):
        yield "the numbers or dates of the options are not in order"


def _values(question: Choice) -> list[Value] | None:
    """The options as values of one sort; None where they are not."""
    found = [value_of(option.text.plain) for option in question.options if is_plain(option.text)]
    values = [value for value in found if value]
    same = len({len(value.rank) for value in values}) == 1
    return values if same and len(values) == len(question.options) else None


def _several_right(question: Question) -> Iterable[str]:
    if not isinstance(question, MultipleChoice):
        return
    (key,) = (option.text.plain for option in question.options if option.correct)
    for option in question.options:
        other = option.text.plain
        if not option.correct and is_plain(option.text) and _same(key, other):
            yield f"the distractor {shown(other)} may be right too: the key is {shown(key)}"


def _same(key: str, other: str) -> bool:
    """Whether one says what the other says: as words in it, or as the same number or date."""
    one, two = value_of(key), value_of(other)
    if one and two and one == two:
        return True
    mine, theirs = folded_words(key), folded_words(other)
    longer, shorter = (mine, theirs) if len(mine) >= len(theirs) else (theirs, mine)
    extra = set(longer) - set(shorter)
    return bool(extra) and not extra & _NEGATION and contains(longer, shorter)


IMPLAUSIBLE_DISTRACTOR = Rule(
    name="implausible-distractor",
    severity="warning",
    definition="Where some distractor looks like the key (a number with its unit, a year, a date, "
    "a percentage, a sum of money, a name, words in small letters), another looks different.",
    why="It is ruled out without knowing anything, and might as well not be there.",
    bad="## When did the first person walk on the moon?\n\n- [ ] 1959\n- [x] 1969\n- [ ] Houston\n",
    good="## When did the first person walk on the moon?\n\n- [ ] 1959\n- [x] 1969\n- [ ] 1979\n",
    find=each(_implausible),
)
LOGICAL_CUE = Rule(
    name="logical-cue",
    severity="warning",
    definition="The key is the only option of its sort (see implausible-distractor); or, of three "
    "options or more, the only number where the stem holds one.",
    why="What kind of thing is asked for is enough to find it.",
    bad="## How many moons has Mars?\n\n- [x] 2\n- [ ] Phobos\n- [ ] Deimos\n",
    good="## How many moons has Mars?\n\n- [ ] 1\n- [x] 2\n- [ ] 3\n",
    find=each(_logical_cue),
)
COMBINED_OPTIONS = Rule(
    name="combined-options",
    severity="warning",
    definition="An option is made of other options: “A and C”, “both 1 and 2”, or their "
    "very words.",
    why="One piece that is known to be wrong rules out every combination with it.",
    bad="## Which gases are in air?\n\n- [ ] oxygen\n- [ ] nitrogen\n- [x] oxygen and nitrogen\n",
    good="## Which gases make up most of air?\n\n- [x] oxygen\n- [x] nitrogen\n- [ ] helium\n",
    find=each(_combined_options),
)
LOST_SEQUENCE = Rule(
    name="lost-sequence",
    severity="warning",
    definition="Three options or more are all numbers, or all dates, and neither rise nor fall.",
    why="Sorting them in the head is work that has nothing to do with the question.",
    bad="## How many bones has a hand?\n\n- [x] 27\n- [ ] 19\n- [ ] 33\n",
    good="## How many bones has a hand?\n\n- [ ] 19\n- [x] 27\n- [ ] 33\n",
    find=each(_lost_sequence),
)
SEVERAL_RIGHT = Rule(
    name="several-right",
    severity="warning",
    definition="A distractor is the same number or date as the key, or its words stand together in "
    "the key (“1969” in “July 1969”), or the key's in it, where nothing negates them.",
    why="Who picks it is right, and is marked wrong.",
    bad="## When did Apollo 11 land?\n\n- [x] July 1969\n- [ ] 1969\n",
    good="## When did Apollo 11 land?\n\n- [x] July 1969\n- [ ] July 1971\n",
    find=each(_several_right),
)


def is_sorted_by_value(question: MultipleChoice) -> bool:
    """Whether the options are numbers or dates in order, so that the key's place is not free."""
    values = _values(question)
    if values is None:
        return False
    pairs = list(itertools.pairwise(value.rank for value in values))
    return all(a <= b for a, b in pairs) or all(a >= b for a, b in pairs)
