"""Sentences with gaps as Canvas' blanks, which stand in brackets in the text."""

import itertools
from collections import Counter
from collections.abc import Callable

from quizgen.plugin import Cloze, Gap, plain_inline
from quizgen.plugin.bank import exact
from quizgen.plugin.study import gap_options
from quizgen_qti.v1.item import Item, equals
from quizgen_qti.writing import Writing


def cloze(new: Callable[[str], Item], writing: Writing, question: Cloze) -> None:
    """Add the item of `question`: drop-down lists where every gap has options, else typed."""
    chosen = all(gap.distractors for gap in question.gaps)
    if not chosen and any(gap.distractors for gap in question.gaps):
        writing.lose("options of gaps beside gaps without any: all are to be typed", question)
    item = new("multiple_dropdowns_question" if chosen else "fill_in_multiple_blanks_question")
    names = _names(question)
    item.prompt(f"<p>{_text(writing, question, names)}</p>")
    share = f"{100 / len(question.gaps):.2f}"
    for number, (gap, name) in enumerate(zip(question.gaps, names, strict=True), 1):
        texts = gap_options(question, gap) if chosen else _accepted(gap)
        idents = [f"{question.id}_{number}_{place}" for place in range(1, len(texts) + 1)]
        response = f"response_{name}"
        item.choices(response, zip(idents, texts, strict=True), plain=True, head=name)
        key = idents[texts.index(gap.answer)]
        equals(item.earns(add=share), key, response)
    item.feedback(writing.feedback(question))


def _accepted(gap: Gap) -> tuple[str, ...]:
    return tuple(dict.fromkeys((gap.answer, *gap.accepted)))


def _names(question: Cloze) -> list[str]:
    """A name for each gap, with its group and its number in it; none stands in the text."""
    text = "".join(plain_inline(part) for part in question.parts if not isinstance(part, Gap))
    marks = ("gap" + "x" * count for count in itertools.count())
    mark = next(mark for mark in marks if f"[{mark}" not in text)
    count: Counter[int] = Counter()
    names = []
    for gap in question.gaps:
        count[gap.group] += 1
        names.append(f"{mark}{gap.group}_{count[gap.group]}")
    return names


def _text(writing: Writing, question: Cloze, names: list[str]) -> str:
    waiting = iter(names)
    end = len(question.parts) - 1
    shown = []
    for place, part in enumerate(question.parts):
        if isinstance(part, Gap):
            hint = f' <em class="quizgen-hint">({exact(part.hint)})</em>' if part.hint else ""
            shown.append(f"[{next(waiting)}]{hint}")
        else:
            shown.append(writing.inline((part,), question, first=place == 0, last=place == end))
    return "".join(shown)
