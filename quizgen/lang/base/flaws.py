"""What a language says of how questions are worded, for the rules that find flaws in them.

Texts come as they are written, words in lower case. `stem` is a term of two fields: the stem of a
question is what is asked, the stem of a word what is left without its ending.
"""

from collections.abc import Set
from typing import Protocol


class Flaws(Protocol):
    """The words and phrases by which flaws of questions are known."""

    # Words

    @property
    def stop_words(self) -> Set[str]:
        """Words without a meaning of their own."""

    @property
    def absolute_terms(self) -> Set[str]:
        """Words that leave no exception ("always")."""

    @property
    def vague_terms(self) -> Set[str]:
        """Words for how often or how much that everybody measures otherwise ("often")."""

    @property
    def instructions(self) -> Set[str]:
        """Verbs that a task begins with ("choose")."""

    @property
    def truth_values(self) -> Set[str]:
        """Words that judge a statement ("true")."""

    def is_negative(self, word: str) -> bool:
        """Whether `word` turns a question into its contrary ("except", "isn't")."""

    def negates(self, word: str) -> bool:
        """Whether a phrase says the contrary with `word` of what it says without it ("not")."""

    def bare(self, word: str) -> str:
        """`word` without the mark of an owner ("Ada's": "Ada")."""

    def stem(self, word: str) -> str:
        """`word` without its ending, so that "measures" and "measuring" are one."""

    # What is asked

    def deixis(self, text: str) -> str | None:
        """The first words of `text` that point out of it ("the latter", "in the passage")."""

    def unresolved_pronoun(self, text: str) -> str | None:
        """A pronoun of `text` before which nothing is named that it could mean."""

    def without_options(self, text: str) -> str:
        """`text` without the words that mean the options of a choice ("which of these")."""

    def relative_time(self, text: str) -> str | None:
        """The first words for a time in `text` that only the day of reading fixes."""

    def asks_which_is_true(self, text: str) -> bool:
        """Whether `text` asks which statement is true, or which is false."""

    def asks_any_duty(self, text: str) -> bool:
        """Whether `text` asks what somebody has to do, and says neither when, where nor why."""

    # Options

    def says_none(self, text: str) -> bool:
        """Whether an option says that no other one is right ("none of the above")."""

    def says_all(self, text: str) -> bool:
        """Whether an option says that others are right too ("both of these")."""

    def combines_labels(self, text: str) -> bool:
        """Whether an option is made of the labels of others ("A and C", "only 1 and 2")."""

    def speaks_of_others(self, text: str) -> bool:
        """Whether an option may mean others by their place or all together ("the one above").

        Where one does, the options keep their order.
        """

    def conjuncts(self, text: str) -> list[str]:
        """What an option coordinates ("oxygen and nitrogen"): itself alone, where nothing."""

    def listed(self, text: str) -> list[str]:
        """What an answer lists, over lines too."""

    # Blanks

    def lists_examples(self, before: str, *, several: bool = False) -> bool:
        """Whether a text ends where the last of a list of examples stands ("such as salt and ").

        `several` says that the last two of them stand there.
        """

    def goes_on_with_others(self, after: str) -> bool:
        """Whether what stands behind a blank says that others fit it (" and other salts")."""

    # Grammar

    def article_at_end(self, text: str) -> str | None:
        """The indefinite article that what is asked ends in, whose form depends on what follows."""

    def agrees(self, article: str, text: str) -> bool:
        """Whether `text` can follow this form of the indefinite article."""

    def has_article(self, text: str) -> bool:
        """Whether `text` begins with an article."""

    def verb_form(self, text: str) -> str | None:
        """The form of the verb that `text` seems to begin with, if it can be told from its look."""

    # Values

    def date(self, text: str) -> tuple[int, int, int] | None:
        """The year, month and day that `text` is, in any case, day 0 where it names none.

        None where it is no date, and for a mere year.
        """

    def unit_sort(self, unit: str) -> str:
        """What a number of `unit` is: `money`, `percent`, or else the unit in the singular."""
