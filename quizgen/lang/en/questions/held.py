"""Questions for what something is thought to be, for what is thought to be it, and by whom it is
thought to be done.

"What is the old mill believed to have been?", "What is thought to be the main cause of rust?", "By
whom is the bell believed to have been cast?". What a text leaves open stays so in the question.
"""

import re
from collections.abc import Callable

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.prepositions import without_preposition
from quizgen.lang.en.questions.raising import is_raised
from quizgen.lang.en.questions.ranked import is_ranked
from quizgen.lang.en.questions.verbs import in_singular
from quizgen.lang.en.questions.who import is_person, who_or_what
from quizgen.model import Clause, Phrase

_NOUN_PHRASE = re.compile(r"(?:an?|another|the|one of) \S+ \S", re.IGNORECASE)
_MAIN = re.compile(
    rf"the (?:{lexicon.alternatives('identifying_adjectives')}) .* (?:behind|for|in|of|to|with) ",
    re.IGNORECASE,
)

Asking = tuple[Form, str | None, str]


def is_held_to_be(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is the thing that something is thought to be."""
    is_thing = phrase.role == "attribute" and _NOUN_PHRASE.match(phrase.text) is not None
    return is_thing and _is_said_alone(clause)


def asked_held_to_be(clause: Clause, phrase: Phrase) -> Asking:
    """ "What is the old mill believed to have been?" """
    return "identity", ask(clause, who_or_what(clause.subject), phrase), phrase.text


def is_held_for_main(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is the one thing that is thought to be the first of its kind."""
    if phrase is not clause.subject or not _is_said_alone(clause) or clause.fronted:
        return False
    told = clause.complements[0].text
    return is_ranked(told) or _MAIN.match(told) is not None


def asked_held_for_main(clause: Clause, phrase: Phrase) -> Asking:
    """ "What is thought to be the main cause of rust?" """
    one = in_singular(clause)
    return "subject", ask(one, "Who" if is_person(phrase) else "What", one.subject), phrase.text


def _is_said_alone(clause: Clause) -> bool:
    """Whether a clause says what something is thought to be, and at most with what."""
    attributes = [one for one in clause.complements if one.role == "attribute"]
    first = clause.complements[:1] == tuple(attributes)
    return clause.lemma == "be" and is_raised(clause) and first


def is_held_agent(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase says who is thought to do, or to have done, something."""
    told = phrase.role == "agent" and phrase in clause.complements
    return told and phrase.text.startswith("by ") and is_raised(clause)


def asked_held_agent(clause: Clause, phrase: Phrase) -> Asking:
    """ "By whom is the bell believed to have been cast?" """
    bare = without_preposition(phrase)
    whom = "By whom" if is_person(bare) else "By whom or what"
    told = clause.complements[: clause.complements.index(phrase) + 1]
    return "subject", ask(clause.model_copy(update={"complements": told}), whom, phrase), bare.text


HELD_ASKERS: tuple[
    tuple[str, Callable[[Clause, Phrase], bool], Callable[[Clause, Phrase], Asking]], ...
] = (
    ("held to be", is_held_to_be, asked_held_to_be),
    ("held for main", is_held_for_main, asked_held_for_main),
    ("held agent", is_held_agent, asked_held_agent),
)
"""What a phrase is in a clause that says what is thought to be so, and who then asks for it."""
