"""Who asks where, when and by what means something is so, where no name or date says it."""

import re
from collections.abc import Collection

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.alone import is_bound_alone
from quizgen.lang.en.questions.faults.bareness import is_told_beside
from quizgen.lang.en.questions.faults.emptiness import is_some_way
from quizgen.lang.en.questions.fixed import is_fixed, opens_fixed
from quizgen.lang.en.questions.further.asked import Found, Part
from quizgen.lang.en.questions.further.measures import is_measure
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.told_by_preposition import is_one_end
from quizgen.lang.en.questions.who import PEOPLE, is_person
from quizgen.lang.en.relative_time import is_long_ago
from quizgen.model import Clause, Phrase, SlotType

_LOCATIVE = lexicon.words("locative_prepositions") | {"around", "between", "down", "under"}
_NO_PLACES = lexicon.words("no_places")
_NO_PLACE_ENDINGS = tuple(lexicon.entries("no_place_endings"))
_ARTICLES = lexicon.words("articles")
_OWN = lexicon.words("third_person_possessives")
_PLACING = frozenset({"in", "on", "at"})
_SEASONS = lexicon.words("times_of_year_and_day")
_TIMES = _SEASONS | lexicon.words("units_of_time") | {"evening", "morning", "afternoon", "age"}
_STATES = lexicon.words("states_in_place")
_BARE_VERBS = lexicon.words("bare_verbs")
_BE = lexicon.words("forms_of_be")
_MOVING = lexicon.words("reaching_verbs") | lexicon.words("going_verbs")
_NOT_AT_PLACES = frozenset({"exist", "mean", "take", "translate"})
_VERBS_IN = lexicon.words("verbs_in")
_WITH_GERUNDS = lexicon.words("verbs_with_gerunds") | lexicon.words("proposing_verbs")
_AS_VERBS = lexicon.words("verbs_as")
_DIRECTIONS = frozenset({"from", "into", "on", "to", "through"})
_DURING = frozenset({"during", "until"})
_ASKED = lexicon.words("prepositions_before_what")
_VAGUE_NOUNS = lexicon.words("vague_nouns")
_NAMES = frozenset[SlotType]({"person", "group", "place", "organisation"})
_NO_PLACE_SLOTS = frozenset[SlotType]({"person", "group", "work"})
_VALUES = frozenset({"number", "quantity", "percent", "money", "date", "duration"})


def where(part: Part) -> Found | None:
    """ "Where do beetles have their ears?" """
    phrase, clause = part.phrase, part.clause
    adverbial = phrase.role in ("oblique", "place") and not phrase.comma
    placing = adverbial and _is_place(part) and not _is_own(part)
    if not (placing and _opens_with_preposition(phrase)):
        return None
    alike = part.alike()
    placed = any(_places(one) for one in clause.complements if one not in alike)
    if placed or _is_named_before(part) or not _can_be_at_places(clause):
        return None
    stem = ask(part.without(*alike[1:]), "Where", phrase)
    form: Form = "where" if _is_put(part) else "circumstance"
    return Found(form, stem, ", ".join(one.text for one in alike))


def _is_named_before(part: Part) -> bool:
    """Whether the subject names the place: "gales over a lake may raise waves on the lake"."""
    return part.phrase.head.lower() in part.clause.subject.text.lower().split()


def _can_be_at_places(clause: Clause) -> bool:
    """Whether what a clause says can be so in a place, and "in" does not belong to its verb."""
    return clause.lemma not in _VERBS_IN | _NOT_AT_PLACES and not _says_what_it_is(clause)


def _places(phrase: Phrase) -> bool:
    """Whether a phrase may say where, by its role or its preposition."""
    return phrase.role == "place" or phrase.preposition in _PLACING | _LOCATIVE


def _says_what_it_is(clause: Clause) -> bool:
    """Whether a noun is said to be one: "in the north are hills" turns round for a parser."""
    attribute = next((one for one in clause.complements if one.role == "attribute"), None)
    if clause.lemma != "be" or attribute is None:
        return False
    return attribute.plural or attribute.text.lower().split()[0] in _ARTICLES


def _is_place(part: Part) -> bool:
    """Whether a phrase says where: by its preposition, or a noun that can be a place."""
    phrase = part.phrase
    if _tells_time(part) or _is_of_figures(part) or _is_of_people(part):
        return False
    if phrase.preposition in _LOCATIVE or _ON_TOP.match(phrase.text):
        return True
    if opens_fixed(phrase) or _is_abstract(phrase.head.lower()):
        return False
    return phrase.preposition in _PLACING and _is_determined(part)


def _is_determined(part: Part) -> bool:
    """Whether a noun has an article, is told of several things, or of where a thing is put."""
    article = part.governed.lower().split()[0] in _ARTICLES
    return article or part.phrase.plural or _is_put(part)


def _is_put(part: Part) -> bool:
    """Whether a thing is, or has to be, put where a phrase says: "posted in #harbour"."""
    clause = part.clause
    passive = not _BE.isdisjoint(map(str.lower, clause.auxiliaries)) and not clause.past
    ruled = part.fact.stance == "required"
    words = part.governed.lower().split()
    plain = part.phrase in clause.complements and words[0] not in _OWN
    plain = plain and all(one.role != "clause" for one in clause.complements)
    return plain and clause.lemma in _PUTTING and (passive or ruled)


_PUTTING = lexicon.words("publishing_verbs") | (lexicon.words("placing_verbs") - {"write"})
"""Verbs for making a thing be somewhere, where it may be read, too."""

_ON_TOP = re.compile(r"(?:on top|in (?:back|front)) of ")
"""Prepositions of place that are made with a noun."""


def _tells_time(part: Part) -> bool:
    """Whether a phrase says when, or in what state: "in the evening", "at war"."""
    return not _TIMES.isdisjoint(part.words) or part.phrase.head.lower() in _TIMES | _STATES


def _is_of_people(part: Part) -> bool:
    """Whether a phrase is about people or a work of theirs: "in Dutch", "on the Saxons"."""
    return is_person(part.phrase) or _speaks_of(part, _NO_PLACE_SLOTS)


def _is_abstract(head: str) -> bool:
    return head in _NO_PLACES or head in _VAGUE_NOUNS or head.endswith(_NO_PLACE_ENDINGS)


def _is_of_figures(part: Part) -> bool:
    """Whether a phrase tells years or an amount: "between 1931 and 1944", "in just 9 starts"."""
    return is_measure(part.phrase.text) or any(char.isdigit() for char in part.governed)


def when(part: Part) -> Found | None:
    """ "When do the assizes take place?", "When did the lake dry up?": "12,000 years ago"."""
    phrase = part.phrase
    if is_long_ago(phrase.text):
        return Found("circumstance", ask(part.clause, "When", phrase), phrase.text)
    timed = phrase.preposition in _DURING or (
        phrase.preposition in _PLACING and phrase.head.lower() in _SEASONS
    )
    if phrase.role not in ("oblique", "time") or not timed or is_measure(phrase.text):
        return None
    if _is_own(part):
        return None
    return Found("circumstance", ask(part.clause, "When", phrase), phrase.text)


def by_using(part: Part) -> Found | None:
    """ "How does the bat find its prey? Using its ears"."""
    phrase, clause = part.phrase, part.clause
    used = phrase.role == "clause" and phrase.text.startswith("using ")
    if not used or phrase not in clause.complements or _is_deed(part):
        return None
    told_before = is_told_beside(clause, part.fact)  # another way was
    if told_before or is_some_way(phrase.text):
        return None
    return Found("manner", ask(clause, "How", phrase), phrase.text)


def _is_deed(part: Part) -> bool:
    """Whether "using" something is what a verb is about: "in 1931, they began using copper"."""
    first = part.clause.complements[0] is part.phrase
    passive = not _BE.isdisjoint(part.clause.auxiliaries)
    return first and not passive and part.clause.lemma in _WITH_GERUNDS


def through_what(part: Part) -> Found | None:
    """ "Through what can banks obtain loans?" """
    phrase, clause = part.phrase, part.clause
    plain = phrase.role == "oblique" and not phrase.comma and _opens_with_preposition(phrase)
    plain = plain and not is_fixed(clause, phrase) and not is_one_end(clause, phrase)
    if not plain or phrase not in clause.complements or not _is_asked_by_what(clause, phrase):
        return None
    urged = part.fact.attribution is not None and part.fact.stance == "required"
    if urged or _is_asked_by_where(clause, phrase) or not _is_thing(part):
        return None
    if part.fact.stance == "negated" or not _is_told_whole(part):
        return None
    stem = ask(clause, f"{str(phrase.preposition).capitalize()} what", phrase)
    return Found("circumstance", stem, part.governed)


def _is_told_whole(part: Part) -> bool:
    """Whether what a preposition governs says what it is, and no clause beside it goes on.

    "The open" and "her writing" say it only in the text, "Demand" may be anything that is named.
    """
    words = part.governed.lower().split()
    mentioned = words[0] == "the" and len(words) == 2
    named = part.governed[:1].isupper()
    owned = not _OWN.isdisjoint(words)
    goes_on = any(one.role == "clause" for one in part.clause.complements)
    counted = any(char.isdigit() for char in part.governed)
    return not (mentioned or named or owned or goes_on or counted)


def _is_own(part: Part) -> bool:
    """ "In their names", "during his reign": one word that only the text, or nothing, explains."""
    words = part.governed.lower().split()
    return len(words) == 2 and words[0] in _OWN


def _names_people(words: str) -> bool:
    """Whether a noun for people is among the words: "a body of men"."""
    return any(word.strip(".,") in PEOPLE for word in words.lower().split())


def _opens_with_preposition(phrase: Phrase) -> bool:
    return phrase.text.lower().startswith(f"{phrase.preposition} ")


def _is_how_long(phrase: Phrase) -> bool:
    """ "For two hours" answers no "for what"."""
    return phrase.preposition == "for" and phrase.head.lower() in _TIMES


def _is_asked_by_what(clause: Clause, phrase: Phrase) -> bool:
    """Whether a verb and a preposition call for "to what": not "in the end", nor "as a child".

    Who makes a way goes somewhere.
    """
    if any(one.role == "object" and one.head.lower() == "way" for one in clause.complements):
        return False
    if clause.lemma in _BARE_VERBS - {"be", "make"} or phrase.head.lower() in _STATES:
        return False
    if is_bound_alone(clause, phrase) or _is_how_long(phrase):
        return False
    if phrase.preposition == "in":
        return clause.lemma in _VERBS_IN
    if phrase.preposition == "as":
        return _is_taken_as(clause, phrase)
    return phrase.preposition in _ASKED


def _is_taken_as(clause: Clause, phrase: Phrase) -> bool:
    """Whether no more is told behind "as": "used a cart as a bridge | for crossing the mud"."""
    return clause.lemma in _AS_VERBS and phrase not in clause.complements[:-1]


def _is_asked_by_where(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase says where something goes, or all that something is: "it is on a hill"."""
    moves = clause.lemma in _MOVING and phrase.preposition in _DIRECTIONS
    return moves or (clause.lemma == "be" and len(clause.complements) == 1)


def _is_thing(part: Part) -> bool:
    """Whether a phrase is asked for by "what": no person, place, number or deed, and no idiom."""
    first, *rest = part.governed.split()
    if is_person(part.phrase) or first.lower().endswith("ing") or _names_people(part.governed):
        return False
    idiom = not rest and first.islower() and not part.phrase.plural  # "put to sea"
    whom = first[0].isupper() or part.phrase.head.lower() in _AIMS
    with_whom = part.phrase.preposition == "with" and whom
    if idiom or with_whom or first[0].isdigit():
        return False
    if part.slot is not None and not part.phrase.counted:
        return part.slot.type not in _VALUES | _NAMES
    return not _speaks_of(part, _NAMES)


_AIMS = frozenset({"aim", "goal", "intention", "object", "objective", "purpose", "view"})
"""With what something is done that tells why: "with the aim of selling rope"."""


def _speaks_of(part: Part, types: Collection[SlotType]) -> bool:
    """Whether a value of one of these types is among the words of the phrase."""
    slots = part.fact.statement.slots
    return any(slot.type in types and slot.text in part.phrase.text for slot in slots)
