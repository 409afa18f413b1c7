"""Questions for whose duty or policy something is, and what it is; and for what a thing is taken.

"What is the duty of the crew?", "Who has the duty to close the gate?", "What is a lost key treated
as?".
"""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.inversion import ask
from quizgen.model import Clause, Phrase

_DUTIES = lexicon.words("duty_nouns")
_PERSONAL = frozenset({"duty", "job", "obligation", "responsibility", "role", "task"})
_TAKEN_AS = lexicon.words("taking_verbs")
_REQUIRED = lexicon.words("required_modals")
_BE = lexicon.words("forms_of_be")

_OF = re.compile(r"the (?P<duty>\w+) of (?P<who>.+)")
_OWN = re.compile(r"(?P<who>.+?)['’]s? (?P<duty>\w+)")
_TELLS = re.compile(r"^(?:to|that) ")

Asking = tuple[Form, str | None, str]


def is_duty(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is the duty, aim or policy that the subject names."""
    named = clause.lemma == "be" and clause.subject.head.lower() in _DUTIES
    alone = clause.complements == (phrase,) and not clause.fronted and not clause.auxiliaries
    return named and alone and phrase.role == "clause" and bool(_TELLS.match(phrase.text))


def asked_duty(clause: Clause, phrase: Phrase) -> Asking:
    """ "What is the duty of the crew?" """
    return "doing", ask(clause, "What", phrase), phrase.text


def is_whose_duty(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is the subject that names a duty and whose it is."""
    if phrase is not clause.subject or len(clause.complements) != 1:
        return False
    told = is_duty(clause, clause.complements[0]) and clause.complements[0].text.startswith("to ")
    return told and phrase.head.lower() in _PERSONAL and _whose(phrase) is not None


def _whose(phrase: Phrase) -> tuple[str, str] | None:
    """The duty, and whose it is."""
    found = _OF.fullmatch(phrase.text) or _OWN.fullmatch(phrase.text)
    return (found["duty"], found["who"]) if found else None


def asked_whose_duty(clause: Clause, phrase: Phrase) -> Asking:
    """ "Who has the duty to close the gate?" """
    found = _whose(phrase)
    if found is None:
        return "doing", None, phrase.text
    return "doing", f"Who has the {found[0]} {clause.complements[0].text}?", found[1]


def is_required_property(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is what something has to be: "random and unpredictable"."""
    required = clause.lemma == "be" and not _REQUIRED.isdisjoint(clause.auxiliaries)
    first = clause.complements[:1] == (phrase,) and not clause.fronted
    alone = first and all(_goes_on(other) for other in clause.complements[1:])
    words = phrase.text.split()
    able = words[:2] in (["able", "to"], ["unable", "to"])  # asks what to do
    told = not (able or _is_open(clause))
    return required and alone and told and phrase.role == "attribute" and len(words) > 1


def _is_open(clause: Clause) -> bool:
    """Whether much fits: "What should you be?", "What should a key not be?"."""
    return clause.subject.text.lower() == "you" or clause.adverb == "not"


_COMPARED = re.compile(
    r"(?:\w+ly |much |far )?(?:similar|comparable|equal|identical|close|different)\b"
    r"|(?:as|(?:the )?same) |(?:more|less|fewer|\w+er) (?:\S+ ){0,5}than\b(?!.*\d)",
    re.IGNORECASE,
)
"""What only compares one thing with another; "longer than 12 characters" tells a measure."""


def _goes_on(phrase: Phrase) -> bool:
    """Whether a clause is part of the property before it: "so high that nobody can see over it"."""
    return phrase.role == "clause" and phrase.text.startswith("that ")


def asked_required_property(clause: Clause, phrase: Phrase) -> Asking:
    """ "What should a password be?", but for "similar to the first", which only compares."""
    if _COMPARED.match(phrase.text):
        return "doing", None, phrase.text
    whole = " ".join(other.text for other in clause.complements)
    alone = clause.model_copy(update={"complements": (phrase,)})
    return "doing", ask(alone, "What", phrase), whole


def is_taken_as(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is what something is treated or understood as."""
    passive = bool(_BE & set(clause.auxiliaries)) and clause.lemma in _TAKEN_AS
    return passive and phrase.preposition == "as" and clause.complements[:1] == (phrase,)


def asked_taken_as(clause: Clause, phrase: Phrase) -> Asking:
    """ "What is a lost key treated as?" """
    stem = ask(clause.model_copy(update={"complements": (phrase,)}), "What", phrase)
    return "doing", f"{stem[:-1]} as?" if stem else None, phrase.text.removeprefix("as ")
