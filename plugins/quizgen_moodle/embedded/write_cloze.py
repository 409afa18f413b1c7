"""Cloze questions as embedded answers, or as words to choose (gapselect) or drag (ddwtos)."""

import itertools

from quizgen.plugin import Cloze, Gap
from quizgen_moodle.embedded.write_gap import BRACES, gap_text, hint_html, key_place
from quizgen_moodle.html.lists import list_text
from quizgen_moodle.html.write import FieldMaker
from quizgen_moodle.item import Choice, Field, Item
from quizgen_moodle.writing import Writing

MOST_GROUPS = 8
"""As many groups of choices as every Moodle knows."""

_BRACKETS = str.maketrans({"[": "&#91;", "]": "&#93;"})


def cloze(writing: Writing, question: Cloze) -> Item:
    """The question type that the option says, where the gaps have words to choose from."""
    kind = writing.options.cloze
    if kind == "cloze":
        return _embedded(writing, question)
    groups = _groups(question, shared=kind == "ddwtos")
    if len(groups) > MOST_GROUPS or any(len(words) < 2 for words in groups):
        message = f"written with embedded answers: {kind} needs 1 to {MOST_GROUPS} lists of words"
        writing.downgrade("embedded answers", message, question)
        return _embedded(writing, question)
    return _chosen(writing, question, groups)


def _embedded(writing: Writing, question: Cloze) -> Item:
    gaps = [gap_text(gap, question.id, place) for place, gap in enumerate(question.gaps, 1)]
    return Item("cloze", text=_text(writing.maker(question), question, gaps, BRACES))


def _text(maker: FieldMaker, question: Cloze, gaps: list[str], shield: dict[int, str]) -> Field:
    """The sentence with `gaps` in it; `shield` hides what would be a gap in the other parts."""
    waiting = iter(gaps)
    end = len(question.parts) - 1
    maker.raw("<p>")
    for place, part in enumerate(question.parts):
        if isinstance(part, Gap):
            maker.raw(next(waiting) + hint_html(part).translate(shield))
        else:
            html = maker.inline((part,), first=place == 0, last=place == end)
            maker.raw(html.translate(shield))
    maker.raw("</p>")
    return maker.done()


def _groups(question: Cloze, *, shared: bool) -> list[list[str]]:
    """The words to choose from, by group: the shared ones first, then those of each gap with some.

    With `shared` all words are in one group, as on a shelf to drag from.
    """
    pool = [gap for gap in question.gaps if shared or not gap.distractors]
    words = [gap.answer for gap in pool]
    words += [wrong for gap in pool for wrong in gap.distractors]
    groups = [list(dict.fromkeys(words))] if pool else []
    for place, gap in enumerate(question.gaps, 1):
        if gap not in pool:
            own = list(gap.distractors)
            own.insert(key_place(question.id, place, len(own)), gap.answer)
            groups.append(own)
    return groups


def _chosen(writing: Writing, question: Cloze, groups: list[list[str]]) -> Item:
    kind = writing.options.cloze
    shared = kind == "ddwtos"
    words = [(word, number) for number, group in enumerate(groups, 1) for word in group]
    places = [
        words.index((gap.answer, number))
        for gap, number in zip(question.gaps, _group_numbers(question, shared=shared), strict=True)
    ]
    choices = tuple(
        Choice(list_text(word), number, shared and places.count(place) > 1)
        for place, (word, number) in enumerate(words)
    )
    gaps = [f"[[{place + 1}]]" for place in places]
    text = _text(writing.maker(question), question, gaps, _BRACKETS)
    flag = "true" if writing.options.shuffle else "false"
    return Item(kind, text=text, choices=choices, settings={"shuffleanswers": flag})


def _group_numbers(question: Cloze, *, shared: bool) -> list[int]:
    """The number of each gap's group among `_groups`, from 1."""
    pooled = [shared or not gap.distractors for gap in question.gaps]
    own = itertools.count(2 if any(pooled) else 1)
    return [1 if is_pooled else next(own) for is_pooled in pooled]
