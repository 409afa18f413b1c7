"""Whether a question is well formed: each that may be asked is read once more, by itself.

A sentence may have been taken apart wrongly; what came of it is judged by its own words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from quizgen.lang.base.wording import Form
from quizgen.rules import Rules


@dataclass(frozen=True, slots=True)
class Posed:
    """A question as it reads: the stem, or the sentence with its blanks filled, and its form."""

    form: Form
    text: str


class Grammar(Protocol):
    """The judge of the grammar of questions."""

    def faults(self, posed: Sequence[Posed], rules: Rules) -> Sequence[str | None]:
        """The first fault of each question by its name, by `rules`; None where it has none."""
