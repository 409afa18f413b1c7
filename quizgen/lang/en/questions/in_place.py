"""Where in a statement a wh-word can stand: behind the verb, or at the head of the subject."""

import re
from dataclasses import dataclass

from quizgen.lang.base.wording import Blanked
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.blanks import blank_fault
from quizgen.lang.en.questions.who import PEOPLE
from quizgen.model import Clause, Slot

MOST_AFTER = 12
"""Words behind the wh-word: more are forgotten what they belong to."""

_PREPOSITIONS = lexicon.words("stranded_prepositions")
NO_PART_OF_NOUN = (
    lexicon.words("function_words")
    | lexicon.words("definite_determiners")
    | lexicon.words("third_person_possessives")
    | lexicon.words("both_determiners")
    | lexicon.words("first_person")
    | lexicon.words("first_person_plural")
)
"""Words that are no part of a noun before or behind a value."""

DESCRIBED = re.compile(
    r"(?:^|(?<=\s))(?:the |an? )?(?P<words>(?:[\w-]+ )?(?:[\w-]+ )?(?:ex-)?(?P<noun>[a-z]+)) $",
    re.IGNORECASE,
)
"""The words before a name that may say what it names: "the Danish painter"."""

_JOINED = re.compile(r"^,? (?:and|or)\b|^,.* (?:and|or) ")


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a statement a value stands: the words before it and after it."""

    before: str
    slot: Slot
    after: str
    subject: str = ""

    @property
    def ends_subject(self) -> bool:
        """Whether the value is the last word of the subject, and not the first."""
        to_value = f"{self.before}{self.slot.text}".lower()
        whole = self.subject.lower()
        return whole != self.slot.text.lower() and to_value.endswith(whole) and bool(whole)


def is_reachable(place: Place, clause: Clause) -> bool:
    """Whether the value stands behind the verb or inside the subject, alone and with clean ends."""
    if _is_inside(place, clause.subject.text):
        near = _opens_subject(place, clause.subject.text) and not _names_itself(clause)
    else:
        near = _is_behind_verb(place, clause)
    if not near or _is_beside(place):
        return False
    clean = blank_fault(Blanked(place.before, place.slot, place.after)) is None
    return clean and _JOINED.match(place.after) is None and not _stands_badly(place)


def _is_behind_verb(place: Place, clause: Clause) -> bool:
    """Whether a value stands behind the verb, and not far from the end."""
    behind = re.search(rf"\b{re.escape(clause.verb)}\b", place.before) is not None
    return behind and len(place.after.split()) <= MOST_AFTER


def _opens_subject(place: Place, subject: str) -> bool:
    """Whether nothing but the noun that a value belongs to is before it: "the coast of _____".

    Nobody hears the question for a person behind others: "harmony of colours with whose maps".
    """
    whole = f"{place.before}{place.slot.text}{place.after}"
    before = place.before[whole.lower().find(subject.lower()) :]
    plain = "," not in before and _IN_A_CLAUSE.search(place.before) is None
    if place.slot.type == "person":
        return plain and _is_described(place)
    return plain and _PARTS_NOUN.search(before) is None


def _is_described(place: Place) -> bool:
    """Whether a noun for people is before a name: "the Danish painter _____"."""
    found = DESCRIBED.search(place.before)
    return found is not None and found["noun"].lower() in PEOPLE


def _names_itself(clause: Clause) -> bool:
    """Whether a clause only says which name its subject has: "the head of _____ was Ana Souza"."""
    attributes = (one.text for one in clause.complements if one.role == "attribute")
    plain = clause.lemma == "be" and not clause.auxiliaries
    return plain and any(text[:1].isupper() for text in attributes)


_PARTS_NOUN = re.compile(
    r"\b(?:about|after|against|at|before|between|by|during|for|over|since|through|to|under"
    r"|until|with|without) (?:the )?$",
    re.IGNORECASE,
)
"""What parts a noun from a name: "maps from the war with _____ changed" seems to ask who did."""


def _is_beside(place: Place) -> bool:
    """Whether a value is in what commas set off at the end: "Ana left, which she did in _____"."""
    _, comma, tail = place.before.rpartition(", ")
    return bool(comma) and _ASIDE.match(tail) is not None


_ASIDE = re.compile(
    r"(?:[a-z]+ ){0,2}(?:which|whom|whose|who|where|when)\b|compared\b"
    r"|an? [\w-]+ (?:that|which|who|s?he|it|they|we)\b"
)
"""How a clause or a comparison opens that is told beside a statement."""


_IN_A_CLAUSE = re.compile(r"\b(?:that|which|who|whom|whose|when|where|whether)\b", re.IGNORECASE)
"""What opens a clause inside of a subject: "the news that books were printed by _____ spread"."""


def _stands_badly(place: Place) -> bool:
    """Whether a wh-word would stand where nobody says one.

    So it would before another clause, behind "including", and where a stop is no end.
    """
    goes_on = ", and " in place.after or place.after.startswith(". ")
    goes_on = goes_on or _ANOTHER_CLAUSE.search(f"{place.before}_{place.after}") is not None
    goes_on = goes_on or _OF_ANOTHER.search(place.before) is not None
    torn = _STOP_BEFORE.search(place.before) is not None or _is_second_word(place)
    torn = torn or any(behind.match(place.after) for behind in _BEHIND)
    torn = torn or _is_told_by_adjective(place)
    return goes_on or torn or _BEFORE_EXAMPLE.search(place.before) is not None


_ANOTHER_CLAUSE = re.compile(
    r", (?:while|whereas|although|though|but|each of which)\b|, and (?:was|were|had|has|is|are)\b"
)
"""What opens a second statement, behind which or before which nobody hears the question."""


_OF_ANOTHER = re.compile(
    r"(?:, (?:and|but|so)| so) (?:(?:the|an?|his|her|its|their) )?"
    r"(?:[A-Z][\w'’.-]+ (?:[A-Z][\w'’.-]+ ){0,3}|(?<=the )(?:[\w-]+ ){1,3}|there |[a-z]+s )"
    r"(?:\w+ly )?(?:was|were|is|are|has|had|have|said|\w{2,}ed)\b"
)
"""What opens a second statement that has a subject of its own: ", and Ana conquered _____"."""

_LISTS_BEHIND = re.compile(
    r",? (?:including|especially|particularly|such as|who|whom|whose|which)\b"
)
"""What tells some of many, or tells more of what is asked for: "a cousin of whom who left"."""

_PLACED_BEHIND = re.compile(r",? [A-Z][\w.’' -]*,")
"""What says behind a place where that is: "the city of _____, S.C., was shaken"."""


_NOUNS_IN_ING = lexicon.alternatives("nouns_in_ing")
_HANGS_ON = re.compile(rf" (?:\w+ly )?(?!(?:{_NOUNS_IN_ING})\b)[a-z]{{2,}}ing (?!of\b)[a-z]")
"""A participle that would seem to tell of what is asked for: "in which park going north?"."""


_BEHIND = (_PLACED_BEHIND, _LISTS_BEHIND, _HANGS_ON)
"""What behind a wh-word would belong to it, and does not."""


def _is_told_by_adjective(place: Place) -> bool:
    """Whether what is before a place tells which it is: "in present-day _____"."""
    word = place.before.lower().split()[-1:]
    return place.slot.type == "place" and not _BEFORE_NAMES.isdisjoint(word)


_BEFORE_NAMES = lexicon.words("words_before_places")


def _is_second_word(place: Place) -> bool:
    """Whether a place is the end of a longer name: "Upper Egypt"."""
    named = _NAME_BEFORE.search(place.before)
    return place.slot.type == "place" and named is not None and is_noun(named["word"])


_NAME_BEFORE = re.compile(r"(?:^|\s)(?P<word>[A-Z][a-z-]+) $")
_STOP_BEFORE = re.compile(r"[A-Z]{2,}\. of $")
_BEFORE_EXAMPLE = re.compile(r"\b(?:including|such as|like) (?:the )?$")


def reads_badly(before: str, words: str, after: str) -> bool:
    """Whether nobody says wh-words there: behind "and", at the head of a clause, in a quotation."""
    led = _NO_LEAD.search(before) is not None or before.count('"') % 2 == 1
    named = words == "whose" and _NAME_OR_NUMBER.match(after) is not None
    return led or named or _TIED_AFTER.match(after) is not None


_NO_LEAD = re.compile(
    r"\b(?:and|but|nor|or)(?: (?:at|by|for|from|in|into|of|on|to|with))? $"
    r"|\b(?:because|if|that|when|where|whereas|whether|while|why) $"
    r"|\b(?:all|any|both|each|either|many|most|neither|none|one|several|some) of $",
    re.IGNORECASE,
)
"""What no wh-word follows: it would be the last of several, or the subject of a clause within."""

_TIED_AFTER = re.compile(r" (?:as|when|where)\b")
"""What says more of what is asked for: "his choice of whom as his deputy"."""

_NAME_OR_NUMBER = re.compile(r" (?:\d|[A-Z])")
"""What is no thing that somebody has: "whose 1672 Plantarum" is the title of a book."""


def _is_inside(place: Place, subject: str) -> bool:
    """Whether the value is a part of the subject, and not what opens it."""
    start = f"{place.before}{place.slot.text}{place.after}".lower().find(subject.lower())
    return 0 <= start < len(place.before) < start + len(subject)


def is_noun(word: str) -> bool:
    """Whether a word may be a noun before a name: no preposition, and no other function word."""
    return word.lower() not in NO_PART_OF_NOUN | _PREPOSITIONS
