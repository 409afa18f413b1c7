"""Who asks by what way something is done, and what a thing is used in.

"How does salt reach the vats? Via a wooden pipe", "What are reed mats used in? The drying of figs".
"""

from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.fixed import asked_fixed, opens_fixed
from quizgen.lang.en.questions.further.asked import Found, Part
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.prepositions import ask_with_preposition

_BE = lexicon.words("forms_of_be")
_STATES = lexicon.words("states_in_place")
_TIMES = lexicon.words("units_of_time") | lexicon.words("times_of_year_and_day")
_UNTELLING = lexicon.words("empty_modifiers") | lexicon.words("vague_quantifiers")
_THEIR_OWN = lexicon.words("first_person_plural") | lexicon.words("second_person")
_ATTRIBUTES = frozenset({"attribute", "agent"})


def via(part: Part) -> Found | None:
    """ "How does salt reach the vats? Via a wooden pipe"."""
    phrase, clause = part.phrase, part.clause
    if not _opens_with(part, "via ") or not _is_done(part) or _is_denied_or_once(part):
        return None
    if part.fact.leaning > 1 or not _THEIR_OWN.isdisjoint(part.words):
        return None
    return Found("manner", ask(clause, "How", phrase), phrase.text)


def _opens_with(part: Part, preposition: str) -> bool:
    """Whether a phrase behind the verb opens with a preposition."""
    behind = part.phrase in part.clause.complements
    return behind and part.phrase.text.lower().startswith(preposition)


def _is_done(part: Part) -> bool:
    """Whether something is done, and by nobody who is named, nor is something just so."""
    others = {one.role for one in part.clause.complements if one is not part.phrase}
    passive = not _BE.isdisjoint(map(str.lower, part.clause.auxiliaries))
    return _ATTRIBUTES.isdisjoint(others) and (passive or bool(others))


def used_in(part: Part) -> Found | None:
    """ "What are reed mats used in? The drying of figs"."""
    phrase, clause = part.phrase, part.clause
    first = clause.complements[:1] == (phrase,) and _opens_with(part, "in ")
    if not first or not _is_used(part) or _is_denied_or_once(part):
        return None
    if _is_some_time_or_way(part) or len(part.alike()) > 1:
        return None
    if opens_fixed(phrase):
        return Found(*asked_fixed(clause, phrase))
    return Found("oblique", ask_with_preposition(clause, "What", phrase), part.governed)


def _is_used(part: Part) -> bool:
    """Whether a thing is used as a rule, and not "being used" just now."""
    helping = {word.lower() for word in part.clause.auxiliaries}
    return part.clause.lemma == "use" and not _BE.isdisjoint(helping) and "being" not in helping


def _is_some_time_or_way(part: Part) -> bool:
    """ "In winter", "in 1931", "in various fields": no thing that can be named."""
    first, *rest = part.governed.lower().split()
    timed = part.phrase.head.lower() in _TIMES | _STATES or any(map(str.isdigit, part.governed))
    return timed or not rest or first in _UNTELLING


def _is_denied_or_once(part: Part) -> bool:
    """Whether something is not so, or was so at some time: a way of that time is no rule."""
    return part.clause.past or part.fact.stance == "negated"
