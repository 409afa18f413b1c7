"""Which blank is clean: what before or after it gives it away, belongs to it or leaves it open."""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.dates import MONTHS
from quizgen.model import Slot, fold

_PERSON_NOUNS = lexicon.words("person_nouns")
_SAYING_FORMS = lexicon.words("saying_forms")

_WORD = re.compile(r"[A-Za-z0-9][\w'’.-]*")
_CAPITAL_BEFORE = re.compile(r"(?:^|[\s(])([A-Z][\w'’.-]*|\d[\d,.]*|[$€£¥])[ -]?$")
_TIGHT_AFTER = re.compile(
    r"^(?:-|\s(?:ibn|bin|al|de|van|von|der|da|di)\b|\s[A-Z0-9]|\s?%|['’]s\s[A-Z]"
    r"|\s?(?:and|or|to|–)\s(?:\d|[A-Z]))"
)
_TIGHT_COUNT = re.compile(r"^(?:-|\s\d|\s?%|\s?(?:and|or|to|–)\s\d)")
_TIGHT_BEFORE = re.compile(r"(?:-|[A-Z0-9][\w.’']*(?:,| and| or| to|,? and)\s)$")
_PARTICLE = re.compile(r"\b(?:ibn|bin|de|van|von|der|al|da|di|du|le|la)[ -]$")
_ITEM = r"(?:the )?[A-Z0-9][\w.’' -]*"
_LIST_AFTER = re.compile(rf"^(?:, {_ITEM})+,? (?:and|or) (?:{_ITEM}|others?\b)")
_EXAMPLE_BEFORE = re.compile(r"\b(?:including|such as|such (?:[\w-]+ ){1,3}as|like|among them) $")
RATE_BEFORE = re.compile(
    r"\b(?:for every|per|out of|in every"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|\d+) in) $",
    re.IGNORECASE,
)
"""What stands before the whole of which a part is told: "eight in 10"."""
_ITEM_BEFORE = re.compile(r",\s(?:the |an? )?$")
_ANY_BEFORE = re.compile(
    r"\b(?:some|any|certain|various|several|many|each|every|no) $", re.IGNORECASE
)
_SOME = re.compile(
    r"(?:other|many|several|some|most|various|certain|numerous|different|few|more|all) ",
    re.IGNORECASE,
)
_ONE_OF_BEFORE = re.compile(r"\bone of (?:the )?$")
_AND_OTHERS = re.compile(r",? and (?:many )?others?\b")
_DATE_BEFORE = re.compile(r"\d{3,4}s? (?:and|or|to) (?:the )?(?:early |late |mid-)?$")
_DATE_AFTER = re.compile(
    r"^ (?:and|or|to) (?:earlier |later )?(?:in )?(?:the )?(?:early |late |mid-)?\d{3,4}"
)
_PART_BEFORE = re.compile(r"\b(?:early |late |mid-)$", re.IGNORECASE)
_SUCH_AS_BEFORE = re.compile(r"\b(?:such as|such (?:[\w-]+ ){1,3}as) $")
_RANGED = re.compile(r"^(?:between|from|since|until)\b", re.IGNORECASE)
_SAID = "|".join(_SAYING_FORMS)
_SAYS_BEFORE = re.compile(rf", (?:{_SAID}) $")
_SAYS_AFTER = re.compile(rf"^ (?:{_SAID})\b[^,]*$")
_STREET = re.compile(
    r"^ (?:[NSEW]\. |[A-Z][\w.]+ ){1,4}"
    r"(?:Street|Avenue|Road|Boulevard|Lane|Drive|Square|St\.|Ave\.)"
)
_SIGNS = ("±", "×", "=", "/", "+", "<", ">")
_TITLE_OF = re.compile(r"\b[A-Z]\w+ of (?:the )?$")


def blank_fault(before: str, slot: Slot, after: str) -> str | None:
    """Why the neighbours of a blank give it away or belong to it; None where it is clean."""
    return _fault_before(before, slot) or _fault_after(before, slot, after)


def _fault_before(before: str, slot: Slot) -> str | None:
    tail = _CAPITAL_BEFORE.search(before)
    titled = tail and tail[1].lower() in _PERSON_NOUNS and slot.type == "person"
    if tail and not titled and not _sentence_start(before, tail.start(1)):
        return "name or number before the blank"
    if _RANGED.match(slot.text):
        return "range with its preposition"
    if slot.attributive and _PART_BEFORE.search(before):
        return "part of a time"
    if _SAYS_BEFORE.search(before):
        return "only who says so"
    if RATE_BEFORE.search(before) and slot.type == "number":
        return "what a rate is told by"
    if _PARTICLE.search(before) or _TITLE_OF.search(before):
        return "part of a name"
    if _TIGHT_BEFORE.search(before) or ("," in slot.text and _ITEM_BEFORE.search(before)):
        return "list or hyphen before the blank"
    if slot.type == "term" and (_ANY_BEFORE.search(before) or _SOME.match(slot.text)):
        return "some one or other"
    return None


def _fault_after(before: str, slot: Slot, after: str) -> str | None:
    if before.rstrip().endswith(_SIGNS) or after.lstrip().startswith(_SIGNS):
        return "sign beside the blank"
    if _DATE_BEFORE.search(before) or _DATE_AFTER.match(after):
        return "another date beside the blank"
    if _SUCH_AS_BEFORE.search(before) or (_EXAMPLE_BEFORE.search(before) and opens_list(after)):
        return "one of several examples"
    if _ONE_OF_BEFORE.search(before) or (opens_list(after) and _AND_OTHERS.search(after)):
        return "one of several"
    if before.endswith(", ") and _SAYS_AFTER.match(after):
        return "only who says so"
    if slot.type == "number" and _STREET.match(after):
        return "number of a house"
    if slot.type == "number" and after.split()[:1] and after.split()[0] in MONTHS:
        return "day of a date"
    tight = _TIGHT_COUNT if slot.type == "number" else _TIGHT_AFTER
    if tight.match(after) or after[:1].isalnum() or before[-1:].isalnum():
        return "name, number or hyphen after the blank"
    words = {
        _singular(word) for word in _WORD.findall(slot.text) if len(word) > 3 or word.isdigit()
    }
    if words and not words.isdisjoint(map(_singular, _WORD.findall(f"{before} {after}"))):
        return "key stands in the stem"
    return None


def _singular(word: str) -> str:
    """The folded word without the ending of a plural."""
    folded = fold(word)
    return folded if len(folded) < 5 or folded.endswith("ss") else folded.removesuffix("s")


def opens_list(after: str) -> bool:
    """Whether what follows a blank goes on with a list: ", Madrid and Lisbon"."""
    return _LIST_AFTER.match(after) is not None


def _sentence_start(before: str, place: int) -> bool:
    return not before[:place].strip()
