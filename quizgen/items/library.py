"""What all documents of a deck state, against which the questions of each are checked.

Of a document the others need no more than its statements and its groups. What a document asked of
them all, and what it was told, is kept beside its questions (`Inquiries`): these are good as long
as it would be told the same.
"""

import re
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from quizgen.items.spoken import spoken
from quizgen.model import Fact, Membership, SlotType, Stance

SO: frozenset[Stance] = frozenset({"asserted", "required"})
"""What is so, or has to be: what can be an option or a member of a set."""

RANK = 3
"""How many times as often as another a person may be mentioned and still be taken for the other."""

FEWEST_MEMBERS = 3
"""Members of a group that is asked for its members, at least."""

AROUND = 64
"""Groups before and after those of a document that may lend it wrong members."""

_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


class Group(NamedTuple):
    """The members of something, and their type: what may be taken for members of another."""

    id: str
    type: SlotType
    group: str
    members: tuple[str, ...]

    @classmethod
    def of(cls, fact: Fact) -> "Group | None":
        """The group that `fact` tells; None of what is none, or could not be asked for members.

        Of lists with a line that heads them all items are asked for; what is in another may fit
        too.
        """
        if not isinstance(fact, Membership) or fact.stance not in SO or not is_choosable(fact):
            return None
        members = tuple(slot.text for slot in fact.members)
        return cls(fact.id, fact.members[0].type, fact.group, members)


def is_choosable(fact: Membership) -> bool:
    """Whether a group has no line that heads it, and members enough for a choice."""
    return not fact.headed and len(fact.members) >= FEWEST_MEMBERS


class Stated(NamedTuple):
    """The sentence of a statement, as spoken, and the long words of the statement."""

    quote: str
    words: str

    @classmethod
    def of(cls, fact: Fact) -> "Stated | None":
        """What `fact` states, where it is so."""
        if fact.stance not in SO:
            return None
        words = " ".join(sorted(long_words(fact.statement.text)))
        return cls(spoken(fact.evidence[0].quote), words)


class Library(ABC):
    """All statements of the documents of a deck."""

    @abstractmethod
    def count(self, word: str) -> int:
        """How many statements have `word` in their sentence."""

    @abstractmethod
    def having(self, word: str) -> Iterable[Stated]:
        """The statements that have `word` in their sentence."""

    def says_of_like(self, said: str, words: frozenset[str]) -> bool:
        """Whether a statement that shares at least half of the long `words` has `said`, as spoken.

        It has the rarest word of `said`, or it has nothing of it.
        """
        if not words or not said.strip():
            return False
        return any(
            said in one.quote and 2 * len(words.intersection(one.words.split())) >= len(words)
            for one in self.having(min(said.split(), key=self.count))
        )

    def of_one_rank(self, name: str, other: str) -> bool:
        """Whether two people are mentioned about as often."""
        counts = [1 + self._mentions(name), 1 + self._mentions(other)]
        return max(counts) <= RANK * min(counts)

    def _mentions(self, name: str) -> int:
        words = (word for word in spoken(name).split() if len(word) > 2)
        return max(map(self.count, words), default=0)


@dataclass(slots=True)
class Shelf(Library):
    """Statements in memory, findable by the words of their sentences."""

    by_word: dict[str, list[Stated]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, statements: Iterable[Stated]) -> "Shelf":
        """`statements`, in their order."""
        shelf = cls()
        for stated in statements:
            for word in set(stated.quote.split()):
                shelf.by_word[word].append(stated)
        return shelf

    def count(self, word: str) -> int:
        """How many statements have `word` in their sentence."""
        return len(self.by_word.get(word, ()))

    def having(self, word: str) -> Iterable[Stated]:
        """The statements that have `word` in their sentence."""
        return self.by_word.get(word, ())


@dataclass(slots=True)
class Inquiries:
    """What a document asked of the library, and what it was told."""

    likes: dict[tuple[str, frozenset[str]], bool] = field(default_factory=dict)
    ranks: dict[tuple[str, str], bool] = field(default_factory=dict)

    def says_of_like(self, library: Library, said: str, words: frozenset[str]) -> bool:
        """What `library` answers, which is written down."""
        told = self.likes.get((said, words))
        if told is None:
            told = self.likes[said, words] = library.says_of_like(said, words)
        return told

    def of_one_rank(self, library: Library, name: str, other: str) -> bool:
        """What `library` answers, which is written down."""
        told = self.ranks[name, other] = library.of_one_rank(name, other)
        return told

    def hold(self, library: Library) -> bool:
        """Whether `library` would answer the same."""
        return all(
            library.says_of_like(*asked) == told for asked, told in self.likes.items()
        ) and all(library.of_one_rank(*asked) == told for asked, told in self.ranks.items())


@dataclass(frozen=True, slots=True)
class Shared:
    """What a document shares with the others: all statements, and the groups around its own."""

    library: Library
    groups: Sequence[Group]

    @classmethod
    def of(cls, facts: Iterable[Fact]) -> "Shared":
        """What `facts` share with each other."""
        told = list(facts)
        groups = [group for fact in told if (group := Group.of(fact))]
        return cls(Shelf.of(one for fact in told if (one := Stated.of(fact))), groups)


def long_words(text: str) -> frozenset[str]:
    """The longer words of `text`, in lower case."""
    return frozenset(word.lower() for word in _LONG_WORD.findall(text))
