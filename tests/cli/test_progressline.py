"""The line that says how far the work is."""

import io

import pytest

from quizgen.cli.progressline import ProgressLine


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def shown(steps: list[tuple[float, str, int, int | None]]) -> str:
    """What is shown last, of steps at seconds after the beginning."""
    stream, clock = io.StringIO(), Clock()
    line = ProgressLine(stream, clock)
    for after, stage, done, total in steps:
        clock.now = 100.0 + after
        line.show(stage, done, total)
    return stream.getvalue().rpartition("\r\x1b[K")[2]


@pytest.mark.parametrize(
    ("steps", "line"),
    [
        ([(0, "pages", 0, 600)], "pages 0 of 600, 0:00 so far"),
        ([(0, "pages", 0, 600), (1, "pages", 60, 600)], "pages 60 of 600, 0:01 so far"),
        (
            [(0, "pages", 0, 600), (4, "pages", 60, 600)],
            "pages 60 of 600, 0:04 so far, about 0:36 left",
        ),
        (
            [(0, "pages", 0, 9), (70, "sentences", 0, 9_000), (80, "sentences", 1_000, 9_000)],
            "sentences 1,000 of 9,000, 1:20 so far, about 1:20 left",
        ),
        (
            [(0, "questions", 0, None), (9, "questions", 4_224, None)],
            "questions 4,224, 0:09 so far",
        ),
    ],
)
def test_it_says_what_is_done_and_about_how_long_the_rest_takes(steps, line):
    assert shown(steps) == line


def test_it_is_written_at_most_ten_times_a_second():
    every_hundredth = [(number / 100, "pages", number, 600) for number in range(100)]
    stream, clock = io.StringIO(), Clock()
    line = ProgressLine(stream, clock)
    for after, stage, done, total in every_hundredth:
        clock.now = 100.0 + after
        line.show(stage, done, total)
    assert stream.getvalue().count("\r") <= 11


@pytest.mark.slow
def test_it_moves_where_nothing_is_heard_and_goes_when_cleared():
    import time

    stream = io.StringIO()
    line = ProgressLine(stream)
    line.show("pages", 0, 600)
    time.sleep(1.2)
    assert stream.getvalue().count("\r") >= 2
    line.clear()
    length = len(stream.getvalue())
    time.sleep(0.7)
    assert len(stream.getvalue()) == length
    assert stream.getvalue().endswith("\r\x1b[K")
