"""Code, lists and tables in a deck file are shown as they stand."""

import pytest

from quizgen import deckfile
from quizgen.deckfile import parse
from quizgen.errors import InputError
from quizgen.model import Flashcard, Math

CODE = """\
## What does it print?

```python
while True:
    ## no heading
    print("*", 1)

    1. no list
```

**Back:** * 1

"""


def only(text: str) -> Flashcard:
    """The one flashcard in a deck file."""
    (question,) = parse(text, "cards.quiz.md").questions
    assert isinstance(question, Flashcard)
    return question


def test_code_keeps_its_lines_and_blanks() -> None:
    lines = [
        "What does it print?",
        "",
        "while True:",
        "    ## no heading",
        '    print("*", 1)',
        "",
        "    1. no list",
    ]
    assert only(CODE).stem.plain == "\n".join(lines)


@pytest.mark.parametrize(
    ("back", "shown"),
    [
        ("- sow\n- reap", "• sow\n• reap"),
        ("1. sow\n2. reap", "1. sow\n2. reap"),
        ("| tree | leaf |\n| --- | --- |\n| oak | lobed |", "tree | leaf\noak | lobed"),
        ("Do this:\n\n* sow\n* reap", "Do this:\n• sow\n• reap"),
        ("- sow\n   1. oats\n   2. rye\n- reap", "• sow\n  1. oats\n  2. rye\n• reap"),
        ("| oak \\| ash | lobed |\n| yew | |", "oak | ash | lobed\nyew | "),
        ("4. sow\n5. reap", "4. sow\n5. reap"),
        ("- sow\n1. reap", "- sow\n1. reap"),
        ("~~~\na\n  b\n~~~", "a\n  b"),
    ],
)
def test_a_back_of_lines(back: str, shown: str) -> None:
    card = only(f"## Q?\n\n**Back:**\n\n{back}\n\n> why\n")
    assert card.back.plain == shown
    assert card.explanation is not None


def test_a_list_on_a_back_may_hold_a_formula() -> None:
    back = only("## Q?\n\n**Back:**\n- $x^2$\n- y\n").back
    assert Math(tex="x^2") in tuple(back.every_part)


def test_it_comes_back_as_it_was() -> None:
    deck = parse(CODE, "cards.quiz.md")
    again = parse(deckfile.render(deck), "cards.quiz.md")
    assert again.questions[0].model_dump(exclude={"id"}) == deck.questions[0].model_dump(
        exclude={"id"}
    )


def test_code_that_nothing_closes_is_a_mistake() -> None:
    with pytest.raises(InputError, match="fenced block"):
        parse("## Q?\n\n**Back:**\n```python\nx\n", "cards.quiz.md")
