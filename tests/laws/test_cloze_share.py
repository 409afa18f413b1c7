"""A deck to recall from asks questions more than it leaves blanks."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.model import Cloze, Gap, Plain, Question, RichText, ShortAnswer
from quizgen.scoring.selection import CLOZES, FEW, select

BAR = 0.5
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _word(number: int) -> str:
    """A word of its own for a number, long enough to tell questions apart."""
    return "".join(LETTERS[number // 26**place % 26] * 2 for place in range(3))


def _question(number: int, *, cloze: bool, quality: float) -> Question:
    words = " ".join(_word(7 * number + place) for place in range(5))
    shared = {"id": f"q{number}", "family": f"f{number}", "quality": quality}
    if cloze:
        gap = Gap(answer=_word(7 * number + 5))
        return Cloze(**shared, parts=(Plain(text=f"{words} "), gap, Plain(text=".")))
    return ShortAnswer(
        **shared, stem=RichText.of(f"Who {words}?"), answers=(_word(7 * number + 6),)
    )


@st.composite
def decks(draw: st.DrawFn) -> list[Question]:
    """Forty to sixty questions that have nothing in common, with qualities around the bar."""
    kinds = draw(st.lists(st.booleans(), min_size=40, max_size=60))
    qualities = st.sampled_from([0.5, 0.51, 0.54, 0.56, 0.7, 0.9])
    return [
        _question(number, cloze=cloze, quality=draw(qualities))
        for number, cloze in enumerate(kinds)
    ]


@given(decks())
def test_clozes_are_no_more_than_their_share(offered):
    chosen = select(offered, min_quality=BAR)
    clozes = [question for question in chosen if question.kind == "cloze"]
    others = len(chosen) - len(clozes)
    assert len(clozes) <= max(FEW, CLOZES["recall"] * len(chosen))
    assert others == sum(question.kind != "cloze" for question in offered)


@given(decks(), st.integers(0, 60))
def test_a_cap_takes_the_first_and_what_is_chosen_is_chosen_again(offered, count):
    chosen = select(offered, count=count, min_quality=BAR)
    assert chosen == select(offered, min_quality=BAR)[:count]
    assert select(chosen, count=count, min_quality=BAR) == chosen
