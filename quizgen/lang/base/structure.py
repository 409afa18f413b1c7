"""What a language says of the structure of a document: headings, heads of lists, terms, exercises.

The room `structure` finds the marks that authors set; where it takes words to tell what a mark
means, it asks here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from quizgen.model import Slot
from quizgen.model.fact import Predicate

SectionRole = Literal[
    "objective", "key_point", "summary", "glossary", "exercises", "references", "contents"
]
"""What a heading opens: learning objectives, key points, a summary, a glossary, exercises, a list
of references or further reading, a table of contents."""

ListKind = Literal["members", "steps"]
"""What the items of a list are to the line that heads it."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term as a question names it.

    `text` is the term as it is inside a sentence, `named` with its article, None where that is not
    certain; `aliases` are other names for it, given in brackets.
    """

    text: str
    named: str | None = None
    plural: bool = False
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListHead:
    """What a line announces: `complete` where it promises all items, not some examples.

    `text` is the line as it can be understood alone, without its colon.
    """

    text: str
    kind: ListKind
    complete: bool = True


class Structure(Protocol):
    """The words by which a language marks the structure of a document."""

    def section(self, heading: str) -> SectionRole | None:
        """What `heading` opens; None for content."""

    def announced(self, line: str) -> SectionRole | None:
        """What a line above a list says that its items are ("By the end you will be able to:")."""

    def question_label(self, text: str) -> int:
        """The length of the label of a question that `text` begins with ("Q:"); 0 without one."""

    def answer_label(self, text: str) -> int:
        """The length of the label of an answer that `text` begins with ("A:"); 0 without one."""

    def list_head(
        self,
        line: str,
        topic: str | None,
        *,
        ordered: bool,
        items: Sequence[str] = (),
        before: str = "",
    ) -> ListHead | None:
        """What `line` says of the list below it; None where nothing can be asked by it.

        `topic` is the heading above. `ordered` says that the items are numbered; `before` is what
        stands before the line in its paragraph.
        """

    def ties(self, line: str) -> bool:
        """Whether `line` only ties the list below it to the text before ("For that reason:")."""

    def introduces(self, line: str) -> bool:
        """Whether `line` says of the list below it only that it follows ("These rules apply:")."""

    def counts(self, line: str, number: int) -> bool:
        """Whether `line` says that there are `number` of something."""

    def series(self, text: str) -> tuple[str, ...]:
        """The members of an enumeration ("a, b, and c"); none where `text` is not one."""

    def item(self, text: str) -> str:
        """An item of a list without the signs and the conjunction behind it ("a gate; and")."""

    def counted_row(self, sentence: str) -> tuple[str, tuple[str, ...]] | None:
        """The line that heads a series and its members, where a sentence counts and ends in it.

        "The three kinds of dam are a, b and c" is headed by "The three kinds of dam are".
        """

    def in_steps(self, sentences: Sequence[str]) -> tuple[str, ...]:
        """Sentences that tell steps ("First, ...", "Then ..."), without the words that count them.

        None where they do not run from a first step to a last one.
        """

    def defines(self, column: str) -> bool:
        """Whether a column of that name says what the first cell of each row means."""

    def tells_of_person(self, column: str, cell: str) -> bool:
        """Whether a column is named after people, and a cell tells what they do: no name."""

    def row_term(self, rows: str, row: str, text: str) -> str:
        """The term that a row of a table is about: "oblique fracture" for "Type of fracture".

        `text` is the document, which shows whether a row and its noun are used together.
        """

    def crossed(self, row: str, column: str, title: str, text: str) -> str | None:
        """A thing that is both `row` and `column`, by the noun of `title`, as `text` names such.

        None where `text` does not use both with that noun.
        """

    def is_label(self, label: str) -> bool:
        """Whether words before a colon are a label, as "Note" or "Step 2", and no term."""

    def term(self, term: str, text: str) -> Term:
        """`term` as questions name it; `text` is the document, which shows how it is used."""

    def predicate(self, term: Term, meaning: str) -> Predicate | None:
        """How `meaning` is said of `term`; None for a noun phrase, which the term stands for."""

    def explains(self, term: Term, meaning: str, *, head: str = "") -> bool:
        """Whether `meaning`, behind a colon or dash, says what `term` is.

        `head` is the line above its list, where that tells what the entries are, and so not what
        they mean.
        """

    def exercise_fault(
        self, question: str, options: Sequence[str], answer: str | None
    ) -> str | None:
        """Why an exercise cannot be asked outside of its document; None where it can."""

    def answers(self, question: str, sentence: str) -> bool:
        """Whether `sentence` alone answers the question that a heading above it asks."""

    def points_elsewhere(self, text: str) -> bool:
        """Whether `text` refers to a figure, a table or a link that is not with it."""

    def supposes(self, sentence: str) -> bool:
        """Whether `sentence` makes up a case to reckon with: "Suppose that I asked ten bakers"."""

    def promises_example(self, heading: str) -> bool:
        """Whether `heading` says that one example is below it: "Tide tables: an example"."""

    def points_back(self, meaning: str) -> bool:
        """Whether `meaning` is of one thing that stands beside it: "when this gate opened"."""

    def leans(self, sentence: str) -> bool:
        """Whether `sentence` begins by what stands before it ("It is ...", "However, ...")."""

    def kind_told(self, item: str) -> tuple[str, str] | None:
        """The kind that an item names, and what it is: "ebb tides that carry sand"."""

    def listed_value(self, label: str, said: str, head: str | None) -> tuple[str, str] | None:
        """What a list below `head` gives for `label`, and that value; None where it gives none.

        `said` is what stands behind the label ("$75/month for your phone").
        """

    def value(self, text: str) -> Slot:
        """The value that a cell holds, typed."""


class NothingMarked:
    """The part of a pack that lists no words of structure: what authors mark is not understood."""

    def section(self, heading: str) -> SectionRole | None:
        """None: every heading is one of content."""
        return None

    def announced(self, line: str) -> SectionRole | None:
        """None: a line above a list announces content."""
        return None

    def question_label(self, text: str) -> int:
        """0: nothing is labelled as a question."""
        return 0

    def answer_label(self, text: str) -> int:
        """0: nothing is labelled as an answer."""
        return 0

    def list_head(
        self,
        line: str,
        topic: str | None,
        *,
        ordered: bool,
        items: Sequence[str] = (),
        before: str = "",
    ) -> ListHead | None:
        """None: no line announces a list that could be asked for."""
        return None

    def ties(self, line: str) -> bool:
        """False: every line above a list says something of it."""
        return False

    def introduces(self, line: str) -> bool:
        """False: every line above a list says something of its items."""
        return False

    def counts(self, line: str, number: int) -> bool:
        """False: no line counts anything."""
        return False

    def series(self, text: str) -> tuple[str, ...]:
        """Nothing: no text is an enumeration."""
        return ()

    def item(self, text: str) -> str:
        """The item without the signs behind it."""
        return text.strip().rstrip(" ;,.")

    def counted_row(self, sentence: str) -> tuple[str, tuple[str, ...]] | None:
        """None: no sentence counts what it names."""
        return None

    def in_steps(self, sentences: Sequence[str]) -> tuple[str, ...]:
        """Nothing: no sentences are steps."""
        return ()

    def defines(self, column: str) -> bool:
        """False: no column defines."""
        return False

    def tells_of_person(self, column: str, cell: str) -> bool:
        """False: nobody can say what a column is named after."""
        return False

    def row_term(self, rows: str, row: str, text: str) -> str:
        """The row itself."""
        return row

    def crossed(self, row: str, column: str, title: str, text: str) -> str | None:
        """None: nothing has a name."""
        return None

    def is_label(self, label: str) -> bool:
        """False: every label is a term."""
        return False

    def term(self, term: str, text: str) -> Term:
        """The term itself, without an article."""
        return Term(term)

    def predicate(self, term: Term, meaning: str) -> Predicate | None:
        """None: every meaning is what the term stands for."""
        return None

    def explains(self, term: Term, meaning: str, *, head: str = "") -> bool:
        """False: only a glossary explains."""
        return False

    def exercise_fault(
        self, question: str, options: Sequence[str], answer: str | None
    ) -> str | None:
        """Why no exercise is asked: nobody can say that it depends on nothing."""
        return "in a language whose exercises are not understood"

    def answers(self, question: str, sentence: str) -> bool:
        """False: no sentence answers a heading."""
        return False

    def points_elsewhere(self, text: str) -> bool:
        """False: nothing refers to a figure."""
        return False

    def supposes(self, sentence: str) -> bool:
        """False: no sentence makes up a case."""
        return False

    def promises_example(self, heading: str) -> bool:
        """False: no heading promises an example."""
        return False

    def points_back(self, meaning: str) -> bool:
        """False: nothing points."""
        return False

    def leans(self, sentence: str) -> bool:
        """False: nobody can say what a sentence begins by."""
        return False

    def kind_told(self, item: str) -> tuple[str, str] | None:
        """None: no item tells of a kind."""
        return None

    def listed_value(self, label: str, said: str, head: str | None) -> tuple[str, str] | None:
        """None: nothing behind a label is a value."""
        return None

    def value(self, text: str) -> Slot:
        """The text as a term."""
        return Slot(type="term", text=text)
