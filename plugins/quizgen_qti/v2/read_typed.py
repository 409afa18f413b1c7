"""Text entries, lists in a text, and texts to write as our questions."""

import re
from collections.abc import Iterator

from lxml import etree

from quizgen.plugin import (
    AnyClozePart,
    Cloze,
    Flashcard,
    Gap,
    Numerical,
    Plain,
    Question,
    ShortAnswer,
)
from quizgen.plugin.bank import GapMark, Part
from quizgen_qti.reading import Reading, UnfitError, common, one_line, plain_html
from quizgen_qti.v2.build import ANSWER, CARD, CLOZE, HINT, UNIT
from quizgen_qti.v2.form import Form, Response, text_of
from quizgen_qti.v2.keys import check_processing, decimal_of, right_of, tolerance_of
from quizgen_qti.v2.read_choices import with_stem

_NUMBERS = frozenset({"float", "integer"})
_OURS = re.compile(r"GAP(\d{1,2})_\d+")
_MARK = re.compile(
    r'(<quizgen-gap data-number="\d+">)\s*' + f'<em class="{HINT}">' + r"\((.*?)\)</em>", re.DOTALL
)
_BLANK = re.compile(r"<[^>]*>|\s")


def entry(reading: Reading, form: Form) -> Question:
    """A short answer or a number where nothing follows the field, a cloze otherwise."""
    response = form.response(form.interactions[0])
    line = form.marked(ANSWER)
    if form.marked(CLOZE) is not None or (line is None and not _ends(form)):
        return cloze(reading, form)
    check_processing(form)
    if response.kind in _NUMBERS:
        return _number(reading, form, response)
    form.without(line)
    answers = _answers(response)
    return ShortAnswer(answers=answers, case_sensitive=response.case, **with_stem(reading, form))


def _ends(form: Form) -> bool:
    """Whether the text ends with the field."""
    after = form.body(marks=True).rpartition("<quizgen-gap")[2].partition(">")[2]
    return not _BLANK.sub("", after)


def _answers(response: Response) -> tuple[str, ...]:
    """The right answers: what is declared right, then what earns as much."""
    found = (one_line(text) for text in (*right_of(response), *response.best))
    return tuple(dict.fromkeys(text for text in found if text))


def _number(reading: Reading, form: Form, response: Response) -> Question:
    right = right_of(response)
    if len(right) != 1 or response.cardinality != "single":
        raise UnfitError("it is not clear which number is right")
    value = decimal_of(right[0])
    unit = form.marked(UNIT)
    shown = None if unit is None else reading.line(text_of(unit), "the unit")
    form.without(form.marked(ANSWER))
    return Numerical(
        value=value,
        tolerance=tolerance_of(form, value),
        unit=shown,
        answer=form.feedback.answer,
        **with_stem(reading, form),
    )


def cloze(reading: Reading, form: Form) -> Question:
    """A text with gaps, typed or chosen; a hint stands in brackets behind its gap."""
    check_processing(form)
    html = form.body(marks=True)
    hints = {}
    for found in _MARK.finditer(html):
        hints[found[1]] = reading.line(found[2], "a hint")
    parts = reading.parts(_MARK.sub(r"\1", html))
    groups = _groups(form)
    gaps = [
        _gap(reading, form, one, group, hints.get(f'<quizgen-gap data-number="{number}">'))
        for number, (one, group) in enumerate(zip(form.interactions, groups, strict=True))
    ]
    return Cloze(parts=tuple(_parts(parts, gaps)), **common(form.identity, **form.feedback.fields))


def _parts(found: list[Part], gaps: list[Gap]) -> Iterator[AnyClozePart]:
    for part in found:
        if isinstance(part, GapMark):
            yield gaps[part.number]
        else:
            yield Plain(text=part) if isinstance(part, str) else part


def _groups(form: Form) -> list[int]:
    """The group of each gap: as our exporter named it, else each its own."""
    names = [one.get("responseIdentifier") or "" for one in form.interactions]
    found = [_OURS.fullmatch(name) for name in names]
    if all(found):
        return [int(one[1]) for one in found if one]
    return list(range(1, len(names) + 1))


def _gap(
    reading: Reading, form: Form, interaction: etree._Element, group: int, hint: str | None
) -> Gap:
    response = form.response(interaction)
    if interaction.tag == "textEntryInteraction":
        if response.kind in _NUMBERS:
            return _number_gap(reading, form, response, group)
        answer, *others = _answers(response)
        return Gap(group=group, answer=answer, accepted=tuple(others), hint=hint)
    texts = {
        one.get("identifier") or "": _listed(reading, one)
        for one in interaction.iter("inlineChoice")
    }
    right = right_of(response)
    if len(right) != 1 or right[0] not in texts:
        raise UnfitError("a list has not exactly one right option")
    answer = texts.pop(right[0])
    return Gap(group=group, answer=answer, hint=hint, distractors=tuple(texts.values()))


def _listed(reading: Reading, option: etree._Element) -> str:
    """What a list shows for `option`; its words alone are words, whatever they look like."""
    html = text_of(option) if len(option) else plain_html(option.text or "")
    return reading.line(html, "an option")


def _number_gap(reading: Reading, form: Form, response: Response, group: int) -> Gap:
    """A number in a text: gaps compare what is typed, so that it is right in two spellings."""
    written, *_ = right_of(response)
    value = decimal_of(written)
    if tolerance_of(form, value):
        reading.note("downgraded", "the tolerance of a number in a text is lost")
    shortest = f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"
    return Gap(group=group, answer=shortest, accepted=(written,) if written != shortest else ())


def card(reading: Reading, form: Form) -> Question:
    """A flashcard where our exporter wrote one; any other text to write has no right and wrong."""
    back = form.feedback.back
    if form.marked(CARD) is None or back is None:
        raise UnfitError("a text to write has no right and wrong")
    return Flashcard(back=back, **with_stem(reading, form))
