"""The words of Zo, in lower case. Source: invented."""

from typing import Final

NUMBERS: Final = {
    word: number
    for number, word in enumerate("bak bek bik bok buk dak dek dik dok duk".split(), start=1)
}
"""The numbers from one to ten."""

SCALES: Final = {"lika": 3, "dalika": 6}
"""The powers of ten that multiply the number before them."""

MONTHS: Final = tuple(
    "velu sami toru paki neno lira zeka homi wadu kefi gola bixu".split()  # in their order
)

UNITS: Final = {"milo": "km", "milki": "km", "gralo": "g", "gralki": "g"}
"""Names of units, and their symbols."""

PERSON, PLACE, TIME = "ji", "lo", "na"
"""What precedes the name of a person, the name of a place, and a time."""

COPULA: Final = "zo"
WH: Final = "zuwa"
"""The word in the place of what is asked for."""

PERSONAL: Final = frozenset({"mi", "ti", "miki", "tiki"})
"""Pronouns of the first and second person."""

PRONOUNS: Final = frozenset({"ta", "taki"})
"""Pronouns that refer to what was named before."""

NEGATIVE: Final = frozenset({"nek"})

FUNCTION_WORDS: Final = (
    frozenset({PERSON, PLACE, TIME, COPULA, WH, "ke", "vo", "ge"}) | PERSONAL | PRONOUNS | NEGATIVE
)
