"""Text that bad character recognition leaves: few words are words."""

import re

_VOWEL = re.compile(r"[aeiouyAEIOUY]")
_EDGES = "\"'“”‘’()[]{}.,;:!?…*_-–—/"
_PLAIN = re.compile(r"(?<!\S)[\"'“‘(]?[a-zA-Z]?[a-z]*[aeiouyAIO][a-z]*[.,;:!?)\"'’”]*(?!\S)")
_MIXED = re.compile(
    r"[$€£#]?[\d][\d.,:/–-]*(?:%|[a-zA-Z]{1,4})?|[A-Za-z]+(?:['’.&/-][A-Za-z\d]*)+|[A-Za-z]+\d{1,3}"
    r"|[A-Z$]{1,4}\d[\d.,]*|[A-Za-z]+[\])]?\[\d+\]?"
)
_SIGNS = frozenset(["-", "–", "—", "&", "/", "...", "…"])
_SAMPLE = 1_000
_FEWEST = 6  # words: less text is not judged
_LEAST_SHARE = 0.6


def is_garbled(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is what bad character recognition leaves: few words are words."""
    end = min(end, start + _SAMPLE)
    words = text[start:end].split()
    least = _LEAST_SHARE * len(words)
    if len(words) < _FEWEST or len(_PLAIN.findall(text, start, end)) >= least:
        return False
    return sum(map(_is_word, words)) < least


def _is_word(token: str) -> bool:
    core = token.strip(_EDGES)
    if not core:
        return token in _SIGNS
    if not core.isascii():
        return core[0].isdigit() or sum(map(str.isalpha, core)) >= _LEAST_SHARE * len(core)
    return _is_letters(core) if core.isalpha() else bool(_MIXED.fullmatch(core))


def _is_letters(core: str) -> bool:
    """Whether letters alone are a word that can be spoken, or an acronym."""
    return core.isupper() or core in tuple("aAIO") or (len(core) > 1 and bool(_VOWEL.search(core)))
