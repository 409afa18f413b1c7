"""Sentences that say as a whole what holds on a condition: "If the gauge shows 3 bar, it opens"."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents, subject_of
from quizgen.lang.en.syntax.subordination import is_conditional

_SPOKEN = lexicon.words("second_person") | lexicon.words("first_person_plural") | {"i"}


def is_law(root: Token) -> bool:
    """Whether a sentence is true as a whole, as what it says on a condition stands with it."""
    conditions = [clause for clause in dependents(root, {"advcl"}) if is_conditional(clause)]
    subject = subject_of(root)
    return bool(conditions) and subject is not None and subject.lower_ not in _SPOKEN
