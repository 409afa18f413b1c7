"""Sentences that say as a whole what holds on a condition: "If the gauge shows 3 bar, it opens"."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents, has_dependent, subject_of
from quizgen.lang.en.labels import SUBJECTS
from quizgen.lang.en.syntax.subordination import is_conditional

_SPOKEN = lexicon.words("second_person") | lexicon.words("first_person_plural") | {"i"}
_OF_OTHERS = frozenset({"he", "she", "they"})
"""Pronouns of somebody whom the condition may not name."""


def is_law(root: Token) -> bool:
    """Whether a sentence is true as a whole, as what it says on a condition stands with it."""
    conditions = [clause for clause in dependents(root, {"advcl"}) if _is_told(clause)]
    subject = subject_of(root)
    if not conditions or subject is None or subject.lower_ in _SPOKEN | _OF_OTHERS:
        return False
    return not any(_happened_once(clause, root) or _denies(clause, root) for clause in conditions)


def _is_told(clause: Token) -> bool:
    """Whether a clause is a condition, and no "even if it leaks" nor "whenever practical"."""
    told = has_dependent(clause, SUBJECTS) or clause.tag_ == "VBN"
    return told and is_conditional(clause) and clause.left_edge.lower_ != "even"


def _happened_once(condition: Token, root: Token) -> bool:
    """Whether a condition in the past is of one case: "if the mill burned in 1702"."""
    named = any(token.ent_type_ for token in condition.subtree)
    return root.tag_ == "VBD" and named


def _denies(condition: Token, root: Token) -> bool:
    """Whether it says only what is not so unless something that it does not name is done."""
    return has_dependent(root, {"neg"}) and not has_dependent(condition, SUBJECTS)
