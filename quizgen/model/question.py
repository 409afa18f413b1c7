"""The nine kinds of question, each of which checks itself: an invalid question cannot be built."""

import itertools
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from quizgen.model.base import Frozen, Line, QuestionId, Share
from quizgen.model.document import Evidence
from quizgen.model.folding import fold, trimmed
from quizgen.model.inline import AnyInline, are_one, is_block, plain_inline
from quizgen.model.richtext import RichText

BLANK = "_____"
"""How a gap looks in plain text."""

REJECTED = "quizgen::rejected"
"""The tag of a question that is never to be asked again."""

_WHOLE_TEX = re.compile(r"(?![\s`])(?:\\.|[^$\\])+(?<!\s)")
"""A formula that can stand between dollar signs."""

Tag = Annotated[Line, Field(pattern=r"^[^,]+$", max_length=255)]


def _check_amount(value: Decimal) -> Decimal:
    if abs(value.adjusted()) > 99:  # written out in digits, it would fill the memory
        raise ValueError("a number has at most 99 digits before and after the point")
    return value


Number = Annotated[Decimal, Field(allow_inf_nan=False), AfterValidator(_check_amount)]
"""A number that can be written out in digits."""


class QuestionBase(Frozen):
    """What all kinds share.

    `id` never depends on the wording, so that a reworded question keeps its review history;
    `family` names what they are about, a sentence of the source for most, and questions of one
    family give each other away. `quality` is how sure we are that a teacher would keep it;
    `difficulty` is 0 (easy) to 1.
    """

    id: QuestionId = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$")
    family: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$")
    quality: Share = 1.0
    difficulty: Share | None = None
    tags: tuple[Tag, ...] = ()
    explanation: RichText | None = None
    hints: tuple[RichText, ...] = ()
    source: Evidence | None = None

    @model_validator(mode="after")
    def _distinct_tags(self) -> Self:
        if len({tag.casefold() for tag in self.tags}) < len(self.tags):
            raise ValueError("a tag stands twice")
        return self


class StemQuestion(QuestionBase):
    """A question with a stem: what is asked."""

    stem: RichText

    @property
    def prompt_text(self) -> str:
        """What the learner sees, in plain text."""
        return self.stem.plain


class Option(Frozen):
    """An answer on offer; `feedback` says why it is right or wrong."""

    text: RichText
    correct: bool = False
    feedback: RichText | None = None


class ChoiceBase(StemQuestion):
    """Options to choose from, in the order in which they are shown."""

    options: tuple[Option, ...] = Field(min_length=2)

    @model_validator(mode="after")
    def _distinct(self) -> Self:
        require_distinct((option.text.plain for option in self.options), "option")
        return self

    @property
    def answer_texts(self) -> tuple[str, ...]:
        """The key or keys, in plain text."""
        return tuple(option.text.plain for option in self.options if option.correct)

    @property
    def option_texts(self) -> tuple[str, ...]:
        """Every option in plain text, in order."""
        return tuple(option.text.plain for option in self.options)


class MultipleChoice(ChoiceBase):
    """Exactly one option is right."""

    kind: Literal["multiple_choice"] = "multiple_choice"

    @model_validator(mode="after")
    def _one_key(self) -> Self:
        if sum(option.correct for option in self.options) != 1:
            raise ValueError("a multiple choice has exactly one right option")
        return self


class MultipleResponse(ChoiceBase):
    """One or more options are right."""

    kind: Literal["multiple_response"] = "multiple_response"

    @model_validator(mode="after")
    def _some_key(self) -> Self:
        if not any(option.correct for option in self.options):
            raise ValueError("a multiple response has at least one right option")
        return self


class TrueFalse(StemQuestion):
    """A statement that is true or false; `correction` is the true one where it is false."""

    kind: Literal["true_false"] = "true_false"
    answer: bool
    correction: RichText | None = None

    option_texts: ClassVar[tuple[str, ...]] = ("True", "False")

    @property
    def answer_texts(self) -> tuple[str, ...]:
        """`True` or `False`."""
        return (str(self.answer),)


class Gap(Frozen):
    """A blank in a cloze: its answer, spellings accepted beside it, and options where it has any.

    Gaps of one `group` (from 1) are hidden and shown together; those of them with equal answers are
    one blank to the learner. With `formula`, answer and options are formulas in TeX.
    """

    kind: Literal["gap"] = "gap"
    group: int = Field(default=1, ge=1, le=99)
    answer: Line
    accepted: tuple[Line, ...] = ()
    hint: Line | None = None
    distractors: tuple[Line, ...] = ()
    formula: bool = False

    @model_validator(mode="after")
    def _delimitable(self) -> Self:
        texts = (self.answer, *self.accepted, *self.distractors)
        if self.formula and not all(map(_WHOLE_TEX.fullmatch, texts)):
            raise ValueError("a formula in a gap ends before its end: write \\$ for a dollar sign")
        return self

    @model_validator(mode="after")
    def _distinct(self) -> Self:
        keys = {trimmed(self.answer), *map(trimmed, self.accepted)}
        if any(trimmed(wrong) in keys for wrong in self.distractors):
            raise ValueError("a distractor of a gap is one of its answers")
        require_distinct((self.answer, *self.distractors), "option")
        return self


AnyClozePart = AnyInline | Gap
ClozePart = Annotated[AnyClozePart, Field(discriminator="kind")]


class Cloze(QuestionBase):
    """A sentence with one or more gaps."""

    kind: Literal["cloze"] = "cloze"
    parts: tuple[ClozePart, ...] = Field(min_length=1)

    option_texts: ClassVar[tuple[str, ...]] = ()

    @model_validator(mode="after")
    def _well_formed(self) -> Self:
        kinds = [part.kind for part in self.parts]
        if "gap" not in kinds:
            raise ValueError("a cloze has at least one gap")
        if any(map(is_block, self.parts)):
            raise ValueError("a cloze holds no list or table")
        pairs = itertools.pairwise(self.parts)
        if any(are_one(a, b) or (a.kind == b.kind == "gap") for a, b in pairs):
            raise ValueError("neighbouring parts of a cloze must be one part")
        groups = {gap.group for gap in self.gaps}
        if groups != set(range(1, len(groups) + 1)):
            raise ValueError("the groups of a cloze are numbered from 1 without a hole")
        return self

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The gaps, in order."""
        return tuple(part for part in self.parts if isinstance(part, Gap))

    @property
    def groups(self) -> tuple[Gap, ...]:
        """One gap of each group: the first, by group number."""
        first = {gap.group: gap for gap in reversed(self.gaps)}
        return tuple(first[number] for number in sorted(first))

    @property
    def blanks(self) -> tuple[Gap, ...]:
        """One gap for each blank to fill in, by group number, then in order."""
        first: dict[tuple[int, str], Gap] = {}
        for gap in self.gaps:
            first.setdefault((gap.group, fold(gap.answer)), gap)
        return tuple(sorted(first.values(), key=lambda gap: gap.group))

    @property
    def prompt_text(self) -> str:
        """The sentence in plain text, with `_____` for each gap, and its hint in brackets."""
        return self._filled(lambda gap: f"{BLANK} ({gap.hint})" if gap.hint else BLANK)

    @property
    def sentence(self) -> str:
        """The sentence in plain text, its gaps filled with their answers."""
        return self._filled(lambda gap: gap.answer)

    @property
    def answer_texts(self) -> tuple[str, ...]:
        """The answers blank by blank; with a single blank, then its accepted spellings."""
        blanks = self.blanks
        more = blanks[0].accepted if len(blanks) == 1 else ()
        return (*(gap.answer for gap in blanks), *more)

    def _filled(self, show: Callable[[Gap], str]) -> str:
        return "".join(
            show(part) if isinstance(part, Gap) else plain_inline(part) for part in self.parts
        )


class ShortAnswer(StemQuestion):
    """A few words to type; the first answer is shown, the others are accepted."""

    kind: Literal["short_answer"] = "short_answer"
    answers: tuple[Line, ...] = Field(min_length=1)
    case_sensitive: bool = False

    option_texts: ClassVar[tuple[str, ...]] = ()

    @model_validator(mode="after")
    def _distinct(self) -> Self:
        if len(set(self.answers)) < len(self.answers):
            raise ValueError("an answer stands twice")
        return self

    @property
    def answer_texts(self) -> tuple[str, ...]:
        """The answers, best first."""
        return self.answers


class Numerical(StemQuestion):
    """A number to type: right within `tolerance` (absolute, inclusive); `unit` is shown with it.

    `answer` is the number as people write it ("41 billion"), where that differs from the digits.
    """

    kind: Literal["numerical"] = "numerical"
    value: Number
    tolerance: Annotated[Number, Field(ge=0)] = Decimal(0)
    unit: Line | None = None
    answer: Line | None = None

    option_texts: ClassVar[tuple[str, ...]] = ()

    @property
    def answer_texts(self) -> tuple[str, ...]:
        """The number as written with its unit, then in digits."""
        digits = f"{self.value:f}"
        shown = self.answer or digits
        with_unit = f"{shown} {self.unit}" if self.unit else shown
        return tuple(dict.fromkeys((with_unit, shown, digits)))


class Pair(Frozen):
    """Two things that belong together."""

    left: RichText
    right: RichText


class Matching(StemQuestion):
    """Left sides to be matched with their right sides; `distractors` match nothing.

    Several left sides may have one right side: "frog" and "newt" are both amphibians.
    """

    kind: Literal["matching"] = "matching"
    pairs: tuple[Pair, ...] = Field(min_length=2)
    distractors: tuple[RichText, ...] = ()

    @model_validator(mode="after")
    def _distinct(self) -> Self:
        require_distinct((pair.left.plain for pair in self.pairs), "left side")
        rights = dict.fromkeys(pair.right.plain for pair in self.pairs)
        require_distinct((*rights, *(wrong.plain for wrong in self.distractors)), "right side")
        return self

    @property
    def answer_texts(self) -> tuple[str, ...]:
        """Each pair as `left - right`."""
        return tuple(f"{pair.left.plain} - {pair.right.plain}" for pair in self.pairs)

    @property
    def option_texts(self) -> tuple[str, ...]:
        """The right sides, each once, distractors included, in alphabetical order."""
        rights = {pair.right.plain for pair in self.pairs}
        return tuple(sorted([*rights, *(wrong.plain for wrong in self.distractors)]))


class Ordering(StemQuestion):
    """Items to be put in order; `items` holds the right order."""

    kind: Literal["ordering"] = "ordering"
    items: tuple[RichText, ...] = Field(min_length=2)

    @model_validator(mode="after")
    def _distinct(self) -> Self:
        require_distinct((item.plain for item in self.items), "item")
        return self

    @property
    def answer_texts(self) -> tuple[str, ...]:
        """The items in the right order."""
        return tuple(item.plain for item in self.items)

    @property
    def option_texts(self) -> tuple[str, ...]:
        """The items in alphabetical order."""
        return tuple(sorted(self.answer_texts))


class Flashcard(StemQuestion):
    """A front and a back: the learner judges the answer."""

    kind: Literal["flashcard"] = "flashcard"
    back: RichText

    option_texts: ClassVar[tuple[str, ...]] = ()

    @property
    def answer_texts(self) -> tuple[str, ...]:
        """The back."""
        return (self.back.plain,)


Question = Annotated[
    MultipleChoice
    | MultipleResponse
    | TrueFalse
    | Cloze
    | ShortAnswer
    | Numerical
    | Matching
    | Ordering
    | Flashcard,
    Field(discriminator="kind"),
]

QuestionKind = Literal[
    "multiple_choice",
    "multiple_response",
    "true_false",
    "cloze",
    "short_answer",
    "numerical",
    "matching",
    "ordering",
    "flashcard",
]


def require_distinct(texts: Iterable[str], what: str) -> None:
    """Raise `ValueError` when two of `texts` are the same but for blanks around them.

    Texts that differ in a capital, an accent or an article may be what is asked (`MB` and `Mb`).
    """
    seen: set[str] = set()
    for text in map(trimmed, texts):
        if text in seen:
            raise ValueError(f"two {what}s say the same: {text!r}")
        seen.add(text)
