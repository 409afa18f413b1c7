"""Matching and ordering questions as Moodle's question types."""

from quizgen.plugin import Image, InlineText, Matching, Ordering, Pair, RichText
from quizgen_moodle.embedded.write_pairs import embedded_pairs, right_sides
from quizgen_moodle.html.lists import is_list_text, list_text
from quizgen_moodle.item import EMPTY, Answer, Item, Subquestion
from quizgen_moodle.writing import Writing

ORDERING_SINCE = (4, 4)
"""The first Moodle that has ordering questions; an older one refuses the whole file."""


def matching(writing: Writing, question: Matching) -> Item:
    """Left sides with a list to choose from; that list holds plain words only."""
    pairs = question.pairs
    if not question.distractors and is_better_swapped(pairs):
        pairs = tuple(Pair(left=pair.right, right=pair.left) for pair in pairs)
        writing.note(
            "replaced", "left and right are swapped: lists hold plain words only", question
        )
    elif not writing.lists_only and not all(map(is_list_text, right_sides(question))):
        return embedded_pairs(writing, question)
    lines = [
        Subquestion(writing.bare(question, pair.left), _choice(writing, question, pair.right))
        for pair in pairs
    ]
    lines += [
        Subquestion(EMPTY, _choice(writing, question, wrong)) for wrong in question.distractors
    ]
    return Item(
        "matching",
        text=writing.paragraph(question, question.stem),
        subquestions=tuple(lines),
        settings={"shuffleanswers": "true" if writing.options.shuffle else "false"},
    )


def is_better_swapped(pairs: tuple[Pair, ...]) -> bool:
    """Whether the lists can show all left sides, but not all right ones."""
    return all(is_list_text(pair.left) for pair in pairs) and not all(
        is_list_text(pair.right) for pair in pairs
    )


def _choice(writing: Writing, question: Matching, side: RichText) -> str:
    if side.has_looks:
        writing.note("not_rendered", "a list shows plain words alone", question)
    if not all(isinstance(part, InlineText) for part in side.parts):
        what = "image" if any(isinstance(part, Image) for part in side.parts) else "formula"
        message = f"a list shows no {what}: its text stands in its place"
        writing.note("not_rendered", message, question)
    return list_text(side.plain)


def ordering(writing: Writing, question: Ordering) -> Item:
    """The items in their order; before Moodle 4.4 each with its place to choose."""
    text = writing.paragraph(question, question.stem)
    if writing.options.release < ORDERING_SINCE:
        message = "written as matching: only Moodle XML since 4.4 has ordering questions"
        writing.downgrade("matching", message, question)
        lines = tuple(
            Subquestion(writing.bare(question, item), str(place))
            for place, item in enumerate(question.items, 1)
        )
        return Item("matching", text=text, subquestions=lines, settings={"shuffleanswers": "true"})
    return Item(
        "ordering",
        text=text,
        answers=tuple(
            Answer(writing.bare(question, item), str(place))
            for place, item in enumerate(question.items, 1)
        ),
        settings={
            "layouttype": "VERTICAL",
            "selecttype": "ALL",
            "selectcount": "0",
            "gradingtype": "ABSOLUTE_POSITION",
            "showgrading": "SHOW",
            "numberingstyle": "none",
            "shownumcorrect": "1",
        },
    )
