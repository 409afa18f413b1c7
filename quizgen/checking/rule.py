"""What a rule of the linter is, and what it finds."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from quizgen.lang.base import Language
from quizgen.model import Deck, Question, QuestionId

Severity = Literal["info", "warning", "error"]

SEVERITIES: Final[tuple[Severity, ...]] = ("info", "warning", "error")
"""From the least: `info` is a hunch, `warning` a flaw by definition, `error` a broken question."""

Hit = tuple[QuestionId | None, str]
"""The question meant (None: the deck as a whole) and what is wrong with it."""

Find = Callable[[Deck, Language], Iterable[Hit]]
"""What finds a flaw in a deck of a language."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its name, how much it matters, its definition, and an example of each side.

    `bad` and `good` are deck files; `find` yields what is wrong with a deck, in its order, by what
    the language of the deck says.
    """

    name: str
    severity: Severity
    definition: str
    why: str
    bad: str
    good: str
    find: Find


@dataclass(frozen=True, slots=True)
class Finding:
    """A flaw: the rule, what is wrong, with which question, and where it is, if known."""

    rule: str
    severity: Severity
    message: str
    question: str | None = None
    file: str | None = None
    line: int | None = None


def each(find: Callable[[Question, Language], Iterable[str]]) -> Find:
    """A rule's `find` for the deck, made of one for a single question."""

    def over_deck(deck: Deck, language: Language) -> Iterable[Hit]:
        return ((one.id, message) for one in deck.questions for message in find(one, language))

    return over_deck


def at_or_above(findings: Iterable[Finding], level: Severity) -> tuple[Finding, ...]:
    """The findings whose severity is at least `level`."""
    least = SEVERITIES.index(level)
    return tuple(one for one in findings if SEVERITIES.index(one.severity) >= least)


def index(rules: Iterable[Rule]) -> Mapping[str, Rule]:
    """The rules by name, in order; `ValueError` where two bear one name."""
    found: dict[str, Rule] = {}
    for rule in rules:
        if rule.name in found:
            raise ValueError(f"two rules are called {rule.name}")
        found[rule.name] = rule
    return found
