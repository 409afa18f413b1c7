"""What a cleft sentence puts first."""

import pytest

from quizgen.lang.en.syntax.clefts import cleft_focus

from ..sentences import words_of


@pytest.mark.parametrize(
    ("sentence", "focus"),
    [
        ("It was in Oslo that the two leaders [met].", ["in"]),
        ("It was in Oslo in 1921 that the two leaders [met].", ["in", "in"]),
        ("It was not in Oslo that the two leaders [met].", []),
        ("It was clear that the two leaders [met].", []),
        ("They knew that the two leaders [met].", []),
        ("The two leaders [met] in Oslo.", []),
    ],
)
def test_a_cleft_puts_circumstances_first(sentence: str, focus: list[str]) -> None:
    (verb,), _ = words_of(sentence)
    assert [token.text for token in cleft_focus(verb)] == focus
