"""The indefinite article that a word takes: "a university", "an hour"."""

import re

_VOWEL = re.compile(r"[aeiou8]|1[18](?:th)?\b", re.IGNORECASE)
_AS_CONSONANT = re.compile(
    r"(?:uni(?!n|m|d)|use|usu|uti|ute|unan|uto|ufo|eu|ewe|one(?!r)|once|u[bkr][eir]|ura|ure)",
    re.IGNORECASE,
)
_SILENT = re.compile(r"(?:hour|honou?r|heir|honest)", re.IGNORECASE)
_SPELLED_OUT = re.compile(r"[AEFHILMNORSX]")
_SPOKEN_VOWEL = re.compile(r"[AEIO]")
_SPOKEN = re.compile(r"(?=[A-Z]{4})[A-Z][A-Z]*[AEIOU]")


def indefinite_article(word: str) -> str:
    """`an` before a word that begins with the sound of a vowel, else `a`.

    Short forms are spelled out ("an FBI agent"), longer ones with vowels are spoken ("a NASA
    probe"). Rule: Quirk et al. (1985), section 5.11.
    """
    if (word.isupper() or word[1:2] == "-") and word[:1].isalpha():
        spoken = _SPOKEN.match(word)
        return "an" if (_SPOKEN_VOWEL if spoken else _SPELLED_OUT).match(word) else "a"
    if _SILENT.match(word):
        return "an"
    return "an" if _VOWEL.match(word) and not _AS_CONSONANT.match(word) else "a"
