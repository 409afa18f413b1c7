"""Who asks as what something occurs, and what it is known as.

"In what form does chalk occur on the coast? White cliffs", "What are the oldest hulls known as?".
"""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.faults.giveaways import only_denies
from quizgen.lang.en.questions.further.asked import Found, Part
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.prepositions import ask_with_preposition
from quizgen.model import Phrase, fold

_SHAPING = lexicon.words("shaping_verbs")
_BE = lexicon.words("forms_of_be")
_COMPARING = re.compile(r"as (?:\w+ly |few|little|many|much|early|late|long|soon|well)\b")
_WHOLE = re.compile(r"as (?:a|an|the) (?:[a-z]+ )?(?:consequence|result|rule|whole)\b")
_MENTIONED = re.compile(r"the (?:[\w-]+ )?[\w-]+", re.IGNORECASE)

_LOST_AT_END = frozenset({"clause", "oblique", "place"})
"""What a question with its preposition at the end has no place for."""

_FOUND = frozenset({"appear", "arise", "exist", "live", "occur", "survive"})
"""Verbs of what is somewhere in a form; what serves or starts as something takes none."""

LONGEST_FORM = 6
"""Words of the form in which something occurs: more list several."""

LONGEST_NAME = 5
"""Words of what something is known as; more say why."""


def as_what(part: Part) -> Found | None:
    """ "What did the fishers burn whale fat as?", "In what form does chalk occur on the coast?" """
    phrase, clause = part.phrase, part.clause
    if clause.lemma not in _SHAPING or not _says_as(part) or part.fact.stance == "negated":
        return None
    roles = {one.role for one in clause.complements if one is not phrase}
    if roles.isdisjoint(_LOST_AT_END):
        return Found("oblique", ask_with_preposition(clause, "What", phrase), part.governed)
    in_form = clause.lemma in _FOUND and len(part.governed.split()) <= LONGEST_FORM
    return Found("oblique", ask(clause, "In what form", phrase), part.governed) if in_form else None


def _says_as(part: Part) -> bool:
    """Whether a phrase behind the verb says as what, and nothing but that is told with "as"."""
    phrase, clause = part.phrase, part.clause
    told = phrase.role == "oblique" and phrase.preposition == "as" and phrase in clause.complements
    compared = _COMPARING.match(phrase.text) or _WHOLE.match(phrase.text)
    return told and not compared and len(part.alike()) == 1


def known_as(part: Part) -> Found | None:
    """ "What are the oldest hulls known as?" """
    phrase, clause = part.phrase, part.clause
    passive = not _BE.isdisjoint(map(str.lower, clause.auxiliaries))
    named = clause.lemma == "know" and passive and _says_as(part)
    if not named or clause.past or clause.fronted or part.fact.stance == "negated":
        return None
    if _is_mentioned(clause.subject) or not _is_name(part):
        return None
    return Found("essence", ask_with_preposition(clause, "What", phrase), part.governed)


def _is_mentioned(subject: Phrase) -> bool:
    """Whether a subject is a thing that only the text tells: "the small boats"."""
    return _MENTIONED.fullmatch(subject.text) is not None


def _is_name(part: Part) -> bool:
    """Whether what something is known as is a name of it that its own words do not give away."""
    name, subject = part.governed, part.clause.subject.text
    given = not set(fold(name).split()).isdisjoint(fold(subject).split())
    return len(name.split()) <= LONGEST_NAME and not given and not only_denies(name, subject)
