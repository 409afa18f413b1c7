"""Matching questions as embedded answers, for pairs that no drop-down list can show."""

from quizgen.plugin import Matching, RichText
from quizgen_moodle.embedded.write_gap import BRACES, choice_text, key_place
from quizgen_moodle.html.write import FieldMaker, with_data
from quizgen_moodle.item import Item
from quizgen_moodle.writing import Writing

STEM, PAIR = "quizgen-stem", "quizgen-pair"
"""The classes by which our reader knows the stem and the pairs among embedded answers."""


def right_sides(question: Matching) -> tuple[RichText, ...]:
    """Everything that is offered for a left side: the right ones, then the distractors."""
    return (*(pair.right for pair in question.pairs), *question.distractors)


def embedded_pairs(writing: Writing, question: Matching) -> Item:
    """The pairs as embedded answers, each with all right sides below it.

    The right sides start anywhere in their row, so that the first pair does not have the first.
    """
    message = "written with embedded answers: a list shows plain words of 255 characters at most"
    writing.downgrade("embedded answers", message, question)
    rights = [with_data(writing.bare(question, side)) for side in right_sides(question)]
    turn = key_place(question.id, 0, len(rights) - 1)
    turned = rights[turn:] + rights[:turn]
    maker = writing.maker(question)
    maker.raw(f'<p class="{STEM}">{_shielded(maker, question.stem)}</p>')
    for pair, right in zip(question.pairs, rights, strict=False):
        gap = choice_text(turned, turned.index(right))
        maker.raw(f'<p class="{PAIR}">{_shielded(maker, pair.left)} {gap}</p>')
    return Item("cloze", text=maker.done())


def _shielded(maker: FieldMaker, rich: RichText) -> str:
    return maker.inline(rich.parts).translate(BRACES)
