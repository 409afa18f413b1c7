"""Questions that keep the order of the statement: "Lind studied chemistry at which university?"

A value inside a phrase, or in a clause within the clause, is out of the reach of an inversion: no
wh-word can be moved from "the invitation of the Danish painter Asta Holm" to the front. Quizzes
leave the wh-word in its place there (wh in situ; Huddleston and Pullum 2002, chapter 10, section
4.5, call it a non-fronted question); the words beside the value say what is asked for.
"""

import re
from collections.abc import Callable, Collection, Iterator

from quizgen.lang.base.wording import Asked
from quizgen.lang.en import lexicon
from quizgen.lang.en.names import class_noun, goes_without_saying
from quizgen.lang.en.numerals import NUMBERS
from quizgen.lang.en.questions.called import called_what, names_given
from quizgen.lang.en.questions.dates_inside import which_time
from quizgen.lang.en.questions.faults.giveaways import told_by_kin
from quizgen.lang.en.questions.heard import in_one_statement, is_unheard
from quizgen.lang.en.questions.in_place import (
    DESCRIBED,
    NO_PART_OF_NOUN,
    Place,
    is_noun,
    is_reachable,
    reads_badly,
)
from quizgen.lang.en.questions.keys import accepted
from quizgen.lang.en.questions.named_inside import which_named
from quizgen.lang.en.questions.who import PEOPLE
from quizgen.model import Clause, Fact, Slot
from quizgen.rules import ALL_RULES, Rules

MOST_LEANING = 2
"""How much a statement may depend on its context and still be asked about."""

_NAMES = frozenset({"person", "place", "organisation", "work", "event", "name"})
_OWNS = re.compile(r"^['’]s?(?=\s)")
_GOES_ON = re.compile(r"^(?:['’]s?\s| of\b)")
_ARTICLE = re.compile(r"(?:^|(?<=\s))(?:the|an?) $", re.IGNORECASE)
_CLASS_OF = re.compile(
    r"(?:^|(?<=\s))(?:the |an? )?(?P<words>(?:[\w-]+ )?(?P<noun>[a-z]+)) of (?:the )?$",
    re.IGNORECASE,
)
_CLASSES = lexicon.words("classes_of_names")
_PREPOSITIONS = lexicon.words("stranded_prepositions")
_DETERMINERS = (
    lexicon.words("definite_determiners")
    | lexicon.words("third_person_possessives")
    | lexicon.words("both_determiners")
    | lexicon.words("first_person")
    | lexicon.words("first_person_plural")
)
_LOCATES_NAME = re.compile(r"\b[A-Z][\w.’'-]*,? in (?:the )?$")
"""What is before a place that a name is in: "the Tate Gallery in _____" is soon guessed."""
_COUNTED = re.compile(r"^ (?:(?P<adjective>[a-z-]+) )?[a-z][a-z-]+s\b")
_RANGE = re.compile(rf"\bor $|\b(?:\d+|{'|'.join(NUMBERS)}) to $", re.IGNORECASE)
"""What is before the end of a range: "one or two", "three to five"."""
_ENDS = re.compile(r"^(?:,|\.?$)")


Put = Callable[[Place], tuple[str, str, str] | None]
"""What stands before the wh-words, the wh-words, and what stands after them."""


def embedded_questions(
    fact: Fact, known: Collection[str], rules: Rules = ALL_RULES
) -> Iterator[Asked]:
    """The questions for values inside phrases, but for those `known` as answers."""
    clause = fact.clause
    if clause is None or fact.leaning > MOST_LEANING:
        return
    puts = rules.among("asked", EMBEDDED)
    filling = _filling(fact, clause)
    for place in (*names_given(fact), *_places(fact, clause)):
        if place.slot.text in {*known, *filling} or not is_reachable(place, clause):
            continue
        place = in_one_statement(place, clause)
        found = next((one for _, put in puts if (one := put(place)) is not None), None)
        if found is not None and _is_heard(place, found):
            answers = (place.slot.text, *accepted(place.slot))
            yield Asked("embedded", _stem(*found), place.slot, answers)


_HAVE = frozenset({"had", "has", "have"})


def _filling(fact: Fact, clause: Clause) -> set[str]:
    """The values that fill a constituent of the clause, for which an inversion asks.

    It does for no object in the perfect: "Which country had they fled?" has an owner in it.
    """
    slots = fact.statement.slots
    perfect = not _HAVE.isdisjoint(clause.auxiliaries[:1])
    phrases = (clause.subject, *clause.fronted, *clause.complements)
    asked = (one for one in phrases if not one.counted and not (perfect and one.role == "object"))
    numbers = (phrase.slot for phrase in asked)
    return {slots[one].text for one in numbers if one is not None and one < len(slots)}


def _is_heard(place: Place, found: tuple[str, str, str]) -> bool:
    """Whether what was found for a place reads as a question."""
    return not (is_unheard(place, *found[:2]) or reads_badly(*found))


def _places(fact: Fact, clause: Clause) -> Iterator[Place]:
    parts, subject = fact.statement.parts, clause.subject.text
    for number, part in enumerate(parts):
        if isinstance(part, Slot):
            before = "".join(one.text for one in parts[:number])
            yield Place(before, part, "".join(one.text for one in parts[number + 1 :]), subject)


def _stem(before: str, words: str, after: str) -> str:
    stem = f"{before}{words}{after}".rstrip(" .")
    return f"{stem[:1].upper()}{stem[1:]}?"


def _which_described(place: Place) -> tuple[str, str, str] | None:
    """ "the Danish painter _____": which Danish painter."""
    found = DESCRIBED.search(place.before)
    if found is None or place.slot.type not in _PERSONS or found["noun"].lower() not in PEOPLE:
        return None
    words = _own_words(found["words"])
    lead = _bare(place.before.removesuffix(f"{words} "))
    noun = words if " " in words else words.lower()  # which opened the sentence
    torn = lead.endswith("ly ") or place.after.startswith(_TIED_BEHIND)  # "his newly | made king"
    torn = torn or _MADE_ONE.search(place.before) is not None  # "was proclaimed king _____"
    return None if torn or _is_owned(lead) else (lead, f"which {noun}", place.after)


_TIED_BEHIND = ("' ", "’ ", " of ")
"""What makes one with a name and not with the noun before it: "Vice President Ana of Ohio"."""

_PERSONS = frozenset({"name", "person"})
"""What a noun for people names: a name alone is none that was known."""


_MADE_ONE = re.compile(r"\b(?:be|been|being|is|are|was|were) (?:\w+ly )?\w+ed \w+ $")


def _whose(place: Place) -> tuple[str, str, str] | None:
    """ "_____'s letters": whose letters; "_____'s coast": which country's coast."""
    owns = _OWNS.match(place.after)
    if owns is None:
        return None
    if place.slot.type == "person":
        titled = place.before.lower().split()[-1:]  # "Mayor whose speech"
        whole = PEOPLE.isdisjoint(titled) and not _HOME.match(place.after[owns.end() :])
        return (place.before, "whose", place.after[owns.end() :]) if whole else None
    noun = class_noun(place.slot)
    return (_bare(place.before), f"which {noun}'s", place.after[owns.end() :]) if noun else None


_HOME = re.compile(
    rf" (?:[a-z-]+ ){{0,2}}(?:{lexicon.alternatives('nouns_before_places')}) of [A-Z]"
)
"""What names the place that somebody has: "whose home province of Ardal" tells whose."""


def _which_class_of(place: Place) -> tuple[str, str, str] | None:
    """ "the initiative of the _____": which initiative."""
    found = _CLASS_OF.search(place.before)
    if found is None or place.slot.type not in _NAMES or found["noun"] not in _CLASSES:
        return None
    words = _own_words(found["words"])
    lead = _bare(place.before[: found.end("words")].removesuffix(words))
    settled = place.slot.text.endswith("s") or found["noun"] in _PLACES_OF  # "the Saturiwa"
    people = place.before.endswith("of the ") and settled
    named = any(word[:1].isupper() for word in words.split())  # "the Fujian region of China"
    apart = _is_owned(lead) or _is_tied(lead, words)
    return None if apart or people or named else (lead, f"which {words}", place.after)


def _is_tied(lead: str, words: str) -> bool:
    """Whether a noun is joined to the one before it, or singled out: "the largest city of"."""
    return lead.endswith(_TIES) or _SUPERLATIVE.search(words) is not None


_TIES = ("and ", "or ", "& ")
"""What joins a noun to another: "the capital and largest city of _____"."""

_SUPERLATIVE = re.compile(
    rf"\b(?:least|most|(?!(?:{lexicon.alternatives('nouns_in_est')})\b)[a-z]{{2,}}est) ",
    re.IGNORECASE,
)
"""What singles one of several out, after which nobody asks "which"."""


def _whom(place: Place) -> tuple[str, str, str] | None:
    """ "an invitation from _____": from whom."""
    words = place.before.split()
    behind = bool(words) and words[-1].lower() in _PREPOSITIONS
    noun_behind = _WORD_BEHIND.match(place.after)
    goes_on = noun_behind is not None and noun_behind["word"] not in NO_PART_OF_NOUN
    if place.slot.type != "person" or not behind or goes_on or _GOES_ON.match(place.after):
        return None
    whole = " " in place.slot.text or bool(place.slot.aliases)
    after = _APPOSED.sub("", place.after)
    return (place.before, "whom", after) if whole and words[-1].lower() != "as" else None


_APPOSED = re.compile(r"^, (?:an?|the) [^,]+(?=\.?$)")
"""Who somebody is, which stands badly behind a wh-word: "by whom, the Danish painter"."""


def _which(place: Place) -> tuple[str, str, str] | None:
    """ "at the _____": at which university."""
    noun = class_noun(place.slot)
    if place.slot.type not in _NAMES or place.slot.attributive or noun is None:
        return None
    if noun in (place.slot.text.lower(), "continent") or _says_which(place, noun):
        return None  # of few continents one is soon guessed
    if goes_without_saying(place.slot) and _IN.search(place.before):
        return None
    if told_by_kin(place.slot, noun, f"{place.before} {place.after}"):
        return None
    if _is_part_of_noun(place):
        return None
    words, after = _with_what_it_is(noun, place.after)
    return _bare(place.before), f"which {words}", after


def _with_what_it_is(noun: str, after: str) -> tuple[str, str]:
    """The noun that asks for a name with what a last apposition tells of it, and what is left.

    "Which old town on the coast" stands for "which town, an old town on the coast".
    """
    found = _TOLD_BY.fullmatch(after)
    if found is None:
        return noun, after
    known = found["noun"] == noun or found["noun"] in _PLACES_OF | _CLASSES
    return (found["words"], "") if known else (noun, "")


_TOLD_BY = re.compile(
    r", an? (?P<words>(?:[\w-]+ )*?(?P<noun>[a-z-]+)"
    rf"(?: (?:{lexicon.alternatives('stranded_prepositions')}) [^,]+?)?)\.?"
)

_IN = re.compile(r" in (?:the )?$")


def _says_which(place: Place, noun: str) -> bool:
    """Whether what is before a name tells it, is joined to it, or gives it to something else."""
    somebody = noun == "city" and _is_of_somebody(place.before)
    told = _LOCATES_NAME.search(place.before) or _NAMED_SO.search(place.before)
    return somebody or told is not None or place.before.endswith(" and ")


_NAMED_SO = re.compile(r"\b(?:called|dubbed|known as|named|termed|titled)(?: the)? $")
"""What is before a name that another noun has: "a depression called the _____"."""


def _is_apposed(place: Place) -> bool:
    """Whether a name only says again what the noun before it names: "the old mill, the _____"."""
    return _bare(place.before).endswith(", ") and _ENDS.match(place.after) is not None


def _is_part_of_noun(place: Place) -> bool:
    """Whether a noun goes on with a name, or names it: "Ofsted staff", "the film Oslo"."""
    if _is_apposed(place):
        return True
    behind = _WORD_BEHIND.match(place.after) if place.slot.type in _OF_NOUNS else None
    goes_on = behind is not None and behind["word"] not in NO_PART_OF_NOUN
    named = DESCRIBED.search(place.before)
    return goes_on or (named is not None and _is_classed(named[0]))


def _is_classed(words: str) -> bool:
    """Whether words before a name are a noun with its article, and no verb: "the film"."""
    article, *noun = words.lower().split()
    return article in _ARTICLES and bool(noun) and all(map(is_noun, noun))


_OF_NOUNS = frozenset({"organisation", "work"})
_WORD_BEHIND = re.compile(r"^ (?P<word>[a-z]{3,}(?<!ed)(?<!ing)(?<!ly))\b")
_ARTICLES = lexicon.words("articles")


def _is_of_somebody(before: str) -> bool:
    """Whether "of" is before what may be a person's name: "the voyage of Columbus"."""
    return before.endswith(" of ") and _OF_PLACE.search(before) is None


_PLACES_OF = lexicon.words("nouns_before_places")
_NOUNS_OF = lexicon.alternatives("nouns_before_places")
_OF_PLACE = re.compile(rf"\b(?:{_NOUNS_OF}) of $")


def _how_many(place: Place) -> tuple[str, str, str] | None:
    """ "a total of _____ trips": how many trips."""
    counted = place.slot.type == "number" and _COUNTED.match(place.after)
    if not counted or counted["adjective"] in NO_PART_OF_NOUN or _RANGE.search(place.before):
        return None
    excluded = _DETERMINERS | _BEFORE_NO_COUNT
    if not place.before or place.before.split()[-1].lower() in excluded:
        return None
    amount = place.slot.amount
    few = amount is not None and amount.value <= FEW
    return None if few else (place.before, "how many", place.after)


FEW = 3
"""Nobody asks for so small a number inside of a sentence."""

_BEFORE_NO_COUNT = frozenset({"all", "as", "first", "just", "last", "next", "only", "than"})


_OWNERS = ("'s ", "’s ", "s' ", "s’ ")


def _is_owned(lead: str) -> bool:
    """Whether what stands before a noun is its owner: "his friend", "the king's friend"."""
    return lead.endswith(_OWNERS) or not _DETERMINERS.isdisjoint(lead.lower().split()[-1:])


def _own_words(words: str) -> str:
    """The words of a noun phrase from behind the last word that is none of its own."""
    own: list[str] = []
    for word in reversed(words.split()):
        if word.lower() in NO_PART_OF_NOUN:
            break
        own.insert(0, word)
    return " ".join(own)


def _bare(before: str) -> str:
    return _ARTICLE.sub("", before)


EMBEDDED: tuple[tuple[str, Put], ...] = (
    ("called what", called_what),
    ("which described", _which_described),
    ("whose", _whose),
    ("which class of", _which_class_of),
    ("whom inside", _whom),
    ("which inside", _which),
    ("which named", which_named),
    ("how many inside", _how_many),
    ("which time inside", which_time),
)
"""What may stand in the place of a value inside a phrase; the first that can does."""
