"""Whether a phrase names people, who are asked for by "who"."""

from quizgen.lang.en import lexicon
from quizgen.model import Clause, Fact, Phrase

PEOPLE = lexicon.words("person_nouns") | lexicon.words("asked_by_who")
"""Nouns for people, most of them in the singular."""

_BARE_VERBS = lexicon.words("bare_verbs")
_BODIES = lexicon.words("deciding_bodies")
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
    head = phrase.head.lower()
    if len(_PROGRAMS.intersection(phrase.text.lower().split())) > 1:
        return False
    return not PEOPLE.isdisjoint((head, head.removesuffix("s")))


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
    return acts and clause.subject.head.lower() in _BODIES


def speaks(phrase: Phrase, verb: str) -> bool:
    """Whether a name is the subject of a verb for what people say: "Scott has argued"."""
    return phrase.head[:1].isupper() and verb in _SPEECH_VERBS
