"""What a predicate leaves open: other things are true of its subject, or it of other things."""

import re
from collections.abc import Callable, Iterator

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.barred import is_barred
from quizgen.lang.en.questions.faults.presenting import is_all_that_matters
from quizgen.lang.en.questions.who import acts_as_a_body, is_person, is_person_by_name
from quizgen.model import Clause, Fact, Phrase, Slot

_AGENT_SUFFIXES = lexicon.entries("agent_suffixes")
_ARTICLES = lexicon.words("articles")
_BE = lexicon.words("forms_of_be")
_DO = frozenset({"did", "do", "does"})
_DONE_TO_PEOPLE = lexicon.words("done_to_people")
_FITTING = lexicon.words("fitting_verbs")
_HELPING = lexicon.words("assisting_verbs")
_OPEN_STATES = lexicon.words("open_states")
_OCCURRING = lexicon.words("occurring_verbs")
_PERFECT = lexicon.words("forms_of_have")
_POSSIBLE = lexicon.words("possible_modals") | lexicon.words("permitting_modals")
_PRESENTING = lexicon.words("presenting_verbs")
_REQUIRED = lexicon.words("required_modals")
_REFERRING = lexicon.words("referring_verbs")
_PINNING_DATES = frozenset({"day", "month", "year", "range"})
_ANCHORS = frozenset({"date", "place", "percent", "money", "work", "organisation"})
_CHARGED = re.compile(r"responsible for (?:\w+ly )?[a-z]+ing [a-z]", re.IGNORECASE)
"""What somebody has to do: a duty is one thing, what somebody has brought about is not."""

_LOOSE_TIMES = frozenset({"after", "before", "since", "during", "until", "by"})

TOLD = 2
"""Constituents beside subject and answer that pin down what a presenting verb is said of."""

OpenRule = Callable[[Form, Clause, Phrase, str, Fact], bool]


def _presents(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What does the creed show?": a verb that may have many objects, and nothing beside it."""
    open_verb = clause.lemma in _PRESENTING and form == "object" and fact.attribution is None
    if not open_verb or _is_told_whole(clause, answer, fact):
        return False
    if answer != phrase.text and f"{answer} to " in phrase.text:  # the rest says what it is for
        return False
    return not _is_pinned(fact, clause, phrase) and not _is_narrowed(clause, phrase)


def _is_told_whole(clause: Clause, answer: str, fact: Fact) -> bool:
    """Whether an answer is what one study or law says as a sentence, a rule, or all that matters.

    "What do fertilisers contain?" asks for three things in a row.
    """
    if answer.startswith(_SENTENCES):
        return not (is_person(clause.subject) or is_person_by_name(clause.subject, fact))
    if fact.stance == "required" and clause.lemma in _RULED_OBJECTS:
        return clause.lemma == "use" or len(answer.split()) >= SHORTEST_RULED  # it is a rule
    holds = clause.lemma in _HOLDING and fact.stance == "asserted"
    in_a_row = holds and _NAMED_IN_A_ROW.match(answer) is not None
    return in_a_row or is_all_that_matters(clause, answer, fact)


_SENTENCES = ("that ", "how ", "where ", "whether ", "which ", "why ")
_RULED_OBJECTS = frozenset({"contain", "have", "include", "list", "specify", "state", "use"})
SHORTEST_RULED = 3
"""Words of what something has to contain."""

_HOLDING = frozenset({"comprise", "contain", "include"})
_NAMED_IN_A_ROW = re.compile(
    r"(?!(?:many|most|other|several|some|such|various)\b)(?:[\w’'-]+ ){0,2}[\w’'-]+"
    r"(?:, (?:[\w’'-]+ ){0,2}[\w’'-]+)+,? and (?:[\w’'-]+ ){0,2}[\w’'-]+"
)


def _is_narrowed(clause: Clause, phrase: Phrase) -> bool:
    """Whether a constituent beside subject and answer says of what, for what or how."""
    roles = ("oblique", "place", "clause", "agent")
    others = (other for other in _others(clause, phrase) if other.text.lower() != "by default")
    return any(other.role in roles for other in others)


def _is_loosely_dated(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "In the early 1970s, what did it complete?": in years, more was done than one thing."""
    once = clause.past and not clause.auxiliaries and form == "object"
    told = _is_pinned(fact, clause, phrase) or _is_narrowed(clause, phrase)
    return once and not told and not is_of_note(form, clause, answer, fact)


def is_of_note(form: Form, clause: Clause, answer: str, fact: Fact) -> bool:
    """Whether a deed is told of few by its verb, or was done by no person or body.

    "What did Balboa cross?", "What did the edict abolish?"; people do much in a life.
    """
    if form != "object" or not clause.past or clause.auxiliaries or fact.leaning or clause.adverb:
        return False
    telling = len(answer.split()) >= TELLING or not answer.islower()
    vague = _VAGUE_ANSWER.match(answer) is not None
    return telling and not vague and (clause.lemma in _DEEDS or _is_done_by_a_thing(clause, fact))


TELLING = 3
"""Words at least of what a thing did something to, where none is a name."""

_DEEDS = lexicon.words("deeds_of_note")
_VAGUE_ANSWER = re.compile(
    r"^(?:an? (?:number|series|variety|lot) of|himself|herself|itself|themselves|that)\b"
)
_OWNER = re.compile(r"['’]s? ")
_ACTORS = frozenset({"person", "group", "organisation", "name"})


def _is_done_by_a_thing(clause: Clause, fact: Fact) -> bool:
    """Whether a subject is one thing that its words tell, and no person, people or body."""
    subject = clause.subject
    acts = any(
        slot.type in _ACTORS and subject.text.endswith(slot.text) for slot in fact.statement.slots
    )
    known = subject.text.lower().startswith("the ") or _OWNER.search(subject.text) is not None
    return known and not acts and not is_person(subject) and not acts_as_a_body(clause)


def _is_pinned(fact: Fact, clause: Clause, phrase: Phrase) -> bool:
    """Whether a place, a figure or a date of one year or less is told beside the answer."""
    told = _others(clause, phrase)
    return any(_pins(other, slot) for other, slot in _filled(told, fact))


def _filled(phrases: tuple[Phrase, ...], fact: Fact) -> Iterator[tuple[Phrase, Slot]]:
    """The values in `phrases`, each with its phrase."""
    for phrase in phrases:
        for slot in fact.statement.slots:
            if slot.text in phrase.text:
                yield phrase, slot


def _pins(phrase: Phrase, slot: Slot) -> bool:
    if slot.type not in _ANCHORS:
        return False
    if slot.date is None:
        return slot.type != "date"
    return slot.date.precision in _PINNING_DATES and phrase.preposition not in _LOOSE_TIMES


def _others(clause: Clause, phrase: Phrase) -> tuple[Phrase, ...]:
    """What is told beside the subject and `phrase`."""
    return tuple(one for one in (*clause.fronted, *clause.complements) if one is not phrase)


def _helps(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What serves the town?", "What uses fimbriae?": it is one of several."""
    acts = form == "subject" and (phrase is not clause.subject or not _BE & _first(clause))
    asked = acts or (form == "oblique" and phrase.preposition in ("by", "with"))
    return asked and clause.lemma in _HELPING and not _is_pinned(fact, clause, phrase)


def _is_in_a_state(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What is the state notable for?", "Who or what is committed to it?": so are others."""
    stative = clause.lemma in _OPEN_STATES or clause.verb.lower() in _OPEN_STATES
    described = any(_opens_with_state(part.text) for part in clause.complements)
    before = (None, "for", "to", "with", "about", "of")
    named = form == "subject" or phrase.preposition in before
    asked = form in ("oblique", "subject") and named and (stative or described)
    urged = fact.attribution is not None and fact.stance == "required"
    return asked and not urged and not _is_precise(clause, phrase)


def _opens_with_state(text: str) -> bool:
    return text.lower().split()[0] in _OPEN_STATES


def _is_precise(clause: Clause, phrase: Phrase) -> bool:
    """Whether "associated" and the like are said of a kind of thing, as a text defines it."""
    charged = _CHARGED.match(phrase.text) is not None
    return charged or clause.verb.lower() in ("associated", "related", "connected", "linked")


def _is_denied(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What can it not ask for?", "What does it not sell?": much, unless it is not made for it."""
    denied = fact.stance == "negated" and form in ("object", "oblique", "manner")
    helpers = _first(clause)
    bare = bool(helpers & _DO) and not _others(clause, phrase)
    unbound = (bare or bool(helpers & (_POSSIBLE | _BE))) and helpers.isdisjoint(_REQUIRED)
    return denied and unbound and clause.lemma not in _FITTING and not is_barred(fact, clause)


def _came_up(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What emerged in 2014? Protests": of what came up, a bare noun tells nothing."""
    words = [word for word in answer.lower().split() if word not in _ARTICLES]
    bare = len(words) == 1 and answer[-1:].islower() and words[0] in answer
    return form == "subject" and bare and clause.lemma in _OCCURRING


def _matters(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What plays a key role in trade?", "What is vital for trade?": so do other things.

    And what a thing plays is a role: "What does rope play?" asks for nothing.
    """
    role = clause.lemma == "play" and any(one.head in _PARTS for one in clause.complements)
    if role:
        return form in ("subject", "object")
    weighed = any(
        one.role == "attribute" and _WEIGHED.match(one.text) for one in clause.complements
    )
    return form == "subject" and phrase is clause.subject and clause.lemma == "be" and weighed


_PARTS = frozenset({"part", "role"})
_WEIGHING = lexicon.alternatives("weighing_adjectives")
_WEIGHED = re.compile(rf"(?:(?:\w+ly|very|so|more|also|often|always) )*(?:{_WEIGHING})\b")


def _extends(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What ranges from huts to halls?", "What consists of oak and tar?": so do other things."""
    return form == "subject" and phrase is clause.subject and clause.lemma in _EXTENDING


_EXTENDING = frozenset({"consist", "include", "range", "vary"})


def _refers(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What refers to techniques?": a term is asked for by what it means."""
    active = not any(helper.lower() in _BE for helper in clause.auxiliaries)
    return form == "subject" and phrase is clause.subject and active and clause.lemma in _REFERRING


def _has_been_done(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What has been built by many?": of what is so by now, there is more than one."""
    perfect = clause.auxiliaries[:1] != () and clause.auxiliaries[0].lower() in _PERFECT
    return perfect and form == "subject" and not _is_pinned(fact, clause, phrase)


def _names_whom_it_was_done_to(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What was assassinated?": somebody was."""
    done = clause.lemma in _DONE_TO_PEOPLE and not _BE.isdisjoint(_first(clause))
    return form == "subject" and done and phrase is clause.subject and not is_person(phrase)


def _may_be_somebody(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What is prohibited from entering? Cleaners": a noun that may be one for people."""
    ruled = clause.lemma in _RULED and not _BE.isdisjoint(_first(clause))
    agent = phrase.head.lower().endswith(_AGENT_SUFFIXES) and not is_person(phrase)
    return form == "subject" and ruled and phrase is clause.subject and agent


_RULED = frozenset({"ban", "bar", "forbid", "prohibit"})


def _names_who_acts(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What provides insurance? Hathaway": whether a bare name is a who, is not known."""
    if form != "subject" or is_person(phrase) or clause.lemma == "be" or _BE & _first(clause):
        return False
    words = answer.split()
    announced = fact.stance == "planned" and answer[:1].isupper()  # "GDS will help you"
    return len(words) < 3 and (announced or all(_NAME.match(word) for word in words))


_NAME = re.compile(r"[A-Z][\w.]*[a-z]")


def _first(clause: Clause) -> frozenset[str]:
    return frozenset(helper.lower() for helper in clause.auxiliaries)


def _leads_to_nothing(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "From what did Brook return? Her holiday": what came of it is told elsewhere."""
    return form == "oblique" and clause.past and clause.lemma in _UNTOLD


_UNTOLD = frozenset({"attend", "return", "visit", "wait"})

PREDICATE_RULES: tuple[tuple[str, OpenRule], ...] = (
    ("presenting verb", _presents),
    ("loose date", _is_loosely_dated),
    ("one of several", _helps),
    ("state of many", _is_in_a_state),
    ("denial", _is_denied),
    ("what came up", _came_up),
    ("what matters", _matters),
    ("extending verb", _extends),
    ("referring verb", _refers),
    ("perfect passive", _has_been_done),
    ("done to people", _names_whom_it_was_done_to),
    ("ruled agent", _may_be_somebody),
    ("bare name", _names_who_acts),
    ("no outcome", _leads_to_nothing),
)
"""What in a predicate makes a question open, in the order in which it is looked for."""
