"""Run-in headings: which words at the opening of a block are a label, and no part of a sentence."""

import pytest

from quizgen.api import Source
from quizgen.documents.read import read
from quizgen.testing import context
from quizgen_text import quizgen_readers

APART = {
    "**Lock the gate**: The watchman turns the key at dusk.": "Lock the gate:",
    "**Lock the gate:** The watchman turns the key at dusk.": "Lock the gate:",
    "**Lock the gate.** The watchman turns the key at dusk.": "Lock the gate.",
    "- LOCK THE GATE: The watchman turns the key at dusk.": "LOCK THE GATE:",
    "- Lock the gate: The watchman does so.\n- Light the lamp: The keeper does it.": (
        "Lock the gate:"
    ),
}
WHOLE = (
    "**The gate is always locked** by the watchman at dusk.",  # no sign parts the marked words
    "The watchman has one rule: The gate is locked at dusk.",  # a paragraph, and not marked
    "- One rule is old: The gate is locked at dusk.\n- The lamp is lit by the keeper.",  # one item
    "**Gates**: oak, iron and stone.",  # no sentence behind it
    "**Gate**: Iron.",  # too short for one
)


def sentences(text: str) -> list[str]:
    """The sentences of a Markdown document, each on one line."""
    found = read(Source("a.md", text.encode(), ".md"), quizgen_readers(), context())
    return [" ".join(one.span.of(found.text).split()) for one in found.sentences]


@pytest.mark.parametrize(("text", "label"), APART.items())
def test_a_label_is_apart_from_the_sentence_behind_it(text: str, label: str) -> None:
    first, second, *_ = sentences(text)
    assert first == label
    assert second.startswith("The watchman")


@pytest.mark.parametrize("text", WHOLE)
def test_other_openings_stay_in_their_sentence(text: str) -> None:
    assert len(sentences(text)) == text.count("\n") + 1
