"""Where sentences begin and end: rules over the places where one could end, offsets exact.

A semicolon or colon never ends a sentence; a quotation or bracket that opens and closes within
`_LONGEST_HELD` characters is not divided; every character that is not blank belongs to a sentence.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from quizgen.lang.en import lexicon
from quizgen.lang.en.page.abbreviations import abbreviation, is_abbreviation

_SPEECH_FORMS = lexicon.words("saying_forms") | lexicon.words("manner_of_speaking_forms")
_STARTERS = lexicon.words("sentence_starters")

_UNITS = lexicon.words("unit_abbreviations")

_LONGEST_HELD = 400  # the longest quotation or aside, in characters, that stays in one sentence
_END = re.compile(
    r"""(?P<mark>\.(?:\s\.){1,8}|[.!?…]+|[。！？])
        (?P<close>(?:["'”’»)\]]|\[\d[\d,;\s–-]{0,20}\]|\s?\{\d{1,4}\}|(?<=[a-z]\.)\d{1,3}(?=\s+["“(]?[A-Z])
            |(?:\(\d{1,3}\)|\s/\d{1,3}/)(?=\s+["“(]?[A-Z]|\s*$)){0,12})
        (?=\s|$|(?<=[。！？]))""",
    re.VERBOSE,
)
_OPENERS = "\"“‘'([<—–/-*_"
_NEXT = re.compile(r"\s*(?P<open>[\"'“‘«(\[—–-]*\s?)(?P<word>[^\s\"”)\],;:!?]*)")
_LINKED = re.compile(r"\s+\[(?:link|figure|table)\] [a-z]+s\b")
"""What stands for a link to a figure, and opens a sentence: "[link] shows a lock"."""
_NUMBERING = re.compile(r"\(?(?:\d{1,3}|[ivxlc]{1,5}|[IVXLC]{1,5}|[A-Za-z])(?:\.\d{1,3})*$")
_SPEAKER = re.compile(r"\s*(?:[A-Z][\w'’.-]*\s+|(?:the|a|an|of|and)\s+){1,6}(?P<verb>[a-z]+)")
_PAIRS = re.compile(r"“[^“”\"]{0,400}”|\([^()]{0,400}\)")
_QUOTE = re.compile(r'(?<!\d)"|(?<=\d)"(?=[\s.,;:!?)]|$)')
_WORD = re.compile(r"(?<![^\s(\"“])[a-z]{4,}$")
_NEAR = 40  # characters before a full stop in which the word that it belongs to is found


def split_sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The sentences of `text[start:end]` as `(start, end)` offsets into `text`.

    They are in order, do not overlap, have no outer blanks, and leave out nothing but blanks.
    """
    end = len(text) if end is None else end
    held = _Held(text, start, end)
    begin = start
    for found in _END.finditer(text, start, end):
        if found.end() < end and (held.around(found) or not _ends(text, begin, found, end)):
            continue
        yield from _trimmed(text, begin, found.end())
        begin = found.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


class _Held:
    """The quotations and brackets that are not divided."""

    def __init__(self, text: str, start: int, end: int) -> None:
        spans = [found.span() for found in _PAIRS.finditer(text, start, end)]
        quotes = [found.start() for found in _QUOTE.finditer(text, start, end)]
        spans += [
            (opening, closing + 1)
            for opening, closing in zip(quotes[::2], quotes[1::2], strict=False)
            if closing - opening < _LONGEST_HELD
        ]
        self._spans = _outermost(sorted(spans))
        self._starts = [start for start, _ in self._spans]

    def around(self, found: re.Match[str]) -> bool:
        """Whether the possible end of a sentence is inside one of them."""
        at = bisect_right(self._starts, found.start()) - 1
        return at >= 0 and found.end() < self._spans[at][1]


def _outermost(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    outer: list[tuple[int, int]] = []
    for span in spans:
        if outer and span[0] < outer[-1][1]:
            outer[-1] = (outer[-1][0], max(outer[-1][1], span[1]))
        else:
            outer.append(span)
    return outer


def _ends(text: str, begin: int, found: re.Match[str], limit: int) -> bool:
    """Whether a sentence that began at `begin` ends at `found`, with more text behind it."""
    if found["mark"][0] in "。！？":
        return True
    opening, word = _next_word(text, found.end(), limit)
    if not _can_begin(word):
        return bool(opening)
    if _LINKED.match(text, found.end(), limit):
        return True
    if _is_small(word):
        return not found["close"] and found["mark"] == "." and _is_whole_word(text, found.start())
    if found["close"]:
        return not _speaker_follows(text, found, limit)
    return found["mark"] != "." or _full_stop_ends(text, begin, found.start(), word)


def _next_word(text: str, at: int, limit: int) -> tuple[str, str]:
    """The signs that open the text after `at`, and its first word; both may be empty."""
    found = _NEXT.match(text, at, min(limit, at + 200))
    return (found["open"].strip(), found["word"]) if found else ("", "")


def _can_begin(word: str) -> bool:
    """Whether a sentence can begin with `word`."""
    return word[:1].isalnum() or word[:1] in tuple("$€£¥#&*")


def _is_small(word: str) -> bool:
    """Whether `word` has no capital letter; `iPhone` has one, other scripts may have none."""
    return word[0].islower() and word[0].isascii() and not word[1:2].isupper()


def _is_whole_word(text: str, stop: int) -> bool:
    """Whether a word that is no abbreviation stands before a full stop, whatever follows it.

    "The tide falls. tidegate shows when" are two sentences: a name may open one in lower case.
    """
    found = _WORD.search(text, max(0, stop - _NEAR), stop)
    return found is not None and not is_abbreviation(found[0])


def _speaker_follows(text: str, found: re.Match[str], limit: int) -> bool:
    """Whether a quotation that ends in ! or ? is followed by who said it."""
    if found["mark"][0] == "." or found["close"][-1] not in "\"'”’»":
        return False
    speaker = _SPEAKER.match(text, found.end(), min(limit, found.end() + 100))
    return bool(speaker and speaker["verb"] in _SPEECH_FORMS)


def _full_stop_ends(text: str, begin: int, stop: int, following: str) -> bool:
    """Whether the full stop at `stop` ends its sentence, when `following` is the next word."""
    word, alone = _word_before(text, begin, stop)
    if alone and _NUMBERING.match(word):
        return False  # "1. The first step": the number belongs to what it numbers
    if word.lower() == "deg" and following.rstrip(".") in _SCALES:
        return False
    if _measures(text, begin, stop):
        return True
    match abbreviation(word, before_digit=following[0].isdigit()):
        case "within":
            return _is_street(text, begin, stop) and _is_starter(following)
        case "pointer":
            return False
        case "anywhere":
            return _is_starter(following)
        case "initials":
            return _is_starter(following) or following == "A"
        case None:
            return True


_SCALES = frozenset({"C", "Cent", "F", "Fahr", "R", "N", "S", "E", "W"})
"""What degrees are of, behind their abbreviation: "100 deg. C.", "51 deg. N."."""


def _word_before(text: str, begin: int, stop: int) -> tuple[str, bool]:
    """The word before the full stop at `stop`, and whether it is all that the sentence has."""
    words = text[max(begin, stop - _NEAR) : stop].split()
    word = words[-1].lstrip(_OPENERS) if words else ""
    return word, len(words) < 2 and stop - begin < _NEAR


def _measures(text: str, begin: int, stop: int) -> bool:
    """Whether the word before the full stop is a unit behind a number: "12 kg."."""
    number, unit = ["", "", *text[max(begin, stop - _NEAR) : stop].split()][-2:]
    return unit.lower() in _UNITS and number.lstrip(_OPENERS)[-1:].isdigit()


def _is_starter(word: str) -> bool:
    """Whether a capital letter of `word` says that it begins a sentence."""
    return word == "I" or (word.lower() in _STARTERS and not word.isupper())


def _is_street(text: str, begin: int, stop: int) -> bool:
    """Whether the full stop at `stop` is that of a street ("on Main St."), not of a saint."""
    name, word = ["", "", *text[max(begin, stop - _NEAR) : stop].split()][-2:]
    return word == "St" and name[:1].isupper()
