"""Captions, and which part of them is not their words."""

import pytest

from quizgen.lang.en.page.captions import caption


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ships lie in Wick. [Photo/Wire]", "Ships lie in Wick."),
        ("Ships lie in Wick (Photo: Ann Grey)", "Ships lie in Wick"),
        ("Ships lie in Wick. Photo by Ann Grey", "Ships lie in Wick."),
        ("Ships lie in Wick. (Reuters/Ann Grey)", "Ships lie in Wick."),
        ("Ships lie in Wick. AFP photo", "Ships lie in Wick."),
        ("Ships lie in Wick. © Harbour Post", "Ships lie in Wick."),
        ("Ships lie in Wick. Credit Ann Grey", "Ships lie in Wick."),
        ("Figure 3: Ships in Wick", "Ships in Wick"),
        ("Fig. 2a. Ships in Wick.", "Ships in Wick."),
        ("TABLE IV – Ships in Wick", "Ships in Wick"),
        ("Figure 3: Ships in Wick. Courtesy: Ann Grey", "Ships in Wick."),
        ("This photo taken on June 3, 2019 shows a bridge.", None),
        ("Ann Grey (R, front) talks with a pilot.", None),
        ("Pictured: a bridge", None),
        ("Top: Ships in Wick. Bottom: A pilot.", None),
        ("Left: a gate; right: a weir. Right: a lock.", None),
        ("Photo by Ann Grey", ""),
    ],
)
def test_captions(text: str, words: str | None) -> None:
    parts = caption(text, 0, len(text))
    assert parts
    assert text[parts.start : parts.end].strip() == (text if words is None else words)


@pytest.mark.parametrize(
    "text",
    [
        "Table 3 shows the catches.",
        "The photo hangs in the museum.",
        "It was told by an agency (Reuters).",
        "Photosynthesis is a process.",
        "Right: The tenant may leave the house.",
        "Top: the crest of a dam is wide.",
        "Figure 3: " + "Ships lie in Wick. " * 60,
    ],
)
def test_no_captions(text: str) -> None:
    found = caption(text, 0, len(text))
    assert found is None


def test_the_text_around_a_caption_changes_nothing() -> None:
    text = "Figure 1: A\n\nFigure 3: Ships in Wick (Photo: Ann Grey)\n\nFigure 4: B"
    start = text.index("Figure 3")
    parts = caption(text, start, text.index("\n\nFigure 4"))
    assert parts
    assert text[parts.start : parts.end] == "Ships in Wick"
