"""What an author highlighted in a sentence is what is asked for."""

import pytest

from quizgen.structure.clozes import highlight_facts
from quizgen.trace import Trace

from .test_outline import outline


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The ==sluice== of a mill holds water.", [("The _____ of a mill holds water.", "sluice")]),
        ("It has a ==sluice== of stone and wood.", []),
        ("However, the ==sluice== of a mill holds water.", []),
        ("The ==sluice== of a ==mill== holds water.", []),
        ("==The sluice of a mill holds== water.", []),
        ("The **sluice** of a mill holds water.", []),
        ("The sluice is old. A ==weir== raises a river.", [("A _____ raises a river.", "weir")]),
    ],
)
def test_highlights(text: str, asked: list[tuple[str, str]]) -> None:
    # Notes with nothing but highlights are a deck; this text is read as a document.
    facts = highlight_facts(outline(f"# Mills\n\nMills are old.\n\n{text}\n"), Trace())
    assert [(fact.question, fact.answer) for fact in facts] == asked  # type: ignore[union-attr]  # all are review questions
