"""The gaps of Moodle's embedded answers (cloze), printed so that any text comes back exactly.

In `{1:SHORTANSWER:=right~wrong#feedback}` a backslash escapes some of the special characters only,
and swallows the next alternative at the end of an answer. A decimal entity always works, because
Moodle decodes an answer once: hence `_SPECIAL`.
"""

import re
from html import escape

from quizgen.plugin import Gap, digest
from quizgen.plugin.bank import MOST_DIGITS, exact, is_formula, words
from quizgen_moodle.wildcards import escape_stars

BRACES = str.maketrans({"{": "&#123;", "}": "&#125;"})
"""What keeps Moodle from taking braces in the text around the gaps for a gap."""

_SPECIAL = re.compile(r'[&~}#=%\\{"/<>]')
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]+)?")


def gap_text(gap: Gap, question: str, place: int) -> str:
    """The embedded question that asks for `gap`, the `place`-th of the cloze `question`."""
    if gap.distractors:
        return _choice(gap, question, place)
    if not gap.accepted and is_number(gap.answer):
        return f"{{1:NUMERICAL:={gap.answer}:0}}"
    answers = "~".join(f"={_typed(text)}" for text in dict.fromkeys((gap.answer, *gap.accepted)))
    return f"{{1:SHORTANSWER:{answers}}}"


def is_number(text: str) -> bool:
    """Whether `text` is a number that Moodle reads alike in every language, to the last digit."""
    return bool(_NUMBER.fullmatch(text)) and sum(map(str.isdigit, text)) <= MOST_DIGITS


def key_place(question: str, place: int, distractors: int) -> int:
    """Where the key of a gap stands among its options: fixed by the question, not always first."""
    return int.from_bytes(digest(question, str(place)).encode()[:4], "big") % (distractors + 1)


def hint_html(gap: Gap) -> str:
    """What stands after `gap`: its hint in brackets, as the learner sees it everywhere else."""
    return f' <em class="quizgen-hint">({exact(gap.hint)})</em>' if gap.hint else ""


def choice_text(options: list[str], key: int) -> str:
    """The embedded list of `options`, which are HTML, `key` being the place of the right one.

    All options are shown one below the other: a drop-down list shows neither formula nor image.
    """
    return _listed(options, key, "MULTICHOICE_VS")


def _choice(gap: Gap, question: str, place: int) -> str:
    at = key_place(question, place, len(gap.distractors))
    options = [option_html(gap, wrong) for wrong in gap.distractors]
    options.insert(at, option_html(gap, gap.answer))
    return choice_text(options, at) if gap.formula else _listed(options, at, "MULTICHOICE_S")


def option_html(gap: Gap, text: str) -> str:
    """An option of `gap`: words, or a formula between delimiters where it does not hold its end."""
    is_math = gap.formula and is_formula(text, display=False)
    return f"\\({escape(text, quote=False)}\\)" if is_math else words(text)


def _listed(options: list[str], key: int, kind: str) -> str:
    signed = (
        f"{'=' if place == key else ''}{_entities(html)}" for place, html in enumerate(options)
    )
    return f"{{1:{kind}:{'~'.join(signed)}}}"


def _entities(text: str) -> str:
    return _SPECIAL.sub(lambda found: f"&#{ord(found[0])};", text)


def _typed(text: str) -> str:
    """An answer to type: plain text, in which a star is a star; options are HTML instead."""
    return escape_stars(_entities(text))
