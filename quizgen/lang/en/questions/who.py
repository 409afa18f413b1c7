"""Whether a phrase names people, who are asked for by "who"."""

from quizgen.lang.en import lexicon
from quizgen.lang.en.gazetteer import nationalities
from quizgen.model import Clause, Fact, Phrase

PEOPLE = lexicon.words("person_nouns") | lexicon.words("asked_by_who")
"""Nouns for people, most of them in the singular."""

_ARTICLES = lexicon.words("articles")
_BARE_VERBS = lexicon.words("bare_verbs")
_BODIES = lexicon.words("deciding_bodies")
_CROWDS = lexicon.words("crowds")
_FUNCTION_WORDS = lexicon.words("function_words")
_JOINING = frozenset({"and", "and/or", "or"})
_PROGRAMS = frozenset(
    {"agents", "brokers", "clients", "consumers", "nodes", "producers", "servers", "workers"}
)
"""What may be people, but for two of them together: "clients and workers"."""

_TEAMS = frozenset(
    {"board", "committee", "council", "department", "division", "office", "team", "unit"}
)
_PASSIVE = lexicon.words("forms_of_be")
_SPEECH_VERBS = lexicon.words("saying_forms")


def is_person(phrase: Phrase) -> bool:
    """Whether the head of a phrase, in the singular or the plural, is a noun for people."""
    head, words = phrase.head.lower(), phrase.text.lower().split()
    if not words or len(_PROGRAMS.intersection(words)) > 1:
        return False
    if words[0] in _ANYBODY or words[:2] in _THOSE_WHO or _is_people(phrase):
        return True
    if _opens_with_a_ruler(phrase):
        return True
    of = words[words.index("of") + 1 :][:MOST_BEFORE] if head in _CROWDS and "of" in words else ()
    return any(map(_is_noun_for_people, (head, *of)))


def _opens_with_a_ruler(phrase: Phrase) -> bool:
    """Whether the first name in a phrase is that of a ruler: "Queen Ilva of Ardal and her son".

    "King Salmon" may be a fish: a title and a name that stand alone need a name that people have.
    """
    title, name, *rest = (*phrase.text.split(), "", "")
    if title not in _RULERS or not name.istitle() or name in _CLASSES:
        return False
    if phrase.plural and name.endswith("s"):  # "King Penguins of the south"
        return False
    if not rest[0]:
        return name in _GIVEN_NAMES
    return rest[0] == "of" or rest[:2] == ["and", "the"]


_RULERS = frozenset(
    {"Emperor", "Empress", "King", "Pope", "Prince", "Princess", "Queen", "Sultan", "Tsar"}
)
_CLASSES = frozenset(lexicon.pairs("class_nouns"))
_GIVEN_NAMES = lexicon.words("masculine_given_names") | lexicon.words("feminine_given_names")


def _is_people(phrase: Phrase) -> bool:
    """Whether a phrase is the name of a people in the plural: "the Romans", "the Dutch"."""
    first, *rest = phrase.text.split()
    name = rest[0] if first.lower() == "the" and rest else first
    alone = len(rest) < 2 and (not rest or first.lower() == "the")
    several = name.endswith("s") and name[:-1] in _PEOPLES
    return alone and (several or (bool(rest) and name in _NATIONALITIES))


_NATIONALITIES = frozenset(nationalities())
_PEOPLES = _NATIONALITIES | lexicon.words("peoples")

MOST_BEFORE = 3
"""Words behind "of" among which a noun for people is: "a group of first-year students"."""

_ANYBODY = frozenset(
    {"anybody", "anyone", "everybody", "everyone", "nobody", "somebody", "someone", "whoever"}
)
_THOSE_WHO = (["those", "who"], ["all", "who"], ["no", "one"])


def _is_noun_for_people(word: str) -> bool:
    return not PEOPLE.isdisjoint((word, word.removesuffix("s")))


def opens_with_people(words: str) -> bool:
    """Whether words begin with a noun for people, and what tells more of them: "a guest of his"."""
    told = words.lower().split()
    place = next((n for n, word in enumerate(told[:3]) if _is_noun_for_people(word)), None)
    if place is None or not _FUNCTION_WORDS.difference(_ARTICLES).isdisjoint(told[:place]):
        return False
    after = told[place + 1 : place + 2]
    return not after or after[0] in _FUNCTION_WORDS or after[0].endswith(_TELLING_ENDINGS)


_TELLING_ENDINGS = ("ed", "ing", "known", "little", "ly", "well")


def wh_word(phrase: Phrase) -> str:
    """What asks for a phrase: "who", "what", or "which team" for a body that says what it is."""
    if is_person(phrase):
        return "Who"
    words = phrase.text.lower().split()
    described = len(words) > 2 and words[-1] in _TEAMS  # "the sales team"
    return f"Which {words[-1]}" if described and _JOINING.isdisjoint(words) else "What"


def who_or_what(phrase: Phrase) -> str:
    """What asks for a phrase as such: "Who" for people."""
    return "Who" if is_person(phrase) else "What"


def is_person_by_name(phrase: Phrase, fact: Fact) -> bool:
    """Whether the head of a phrase is the name of a person, and no thing of that person's."""
    slots = fact.statement.slots
    return any(slot.type == "person" and phrase.head in slot.text.split() for slot in slots)


def acts_as_a_body(clause: Clause) -> bool:
    """Whether the subject is a body of people that does something: "a congress elected him"."""
    done_to = not _PASSIVE.isdisjoint(helper.lower() for helper in clause.auxiliaries)
    acts = clause.lemma not in _BARE_VERBS and not done_to
    head = clause.subject.head.lower()
    rules = head in _POLITIES and clause.lemma in _DEEDS_OF_POLITIES
    return acts and (head in _BODIES or rules)


_POLITIES = frozenset({"city", "colony", "country", "republic", "state", "town"})
_DEEDS_OF_POLITIES = lexicon.words("deeds_of_note") | {"build", "charter", "dig", "elect", "sign"}
"""Verbs of which only people are the subject: "states" that dig a canal are those who rule them."""


def speaks(phrase: Phrase, verb: str) -> bool:
    """Whether a name is the subject of a verb for what people say: "Scott has argued"."""
    return phrase.head[:1].isupper() and verb in _SPEECH_VERBS
