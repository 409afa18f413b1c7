"""Choices as rules see them: the key, and the distractors beside it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from quizgen.checking.rule import Find, each
from quizgen.checking.words import is_plain
from quizgen.lang.base import Language
from quizgen.model import MultipleChoice, MultipleResponse, Option, Question

Choice = MultipleChoice | MultipleResponse


@dataclass(frozen=True, slots=True)
class Keyed:
    """A choice with one key, which is set against its distractors."""

    question: MultipleChoice
    key: Option
    distractors: tuple[Option, ...]

    @property
    def key_text(self) -> str:
        """The key in plain text."""
        return self.key.text.plain

    @property
    def distractor_texts(self) -> tuple[str, ...]:
        """The distractors in plain text."""
        return tuple(option.text.plain for option in self.distractors)

    @property
    def is_plain(self) -> bool:
        """Whether all options are words alone, no formula or image."""
        return all(is_plain(option.text) for option in self.question.options)

    @property
    def key_is_longest(self) -> bool:
        """Whether every distractor has fewer characters than the key."""
        return len(self.key_text) > max(map(len, self.distractor_texts))


def keyed(question: Question) -> Keyed | None:
    """`question` with its key; None where it is no choice with a single one."""
    if not isinstance(question, MultipleChoice):
        return None
    (key,) = (option for option in question.options if option.correct)
    return Keyed(question, key, tuple(one for one in question.options if not one.correct))


def each_choice(find: Callable[[Choice, Language], Iterable[str]]) -> Find:
    """A rule's `find` for the deck, made of one for a choice with one key or several."""
    return each(
        lambda question, language: find(question, language) if isinstance(question, Choice) else ()
    )


def each_keyed(find: Callable[[Keyed, Language], Iterable[str]]) -> Find:
    """A rule's `find` for the deck, made of one for a choice with a single key."""

    def found(question: Question, language: Language) -> Iterable[str]:
        one = keyed(question)
        return find(one, language) if one else ()

    return each(found)


def each_plain_keyed(find: Callable[[Keyed, Language], Iterable[str]]) -> Find:
    """As `each_keyed`, for choices whose options are words alone."""
    return each_keyed(lambda one, language: find(one, language) if one.is_plain else ())
