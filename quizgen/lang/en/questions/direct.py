"""Direct questions about a clause: who, which, where, what, when, how many, for how long, why."""

import re
from collections.abc import Callable, Iterator, Sequence

from quizgen.lang.base.wording import Asked, AskedCard, AskedNumber, Asking
from quizgen.lang.en import lexicon
from quizgen.lang.en.names import class_noun, goes_without_saying
from quizgen.lang.en.phrases import as_answer
from quizgen.lang.en.questions.amounts import how_many
from quizgen.lang.en.questions.coordinated import RULE as BOTH
from quizgen.lang.en.questions.coordinated import two_that_act
from quizgen.lang.en.questions.faults.explained import is_spoken, lacks_a_standard
from quizgen.lang.en.questions.identities import identified
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.same_kind import kind_of_somebody, kind_said_once
from quizgen.lang.en.questions.target import Target, short_answer
from quizgen.lang.en.questions.times import when, when_in_part
from quizgen.model import Clause, Fact, Phrase, Slot
from quizgen.rules import ALL_RULES, Rules

Asker = Callable[[Target], Asked | AskedNumber | None]


def direct_questions(fact: Fact, rules: Rules = ALL_RULES) -> Iterator[Asking]:
    """The direct questions that the fact's clause allows, one for each typed constituent."""
    askers = rules.among("asked", ASKERS)
    for target in _targets(fact):
        found = next((asked for _, asker in askers if (asked := asker(target))), None)
        if found is not None:
            yield found
    if rules.is_on("asked", PART):
        yield from when_in_part(fact)
    two = two_that_act(fact) if rules.is_on("asked", BOTH) else None
    if two is not None:
        yield two
    reason = _why(fact) if rules.is_on("asked", WHY) else None
    if reason is not None:
        yield reason


_PRONOUNS = lexicon.words("nominative_pronouns") - lexicon.words("first_person_plural")
"""Subjects that no question can name: who "he" is, only the text says."""


def _targets(fact: Fact) -> Iterator[Target]:
    clause, slots = fact.clause, fact.statement.slots
    if clause is None or clause.subject.text.lower() in _PRONOUNS:
        return
    for phrase in (clause.subject, *clause.fronted, *clause.complements):
        if phrase.slot is not None and phrase.slot < len(slots):
            yield Target(fact, clause, phrase, slots[phrase.slot])
    described = _described_person(clause.subject, slots)
    if described is not None:
        yield Target(fact, clause, clause.subject, described)


def _described_person(subject: Phrase, slots: Sequence[Slot]) -> Slot | None:
    """The person whose name is behind what tells whose he or she is: "Ana's friend Rui Costa"."""
    before, owner, _ = subject.text.partition("'s ")
    if subject.slot is not None or not owner or subject.plural or " and " in subject.text:
        return None
    named = [slot for slot in slots if slot.type == "person" and subject.text.endswith(slot.text)]
    told = len(named) == 1 and " " in named[0].text and named[0].text not in before
    return named[0] if told else None


def _who(target: Target) -> Asked | None:
    if target.slot.type != "person":
        return None
    if target.slot.text.startswith(("St. ", "Saint ")):  # as often a place as a person
        return None
    if target.phrase.role == "subject" and target.clause.subject.plural:
        return None
    words = {"subject": "Who", "object": "Whom", "agent": "By whom"}.get(target.phrase.role)
    asked = short_answer(target, "who", words)
    if asked is None or (words == "Whom" and _leaves_whom_open(target, asked.stem)):
        return None
    single = " " not in target.slot.text
    return None if single and not _tells_one(target, asked.stem) else kind_of_somebody(asked)


def _leaves_whom_open(target: Target, stem: str) -> bool:
    """ "Whom did she invite to join them?", "Whom will it present?": the text says when."""
    pronouns = _OTHERS.intersection(stem.lower().rstrip("?").split())
    return bool(pronouns) or not _FUTURE.isdisjoint(target.clause.auxiliaries)


_FUTURE = lexicon.words("planned_modals")
_OTHERS = lexicon.words("accusative_pronouns") | lexicon.words("third_person_possessives")


def _tells_one(target: Target, stem: str) -> bool:
    """Whether a stem says enough to tell somebody of one name from all others of the text."""
    named = any(
        slot is not target.slot and slot.type in _TELLING and slot.text in stem
        for slot in target.fact.statement.slots
    )
    return named or len(stem.split()) >= TELLING


_TELLING = frozenset({"date", "event", "group", "organisation", "person", "place", "work"})

TELLING = 10
"""Words of a stem without a name or a date that tells who is meant."""


def _who_of_many(target: Target) -> Asked | None:
    """ "Who" for a people that did something: "The Gallicans achieved independence"."""
    acts = target.clause.past and target.clause.lemma not in ("be", "have")
    asked = _is_people(target) and acts and not target.clause.auxiliaries
    return short_answer(target, "who", "Who") if asked else None


def _is_people(target: Target) -> bool:
    """Whether the subject is the name of a people and nothing else."""
    phrase, slot = target.phrase, target.slot
    people = slot.type == "group" and phrase is target.clause.subject and not slot.attributive
    whole = phrase.text.lower().removeprefix("the ") == slot.text.lower().removeprefix("the ")
    return people and whole and (slot.text.endswith("s") or phrase.plural)


def _where(target: Target) -> Asked | None:
    if target.phrase.role != "place" or target.slot.type != "place":
        return None
    if any(unplaced(target) for unplaced in (_is_so_elsewhere, _is_on_a_route, _may_be_something)):
        return None
    noun = class_noun(target.slot)
    general = not target.clause.past
    if (general and goes_without_saying(target.slot)) or _is_around_another(target, noun):
        return None
    return short_answer(target, "where", _asking_where(target, noun))


def _asking_where(target: Target, noun: str | None) -> str:
    """ "In which city", or "Where" and "Near which place" where a place is of no known class."""
    preposition = target.phrase.preposition or "in"
    if noun is None and preposition.lower() not in _BESIDE:
        return "Where"
    return f"{preposition.capitalize()} which {noun or 'place'}"


_BESIDE = frozenset({"above", "behind", "below", "beside", "beyond", "near", "outside"})
"""Prepositions of what is not in the place that they name: "near Ardal" is no answer to "where"."""


def _is_around_another(target: Target, noun: str | None) -> bool:
    """ "In which continent is it found in Ohio?": a place that is named tells the continent."""
    slots = (slot for slot in target.fact.statement.slots if slot is not target.slot)
    return noun == "continent" and any(slot.type in ("place", "name") for slot in slots)


def _is_so_elsewhere(target: Target) -> bool:
    """ "In which country are floods frequent?", "Where has it grown?": in others, too."""
    clause = target.clause
    states = {part.head.lower() for part in clause.complements if part.role == "attribute"}
    dated = any(part.role == "time" for part in (*clause.fronted, *clause.complements))
    perfect = clause.auxiliaries[:1] in (("has",), ("have",)) and not dated
    return perfect or (not clause.past and not states.isdisjoint(_OF_FREQUENCY))


def _may_be_something(target: Target) -> bool:
    """ "Where can a deputy be a magistrate?": what something may be there, is asked for by what."""
    clause = target.clause
    attributes = [one.text.lower() for one in clause.complements if one.role == "attribute"]
    said = clause.lemma == "be" and bool(clause.auxiliaries)
    something = said and any(text.startswith(("a ", "an ")) for text in attributes)
    return something or clause.lemma == "name"  # what it is named from, is there


def _is_on_a_route(target: Target) -> bool:
    """ "It runs from Oslo across Ardal to the sea at Lom": where, is several places."""
    phrases = target.clause.complements
    return sum(part.role in ("place", "oblique") for part in phrases) >= ROUTE


ROUTE = 3
"""Constituents that say where something goes: between them, none alone is where it is."""

_OF_FREQUENCY = lexicon.words("frequencies")


def _which(target: Target) -> Asked | None:
    phrase = target.phrase
    noun = class_noun(target.slot)
    if noun is None or phrase.counted or phrase.role not in _ASKED_BY_CLASS:
        return None
    if _is_team(target, noun) or _reads_as_owner(target) or _is_placed(target):
        return None
    if noun in _ONE_OF_EACH:
        return short_answer(target, "which", "What") if phrase.role == "subject" else None
    return kind_said_once(short_answer(target, "which", f"{_lead(phrase)} {noun}"))


_ONE_OF_EACH = frozenset({"charter", "constitution"})
"""What every body has one of, so that the noun tells it: "Which charter? The Harbour Charter"."""


def _lead(phrase: Phrase) -> str:
    return f"{phrase.preposition.capitalize()} which" if phrase.preposition else "Which"


def _is_placed(target: Target) -> bool:
    """Whether the next phrase may say where what is asked for is: "to the sea at Lom"."""
    phrases = target.clause.complements
    if target.phrase.role != "oblique" or target.phrase not in phrases:
        return False
    behind = phrases[phrases.index(target.phrase) + 1 :]
    return bool(behind) and behind[0].role == "place"


_ASKED_BY_CLASS = frozenset({"subject", "object", "agent", "oblique"})


def _is_team(target: Target, noun: str) -> bool:
    """Whether a place acts: a city that learns or continues is a person or team of that name."""
    acts = target.phrase is target.clause.subject and target.clause.lemma != "be"
    return acts and noun in ("city", "state")


def _reads_as_owner(target: Target) -> bool:
    """Whether "have" would be taken for the verb: "Which country had people fled"."""
    helper = target.clause.auxiliaries[:1]
    return target.phrase.role == "object" and helper in (("had",), ("have",), ("has",))


def _what(target: Target) -> Asked | None:
    """ "What is the largest city in X?" of "Y is the largest city in X"."""
    if target.phrase is not target.clause.subject or not _singles_out(target):
        return None
    if target.slot.type not in _SINGLED_OUT:
        return None
    somebody = target.slot.type == "person" or _has_something(target.clause)
    return short_answer(target, "what", "Who" if somebody else "What")


def _has_something(clause: Clause) -> bool:
    """Whether a subject is somebody, by what is theirs: "Tal was the first to sell his maps"."""
    told = " ".join(one.text for one in clause.complements).lower().split()
    return not _HERS.isdisjoint(told)


_HERS = frozenset({"her", "his"})
_SINGLED_OUT = frozenset({"person", "place", "organisation", "work", "event", "name"})
_SUPERLATIVE = re.compile(
    r"^the (?:\w+ ){0,2}?(?:\w+est|most|least|first|only|last|main|capital)\b"
)


def _singles_out(target: Target) -> bool:
    """Whether the clause says that its subject is the only one of something."""
    clause = target.clause
    if clause.lemma != "be" or clause.auxiliaries or not clause.complements:
        return False
    attribute = clause.complements[0]
    return attribute.role == "attribute" and _SUPERLATIVE.match(attribute.text) is not None


def _how_long(target: Target) -> Asked | None:
    if target.slot.type != "duration" or target.phrase.preposition != "for":
        return None
    if target.phrase.counted or _SPANNED.search(target.fact.statement.text) or _is_limited(target):
        return None
    return short_answer(target, "how_long", "For how long")


_SPANNED = re.compile(r"\b(?:from|between) .*\d{3,4} (?:to|and|until) .*\d{3,4}|\bat a time\b")
"""What tells how long something lasts beside its length, or that it comes again."""


def _is_limited(target: Target) -> bool:
    """Whether "only" is said of the time that is asked for: no place is left for it."""
    return target.clause.adverb == "only"


ASKERS: tuple[tuple[str, Asker], ...] = (
    ("when", when),
    ("how many", how_many),
    ("how long", _how_long),
    ("what", _what),
    ("identified", identified),
    ("who", _who),
    ("who of many", _who_of_many),
    ("where", _where),
    ("which", _which),
)
"""What may ask for a typed constituent; the first that can does."""

PART = "when in part"
"""The name of the rule that asks for a date of which a part is named."""

WHY = "why"
"""The name of the rule that asks for the reason of a clause as a whole."""

_REASON = re.compile(
    r"^(?:because(?! (?:even )?(?:al)?though\b)|due to|owing to|thanks to|as a result of"
    r"|in order to)\b",
    re.IGNORECASE,
)

_REASON_NOUNS = lexicon.words("reason_nouns")
"""What is a reason itself: why it is one, nobody asks."""

_ABLE = frozenset({"can", "could"})
"""What asks, behind "why", for what lets something be so, and not for what it is for."""

LONGEST_REASON = 24
"""Words: nobody remembers a longer reason as one."""


def _why(fact: Fact) -> AskedCard | None:
    """The card that asks for the reason with which the clause begins or ends."""
    clause = fact.clause
    if clause is None or clause.subject.head.lower() in _REASON_NOUNS:
        return None
    phrases = (*clause.fronted, *clause.complements[-1:])
    reason = next((phrase for phrase in phrases if _REASON.match(phrase.text)), None)
    if reason is None or not _is_a_reason(reason, clause):
        return None
    stem = ask(clause, "Why", reason)
    if stem is None:
        return None
    return AskedCard("why", stem, Slot(type="term", text=reason.text), as_answer(reason.text))


def _is_a_reason(reason: Phrase, clause: Clause) -> bool:
    """Whether words that open like a reason can be remembered as one, and tell what is asked."""
    able = not _ABLE.isdisjoint(clause.auxiliaries) and reason.text.lower().startswith("in order")
    if reason.role == "attribute" or is_spoken(reason.text) or able:
        return False
    short = 3 <= len(reason.text.split()) <= LONGEST_REASON
    return short and not lacks_a_standard(clause, reason.text)
