"""What a paper and its key say, whatever they are written as."""

from dataclasses import dataclass

from quizgen.plugin import Evidence, Inline, Question, RichText

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Blank:
    """A gap to write in: a label where there are several, what to choose from, and a hint."""

    label: str = ""
    options: tuple[str, ...] = ()
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """Options with their letters; a square stands before each where several may be right."""

    texts: tuple[RichText, ...]
    several: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """Words to choose from, side by side."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines to write on, as wide as the page."""

    count: int = 1


@dataclass(frozen=True, slots=True)
class Amount:
    """A short line for a number, with its unit."""

    unit: str = ""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Left sides with a place for a letter, and right sides with their letters."""

    lefts: tuple[RichText, ...]
    rights: tuple[RichText, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """Items with a place for a number."""

    items: tuple[RichText, ...]


Body = Choices | Words | Lines | Amount | Pairs | Places | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it stands on the paper."""

    number: int
    question: Question
    points: int
    stem: tuple[Inline | Blank, ...]
    body: Body = None
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Lettered:
    """A text, and the letter of the option that it is of or about; empty where it has none."""

    text: RichText
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """A question as it stands in the key.

    `short` is what to look for, `full` says it in words, `reasons` say why; `tags` are
    those that not the whole deck has.
    """

    number: int
    question: Question
    points: int
    short: str
    full: tuple[Lettered, ...] = ()
    reasons: tuple[Lettered, ...] = ()
    explanation: RichText | None = None
    tags: tuple[str, ...] = ()
    source: Evidence | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One paper with its key; `variant` is its letter, or empty where there is only one."""

    variant: str
    asked: tuple[Asked, ...]
    answered: tuple[Answered, ...]

    @property
    def points(self) -> int:
        """What all answers are worth."""
        return sum(one.points for one in self.asked)


def letter(place: int) -> str:
    """A, B ... Z, AA: the name of the option at `place`, from 0."""
    more, last = divmod(place, len(LETTERS))
    return (letter(more - 1) if more else "") + LETTERS[last]
