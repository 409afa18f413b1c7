"""What pages leave in texts that are taken from them, known by its shape in any language.

A document is read without it where that is certain; where it is not, nothing is asked of a
sentence with it, and `quizgen check` finds it in decks of others.
"""

import re
from itertools import pairwise
from typing import Final

_ACCENT: Final = re.compile(r"[^\W\d_] ?[¨ˆ˜¸˚˘ˇ]|[¨ˆ˜¸˚˘ˇ] ?[^\W\d_]|[^\W\d_]{2}´[aeiouy]")
_FILLER: Final = re.compile(
    r"\blorem ipsum\b|\bdolor sit amet\b|\bconsectetuer\b|\bconsectetur adipiscing\b", re.IGNORECASE
)
_FILLER_OPENS: Final = re.compile(r"\b(?:lorem|dolor|consecte)", re.IGNORECASE)
_FEWEST_DOTS: Final = 4
_LEADER: Final = re.compile(r"(?:\. ?){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})\b|…\s*…|…\s*\d{1,4}$")
_NUMBER: Final = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})[.)]|\[\d{1,3}\]")
_SIGNS: Final = "=+−∑∏∫√∂∇∈∀∃≤≥≠≈×÷±∝∞→⟨⟩|·^"
_SIGN: Final = re.compile(f"[{re.escape(_SIGNS)}]")
_OPERAND: Final = re.compile(r"[^\W\d_]|\d{1,4}")
_MARKUP: Final = re.compile(
    r"\{[a-z][a-z:+-]*\}`?\w"  # a role of MyST Markdown
    r"|:[a-z]+(?::[a-z]+)?:`|`_(?!\w)"  # a role and a link of reStructuredText
    r"|\[\[|\.(?:png|jpe?g|gif|svg|webp)\["  # an anchor and an image of AsciiDoc
    r"|[=~*]{4,}"  # a line under or around a heading
)
"""Signs of markup that no reader of the document has read."""
_LONGEST_HEADING: Final = 120


def parted_accent(text: str) -> str | None:
    """The first accent of `text` that stands beside its letter, with that: "¨u"."""
    found = None if text.isascii() else _ACCENT.search(text)
    return found[0] if found else None


def filler(text: str) -> str | None:
    """The first words of `text` that printers set in the place of a text: "lorem ipsum"."""
    found = _FILLER.search(text) if _FILLER_OPENS.search(text) else None
    return found[0] if found else None


def leader(text: str) -> str | None:
    """The dots of `text` that lead to the number of a page, as in a table of contents."""
    dotted = "…" in text or text.count(".") >= _FEWEST_DOTS
    found = _LEADER.search(text) if dotted else None
    return found[0] if found else None


def is_list_number(text: str) -> bool:
    """Whether `text` is nothing but the number of an item: "(2)", "3.", "b)"."""
    return _NUMBER.fullmatch(text.strip()) is not None


def torn_formula(text: str) -> str | None:
    """The first signs of `text` that were a formula, raised and lowered ones on one line: "x 2 =".

    That is a run of single letters, numbers and signs, a sign of mathematics among them: four in
    which a number follows a letter, or five with any two operands beside each other.
    """
    if _SIGN.search(text) is None:
        return None
    run: list[str] = []
    for token in (*text.split(), ""):
        core = token.strip(",;:()[]{}.")
        if core and (_OPERAND.fullmatch(core) or core in _SIGNS):
            run.append(core)
        elif _is_torn(run):
            break
        else:
            run = []
    return " ".join(run) or None


def _is_torn(run: list[str]) -> bool:
    if len(run) < 4 or not any(token in _SIGNS for token in run):
        return False
    beside = [(a, b) for a, b in pairwise(run) if a not in _SIGNS and b not in _SIGNS]
    return any(map(_joins_any if len(run) > 4 else _joins_number, beside))


def _joins_any(pair: tuple[str, str]) -> bool:
    return any(map(str.isalpha, pair))


def _joins_number(pair: tuple[str, str]) -> bool:
    return pair[0].isalpha() and pair[1].isdecimal()


def is_left_over(text: str) -> bool:
    """Whether `text` holds what a page left in it, so that nothing of it can be asked."""
    left = any(found(text) for found in (parted_accent, filler, leader, torn_formula))
    return left or _MARKUP.search(text) is not None


def reads_as_heading(line: str) -> bool:
    """Whether a heading is words, and no line of contents, lone letters, or a paragraph."""
    words = re.findall(r"[^\W_]{2,}", line)
    return bool(words) and len(line) <= _LONGEST_HEADING and not is_left_over(line)
