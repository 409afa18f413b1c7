"""Markdown inside of blocks of HTML: links and strong words are read as their words."""

import pytest

from quizgen_text.markdown import rendered


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<div>Bring a\n[boat\npermit](#permit) and oars.</div>", "Bring a boat permit and oars."),
        (
            "<p>It does **not** float ([art. 3](https://x.org/3){target=a}).</p>",
            "not float (art. 3)",
        ),
        ("<pre>[a](#b) **c**</pre>", "[a](#b) **c**"),
        ("<div>The set [a, b](c) and 2**3**4 stay.</div>", "[a, b](c) and 2**3**4"),
    ],
)
def test_words(text: str, words: str) -> None:
    assert words in " ".join(rendered(text).text_content().split())
