"""Statements about the figures of a story that is told in passing."""

from quizgen.lang.en.dependence.passage import Passage


def names_a_figure(passage: Passage) -> bool:
    """Whether words name a figure, or tell of one by a pronoun: "Ben is quiet. He follows"."""
    figures = passage.material.reading.figures
    return bool(figures) and not figures.isdisjoint(_names(passage))


def _names(passage: Passage) -> set[str]:
    """The words that are read, and those that are read instead of others: "Ben", "Ben's"."""
    read = {token.text for token in passage.read}
    for place, replacement in passage.replaced.items():
        if place in passage.places:
            read.update(word.removesuffix("'s") for word in replacement.text.split())
    return read
