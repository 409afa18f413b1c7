"""What people type, and how the tests read it: by the reader that takes the file."""

from pathlib import PurePath

from quizgen.api import DeckReader, Source
from quizgen.host import Plugins
from quizgen.model import Deck
from quizgen.report import ListReporter
from quizgen.testing import context

PLUGINS = Plugins.installed()


def reader_of(name: str, text: str) -> DeckReader | None:
    """The reader that takes the file `name` with this text; None where it is a document."""
    suffix = PurePath(name).suffix
    for reader in PLUGINS.deck_readers():
        if suffix in reader.suffixes and (
            reader.recognises is None or reader.recognises(text.encode())
        ):
            return reader
    return None


def read(name: str, text: str) -> tuple[Deck, list[str]]:
    """The deck of a file, and the notes."""
    reader, reporter = reader_of(name, text), ListReporter()
    assert reader is not None
    source = Source(name, text.encode(), PurePath(name).suffix)
    deck, _ = reader.read(source, context(reporter=reporter))
    return deck, [str(note) for note in reporter.notes]


def told(deck: Deck) -> list[tuple[str, str, tuple[str, ...]]]:
    """Kind, what is asked and the key of each question."""
    return [(one.kind, one.prompt_text, one.answer_texts) for one in deck.questions]


HASHCARDS = """+++
name = "Algebra"
+++
Q: What is the order
of a group?
A: The cardinality of its set.

See [this](https://example.org).

---

C: The [order] of $a[1]$ is the \\[smallest\\] $n$ with [$a^n = e$].

Q: Name the capital of Peru.
A: **Lima**
"""

OBSIDIAN = """---
tags: [school]
---
#flashcards/geography

# Capitals

What is the capital of Peru?::**Lima** <!--SR:!2024-01-01,3,250-->
Sodium:::Na
Who wrote *Faust*? #literature
?
Goethe

Sun
??
Sol

The ==mitochondrion== makes ==ATP==.

```cpp
std::string name;
```

Use `std::move` with care.
"""
