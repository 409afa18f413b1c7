"""Who asks for a clause that completes a verb: what is intended, ensured or aimed at."""

import re
from collections.abc import Callable

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.inversion import ask
from quizgen.model import Clause, Phrase

_INTENDING = lexicon.words("intending_verbs")
_MESSAGES = lexicon.words("message_nouns")
_STATING = lexicon.words("stating_nouns")
_TELLING = lexicon.words("telling_verbs")
_BE = lexicon.words("forms_of_be")
_NO_DEEDS = lexicon.words("no_deeds")

_INFINITIVE = re.compile(r"^to [a-z]")
_OF_WHAT = re.compile(r" (?:about|behind|between|in|of) ")
_EMBEDDED = re.compile(r"^(?:that|whether) \w")
_PINNED = re.compile(
    r"^(?:the|an?|\w+['’]s) .*\b(?:of|for|in|behind|against|to)\b .", re.IGNORECASE
)
"""A subject that says whose aim or problem it is."""

Asking = tuple[Form, str | None, str]


def _is_aim(clause: Clause, phrase: Phrase) -> bool:
    """Whether the clause says what an aim, task, problem or step of something is."""
    alone = clause.complements == (phrase,) and not clause.auxiliaries
    said = _INFINITIVE.match(phrase.text) or phrase.text.startswith("that ")
    pinned = _PINNED.match(clause.subject.text) and not announces(clause.subject)
    return clause.lemma == "be" and phrase.role == "clause" and alone and bool(said and pinned)


def announces(subject: Phrase) -> bool:
    """Whether a subject only announces what is said: "one point to note", not "the idea of it"."""
    return subject.head.lower() in _MESSAGES and _OF_WHAT.search(subject.text) is None


def _asked_aim(clause: Clause, phrase: Phrase) -> Asking:
    """ "What is the purpose of the long terms?" """
    return "object", ask(clause, "What", phrase), phrase.text


def _is_intended(clause: Clause, phrase: Phrase) -> bool:
    active = clause.lemma in _INTENDING and not _BE & set(clause.auxiliaries)
    words = phrase.text.split()
    telling = len(words) > SHORTEST and words[1] not in _NO_DEEDS
    return active and telling and _is_infinitive(clause, phrase)


SHORTEST = 2
"""Words: "to rise" alone says too little of what is planned or usual."""


def _is_infinitive(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is the only complement of its verb, and an infinitive."""
    others = {one.role for one in _without_asides(clause) if one is not phrase}
    plain = phrase.role == "clause" and not phrase.optional and others <= {"adverb"}
    return plain and bool(_INFINITIVE.match(phrase.text))


def _without_asides(clause: Clause) -> tuple[Phrase, ...]:
    """The complements but for what commas set off: "tends, as a rule, to rise"."""
    return tuple(one for one in clause.complements if not (one.optional and one.comma))


def _asked_to_do(clause: Clause, phrase: Phrase) -> Asking:
    """ "What does the council plan to do?" """
    plain = clause.model_copy(update={"complements": _without_asides(clause)})
    stem = ask(plain, "What", phrase)
    done = phrase.text.removeprefix("to ").replace(" and to ", " and ")
    return "doing", f"{stem[:-1]} to do?" if stem else None, done


def _is_help(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is what something helps to do, with "to" or without: "helps keep heat"."""
    alone = clause.complements == (phrase,) and phrase.role == "clause" and not phrase.optional
    helps = clause.lemma == "help" and not _BE & set(clause.auxiliaries)
    deed = phrase.text.removeprefix("to ").split()
    own = deed[0].islower() and phrase.head == deed[0]  # and not "you see it"
    return helps and alone and own and len(deed) > SHORTEST_HELP and deed[0] not in _NO_DEEDS


SHORTEST_HELP = 3
"""Words: of what something helps to do, "cause colds" says too little."""


def _is_seen_doing(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is what something was found to do: "eels have been seen to climb"."""
    passive = not _BE.isdisjoint(clause.auxiliaries) and clause.verb in _FOUND
    deed = phrase.text.split()[1:]
    telling = len(deed) > 1 and deed[0] not in _NO_DEEDS and not _GOES_ON.search(phrase.text)
    return passive and telling and _is_infinitive(clause, phrase)


_GOES_ON = re.compile(r"\band (?:[a-z]+ ){0,3}(?:is|are|was|were|has|have|had) ")
"""What opens another statement about the same thing, which is no part of the deed."""

_FOUND = lexicon.words("finding_participles") | {"believed", "reported", "said", "thought"}
"""Participles of what people see or think, before what somebody is seen to do."""


def _is_content(clause: Clause, phrase: Phrase) -> bool:
    told = phrase.role == "clause" and not phrase.optional
    law = clause.lemma == "say" and clause.subject.head.lower() in _STATING
    alone = all(one is phrase or one.role == "time" for one in clause.complements)
    alone = alone and (law or clause.lemma in _TELLING)
    return told and alone and bool(_EMBEDDED.match(phrase.text))


def _is_indirect(clause: Clause, phrase: Phrase) -> bool:
    """Whether something tells how or why: "ring widths show how wet the years were"."""
    told = phrase.role == "clause" and not phrase.optional and clause.lemma in _TELLING | _STUDYING
    alone = clause.complements == (phrase,) and not clause.past
    parts = clause.subject.head.lower() in _PARTS_OF_TEXTS
    return told and alone and not parts and _INDIRECT.match(phrase.text) is not None


_STUDYING = frozenset(
    {"define", "determine", "dictate", "examine", "govern", "illustrate", "investigate", "measure"}
) | {"control", "specify", "study", "tell", "test"}
"""Verbs of finding out or of ruling, beside those of telling."""

_INDIRECT = re.compile(r"(?:how|where|whether|which|why) [a-z]+ [a-z]")
_PARTS_OF_TEXTS = lexicon.words("parts_of_texts") | lexicon.words("document_nouns")


def _is_activity(clause: Clause, phrase: Phrase) -> bool:
    """Whether a verb takes what is done as its object: "caulking involves driving in oakum"."""
    taken = phrase.role == "clause" and not phrase.optional and clause.lemma in _INVOLVING
    others = {one.role for one in clause.complements if one is not phrase}
    return taken and others <= {"adverb"} and _DOING.match(phrase.text) is not None


_INVOLVING = frozenset({"entail", "include", "involve", "mean", "require"})
_DOING = re.compile(r"(?!being\b|having\b)[a-z]+ing [a-z]")


def _asked_content(clause: Clause, phrase: Phrase) -> Asking:
    """ "What does the survey show?" """
    return "object", ask(clause, "What", phrase), phrase.text


CONTENT_ASKERS: tuple[
    tuple[str, Callable[[Clause, Phrase], bool], Callable[[Clause, Phrase], Asking]], ...
] = (
    ("aim", _is_aim, _asked_aim),
    ("intended", _is_intended, _asked_to_do),
    ("helping", _is_help, _asked_to_do),
    ("seen doing", _is_seen_doing, _asked_to_do),
    ("content", _is_content, _asked_content),
    ("indirect question", _is_indirect, _asked_content),
    ("activity", _is_activity, _asked_content),
)
"""What a clause is to the verb that it completes, and who then asks for it."""
