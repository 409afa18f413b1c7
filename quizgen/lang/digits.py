"""How languages write numbers in digits."""

from typing import Final

DECIMAL_COMMA: Final = frozenset(
    {
        *("bg", "cs", "da", "de", "el", "es", "et", "fi", "fr", "hr", "hu", "id", "is", "it", "lt"),
        *("lv", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk"),
        "vi",
    }
)
"""The languages in which the comma is the decimal sign, and the dot or a blank groups digits.

Source: the number patterns of the Unicode CLDR.
"""
