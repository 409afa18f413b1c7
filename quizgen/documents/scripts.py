"""Superscripts and subscripts in the signs that Unicode has for them."""

from typing import Final

_RAISED: Final = str.maketrans(
    "0123456789+-=()niabcdeghjklmoprstuvwxyz−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵃᵇᶜᵈᵉᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ⁻"
)
_LOWERED: Final = str.maketrans(
    "0123456789+-=()aehijklmnoprstuvx−", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ₋"
)

_BEYOND_LATIN: Final = "\u0250"


def shifted(text: str, *, raised: bool) -> str:
    """`text` in raised or lowered signs; after `^` or `_`, in braces, where Unicode lacks one.

    Raised letters, two or more, are the end of an ordinal number or an abbreviation ("19th") and
    stay as they are.
    """
    bare = text.strip()
    if raised and is_ending(bare):
        return bare
    changed = in_signs(bare, raised=raised)
    if changed is not None:
        return changed
    return f"{'^' if raised else '_'}{{{bare}}}"


def is_ending(text: str) -> bool:
    """Whether raised `text` is letters that are set so by custom, and without a meaning."""
    return len(text) > 1 and text.isalpha() and max(text) < _BEYOND_LATIN


def in_signs(text: str, *, raised: bool) -> str | None:
    """`text` in raised or lowered signs; None where Unicode lacks one of them."""
    table = _RAISED if raised else _LOWERED
    changed = text.translate(table)
    return changed if all(ord(char) in table.values() for char in changed) else None
