"""Matching and ordering questions as Moodle's question types."""

import re

from quizgen.plugin import Image, Matching, Ordering, Pair, Plain, RichText
from quizgen_moodle.gap import BRACES, choice_text, key_place
from quizgen_moodle.item import EMPTY, Answer, Item, Subquestion
from quizgen_moodle.markup import FieldMaker, with_data
from quizgen_moodle.workshop import Workshop

ORDERING_SINCE = (4, 4)
"""The first Moodle that has ordering questions; an older one refuses the whole file."""

LONGEST_CHOICE = 255
"""The longest right side of a matching question, in characters."""

STEM, PAIR = "quizgen-stem", "quizgen-pair"
"""The classes by which our reader knows the stem and the pairs among embedded answers."""

_BLANKS = re.compile(r"[ \t\n]+")
_ENTITY = re.compile(r"&(?=[A-Za-z0-9#]{1,8};)")


def matching(shop: Workshop, question: Matching) -> Item:
    """Left sides with a list to choose from; that list holds plain words only."""
    pairs = question.pairs
    if not question.distractors and is_better_swapped(pairs):
        pairs = tuple(Pair(left=pair.right, right=pair.left) for pair in pairs)
        shop.note("replaced", "left and right are swapped: lists hold plain words only", question)
    elif not shop.lists_only and not all(map(is_list_text, _right_sides(question))):
        return _embedded(shop, question)
    lines = [
        Subquestion(shop.bare(question, pair.left), _choice(shop, question, pair.right))
        for pair in pairs
    ]
    lines += [Subquestion(EMPTY, _choice(shop, question, wrong)) for wrong in question.distractors]
    return Item(
        "matching",
        text=shop.paragraph(question, question.stem),
        subquestions=tuple(lines),
        settings={"shuffleanswers": "true" if shop.options.shuffle else "false"},
    )


def _right_sides(question: Matching) -> tuple[RichText, ...]:
    return (*(pair.right for pair in question.pairs), *question.distractors)


def _embedded(shop: Workshop, question: Matching) -> Item:
    """The pairs as embedded answers, each with all right sides below it.

    The right sides start anywhere in their row, so that the first pair does not have the first.
    """
    message = "written with embedded answers: a list shows plain words of 255 characters at most"
    shop.note("downgraded", message, question)
    rights = [with_data(shop.bare(question, side)) for side in _right_sides(question)]
    turn = key_place(question.id, 0, len(rights) - 1)
    turned = rights[turn:] + rights[:turn]
    maker = shop.maker(question)
    maker.raw(f'<p class="{STEM}">{_shielded(maker, question.stem)}</p>')
    for pair, right in zip(question.pairs, rights, strict=False):
        gap = choice_text(turned, turned.index(right))
        maker.raw(f'<p class="{PAIR}">{_shielded(maker, pair.left)} {gap}</p>')
    return Item("cloze", text=maker.done())


def _shielded(maker: FieldMaker, rich: RichText) -> str:
    return maker.inline(rich.parts).translate(BRACES)


def list_text(text: str) -> str:
    """`text` as an entry of a drop-down list, where Moodle strips tags and decodes entities."""
    line = _BLANKS.sub(" ", text).strip(" ")
    return _ENTITY.sub("&amp;", line).replace("<", "&lt;")


def is_list_text(rich: RichText) -> bool:
    """Whether a drop-down list can show `rich`: words alone, and not too many."""
    words = all(isinstance(part, Plain) for part in rich.parts)
    return words and len(list_text(rich.plain)) <= LONGEST_CHOICE


def is_better_swapped(pairs: tuple[Pair, ...]) -> bool:
    """Whether the lists can show all left sides, but not all right ones."""
    return all(is_list_text(pair.left) for pair in pairs) and not all(
        is_list_text(pair.right) for pair in pairs
    )


def _choice(shop: Workshop, question: Matching, side: RichText) -> str:
    if not all(isinstance(part, Plain) for part in side.parts):
        what = "image" if any(isinstance(part, Image) for part in side.parts) else "formula"
        message = f"a list shows no {what}: its text stands in its place"
        shop.note("not_rendered", message, question)
    return list_text(side.plain)


def ordering(shop: Workshop, question: Ordering) -> Item:
    """The items in their order; before Moodle 4.4 each with its place to choose."""
    text = shop.paragraph(question, question.stem)
    if shop.options.release < ORDERING_SINCE:
        message = "written as matching: only Moodle XML since 4.4 has ordering questions"
        shop.note("downgraded", message, question)
        lines = tuple(
            Subquestion(shop.bare(question, item), str(place))
            for place, item in enumerate(question.items, 1)
        )
        return Item("matching", text=text, subquestions=lines, settings={"shuffleanswers": "true"})
    return Item(
        "ordering",
        text=text,
        answers=tuple(
            Answer(shop.bare(question, item), str(place))
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
