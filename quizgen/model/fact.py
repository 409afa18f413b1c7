"""Facts: typed statements with their evidence, a closed union on `kind`.

Every fact carries a self-contained `statement` in which its typed values are marked as slots, so
that a generator can blank, swap or ask for any of them without knowing the kind.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from quizgen.model.base import FactId, Frozen, Line, Text
from quizgen.model.clause import Clause
from quizgen.model.document import Evidence
from quizgen.model.values import Amount, DateValue

SlotType = Literal[
    "person",
    "place",
    "organisation",
    "group",
    "work",
    "event",
    "date",
    "duration",
    "number",
    "quantity",
    "money",
    "percent",
    "term",
    "name",
    "other",
]
"""What a slot holds: `group` is a nationality, faith or party; `name` a name of unsure type."""

Stance = Literal["asserted", "negated", "possible", "planned", "required", "claimed"]
"""Whether the document says that it is so, is not, may be, will be, must be, or is claimed."""


Origin = Literal[
    "whole",
    "untaken",
    "root",
    "conjunct",
    "relative",
    "subordinate",
    "participle",
    "pattern",
    "caption",
    "entry",
    "list",
    "table",
    "exercise",
]
"""What the statement was: a whole sentence, or one whose grammar could not be trusted and that was
not taken apart; its main clause trimmed; a later, relative, subordinate or participial clause;
what a pattern found in a sentence (an apposition); a caption; or what the structure of the document
says: an entry of a glossary, a list with its head, a cell of a table, an exercise."""


class Slot(Frozen):
    """A typed value inside a statement.

    `text` is how it reads there; `value` its normal form where it has one: ISO 8601 for a date
    (`2013`, `2013-09`, `2013-09-07`), plain digits for a number; `unit` what it counts;
    `date` or `amount` is what `text` says by itself, without the words around it ("1930s" of
    "the early 1930s"), and None where that is no whole date or number;
    `aliases` are other names that the document uses for it; `attributive` says that it
    modifies the noun after it ("the Bible translation") or is modified ("central Europe").
    """

    kind: Literal["slot"] = "slot"
    type: SlotType
    text: Line
    value: Line | None = None
    unit: Line | None = None
    date: DateValue | None = None
    amount: Amount | None = None
    aliases: tuple[Line, ...] = ()
    attributive: bool = False


class Words(Frozen):
    """The words of a statement between its slots."""

    kind: Literal["words"] = "words"
    text: Text = Field(min_length=1)


StatementPart = Annotated[Words | Slot, Field(discriminator="kind")]


class Statement(Frozen):
    """A sentence that can stand alone, its typed values marked."""

    parts: tuple[StatementPart, ...] = Field(min_length=1)

    @property
    def text(self) -> str:
        """The sentence."""
        return "".join([part.text for part in self.parts])

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The typed values, in order."""
        return tuple([part for part in self.parts if isinstance(part, Slot)])


class FactBase(Frozen):
    """What all facts share: the statement, at least one piece of evidence, and how it is meant.

    `id` is made of the kind and the normalised slots, so the same fact told twice has one id.
    `clause` is the grammar of the statement, where it is a clause whose parts can be asked for;
    `leaning` tells how much its noun phrases say less alone than in the text ("the network");
    `phrases` are its descriptions, words of the statement that name a thing without being a value;
    `attribution` is whose words they are, where the document speaks of "us".
    """

    id: FactId
    statement: Statement
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    stance: Stance = "asserted"
    clause: Clause | None = None
    origin: Origin = "pattern"
    leaning: int = Field(default=0, ge=0)
    phrases: tuple[Line, ...] = ()
    attribution: Line | None = None


Predicate = Literal["does", "acts", "is", "says"]
"""What a definiens is that is no noun phrase: what the term does ("controls our internal organs"),
the same as an instruction ("create a folder"), what is said of it without its verb ("associated
with the heart"), or a sentence about it."""


class Definition(FactBase):
    """What a term means: `definiens` without the term ("the process by which plants ...").

    `named` is the term with the article that it has in a sentence ("a closed reduction"), None
    where that is not certain; `plural` is its number. `predicate` is None for a noun phrase.
    `within` is the field in which the word is a term: "in botany".
    """

    kind: Literal["definition"] = "definition"
    term: Slot
    definiens: Line
    genus: Line | None = None
    named: Line | None = None
    plural: bool = False
    predicate: Predicate | None = None
    within: Line | None = None


class Role(FactBase):
    """What a person is: "president", "professor of physics", where known at which body."""

    kind: Literal["role"] = "role"
    person: Slot
    role: Line
    body: Slot | None = None


class Event(FactBase):
    """Something that happened, with its time, its place or both."""

    kind: Literal["event"] = "event"
    when: Slot | None = None
    where: Slot | None = None


class Quantity(FactBase):
    """How many or how much of something."""

    kind: Literal["quantity"] = "quantity"
    what: Line
    amount: Slot


class Date(FactBase):
    """The date of a thing: when it was founded, born, opened."""

    kind: Literal["date"] = "date"
    what: Line
    when: Slot


class Membership(FactBase):
    """What belongs to a group; `complete` where the document names all its members.

    Of a list, `group` is the line that heads it, without its colon ("A lease may be ended if"), and
    `headed` is true: the members say nothing without it.
    """

    kind: Literal["membership"] = "membership"
    group: Line
    headed: bool = False
    members: tuple[Slot, ...] = Field(min_length=2)
    complete: bool = False


class Sequence(FactBase):
    """Steps in order."""

    kind: Literal["sequence"] = "sequence"
    name: Line
    steps: tuple[Line, ...] = Field(min_length=3)


class Acronym(FactBase):
    """What a short form stands for."""

    kind: Literal["acronym"] = "acronym"
    short: Slot
    long: Slot


class Location(FactBase):
    """Where something is."""

    kind: Literal["location"] = "location"
    what: Slot
    where: Slot


class Naming(FactBase):
    """What something is called; `within` is where: "in vertebrates"."""

    kind: Literal["naming"] = "naming"
    thing: Line
    name: Slot
    within: Line | None = None


class Quote(FactBase):
    """What somebody said, word for word."""

    kind: Literal["quotation"] = "quotation"
    speaker: Slot
    words: Line


class Cell(FactBase):
    """A cell of a table: in the row of `row`, the column `column` holds `value`.

    `table` is the caption or heading above it, `rows` the name of its first column: None where the
    corner is empty, so that rows and columns are two ways to divide the same things; `thing` is
    then one of these in this row and column ("informal negative sanction"), where its document
    has words for it.
    """

    kind: Literal["cell"] = "cell"
    table: Line
    rows: Line | None = None
    thing: Line | None = None
    row: Slot
    column: Line
    value: Slot


class Condition(FactBase):
    """What follows from a condition: `condition` with its "if", and the `consequence`.

    `duty` is the modal of what is to be done then ("should", "need to"), None where something
    happens; `actor` is who has to do it, None for the reader, `plural` the number of the actor, and
    `negated` says that it is not to be done. A condition may be a time ("before you leave") or a
    purpose ("to leave"). `main` is the grammar of what happens, where it could be taken apart;
    `among` says that more than this follows from it, and `bound` that the condition is what is
    asked for: "only in May".
    """

    kind: Literal["condition"] = "condition"
    condition: Line
    consequence: Line
    duty: Line | None = None
    actor: Line | None = None
    plural: bool = False
    negated: bool = False
    main: Clause | None = None
    among: bool = False
    bound: bool = False


class Explanation(FactBase):
    """Why something is so: the grammar of the `claim`, and the `reason` with its "because".

    A reason with "to" is what something is done for, with "when" its occasion, with "by" the way,
    and with "for" how long: "for two hours".
    """

    kind: Literal["explanation"] = "explanation"
    claim: Clause
    reason: Line


class Contrast(FactBase):
    """How two things differ: `one` and the `other`, and what is `said` of both or of the first.

    `plural` is the number of the first, `past` says that it was so. Where the first is more of
    something, `asked` is what a question says before both: "Which is harder:".
    """

    kind: Literal["contrast"] = "contrast"
    one: Line
    other: Line
    said: Line
    plural: bool = False
    past: bool = False
    asked: Line | None = None


class Existence(FactBase):
    """What there is, by the `verb` "is" or "are", or must be: with its `setting`, where or why."""

    kind: Literal["existence"] = "existence"
    what: Line
    verb: Line
    setting: Line | None = None


class ReviewQuestion(FactBase):
    """A question that the document asks itself, with the document's own solution.

    `options` are the choices of a multiple choice, `right` the indices of the right ones; `answer`
    is the solution in words. It has at least one of `right` and `answer`.
    """

    kind: Literal["review_question"] = "review_question"
    question: Line
    options: tuple[Line, ...] = ()
    right: tuple[int, ...] = ()
    answer: Line | None = None

    @model_validator(mode="after")
    def _solved(self) -> Self:
        if any(not 0 <= number < len(self.options) for number in self.right):
            raise ValueError("a right option that is not there")
        if not self.right and self.answer is None:
            raise ValueError("a question without a solution")
        return self


class Relation(FactBase):
    """Any other statement about named things."""

    kind: Literal["relation"] = "relation"


Fact = Annotated[
    Definition
    | Role
    | Event
    | Quantity
    | Date
    | Membership
    | Sequence
    | Acronym
    | Location
    | Naming
    | Quote
    | Cell
    | Condition
    | Explanation
    | Contrast
    | Existence
    | ReviewQuestion
    | Relation,
    Field(discriminator="kind"),
]
