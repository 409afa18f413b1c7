"""A question as an Anki note: which note type, and what stands in its fields."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import localcontext
from typing import Any

from quizgen.plugin import (
    Cloze,
    Flashcard,
    Gap,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Option,
    Ordering,
    Question,
    RichText,
    ShortAnswer,
    TrueFalse,
    fold,
)
from quizgen.plugin.language import Flaws
from quizgen_anki import notetypes
from quizgen_anki.identity import seed
from quizgen_anki.markup import Named, cloze, rich, words
from quizgen_anki.notetypes import OPTIONS, NoteType

_NUMBER = re.compile(r"-?\d{1,15}(?:,\d{3})*(?:\.\d{1,15})?", re.ASCII)

CASE = "<em>Capital letters matter.</em>"
"""Stands with the accepted answers where case counts."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a question becomes: its note type, fields, cards, and what had to be left out.

    `became` is the kind that it is written as, where it is another.
    """

    type: NoteType
    fields: dict[str, str]
    cards: tuple[int, ...] = (0,)
    shortfall: str | None = None
    became: str | None = None


def content(question: Question, named: Named, flaws: Flaws) -> Content:
    """The note type and the fields of the question's own kind.

    `flaws` know the words with which options speak of each other.
    """
    if isinstance(question, MultipleChoice | MultipleResponse):
        return _choice(question, named, flaws)
    return _MAKERS[type(question)](question, named)


def _basic(question: Flashcard, named: Named) -> Content:
    sides = {"Question": rich(question.stem, named), "Answer": rich(question.back, named)}
    return Content(notetypes.BASIC, sides)


def _choice(question: MultipleChoice | MultipleResponse, named: Named, flaws: Flaws) -> Content:
    keys = [option for option in question.options if option.correct]
    if len(keys) > OPTIONS:
        return _open_choice(question, named)
    placed = _keeps_order([option.text.plain for option in question.options], flaws)
    options = _fitting(question.options, OPTIONS - len(keys))
    if not placed:
        options = sorted(options, key=lambda option: seed(question.id, option.text.plain))
    kind = "single" if isinstance(question, MultipleChoice) else "multi"
    fields = _options(question.stem, options, named)
    fields["Kind"] = f"{kind} fixed" if placed else kind
    left_out = len(question.options) - len(options)
    shortfall = f"{left_out} wrong options left out: a card holds {OPTIONS}" if left_out else None
    return Content(notetypes.CHOICE, fields, shortfall=shortfall)


def _keeps_order(texts: Sequence[str], flaws: Flaws) -> bool:
    """Whether the options speak of each other by place, or are numbers in a row."""
    if any(map(flaws.speaks_of_others, texts)):
        return True
    numbers = [found[0] for text in texts if (found := _NUMBER.match(text))]
    values = [float(number.replace(",", "")) for number in numbers]
    return len(values) == len(texts) and values in (sorted(values), sorted(values, reverse=True))


def _fitting(options: Sequence[Option], wrong: int) -> list[Option]:
    spare = [option for option in options if not option.correct][wrong:]
    return [option for option in options if option not in spare]


def _options(stem: RichText, options: Sequence[Option], named: Named) -> dict[str, str]:
    texts = [rich(option.text, named) for option in options]
    keys = [number for number, option in enumerate(options) if option.correct]
    feedback = [
        f"<li><b>{text}</b> {rich(option.feedback, named)}</li>"
        for text, option in zip(texts, options, strict=True)
        if option.feedback
    ]
    return {
        "Question": rich(stem, named),
        **{f"Option {number}": text for number, text in enumerate(texts, 1)},
        "Correct": " ".join(str(number + 1) for number in keys),
        "Answer": _one_or_list([texts[number] for number in keys]),
        "Feedback": f"<ul>{''.join(feedback)}</ul>" if feedback else "",
    }


def _open_choice(question: MultipleChoice | MultipleResponse, named: Named) -> Content:
    texts = [rich(option.text, named) for option in question.options]
    keys = [text for text, one in zip(texts, question.options, strict=True) if one.correct]
    fields = {"Question": rich(question.stem, named) + listed(texts), "Answer": listed(keys)}
    shortfall = f"written as a plain card: it has more than {OPTIONS} right options"
    return Content(notetypes.BASIC, fields, shortfall=shortfall, became="flashcard")


def _true_false(question: TrueFalse, named: Named) -> Content:
    correction = f"<br>{rich(question.correction, named)}" if question.correction else ""
    fields = {
        "Question": rich(question.stem, named),
        "Option 1": "True",
        "Option 2": "False",
        "Correct": "1" if question.answer else "2",
        "Kind": "single fixed",
        "Answer": str(question.answer) + correction,
    }
    return Content(notetypes.CHOICE, fields)


def _cloze(question: Cloze, named: Named) -> Content:
    rows = [
        f"For {words(gap.answer)} also accepted: {_marked(accepted)}"
        for gap in question.blanks
        if (accepted := _accepted(question, gap))
    ]
    fields = {"Text": cloze(question, named), "Accepted": "<br>".join(rows)}
    return Content(notetypes.CLOZE, fields, tuple(range(len(question.groups))))


def _short_answer(question: ShortAnswer, named: Named) -> Content:
    accepted = [f"Also accepted: {_marked(question.answers[1:])}"] if question.answers[1:] else []
    if question.case_sensitive:
        accepted.append(CASE)
    fields = {
        "Question": rich(question.stem, named),
        "Answer": words(question.answers[0]),
        "Accepted": "<br>".join(accepted),
    }
    return Content(notetypes.TYPE_IN, fields)


def _numerical(question: Numerical, named: Named) -> Content:
    digits = f"{question.value:f}"
    accepted = f"In digits: {digits}" if question.answer not in (None, digits) else ""
    if question.tolerance:
        with localcontext(prec=notetypes.DIGITS):
            low, high = question.value - question.tolerance, question.value + question.tolerance
        accepted = f"Accepted: from {low:f} to {high:f}"
    fields = {
        "Question": rich(question.stem, named),
        "Answer": words(question.answer or digits),
        "Accepted": f'<data value="{digits} {question.tolerance:f}">{accepted}</data>',
        "Unit": words(question.unit) if question.unit else "",
    }
    return Content(notetypes.TYPE_IN, fields)


def _matching(question: Matching, named: Named) -> Content:
    pairs = [(rich(pair.left, named), rich(pair.right, named)) for pair in question.pairs]
    lefts = [_item(number, left) for number, (left, _) in enumerate(pairs, 1)]
    rights = [_item(number, right) for number, (_, right) in enumerate(pairs, 1)]
    rights += [_item(0, rich(wrong, named)) for wrong in question.distractors]
    fields = {
        "Question": rich(question.stem, named),
        "Left": "".join(lefts),
        "Right": "".join(_scattered(question.id, rights)),
        "Answer": "".join(
            f'<tr><td dir="auto">{left}</td><td dir="auto">{right}</td></tr>'
            for left, right in pairs
        ),
    }
    return Content(notetypes.MATCHING, fields)


def _ordering(question: Ordering, named: Named) -> Content:
    texts = [rich(item, named) for item in question.items]
    items = [_item(number, text) for number, text in enumerate(texts, 1)]
    fields = {
        "Question": rich(question.stem, named),
        "Items": "".join(_scattered(question.id, items)),
        "Answer": "".join(f'<li dir="auto">{text}</li>' for text in texts),
    }
    return Content(notetypes.ORDERING, fields)


def _scattered(question: str, items: list[str]) -> list[str]:
    """The items in an order that never changes and is never the right one."""
    order = sorted(items, key=lambda item: seed(question, item))
    return order if order != items else [*order[1:], order[0]]


def _accepted(question: Cloze, blank: Gap) -> Sequence[str]:
    """The spellings accepted in any gap of the blank."""
    same = (blank.group, fold(blank.answer))
    gaps = (gap for gap in question.gaps if (gap.group, fold(gap.answer)) == same)
    texts = (text for gap in gaps for text in gap.accepted)
    return tuple(dict.fromkeys(texts))


def _marked(texts: Sequence[str]) -> str:
    return ", ".join(f"<i>{words(text)}</i>" for text in texts)


def _item(number: int, text: str) -> str:
    return f'<li class="tappable" data-n="{number}" dir="auto">{text}</li>'


def _one_or_list(texts: Sequence[str]) -> str:
    return texts[0] if len(texts) == 1 else listed(texts)


def listed(texts: Sequence[str]) -> str:
    """The texts as an HTML list; empty for none."""
    if not texts:
        return ""
    return "<ul>" + "".join(f'<li dir="auto">{text}</li>' for text in texts) + "</ul>"


_MAKERS: dict[type, Callable[[Any, Named], Content]] = {
    TrueFalse: _true_false,
    Cloze: _cloze,
    ShortAnswer: _short_answer,
    Numerical: _numerical,
    Matching: _matching,
    Ordering: _ordering,
    Flashcard: _basic,
}
