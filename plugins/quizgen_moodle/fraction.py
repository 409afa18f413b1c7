"""Moodle's fractions: the only percentages that its importer takes, and how to share a mark."""

FRACTIONS = (
    *("100", "90", "83.33333", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333"),
    *("30", "25", "20", "16.66667", "14.28571", "12.5", "11.11111", "10", "5", "0"),
)
"""The fractions that Moodle's question bank knows, in percent; their negatives are allowed too."""

MOST_RIGHT = 20
"""More right options than this cannot share 100 percent: 5 is the smallest fraction."""

_TOLERANCE = 0.001
_EQUAL = {
    round(100 / float(fraction)): fraction
    for fraction in FRACTIONS
    if float(fraction) and abs(100 / float(fraction) - round(100 / float(fraction))) < _TOLERANCE
}


def is_allowed(fraction: str) -> bool:
    """Whether Moodle takes `fraction` (percent, with sign): within 0.001 of one on the list."""
    if fraction.removeprefix("-") in FRACTIONS:
        return True
    try:
        size = abs(float(fraction))
    except ValueError:
        return False
    return any(abs(size - float(known)) <= _TOLERANCE for known in FRACTIONS)


def shares(right: int) -> tuple[str, ...]:
    """The fractions of `right` right options, which sum to 100; empty where none do.

    1 to 10 and 20 options get equal shares; 11 to 19 get 10 or 5 percent each, since no fraction
    on Moodle's list is a twelfth.
    """
    if right in _EQUAL:
        return (_EQUAL[right],) * right
    if right > MOST_RIGHT:
        return ()
    tens = MOST_RIGHT - right
    return ("10",) * tens + ("5",) * (right - tens)


def malus(wrong: int) -> str:
    """The fraction of each of `wrong` wrong options: together they cost the whole mark."""
    size = _EQUAL.get(wrong)
    if size is None:
        size = next(known for known in ("5", "10") if float(known) * wrong >= 100 or known == "10")
    return f"-{size}"
