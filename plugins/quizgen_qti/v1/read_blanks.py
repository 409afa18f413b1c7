"""Blanks of Canvas, which stand in brackets in the text, as the gaps of a cloze."""

import re
from collections.abc import Iterator

from quizgen.plugin import AnyClozePart, Cloze, Gap, Plain, Question
from quizgen.plugin.bank import GapMark, Part, gap_tag
from quizgen_qti.reading import Reading, UnfitError, common
from quizgen_qti.v1.form import Choices, Form
from quizgen_qti.v1.read_choices import marks_of, only_right

_CHOSEN = frozenset({"dropdown", "wordbank"})
_EXACT = frozenset({"", "Equivalence", "TextEquivalence", "TextInChoices", "TextCloseEnough"})
_OURS = re.compile(r"gapx*(\d{1,2})_\d+")
_HINT = re.compile(r'\s*<em class="quizgen-hint">\((.*?)\)</em>', re.DOTALL)


def typed(reading: Reading, form: Form) -> Question:
    """Gaps to type in: the label with marks is the answer, the others are accepted too."""
    return _cloze(reading, form, chosen=False)


def chosen(reading: Reading, form: Form) -> Question:
    """Gaps with lists: the label with marks is the answer, the others are wrong."""
    return _cloze(reading, form, chosen=True)


def _cloze(reading: Reading, form: Form, *, chosen: bool) -> Question:
    html, hints = _marked(reading, form)
    groups = _groups(form)
    gaps = [
        _gap(reading, form, one, group, hint, chosen=chosen)
        for one, group, hint in zip(form.lists, groups, hints, strict=True)
    ]
    found = reading.parts(html)
    marks = [part.number for part in found if isinstance(part, GapMark)]
    if sorted(marks) != list(range(len(gaps))):
        raise UnfitError("a blank does not stand exactly once in its text")
    parts = tuple(_parts(found, gaps))
    return Cloze(parts=parts, **common(form.identity, **form.feedback.fields, tags=form.tags))


def _parts(found: list[Part], gaps: list[Gap]) -> Iterator[AnyClozePart]:
    for part in found:
        if isinstance(part, GapMark):
            yield gaps[part.number]
        else:
            yield Plain(text=part) if isinstance(part, str) else part


def _marked(reading: Reading, form: Form) -> tuple[str, list[str | None]]:
    """The prompt with a mark for each blank, and the hints that stand behind them."""
    html, hints = form.prompt, []
    for number, one in enumerate(form.lists):
        name = f"[{_name(one)}]"
        before, found, after = html.partition(name)
        if not found:
            raise UnfitError(f"the blank {name} is not in its text")
        hint = _HINT.match(after)
        hints.append(reading.line(hint[1], "a hint") if hint else None)
        html = f"{before}{gap_tag(number)}{after[hint.end() :] if hint else after}"
    return html, hints


def _name(choices: Choices) -> str:
    return choices.ident.removeprefix("response_")


def _groups(form: Form) -> list[int]:
    """The group of each blank: as our exporter named it, else each its own."""
    found = [_OURS.fullmatch(_name(one)) for one in form.lists]
    if all(found):
        return [int(one[1]) for one in found if one]
    return list(range(1, len(found) + 1))


def _gap(
    reading: Reading, form: Form, choices: Choices, group: int, hint: str | None, *, chosen: bool
) -> Gap:
    if not choices.algorithms <= _EXACT:
        raise UnfitError(f"answers are compared by {', '.join(choices.algorithms - _EXACT)}")
    right = only_right(marks_of(form, choices))
    texts = {ident: reading.line(html, "an answer") for ident, html in choices.labels.items()}
    answer = texts.pop(right)
    others = tuple(dict.fromkeys(texts.values()))
    if chosen or choices.answers & _CHOSEN:
        return Gap(group=group, answer=answer, hint=hint, distractors=others)
    accepted = tuple(text for text in others if text != answer)
    return Gap(group=group, answer=answer, accepted=accepted, hint=hint)
