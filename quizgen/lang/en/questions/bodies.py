"""Bodies of people are asked for by what they are: "Which organisation was fined for its prices?".

A recogniser takes programs and tests for bodies, too: only a deed of people shows that it is one.
"""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.names import class_noun
from quizgen.lang.en.questions.who import is_person_by_name
from quizgen.model import Clause, Fact, Phrase, Slot

_DEEDS = lexicon.words("deeds_of_bodies")
_DONE = lexicon.words("done_to_bodies")
_BE = lexicon.words("forms_of_be")
_LEAD = re.compile(r"^(?:by )?(?:the )?", re.IGNORECASE)


def who_by_name(phrase: Phrase, clause: Clause, fact: Fact) -> str | None:
    """What asks for who bears a name: "who" for a person, "which guild" for a body."""
    return "who" if is_person_by_name(phrase, fact) else which_body(phrase, clause, fact)


def which_body(phrase: Phrase, clause: Clause, fact: Fact) -> str | None:
    """What asks for a body by its name: "which organisation"; None where it may be a thing."""
    body = next((slot for slot in fact.statement.slots if _is_named(phrase, slot)), None)
    if body is None or not _is_of_people(phrase, clause):
        return None
    if body.text.isupper() and len(body.text) <= SHORT:
        return "who"
    return f"which {class_noun(body) or 'organisation'}"


SHORT = 4
"""Letters of a name that may be that of a team as well: "HR"."""


def _is_named(phrase: Phrase, slot: Slot) -> bool:
    """Whether a phrase is the name of a body and nothing else, but for an article or "by"."""
    name = _LEAD.sub("", phrase.text)
    return slot.type == "organisation" and name == _LEAD.sub("", slot.text)


def _is_of_people(phrase: Phrase, clause: Clause) -> bool:
    """Whether a clause tells what people alone do, or what is done to people alone."""
    passive = not _BE.isdisjoint(helper.lower() for helper in clause.auxiliaries)
    if phrase is not clause.subject:  # "by the guild"
        return passive and phrase.role == "agent" and clause.lemma in _DEEDS
    return clause.lemma in (_DONE if passive else _DEEDS)
