"""Superscripts and subscripts in the signs that Unicode has for them."""

import re
from typing import Final

_RAISED: Final = str.maketrans(
    "0123456789+-=()niabcdeghjklmoprstuvwxyz−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵃᵇᶜᵈᵉᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ⁻"
)
_LOWERED: Final = str.maketrans(
    "0123456789+-=()aehijklmnoprstuvx−", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ₋"
)

_ENDINGS: Final = frozenset("st nd rd th er ère ere re ème eme nde de ter lle lles mme".split())
"""What is raised by custom at the end of ordinal numbers and titles, and means nothing."""
_MARKS: Final = {"tm": "™", "sm": "℠", "®": "®", "©": "©"}
_BRACKETED = re.compile(r"\[[^\[\]]*\]")
_NOTES = re.compile(r"[\d,*†‡§ –-]{1,12}")
_SENTENCE_END = re.compile(r"[.!?,;:][\"'”’)]?$")


def shifted(text: str, *, raised: bool, before: str = "") -> str:
    """`text` in raised or lowered signs; after `^` or `_`, in braces, where Unicode lacks one.

    Raised endings ("19th") and what is in square brackets stay as they are; a number that is
    raised behind the end of a sentence or clause (`before`) refers to a note, and is left out.
    """
    bare = " ".join(text.split())
    custom = _by_custom(bare, before) if raised else None
    if custom is not None:
        return custom
    changed = in_signs(bare, raised=raised)
    if changed is not None:
        return changed
    return f"{'^' if raised else '_'}{{{bare}}}"


def _by_custom(raised: str, before: str) -> str | None:
    """What stands for words that are raised by custom, and for no exponent; None for others."""
    if is_ending(raised) or _BRACKETED.fullmatch(raised):
        return raised
    if _NOTES.fullmatch(raised) and _SENTENCE_END.search(before):
        return ""
    return _MARKS.get(raised.lower())


def is_ending(text: str) -> bool:
    """Whether raised `text` is letters that are set so by custom, and without a meaning."""
    return text.lower() in _ENDINGS


def in_signs(text: str, *, raised: bool) -> str | None:
    """`text` in raised or lowered signs; None where Unicode lacks one of them."""
    table = _RAISED if raised else _LOWERED
    changed = text.translate(table)
    return changed if all(ord(char) in table.values() for char in changed) else None
