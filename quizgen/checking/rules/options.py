"""Whether the options can all be meant, and only one of them be right."""

import itertools
from collections.abc import Iterable

from quizgen.checking.choices import Choice, Keyed, each_choice, each_keyed
from quizgen.checking.rule import Rule
from quizgen.checking.values import Value, sort_of, value_of
from quizgen.checking.words import contains, folded_words, is_plain, prompt, shown
from quizgen.lang.base import Language
from quizgen.model import MultipleChoice, fold


def _implausible(one: Keyed, language: Language) -> Iterable[str]:
    key = sort_of(one.key.text, language)
    sorts = [(option, sort_of(option.text, language)) for option in one.distractors]
    if key is None or all(_differs(key, sort) for _, sort in sorts):
        return
    for option, sort in sorts:
        if _differs(key, sort):
            yield f"the key is a {_named(key)}, the distractor {shown(option.text.plain)} is none"


def _logical_cue(one: Keyed, language: Language) -> Iterable[str]:
    key = sort_of(one.key.text, language)
    others = (sort_of(option.text, language) for option in one.distractors)
    if key is not None and all(_differs(key, sort) for sort in others):
        yield f"the key {shown(one.key_text)} is the only {_named(key)} among the options"
    elif _is_only_number(one, language) and any(map(str.isdecimal, prompt(one.question))):
        yield "the stem holds a number, and the key alone is one"


def _differs(key: str, sort: str | None) -> bool:
    """Whether a distractor of this sort is of another one than the key, as far as it is known."""
    return sort is not None and sort != key


def _is_only_number(one: Keyed, language: Language) -> bool:
    """Whether of three options or more the key alone is a number or date."""
    if len(one.distractors) < 2 or not value_of(one.key_text, language):
        return False
    return not any(value_of(text, language) for text in one.distractor_texts)


def _named(sort: str) -> str:
    return {"lower": "common noun or phrase", "money": "sum of money"}.get(sort, sort)


def _combined_options(question: Choice, language: Language) -> Iterable[str]:
    folded = {fold(text): text for text in question.option_texts}
    for flat, text in folded.items():
        if language.flaws.combines_labels(text):
            yield f"the option {shown(text)} is made of other options"
            continue
        pieces = [fold(piece) for piece in language.flaws.conjuncts(text)]
        if len(pieces) > 1 and all(piece in folded and piece != flat for piece in pieces):
            yield f"the option {shown(text)} joins other options"


def _lost_sequence(question: Choice, language: Language) -> Iterable[str]:
    if len(question.options) > 2 and (values := _values(question, language)):
        ranks = [value.rank for value in values]
        if ranks not in (sorted(ranks), sorted(ranks, reverse=True)):
            yield "the numbers or dates of the options are not in order"


def _values(question: Choice, language: Language) -> list[Value] | None:
    """The options as values of one sort; None where they are not."""
    texts = [option.text.plain for option in question.options if is_plain(option.text)]
    values = [value for text in texts if (value := value_of(text, language))]
    same = len({len(value.rank) for value in values}) == 1
    return values if same and len(values) == len(question.options) else None


def _several_right(one: Keyed, language: Language) -> Iterable[str]:
    key = one.key_text
    for option in one.distractors:
        other = option.text.plain
        if is_plain(option.text) and _same(key, other, language):
            yield f"the distractor {shown(other)} may be right too: the key is {shown(key)}"


def _same(key: str, other: str, language: Language) -> bool:
    """Whether one says what the other says: as words in it, or as the same number or date."""
    value = value_of(key, language)
    if value and value == value_of(other, language):
        return True
    mine, theirs = folded_words(key, language.flaws), folded_words(other, language.flaws)
    longer, shorter = (mine, theirs) if len(mine) >= len(theirs) else (theirs, mine)
    extra = set(longer) - set(shorter)
    return bool(extra) and not any(map(language.flaws.negates, extra)) and contains(longer, shorter)


IMPLAUSIBLE_DISTRACTOR = Rule(
    name="implausible-distractor",
    severity="warning",
    definition="Where some distractor looks like the key (a number with its unit, a year, a date, "
    "a percentage, a sum of money, a name, words in small letters), another looks different.",
    why="It is ruled out without knowing anything, and might as well not be there.",
    bad="## When did the first person walk on the moon?\n\n- [ ] 1959\n- [x] 1969\n- [ ] Houston\n",
    good="## When did the first person walk on the moon?\n\n- [ ] 1959\n- [x] 1969\n- [ ] 1979\n",
    find=each_keyed(_implausible),
)
LOGICAL_CUE = Rule(
    name="logical-cue",
    severity="warning",
    definition="The key is the only option of its sort (see implausible-distractor); or, of three "
    "options or more, the only number where the stem holds one.",
    why="What kind of thing is asked for is enough to find it.",
    bad="## How many moons has Mars?\n\n- [x] 2\n- [ ] Phobos\n- [ ] Deimos\n",
    good="## How many moons has Mars?\n\n- [ ] 1\n- [x] 2\n- [ ] 3\n",
    find=each_keyed(_logical_cue),
)
COMBINED_OPTIONS = Rule(
    name="combined-options",
    severity="warning",
    definition="An option is made of other options: “A and C”, “both 1 and 2”, or their "
    "very words.",
    why="One piece that is known to be wrong rules out every combination with it.",
    bad="## Which gases are in air?\n\n- [ ] oxygen\n- [ ] nitrogen\n- [x] oxygen and nitrogen\n",
    good="## Which gases make up most of air?\n\n- [x] oxygen\n- [x] nitrogen\n- [ ] helium\n",
    find=each_choice(_combined_options),
)
LOST_SEQUENCE = Rule(
    name="lost-sequence",
    severity="warning",
    definition="Three options or more are all numbers, or all dates, and neither rise nor fall.",
    why="Sorting them in the head is work that has nothing to do with the question.",
    bad="## How many bones has a hand?\n\n- [x] 27\n- [ ] 19\n- [ ] 33\n",
    good="## How many bones has a hand?\n\n- [ ] 19\n- [x] 27\n- [ ] 33\n",
    find=each_choice(_lost_sequence),
)
SEVERAL_RIGHT = Rule(
    name="several-right",
    severity="warning",
    definition="A distractor is the same number or date as the key, or its words stand together in "
    "the key (“1969” in “July 1969”), or the key's in it, where nothing negates them.",
    why="Who picks it is right, and is marked wrong.",
    bad="## When did Apollo 11 land?\n\n- [x] July 1969\n- [ ] 1969\n",
    good="## When did Apollo 11 land?\n\n- [x] July 1969\n- [ ] July 1971\n",
    find=each_keyed(_several_right),
)


def is_sorted_by_value(question: MultipleChoice, language: Language) -> bool:
    """Whether the options are numbers or dates in order, so that the key's place is not free."""
    values = _values(question, language)
    if values is None:
        return False
    pairs = list(itertools.pairwise(value.rank for value in values))
    return all(a <= b for a, b in pairs) or all(a >= b for a, b in pairs)
