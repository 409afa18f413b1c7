"""The forms of verbs in questions: "what" is asked with a verb in the singular."""

from quizgen.lang.en.questions.raising import is_raising
from quizgen.lang.en.wordforms import third_person
from quizgen.model import Clause, Phrase

_SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does"}


def in_singular(clause: Clause) -> Clause:
    """The clause with its first verb in the singular, in which "what" is asked."""
    if clause.auxiliaries:
        first, *rest = clause.auxiliaries
        one = third_person(first) if is_raising(first) else _SINGULAR.get(first, first)
        return clause.model_copy(update={"auxiliaries": (one, *rest)})
    if clause.past and clause.verb != "were":
        return clause
    present = clause.verb == clause.lemma
    verb = _SINGULAR.get(clause.verb) or (third_person(clause.verb) if present else clause.verb)
    return clause.model_copy(update={"verb": verb})


def taking_place(clause: Clause, phrase: Phrase) -> Clause:
    """The clause with "take place" for a "be" that says no more than how: "trade was by sea"."""
    others = {one.role for one in clause.complements if one is not phrase}
    if clause.lemma != "be" or not others <= {"oblique", "place", "time"}:
        return clause
    verb = "taken" if clause.verb == "been" else "take"
    return clause.model_copy(update={"verb": verb, "lemma": "take", "particle": "place"})
