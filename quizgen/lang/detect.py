"""Which language a text is in, from its script and its function words; no model, no download."""

import re
from collections import Counter

from quizgen.lang.function_words import FUNCTION_WORDS, SCRIPTS, TELLING

_SAMPLE = 6_000  # characters read at the beginning, the middle and the end
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_WORDS = 4
_LEAST_DISTINCT = 2  # longer function words that a foreign text must have: "a" and "e" prove little
_LEAST_SHARE = 0.14  # of the words of running text that are function words of its language
_LANGUAGES_OF = {
    word: tuple(language for language, known in FUNCTION_WORDS.items() if word in known)
    for word in frozenset().union(*FUNCTION_WORDS.values())
}
_FIRST = chr(min(first for first, _, _ in SCRIPTS))  # before it, letters are Latin
_KANA_SHARE = 0.05  # Japanese writes Chinese characters between its own


def detect(text: str) -> str:
    """The ISO 639-1 code of the language that `text` is written in, or `und` if that is unsure."""
    sample = _sample(text)
    words = _WORD.findall(sample.lower())
    letters = sum(map(len, words))
    if not letters:
        return "und"
    foreign = _by_script(sample)
    if foreign and foreign[1] > letters / 2:
        return foreign[0]
    return _by_words(words)


def _sample(text: str) -> str:
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = len(text) // 2
    return " ".join((text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:]))


def _by_script(sample: str) -> tuple[str, int] | None:
    """The language of the commonest script that is not Latin, and its number of letters."""
    if sample.isascii():
        return None
    counts: Counter[str] = Counter()
    others = ((char, number) for char, number in Counter(sample).items() if char >= _FIRST)
    for char, number in sorted(others):
        code = ord(char)
        for first, last, language in SCRIPTS:
            if first <= code <= last:
                counts[language] += number
    if not counts:
        return None
    if counts["ja"] > _KANA_SHARE * counts["zh"]:
        counts["ja"] += counts.pop("zh", 0)
    language, number = max(counts.items(), key=lambda item: (item[1], item[0]))
    lowered = sample.lower()
    for signs, other in TELLING.get(language, ()):
        if sum(lowered.count(sign) for sign in signs) > 0.004 * number:
            return other, number
    return language, number


def _by_words(words: list[str]) -> str:
    if len(words) < _LEAST_WORDS:
        return "und"
    counts = Counter(words)
    found = dict.fromkeys(FUNCTION_WORDS, 0)
    for word in counts.keys() & _LANGUAGES_OF.keys():
        for language in _LANGUAGES_OF[word]:
            found[language] += counts[word]
    scores = {language: number / len(words) for language, number in found.items()}
    best = max(scores, key=lambda language: (scores[language], language == "en"))
    distinct = sum(len(word) > 1 for word in FUNCTION_WORDS[best] & counts.keys())
    if scores[best] < _LEAST_SHARE or (best != "en" and distinct < _LEAST_DISTINCT):
        return "und"
    return best
