"""What is asked in a session, in which order: due before new, siblings apart."""

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from quizgen.grading import Policy
from quizgen.lang.digits import DECIMAL_COMMA
from quizgen.lang.packs import Languages
from quizgen.model import (
    BLANK,
    Deck,
    MultipleChoice,
    MultipleResponse,
    Question,
    QuestionKind,
)
from quizgen.study.days import is_due
from quizgen.study.memory import Memory

_POINT = Policy()
_BUNDLED = Languages()


class Key(NamedTuple):
    """Whose progress: `name` is the question's id, `namespace` its deck's."""

    namespace: str
    name: str


@dataclass(frozen=True, slots=True)
class Item:
    """A question of a deck; its progress is kept under `key`, its answers graded by `policy`."""

    question: Question
    namespace: str
    deck: str
    policy: Policy = _POINT
    key: Key = field(init=False)

    def __post_init__(self) -> None:
        """Make the key once: a large deck asks for it often."""
        object.__setattr__(self, "key", Key(self.namespace, self.question.id))

    @property
    def family(self) -> tuple[str, str]:
        """Items of one family give each other away."""
        return (self.namespace, self.question.family)

    @property
    def title(self) -> str:
        """The question in one line, for lists."""
        text = " ".join(self.question.prompt_text.split()).replace(BLANK, "___")
        return text if len(text) <= 100 else text[:99] + "…"


@dataclass(frozen=True, slots=True)
class Choice:
    """Which items a session asks; with neither `due` nor `new`, both kinds are asked.

    `due`: only those due. `new`: at most so many that were never answered. `cram`: all, due or
    not, without any effect on the schedule. `kinds`, `tags`: only those (a tag also for the tags
    below it, as in `biology` for `biology::cells`). `shuffle` also shuffles options; a `seed`
    makes that repeatable. `today_ends` is when the day of learning ends (ms): what comes due on it
    is due all day.
    """

    due: bool = False
    new: int | None = None
    limit: int | None = None
    cram: bool = False
    tags: tuple[str, ...] = ()
    kinds: tuple[QuestionKind, ...] = ()
    shuffle: bool = False
    today_ends: int | None = None

    @property
    def asks_due(self) -> bool:
        """Whether items that are due are asked."""
        return self.due or self.new is None

    @property
    def asks_new(self) -> bool:
        """Whether items that were never answered are asked."""
        return self.new is not None or not self.due


def items_of(decks: Iterable[Deck], languages: Languages = _BUNDLED) -> list[Item]:
    """The questions of `decks` in order; one that is in two decks of a namespace once.

    Answers are graded by what the deck's language, one of `languages`, says of numbers.
    """
    found: dict[Key, Item] = {}
    for deck in decks:
        language = languages.of(deck.language)
        policy = Policy(decimal_comma=deck.language in DECIMAL_COMMA, language=language)
        for question in deck.questions:
            item = Item(question, deck.namespace, deck.title, policy)
            found.setdefault(item.key, item)
    return list(found.values())


def chosen(
    items: Sequence[Item],
    states: Mapping[Key, Memory],
    choice: Choice,
    now: int,
    rng: random.Random,
) -> list[Item]:
    """The items to ask, in order: due ones, the longest due first, then new ones."""
    wanted = [item for item in items if _matches(item, choice)]
    if choice.shuffle:
        rng.shuffle(wanted)
        wanted = [_options_shuffled(item, rng) for item in wanted]
    if choice.cram:
        return spread(wanted)[: choice.limit]
    due = _due(wanted, states, choice, now) if choice.asks_due else []
    new = [item for item in wanted if item.key not in states] if choice.asks_new else []
    return spread([*due, *spread(new)[: choice.new]])[: choice.limit]


def _due(
    items: Iterable[Item], states: Mapping[Key, Memory], choice: Choice, now: int
) -> list[Item]:
    """Those of `items` that are due: the longest due first, unless they are shuffled."""
    seen = (item for item in items if item.key in states)
    due = [item for item in seen if is_due(states[item.key], now, choice.today_ends)]
    return due if choice.shuffle else sorted(due, key=lambda item: states[item.key].due)


def next_due(items: Iterable[Item], states: Mapping[Key, Memory], now: int) -> int | None:
    """When the next of `items` comes due after `now`; None where none will."""
    times = (states[item.key].due for item in items if item.key in states)
    return min((time for time in times if time > now), default=None)


def spread(items: Sequence[Item]) -> list[Item]:
    """`items` in order, but the second of each family after the first of all, and so on."""
    rounds: dict[tuple[str, str], int] = {}
    order: list[tuple[int, int]] = []
    for index, item in enumerate(items):
        number = rounds.get(item.family, 0)
        rounds[item.family] = number + 1
        order.append((number, index))
    return _parted([items[index] for _, index in sorted(order)], lambda item: item.family)


def _parted(items: list[Item], family: Callable[[Item], tuple[str, str]]) -> list[Item]:
    """`items` with neighbours of one family moved apart where others follow them."""
    for at in range(1, len(items)):
        if family(items[at]) != family(items[at - 1]):
            continue
        other = next(
            (i for i in range(at + 1, len(items)) if family(items[i]) != family(items[at])), None
        )
        if other is None:
            break
        items.insert(at, items.pop(other))
    return items


def _matches(item: Item, choice: Choice) -> bool:
    question = item.question
    if choice.kinds and question.kind not in choice.kinds:
        return False
    if not choice.tags:
        return True
    own = [tag.casefold() for tag in question.tags]
    return any(
        tag == wanted.casefold() or tag.startswith(f"{wanted.casefold()}::")
        for tag in own
        for wanted in choice.tags
    )


def _options_shuffled(item: Item, rng: random.Random) -> Item:
    question = item.question
    if not isinstance(question, MultipleChoice | MultipleResponse):
        return item
    options = list(question.options)
    rng.shuffle(options)
    return replace(item, question=question.model_copy(update={"options": tuple(options)}))
