"""Who asks for a clause that completes a verb: what is required, intended, ensured, aimed at."""

import re
from collections.abc import Callable

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.inversion import ask
from quizgen.model import Clause, Phrase

_DEMANDING = lexicon.words("demanding_verbs")
_INTENDING = lexicon.words("intending_verbs")
_TELLING = lexicon.words("telling_verbs")
_BE = lexicon.words("forms_of_be")

_INFINITIVE = re.compile(r"^to [a-z]")
_ORDERED = re.compile(r"^((?:[\w'’-]+ ){1,6})to ([a-z].+)")
"""Whom something is demanded of, and what: "each party to withdraw"."""

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
    pinned = _PINNED.match(clause.subject.text)
    return clause.lemma == "be" and phrase.role == "clause" and alone and bool(said and pinned)


def _asked_aim(clause: Clause, phrase: Phrase) -> Asking:
    """ "What is the purpose of the long terms?" """
    return "object", ask(clause, "What", phrase), phrase.text


def _is_demanded(clause: Clause, phrase: Phrase) -> bool:
    """Whether the subject is what something is demanded of: "banks are required to ..."."""
    passive = bool(_BE & set(clause.auxiliaries)) and clause.lemma in _DEMANDING
    return passive and _is_infinitive(clause, phrase)


def _is_intended(clause: Clause, phrase: Phrase) -> bool:
    active = clause.lemma in _INTENDING and not _BE & set(clause.auxiliaries)
    return active and _is_infinitive(clause, phrase)


def _is_infinitive(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is the only complement of its verb, and an infinitive."""
    others = {one.role for one in clause.complements if one is not phrase}
    plain = phrase.role == "clause" and not phrase.optional and others <= {"adverb"}
    return plain and bool(_INFINITIVE.match(phrase.text))


def _asked_to_do(clause: Clause, phrase: Phrase) -> Asking:
    """ "What are banks required to do?" """
    stem = ask(clause, "What", phrase)
    return "object", f"{stem[:-1]} to do?" if stem else None, phrase.text.removeprefix("to ")


def _is_ordered(clause: Clause, phrase: Phrase) -> bool:
    """Whether the clause says what somebody has to, or may, do: "the treaty allows each to ..."."""
    if clause.lemma not in _DEMANDING or _BE & set(clause.auxiliaries):
        return False
    whole = _ORDERED.match(phrase.text) and clause.complements == (phrase,)
    return phrase.role == "clause" and bool(whole or _is_told_to(clause, phrase))


def _is_told_to(clause: Clause, phrase: Phrase) -> bool:
    parts = clause.complements
    told = len(parts) == 2 and parts[0].role == "object" and parts[1] is phrase
    return told and bool(_INFINITIVE.match(phrase.text))


def _asked_ordered(clause: Clause, phrase: Phrase) -> Asking:
    """ "What does the treaty allow each party to do?" """
    stem, found = ask(clause, "What", phrase), _ORDERED.match(phrase.text)
    if stem is None or (found is None and not _is_told_to(clause, phrase)):
        return "object", None, phrase.text
    if found is None or _is_told_to(clause, phrase):
        return "object", f"{stem[:-1]} to do?", phrase.text.removeprefix("to ")
    return "object", f"{stem[:-1]} {found[1]}to do?", found[2]


def _is_content(clause: Clause, phrase: Phrase) -> bool:
    told = phrase.role == "clause" and not phrase.optional
    alone = clause.complements == (phrase,) and clause.lemma in _TELLING
    return told and alone and bool(_EMBEDDED.match(phrase.text))


def _asked_content(clause: Clause, phrase: Phrase) -> Asking:
    """ "What does the survey show?" """
    return "object", ask(clause, "What", phrase), phrase.text


CONTENT_ASKERS: tuple[
    tuple[str, Callable[[Clause, Phrase], bool], Callable[[Clause, Phrase], Asking]], ...
] = (
    ("aim", _is_aim, _asked_aim),
    ("demanded", _is_demanded, _asked_to_do),
    ("intended", _is_intended, _asked_to_do),
    ("ordered", _is_ordered, _asked_ordered),
    ("content", _is_content, _asked_content),
)
"""What a clause is to the verb that it completes, and who then asks for it."""
