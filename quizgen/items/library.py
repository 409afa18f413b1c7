"""What all documents of a deck state, against which the questions of each are checked.

Of a document the others need no more than its statements and its groups (`Stating`). What a
document asked of them all, and what it was told, is kept beside its questions (`Inquiries`): these
are good as long as it would be told the same.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from quizgen.items.spoken import spoken
from quizgen.model import Fact, Membership, Stance
from quizgen.model.base import Frozen

SO: frozenset[Stance] = frozenset({"asserted", "required"})
"""What is so, or has to be: what can be an option or a member of a set."""

RANK = 3
"""How many times as often as another a person may be mentioned and still be taken for the other."""

_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


class Stating(Frozen):
    """What one document states: for each fact its sentence, as spoken, and its long words.

    `groups` are its facts that tell the members of something.
    """

    statements: tuple[tuple[str, str], ...] = ()
    groups: tuple[Membership, ...] = ()

    @classmethod
    def of(cls, facts: Iterable[Fact]) -> "Stating":
        """What `facts` state, those of them that are so."""
        so = [fact for fact in facts if fact.stance in SO]
        return cls.model_construct(
            statements=tuple(
                (spoken(fact.evidence[0].quote), " ".join(sorted(long_words(fact.statement.text))))
                for fact in so
            ),
            groups=tuple(fact for fact in so if isinstance(fact, Membership)),
        )


@dataclass(frozen=True, slots=True)
class Stated:
    """The sentence of a statement, as spoken, and the long words of the statement."""

    quote: str
    words: frozenset[str]


@dataclass(slots=True)
class Library:
    """All statements, findable by the words of their sentences."""

    statements: list[Stated] = field(default_factory=list)
    by_word: dict[str, list[Stated]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, documents: Iterable[Stating]) -> "Library":
        """The statements of `documents`, in their order."""
        library = cls()
        for document in documents:
            for quote, words in document.statements:
                stated = Stated(quote, frozenset(words.split()))
                library.statements.append(stated)
                for word in set(quote.split()):
                    library.by_word[word].append(stated)
        return library

    def says_of_like(self, said: str, words: frozenset[str]) -> bool:
        """Whether a statement that shares at least half of the long `words` has `said`, as spoken.

        It has the rarest word of `said`, or it has nothing of it.
        """
        found = [self.by_word.get(word, []) for word in said.split()] or [self.statements]
        return bool(words) and any(
            said in one.quote and 2 * len(one.words & words) >= len(words)
            for one in min(found, key=len)
        )

    def of_one_rank(self, name: str, other: str) -> bool:
        """Whether two people are mentioned about as often."""
        counts = [1 + self._mentions(name), 1 + self._mentions(other)]
        return max(counts) <= RANK * min(counts)

    def _mentions(self, name: str) -> int:
        words = (word for word in spoken(name).split() if len(word) > 2)
        return max((len(self.by_word.get(word, ())) for word in words), default=0)


@dataclass(slots=True)
class Inquiries:
    """What a document asked of the library, and what it was told."""

    likes: dict[tuple[str, frozenset[str]], bool] = field(default_factory=dict)
    ranks: dict[tuple[str, str], bool] = field(default_factory=dict)

    def says_of_like(self, library: Library, said: str, words: frozenset[str]) -> bool:
        """What `library` answers, which is written down."""
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
    """What the documents of a deck share: their statements and their groups."""

    library: Library
    groups: Sequence[Membership]

    @classmethod
    def of(cls, documents: Sequence[Stating]) -> "Shared":
        """What `documents` share."""
        groups = [group for document in documents for group in document.groups]
        return cls(Library.of(documents), groups)


def long_words(text: str) -> frozenset[str]:
    """The longer words of `text`, in lower case."""
    return frozenset(word.lower() for word in _LONG_WORD.findall(text))
