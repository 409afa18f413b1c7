"""What is shown as the answer."""

import pytest

from quizgen.model import Flashcard, Grid, Listing, RichText, content
from quizgen.model.base import QuestionId
from quizgen.study.wording import key


@pytest.mark.parametrize(
    ("back", "shown"),
    [
        (RichText.of("oats"), "Answer: oats"),
        (
            RichText.of("Sow:", Listing(items=(content(["oats"]), content(["rye"])))),
            "Answer:\nSow:\n• oats\n• rye",
        ),
        (
            RichText.of(Grid(rows=((content(["oats"]), ()), (content(["rye"]), content(["2"]))))),
            "Answer:\noats | \nrye | 2",
        ),
    ],
)
def test_a_back_of_several_lines_stands_below_its_label(back: RichText, shown: str) -> None:
    card = Flashcard(id=QuestionId("a"), family="a", stem=RichText.of("What grows?"), back=back)
    assert list(key(card)) == [("key", shown)]
