"""How what follows from a condition is asked: what happens, what occurs, what something then is."""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.phrases import inside
from quizgen.lang.en.questions.conditional.obliged import obliged
from quizgen.model import Condition

_ARTICLE = r"(?:an?|the)"
_LABELLED = re.compile(
    rf"(?P<what>{_ARTICLE} (?:[^\s,;]+ ){{1,7}}?)(?P<be>is|are) (?P<said>{_ARTICLE} [^,;]+)",
    re.IGNORECASE,
)
"""What something is, and nothing that happens: "The fluid is an acid."."""

_OUTCOME = re.compile(
    r"(?:the|an?) (?:[\w-]+ )?(?:consequence|effect|outcome|result)\b", re.IGNORECASE
)
_OCCURRING = re.compile(rf"(?P<said>{_ARTICLE} (?:[^\s,;]+ ){{1,5}}?)(?P<verb>\w+s)", re.IGNORECASE)
_OCCURRING_VERBS = lexicon.words("occurring_verbs") - {"begin", "end", "start", "stop", "fail"}
_LED = re.compile(
    r"(?P<lead>(?:during|in|regardless of|under|within) [^,;]{3,60}), (?P<rest>\S+ .+)",
    re.IGNORECASE,
)
"""What belongs to the condition, and stands before the outcome: "In a dry year, it fails."."""

_SUBJECTLESS = re.compile(
    rf"(?:if|once|unless|until|when|while) (?:\w+ly )?"
    rf"(?:[a-z]+ed|{'|'.join(sorted(lexicon.pairs('irregular_participles').values()))})\b"
)
"""What is done to something that only the outcome names: "once exposed to rain"."""

_UNREAL = re.compile(r"^[^,]* would\b")
"""What follows in thought alone: "dead leaves would never decay"."""


def under_condition(fact: Condition, said: str) -> tuple[str, str]:
    """The question for `said`, what happens or is to be done on a condition, and its answer.

    The condition is before a duty of somebody's, whom it may have introduced; else after it.
    """
    if fact.duty is None:
        return _happening(fact, said)
    if fact.actor is not None and not fact.negated and _is_event(said):
        return f"What {fact.duty} {said.lower().rstrip('.')} {fact.condition}?", fact.actor
    asks, condition = f"hat {_inverted(fact.duty, fact)}", _of_now(fact.condition)
    if (able := _ABLE.match(said)) and fact.actor is not None:
        asks, said = f"{asks[:-3]} be able to do", said[able.end() :]
    if fact.actor is None:
        return f"W{asks} {condition}?", said
    return f"{_opening(condition)}, w{asks}?", said


def _is_event(said: str) -> bool:
    """Whether nobody does what a duty says: "a fine may follow", "delays must ensue"."""
    return said.lower().rstrip(".") in _OCCURRING_VERBS | _FOLLOWING


_FOLLOWING = frozenset({"apply", "ensue", "follow", "result"})
_ABLE = re.compile(r"be able to ", re.IGNORECASE)


def _of_now(condition: str) -> str:
    """A condition of a duty in the tense of that: "if you want to", and no "if you wanted to"."""
    return _WISHED.sub(lambda found: f"{found['before']}{found['wish']}", condition)


_WISHED = re.compile(r"^(?P<before>(?:if|when) (?:you|we|they) )(?P<wish>want|need|wish)ed\b")


def _happening(fact: Condition, said: str) -> tuple[str, str]:
    """ "What happens if the well fails?", or what then occurs, or what something then is."""
    labelled = labels(said)
    if labelled:
        what = inside(labelled["what"].strip())
        stem = f"{_opening(fact.condition)}, what {labelled['be']} {what}?"
        return stem, labelled["said"]
    occurring = _OCCURRING.fullmatch(said.rstrip("."))
    if occurring and occurring["verb"].removesuffix("s") in _OCCURRING_VERBS:
        return f"What {occurring['verb']} {fact.condition}?", occurring["said"].strip()
    led = _LED.fullmatch(said)
    lead = f" {inside(led['lead'])}" if led else ""
    if fact.main is not None and (_SUBJECTLESS.match(fact.condition) or _is_taken_up(fact)):
        lead = f" to {inside(fact.main.subject.text)}{lead}"
    happens = "would happen" if _UNREAL.search(fact.consequence) else "happens"
    return f"What {happens}{lead} {fact.condition}?", led["rest"] if led else said


def _is_taken_up(fact: Condition) -> bool:
    """Whether what something happens to is told before the sentence: "these cells"."""
    if fact.main is None or not fact.main.subject.text[1:].islower():
        return False
    subject, quote = fact.main.subject.text.lower(), fact.evidence[0].quote.lower()
    short = len(subject.split()) <= LONGEST_TAKEN_UP and subject not in _EVERYBODY
    return short and subject not in quote and _TAKING_UP.search(quote) is not None


LONGEST_TAKEN_UP = 6
_EVERYBODY = lexicon.words("second_person") | lexicon.words("nominative_pronouns")
_TAKING_UP = re.compile(r"\b(?:it|they|this|these|those)\b")


def labels(said: str) -> re.Match[str] | None:
    """What something is, and of what kind, taken apart; None where something happens."""
    return None if _OUTCOME.match(said) else _LABELLED.fullmatch(said.rstrip("."))


def _opening(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _inverted(duty: str, fact: Condition) -> str:
    """The modal and who has the duty, as in a question: "does a tenant need to"."""
    actor = _as_written(fact) or "you"
    actor = f"{actor} not" if fact.negated else actor
    if duty == "need":  # a thing
        return f"{'do' if fact.plural else 'does'} {actor} need"
    return f"{obliged(duty, actor, plural=fact.plural)} do"


def _as_written(fact: Condition) -> str | None:
    """Who has the duty, an address with its small letter: "example.org", and no "Example.org"."""
    actor = fact.actor
    if actor is None or _ADDRESS.match(actor) is None:
        return actor
    return f"{actor[:1].lower()}{actor[1:]}"


_ADDRESS = re.compile(r"[A-Z][a-z0-9-]*\.[a-z]")
