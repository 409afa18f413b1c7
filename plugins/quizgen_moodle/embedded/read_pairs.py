"""Pairs that our exporter wrote as embedded answers, read as the matching question they were."""

import re

from quizgen.plugin import Matching, Pair
from quizgen.plugin.bank import GAP_TAG
from quizgen_moodle.embedded.parse import EmbeddedGap
from quizgen_moodle.embedded.write_pairs import PAIR, STEM
from quizgen_moodle.item import Field
from quizgen_moodle.reading import Common, Reading, UnfitError

_OPENING = f'<p class="{STEM}">'
_PAIR = re.compile(rf'<p class="{PAIR}">(.*?) <{GAP_TAG} data-number="\d+">', re.DOTALL)


def are_pairs(field: Field) -> bool:
    """Whether our exporter wrote `field` for a matching question."""
    return field.text.startswith(_OPENING)


def embedded_pairs(
    reading: Reading, field: Field, gaps: list[EmbeddedGap], common: Common
) -> Matching:
    """The matching question in `field`, whose `gaps` all offer the same right sides."""
    stem, *paragraphs = field.text.removeprefix(_OPENING).split("</p>")
    lefts = [pair[1] for one in paragraphs if (pair := _PAIR.fullmatch(one))]
    if not gaps or len(lefts) != len(gaps):
        raise UnfitError("the pairs were changed into something else")
    keys = [_key(gap) for gap in gaps]
    wrong = [html for html in _from(keys[0], gaps[0]) if html not in keys]
    pairs = tuple(
        Pair(
            left=reading.required(field._replace(text=left), "a left side"),
            right=reading.required(Field(key), "a right side"),
        )
        for left, key in zip(lefts, keys, strict=True)
    )
    return Matching(
        stem=reading.required(field._replace(text=stem), "the question text"),
        pairs=pairs,
        distractors=tuple(reading.required(Field(html), "a right side") for html in wrong),
        **common.fields,
    )


def _key(gap: EmbeddedGap) -> str:
    """The right option of `gap`."""
    for one in gap.alternatives:
        if one.fraction == 100:
            return one.text
    raise UnfitError("no option of a pair earns the whole mark")


def _from(first: str, gap: EmbeddedGap) -> list[str]:
    """The options of `gap` in their row, begun at `first`."""
    offered = [one.text for one in gap.alternatives]
    begin = offered.index(first)
    return offered[begin:] + offered[:begin]
