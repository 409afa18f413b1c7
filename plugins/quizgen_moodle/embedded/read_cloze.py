"""Gap questions of Moodle as clozes: embedded answers, words to choose, words to drag."""

import re
from typing import Any

from quizgen.plugin import Cloze, Gap, Plain, Question, fold
from quizgen.plugin.bank import GAP_TAG, GapMark, gap_tag
from quizgen_moodle.embedded.parse import ClozeError, EmbeddedGap, parse_gaps
from quizgen_moodle.embedded.read_gap import accepted, option_texts, read_gap, right_and_wrong
from quizgen_moodle.embedded.read_pairs import are_pairs, embedded_pairs
from quizgen_moodle.html.lists import listed
from quizgen_moodle.item import Field, Item
from quizgen_moodle.reading import Common, Reading, UnfitError, one_line, percent
from quizgen_moodle.wildcards import has_wildcard, unescape_stars

_PLACE = re.compile(r"\[\[(\d+)\]\]")
_GAP = re.compile(rf'<{GAP_TAG} data-number="(\d+)">')
_HINT, _HINT_END = ' <em class="quizgen-hint">(', ")</em>"


def cloze(reading: Reading, item: Item, common: Common) -> Question:
    """A cloze of embedded answers; the pairs of a matching where our exporter wrote those."""
    try:
        found = parse_gaps(item.text.text)
    except ClozeError as error:
        raise UnfitError(str(error)) from error
    field = item.text._replace(text=_marked(item.text.text, found))
    if are_pairs(field):
        return embedded_pairs(reading, field, found, common)
    return _cloze(reading, field, [read_gap(reading, gap) for gap in found], common)


def _marked(text: str, gaps: list[EmbeddedGap]) -> str:
    """`text` with a tag in the place of each gap."""
    pieces = []
    done = 0
    for number, gap in enumerate(gaps):
        pieces += [text[done : gap.start], gap_tag(number)]
        done = gap.end
    return "".join([*pieces, text[done:]])


def chosen(reading: Reading, item: Item, common: Common) -> Question:
    """A cloze of words to choose or drag: the other words of a gap's group are its distractors."""
    gaps: list[dict[str, Any]] = []

    def tag(found: re.Match[str]) -> str:
        number = int(found[1]) - 1
        if not 0 <= number < len(item.choices):
            raise UnfitError(f"there is no word number {number + 1} to choose")
        right = item.choices[number]
        answer = listed(right.text)
        words = [listed(one.text) for one in item.choices if one.group == right.group]
        wrong = tuple(word for word in words if word and fold(word) != fold(answer))
        gaps.append({"answer": answer, "distractors": wrong})
        return gap_tag(len(gaps) - 1)

    text = _PLACE.sub(tag, item.text.text)
    return _cloze(reading, item.text._replace(text=text), gaps, common)


def missing(reading: Reading, item: Item, common: Common) -> Question:
    """A cloze of one gap out of a missing word, as GIFT has it."""
    shares = [percent(answer) for answer in item.answers]
    right, wrong = right_and_wrong(reading, item.answers, shares)
    plain = [one for one in right if not has_wildcard(one.text.text)]
    if not plain:
        raise UnfitError("a gap has no answer without a wildcard")
    if not wrong:
        answers = [one_line(unescape_stars(one.text.text)) for one in plain]
        return _cloze(reading, item.text, [accepted(answers)], common)
    texts, formula = option_texts(reading, [one.text for one in (*right, *wrong)])
    gap = accepted(texts[: len(right)])
    gap |= {"distractors": tuple(texts[len(right) :]), "formula": formula}
    return _cloze(reading, item.text, [gap], common)


def _cloze(reading: Reading, field: Field, gaps: list[dict[str, Any]], common: Common) -> Cloze:
    """The cloze of `field`, in which tags mark the `gaps`; equal answers are one blank."""
    field, hints = _hints(field)
    groups: dict[str, int] = {}
    parts: list[Any] = []
    for part in reading.parts(field):
        if isinstance(part, GapMark):
            if part.number >= len(gaps):
                raise UnfitError("the text holds a gap that is none")
            gap = {**gaps[part.number], "hint": _line(reading, hints.get(part.number, ""))}
            group = groups.setdefault(fold(gap["answer"]), len(groups) + 1)
            parts += [Plain(text=" ")] if parts and isinstance(parts[-1], Gap) else []
            parts.append(Gap(group=group, **gap))
        else:
            parts.append(Plain(text=part) if isinstance(part, str) else part)
    return Cloze(parts=tuple(parts), **common.fields)


def _hints(field: Field) -> tuple[Field, dict[int, str]]:
    """`field` without the hints that our exporter puts behind gaps, and those by gap number."""
    before, *rest = _GAP.split(field.text)
    texts, hints = [before], {}
    for number, piece in zip(map(int, rest[::2]), rest[1::2], strict=True):
        end = piece.find(_HINT_END) if piece.startswith(_HINT) else -1
        if end >= 0:
            hints[number] = piece[len(_HINT) : end]
            piece = piece[end + len(_HINT_END) :]
        texts.append(gap_tag(number) + piece)
    return field._replace(text="".join(texts)), hints


def _line(reading: Reading, html: str) -> str | None:
    found = reading.rich(Field(html))
    return None if found is None else one_line(found.plain) or None
