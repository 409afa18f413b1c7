"""Whether a question for a constituent is open: other answers fit, or this one says too little."""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.numerals import ORDINALS
from quizgen.lang.en.questions.barred import is_barred
from quizgen.lang.en.questions.conditional.responsible import is_responsible
from quizgen.lang.en.questions.faults.bareness import BARE_RULES
from quizgen.lang.en.questions.faults.descriptions import DESCRIPTION_RULES
from quizgen.lang.en.questions.faults.effects import asks_for_an_outcome
from quizgen.lang.en.questions.faults.emptiness import EMPTY_RULES
from quizgen.lang.en.questions.faults.giveaways import GIVEAWAY_RULES
from quizgen.lang.en.questions.faults.possible import is_effect_or_use
from quizgen.lang.en.questions.faults.predicates import PREDICATE_RULES, OpenRule, is_of_note
from quizgen.lang.en.questions.light_nouns import is_light
from quizgen.lang.en.questions.ranked import is_singled_out
from quizgen.lang.en.questions.who import acts_as_a_body, is_person, is_person_by_name
from quizgen.model import Clause, Fact, Phrase
from quizgen.rules import ALL_RULES, Rules

_ARTICLES = lexicon.words("articles")
_COMPARATIVES = lexicon.words("comparatives")
_INDEFINITE = lexicon.words("indefinite_articles")
_POSSIBLE = lexicon.words("possible_modals") | lexicon.words("permitting_modals") | {"cannot"}
_FUTURE = lexicon.words("planned_modals")
_NEGATIVES = lexicon.words("negatives")
_NOW = frozenset({"are", "is"})
_OWN = lexicon.words("third_person_possessives")
_PARTICLES = lexicon.words("name_particles")
_TAKEN_AS = frozenset({"as", "into", "to"})
_PERFECT = lexicon.words("forms_of_have")
_FOR_WHAT = frozenset({"against", "for", "from", "to"})
_ANCHORS = frozenset({"date", "place", "percent", "money", "work", "event", "organisation"})
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")

TELLING = 5
"""Long words, at least, with which a predicate tells its subject from all others."""

TELLING_OF_A_NAMED = 3
"""The same, where the subject has a name of its own."""

TELLING_OF_AN_AGENT = 2
"""The same, where what did it is asked for, as what it was done to is told, or the only one."""


def openness(
    form: Form,
    clause: Clause,
    phrase: Phrase,
    answer: str,
    fact: Fact,
    rules: Rules = ALL_RULES,
) -> str | None:
    """The first reason for which the question is open, by its name; None where it is not."""
    asked = rules.among("openness", OPEN_RULES)
    return next(
        (name for name, is_open in asked if is_open(form, clause, phrase, answer, fact)), None
    )


def _asks_what_is_possible(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """What something can do is no one thing; what it can lead to, or be used for, may be."""
    possible = not _POSSIBLE.isdisjoint(clause.auxiliaries)
    ends = phrase.preposition in _TAKEN_AS or asks_for_an_outcome(form, clause, phrase)
    taken = form == "oblique" and ends
    asked = form in ("object", "oblique", "purpose", "subject") and not taken
    told = is_effect_or_use(form, clause, phrase, answer) or is_barred(fact, clause)
    told = told or is_light(clause, phrase)
    return possible and asked and not told and fact.attribution is None


def _asks_what_will_be(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What will the server detect?": only the text says when.

    What "you" will is a rule, and what seals will do, they always do.
    """
    going_to_be = not _FUTURE.isdisjoint(clause.auxiliaries)
    first = clause.subject.text.lower().split()[0]
    always = first == "you" or (clause.subject.plural and first not in _ARTICLES)
    asked = form in ("object", "oblique", "subject") and not always
    asked = asked and not _is_a_teams_task(form, clause, phrase)
    return going_to_be and asked and fact.attribution is None


def _is_a_teams_task(form: Form, clause: Clause, phrase: Phrase) -> bool:
    """Whether a team of a name will do what its words tell: "The dock crew will lay the ropes"."""
    named = len(phrase.text.split()) > NAMED and phrase.text.lower().startswith("the ")
    team = form == "subject" and phrase is clause.subject and named and acts_as_a_body(clause)
    words = (word for one in clause.complements for word in _WORD.findall(one.text))
    return team and sum(len(word) > 3 for word in words) >= TELLING


NAMED = 2
"""Words that only say what somebody is: "the team"."""


def _asks_what_is_not(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """Of most things it is not so."""
    return fact.stance == "negated" and form in ("identity", "subject")


def _asks_for_any_thing(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """Few predicates without names are true of one kind of thing only."""
    if form != "subject" or fact.attribution is not None:
        return False
    told = [part for part in (clause.subject, *clause.complements) if part is not phrase]
    words = [word for part in told for word in _WORD.findall(part.text)]
    least = TELLING_OF_A_NAMED if _names_one(phrase) else TELLING
    told_apart = phrase is not clause.subject or is_singled_out(clause, phrase)
    least = TELLING_OF_AN_AGENT if told_apart else least
    return sum(len(word) > 3 for word in words) < least and not _is_anchored(fact, phrase)


def _names_one(phrase: Phrase) -> bool:
    """Whether a subject is a name or a term of several words, and no thing just mentioned."""
    first, *rest = phrase.text.split()
    words = rest if first.lower() in _ARTICLES else [first, *rest]
    return len(words) > 1 or phrase.text[:1].isupper() or words[0][:1].isupper()


def _asks_for_any_event(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """What somebody once did is no one thing, where nothing says when or where."""
    going_on = clause.verb.endswith("ing") and bool(clause.auxiliaries)
    once = (clause.past and not clause.auxiliaries) or going_on
    told = _is_anchored(fact, phrase) or is_of_note(form, clause, answer, fact)
    told = told or asks_for_an_outcome(form, clause, phrase) or is_light(clause, phrase)
    return once and form in ("object", "oblique") and not told


def _is_anchored(fact: Fact, phrase: Phrase) -> bool:
    """Whether a value outside of `phrase` and of the subject pins the statement down."""
    clause = fact.clause
    kept = (*clause.fronted, *clause.complements) if clause else ()
    told = " ".join(other.text for other in kept if other is not phrase)
    slots = fact.statement.slots
    return any(slot.type in _ANCHORS and slot.text in told for slot in slots)


def _is_in_the_perfect(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What has the blood formed?" asks of a moment in the text."""
    perfect = clause.auxiliaries[:1] != () and clause.auxiliaries[0].lower() in _PERFECT
    active = len(clause.auxiliaries) == 1
    return perfect and active and form in ("object", "oblique", "manner") and not fact.attribution


def _answers_with_what_was_mentioned(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "The challenge" names nothing, but what the unit of resistance is, is "the ohm"."""
    if form == "identity" and " of " in clause.subject.text and not clause.past:
        return False
    if is_responsible(clause, phrase) or is_singled_out(clause, phrase):
        return False
    first, *rest = answer.lower().split()
    named = rest[1:] if rest and rest[0] in ORDINALS else rest
    return first == "the" and len(named) == 1 and answer[4:].islower()


def _answers_with_its_own(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What does it manage? Its contents": a word or two that only the text explains."""
    first, *rest = answer.lower().split()
    few = len(rest) == 1 or (len(rest) == MOST_OWN and form == "oblique" and answer.islower())
    return first in _OWN and few and form in ("object", "oblique")


MOST_OWN = 2
"""Words for a thing of something's own that say too little behind a preposition."""


def _answers_with_any_people(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "Who distinguishes two kinds? Biologists": who else would?"""
    lone = phrase.plural and answer.islower() and len(answer.split()) == 1
    return form == "subject" and lone and is_person(phrase) and not clause.past


def _is_said_in_passing(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What is used against rust?" of "while paint is used against rust, ...": so is more.

    And what a thing is said to be as a reason ("since salt is a product of the lake"), it is
    besides.
    """
    if fact.origin != "subordinate" or clause.past:
        return False
    told = rf"\b(?:as|because|since) {re.escape(clause.subject.text)} "
    reason = form == "identity" and re.search(told, fact.evidence[0].quote, re.IGNORECASE)
    return form == "subject" or bool(reason)


def _asks_what_is_going_on(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What is booming?": at some moment, and not that alone."""
    going_on = clause.verb.endswith("ing") and not _NOW.isdisjoint(clause.auxiliaries)
    return form == "subject" and phrase is clause.subject and going_on


def _compares_with_nothing(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "A broader term": than what?"""
    words = answer.lower().split()
    first = words[1] if words[0] in _ARTICLES and len(words) > 1 else words[0]
    return first in _COMPARATIVES and "than" not in words


def _attributes_in_the_answer(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "Sanctions as formal or informal" answers what was not asked; "such areas as trade" does."""
    return form == "object" and " as " in f" {_HARMLESS_AS.sub('', answer)} "


_HARMLESS_AS = re.compile(
    r"\bsuch (?:[\w-]+ ){0,3}as\b|\b(?:as well|acts?|known|serves?|used?) as\b"
)
"""Where "as" only adds, or belongs to a verb of the answer: "a gale known as the Grey Lady"."""


def _is_in_the_pluperfect(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What had stagnated?": before what, only the text says."""
    return clause.auxiliaries[:1] == ("had",) and not fact.attribution


def _describes_who_was_asked_for(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "Who is the last prime minister?" asks for a name, not for "a descendant of weavers"."""
    definite = clause.subject.text.lower().startswith("the ")
    described = answer.lower().split()[0] in _INDEFINITE
    return form == "identity" and definite and described and is_person(clause.subject)


def _is_led_by_what(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What did he lead? 500 men": people are not asked for by "what", and "those" may be some."""
    person = is_person(phrase) or is_person_by_name(phrase, fact) or answer.startswith("those ")
    return form in ("object", "oblique") and person


def _denies_in_the_answer(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What are we stricken by? No plague": the question says the contrary."""
    words = answer.lower().split()
    return not _NEGATIVES.isdisjoint(words[:1]) or "no longer" in answer.lower()


def _restricts_in_the_answer(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What does the creed mention? Only its beliefs": the point is that it mentions no other."""
    return answer.lower().startswith("only ") and form in ("identity", "object", "oblique")


def _may_be_somebody(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What fell suddenly on the fort? Menendez": a bare name that acted may be a person's."""
    if form != "subject" or not clause.past or "was" in clause.auxiliaries:
        return False
    words = answer.split()
    named = all(word.istitle() or word in _PARTICLES for word in words)
    few = len(words) < 3 or not _PARTICLES.isdisjoint(words)
    return named and few and not is_person(phrase)


def _peoples_are_asked_by_what(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What broke through? The Greeks": a people is no thing."""
    named = {slot.text for slot in fact.statement.slots if slot.type == "group"}
    return form == "subject" and answer.removeprefix("the ") in named


def _is_urged_in_general(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What must we be?", "What must we build ships with?": of what a speaker urges, the deed is
    asked for, and at most whom or what it is for."""
    if fact.attribution is None or fact.stance != "required":
        return False
    beside = phrase.role in ("oblique", "place") and phrase.preposition not in _FOR_WHAT
    return clause.lemma == "be" or beside


def _has_the_name_in_the_answer(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What did they rename? The bay Port Ada": the new name is no part of what got it."""
    return form == "object" and clause.lemma in _NAMING and _NAMED_SO.match(answer) is not None


_NAMING = lexicon.words("naming_verbs") | {"nickname", "rename", "retitle"}
_NAMED_SO = re.compile(r"(?:the|an?|its|their|his|her) [a-z]+ [A-Z]\w+(?: [A-Z]\w+)*$")


def _is_stranded_far(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What did he favour the putting of first things first as?": the end is lost sight of."""
    between = [one for one in clause.complements if one is not phrase]
    words = sum(len(one.text.split()) for one in between)
    return form == "oblique" and phrase.preposition == "as" and words > NEAR


def _is_no_way(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "How may the cause be a fall?", "How is bread not baked?": nothing is done, or not so."""
    attributes = [one.text for one in clause.complements if one.role == "attribute"]
    state = clause.lemma == "be" and attributes and not any(map(_ABLE.match, attributes))
    return form == "manner" and (bool(state) or fact.stance == "negated")


_ABLE = re.compile(r"(?:\w+ly )?(?:un)?able\b")

NEAR = 5
"""Words between a verb and the preposition at the end of a question."""


OPEN_RULES: tuple[tuple[str, OpenRule], ...] = (
    ("what is possible", _asks_what_is_possible),
    ("what will be", _asks_what_will_be),
    ("what is not", _asks_what_is_not),
    ("any thing", _asks_for_any_thing),
    ("any event", _asks_for_any_event),
    ("perfect", _is_in_the_perfect),
    ("mentioned thing", _answers_with_what_was_mentioned),
    ("own thing", _answers_with_its_own),
    ("any people", _answers_with_any_people),
    ("in passing", _is_said_in_passing),
    ("going on", _asks_what_is_going_on),
    ("comparison", _compares_with_nothing),
    ("attribution", _attributes_in_the_answer),
    ("pluperfect", _is_in_the_pluperfect),
    ("description", _describes_who_was_asked_for),
    ("people", _is_led_by_what),
    ("denial in the answer", _denies_in_the_answer),
    ("restriction in the answer", _restricts_in_the_answer),
    ("somebody", _may_be_somebody),
    ("a people", _peoples_are_asked_by_what),
    *BARE_RULES,
    ("urged in general", _is_urged_in_general),
    ("name in the answer", _has_the_name_in_the_answer),
    ("stranded far", _is_stranded_far),
    ("no way", _is_no_way),
    *PREDICATE_RULES,
    *DESCRIPTION_RULES,
    *GIVEAWAY_RULES,
    *EMPTY_RULES,
)
"""What makes a question open, in the order in which it is looked for."""
