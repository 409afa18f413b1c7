"""A question in Moodle's own words: what stands between our models and a file.

Exporters turn a `quizgen` question into an `Item`, check it against the rules and print it;
readers parse an `Item` and turn it into a question. Numbers and fractions stay the strings that
the file holds, so that the rules see what Moodle would see.
"""

from dataclasses import dataclass, field
from typing import NamedTuple


class File(NamedTuple):
    """An embedded file: its bare name and its bytes."""

    name: str
    data: bytes


class Field(NamedTuple):
    """A text with the files that it refers to as `@@PLUGINFILE@@/name`."""

    text: str = ""
    files: tuple[File, ...] = ()
    format: str = "html"


EMPTY = Field()


class Answer(NamedTuple):
    """An answer on offer or accepted; `fraction` in percent, `tolerance` of a numerical one."""

    text: Field
    fraction: str = "0"
    feedback: Field = EMPTY
    tolerance: str = ""


class Subquestion(NamedTuple):
    """A line of a matching question; without a stem it is a distractor."""

    stem: Field
    answer: str


class Choice(NamedTuple):
    """A word to choose or drag into the gaps of its group."""

    text: str
    group: int = 1
    infinite: bool = False


class Unit(NamedTuple):
    """A unit of a numerical question and what one of the first unit is in it."""

    name: str
    multiplier: str = "1"


@dataclass(slots=True)
class Item:
    """One question of a Moodle question bank; `settings` maps an element without text to None."""

    type: str
    id: str = ""
    name: str = ""
    text: Field = EMPTY
    feedback: Field = EMPTY
    tags: tuple[str, ...] = ()
    hints: tuple[Field, ...] = ()
    answers: tuple[Answer, ...] = ()
    subquestions: tuple[Subquestion, ...] = ()
    choices: tuple[Choice, ...] = ()
    units: tuple[Unit, ...] = ()
    graderinfo: Field = EMPTY
    settings: dict[str, str | None] = field(default_factory=dict)
    category: tuple[str, ...] = ()
    where: str = ""

    @property
    def fields(self) -> tuple[Field, ...]:
        """Every text of the question that may hold files."""
        return (
            self.text,
            self.feedback,
            self.graderinfo,
            *self.hints,
            *(answer.text for answer in self.answers),
            *(answer.feedback for answer in self.answers),
            *(line.stem for line in self.subquestions),
        )
