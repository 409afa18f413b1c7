"""Pairs that our exporter wrote as embedded answers, read as the matching question they were."""

import re
from typing import Any

from quizgen.plugin import Matching, Pair
from quizgen_moodle.bank import Reading, UnfitError
from quizgen_moodle.clozeparse import EmbeddedGap
from quizgen_moodle.htmlread import GAP_TAG
from quizgen_moodle.item import Field
from quizgen_moodle.pairing import PAIR, STEM

_STEM = re.compile(rf'<p class="{STEM}">(.*)', re.DOTALL)
_PAIR = re.compile(rf'<p class="{PAIR}">(.*?) <{GAP_TAG} data-number="(\d+)">', re.DOTALL)


def embedded_pairs(
    reading: Reading, field: Field, gaps: list[EmbeddedGap], common: dict[str, Any]
) -> Matching:
    """The matching question in `field`, whose `gaps` all offer the same right sides."""
    first, *rest = field.text.split("</p>")
    stem = _STEM.fullmatch(first)
    found = [pair.groups() for part in rest if (pair := _PAIR.fullmatch(part))]
    if stem is None or len(found) != len(gaps):
        raise UnfitError("the pairs were changed into something else")
    keys = [next(one.text for one in gap.alternatives if one.fraction == 100) for gap in gaps]
    offered = [one.text for one in gaps[0].alternatives]
    begin = offered.index(keys[0])
    turned = offered[begin:] + offered[:begin]
    wrong = [html for html in turned if html not in keys]
    pairs = tuple(
        Pair(
            left=reading.required(field._replace(text=left), "a left side"),
            right=reading.required(Field(key), "a right side"),
        )
        for (left, _), key in zip(found, keys, strict=True)
    )
    fields = {key: value for key, value in common.items() if key != "marked"}
    return Matching(
        stem=reading.required(field._replace(text=stem[1]), "the question text"),
        pairs=pairs,
        distractors=tuple(reading.required(Field(html), "a right side") for html in wrong),
        **fields,
    )
