"""What something can do that is told of it: what it can harm, and what it can be used for.

Most that a thing can do is one of many deeds. An effect or a use is what a text tells it for:
"Strong lye can damage the paint of a boat", "Old nets can be used to cover the young trees".
"""

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.who import is_person
from quizgen.model import Clause, Phrase

_BE = lexicon.words("forms_of_be")
_LIGHT = frozenset({"give", "help", "keep", "let", "make", "mean", "save"})
_LETTING = lexicon.words("verbs_to_others") | _LIGHT
"""What is told with a deed of the other: "it can cause the rope | to fail"."""

_EFFECTS = frozenset(
    verb
    for verb in lexicon.words("effect_verbs") | lexicon.words("harming_verbs")
    if _LETTING.isdisjoint((verb, verb.removesuffix("s")))
)
_FOR = frozenset({"for", "to"})
SHORTEST = 4
"""Words of an effect and of what has it: "stress can harm health" tells too little."""


def is_effect_or_use(form: Form, clause: Clause, phrase: Phrase, answer: str) -> bool:
    """Whether a phrase is what its subject can bring about or be used for."""
    return _is_use(form, clause, phrase) or _is_effect(form, clause, phrase, answer)


def _is_use(form: Form, clause: Clause, phrase: Phrase) -> bool:
    passive = clause.verb == "used" and not _BE.isdisjoint(clause.auxiliaries)
    aim = form == "purpose" or (form == "oblique" and phrase.preposition in _FOR)
    return passive and aim and not clause.fronted


def _is_effect(form: Form, clause: Clause, phrase: Phrase, answer: str) -> bool:
    caused = form == "object" and clause.lemma in _EFFECTS
    results = form == "oblique" and phrase.preposition == "in" and clause.lemma == "result"
    told = " " in answer and len(f"{clause.subject.text} {answer}".split()) >= SHORTEST
    return (caused or results) and told and not is_person(clause.subject)
