"""quizgen turns what people read into questions worth remembering.

    import quizgen

    deck = quizgen.build("notes.md")    # a path, several, a Document, or text="..."
    deck.export("notes.apkg")           # Anki; or .xml for Moodle, .gift, .json, ...

Every name is imported when it is first used: `import quizgen` itself loads next to nothing.
docs/python-api.md explains them with examples.
"""

from typing import TYPE_CHECKING

from quizgen.errors import (
    InputError,
    OutputError,
    PluginError,
    QuizgenError,
    QuizgenWarning,
    UsageError,
)
from quizgen.version import __version__

if TYPE_CHECKING:
    from quizgen.checking import Finding
    from quizgen.config import Settings
    from quizgen.grading import Grade, Policy, grade
    from quizgen.library import Deck, build, check, facts, load, read
    from quizgen.model import (
        Acronym,
        Cell,
        Cloze,
        Date,
        Definition,
        Document,
        Event,
        Evidence,
        Fact,
        Flashcard,
        Gap,
        Image,
        Location,
        Matching,
        Math,
        Membership,
        MultipleChoice,
        MultipleResponse,
        Naming,
        Numerical,
        Option,
        Ordering,
        Pair,
        Plain,
        Quantity,
        Question,
        QuestionId,
        QuestionKind,
        Quote,
        Relation,
        RichText,
        Role,
        Ruby,
        Sequence,
        ShortAnswer,
        Slot,
        SourceDocument,
        Statement,
        Styled,
        TrueFalse,
    )
    from quizgen.report import ListReporter, Note, Reporter

__all__ = [
    "Acronym",
    "Cell",
    "Cloze",
    "Date",
    "Deck",
    "Definition",
    "Document",
    "Event",
    "Evidence",
    "Fact",
    "Finding",
    "Flashcard",
    "Gap",
    "Grade",
    "Image",
    "InputError",
    "ListReporter",
    "Location",
    "Matching",
    "Math",
    "Membership",
    "MultipleChoice",
    "MultipleResponse",
    "Naming",
    "Note",
    "Numerical",
    "Option",
    "Ordering",
    "OutputError",
    "Pair",
    "Plain",
    "PluginError",
    "Policy",
    "Quantity",
    "Question",
    "QuestionId",
    "QuestionKind",
    "QuizgenError",
    "QuizgenWarning",
    "Quote",
    "Relation",
    "Reporter",
    "RichText",
    "Role",
    "Ruby",
    "Sequence",
    "Settings",
    "ShortAnswer",
    "Slot",
    "SourceDocument",
    "Statement",
    "Styled",
    "TrueFalse",
    "UsageError",
    "__version__",
    "build",
    "check",
    "facts",
    "grade",
    "load",
    "read",
]

_HOMES = {
    "quizgen.checking": ("Finding",),
    "quizgen.config": ("Settings",),
    "quizgen.grading": ("Grade", "Policy", "grade"),
    "quizgen.library": ("Deck", "build", "check", "facts", "load", "read"),
    "quizgen.report": ("ListReporter", "Note", "Reporter"),
}
"""The modules that hold the names which are imported late; the others are those of the model."""

# A type checker must see the imports above alone: to it, __getattr__ would make every name valid.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """The public name `name`, imported when it is first used."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        import importlib

        home = next((home for home, names in _HOMES.items() if name in names), "quizgen.model")
        found = getattr(importlib.import_module(home), name)
        globals()[name] = found  # the next use finds it at once
        return found

    def __dir__() -> list[str]:
        """The public names, imported or not, and what every module has."""
        return sorted({*globals(), *__all__})
