"""Who asks for what something is, where that is no noun: a purpose, a task, a name."""

from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.contents import announces
from quizgen.lang.en.questions.faults.emptiness import is_of_nothing
from quizgen.lang.en.questions.faults.giveaways import only_denies
from quizgen.lang.en.questions.further.asked import Found, Part
from quizgen.lang.en.questions.inversion import ask

_JUDGING = lexicon.words("judging_adjectives")
_NAMING_VERBS = lexicon.words("naming_verbs")
_VAGUE_NOUNS = lexicon.words("vague_nouns")

_CLAUSES = ("to ", "that ")
LEAST = 3
"""Words of a subject that says of what it is the purpose."""


def essence(part: Part) -> Found | None:
    """ "What is the main task of a court?": to settle what two parties dispute."""
    clause, phrase = part.clause, part.phrase
    said = phrase.role == "clause" and phrase.text.startswith(_CLAUSES)
    alone = clause.lemma == "be" and clause.complements == (phrase,) and not clause.auxiliaries
    telling = len(clause.subject.text.split()) >= LEAST and not is_of_nothing(clause.subject)
    if not (said and alone and telling) or clause.subject.head.lower() in _VAGUE_NOUNS:
        return None
    if announces(clause.subject):
        return None
    return Found("essence", ask(clause, "What", phrase), phrase.text)


def named_thing(part: Part) -> Found | None:
    """ "What is Veracruz?": of a name whose apposition says it."""
    clause, phrase = part.clause, part.phrase
    if part.fact.origin != "pattern" or clause.lemma != "be" or phrase.role != "attribute":
        return None
    if not _JUDGING.isdisjoint(phrase.text.lower().split()[:2]):  # "an immense hall of brick"
        return None
    return Found("essence", ask(clause, "What", phrase), phrase.text, short=True)


_SOME = ("a ", "an ")


def name(part: Part) -> Found | None:
    """ "What is the parliament called in Norway?" """
    clause, phrase = part.clause, part.phrase
    named = (
        clause.lemma in _NAMING_VERBS and phrase.role == "attribute" and bool(clause.auxiliaries)
    )
    if not named or part.fact.leaning or clause.complements[0] != phrase:
        return None
    some = clause.past and clause.subject.text.lower().startswith(_SOME)  # "what was a path named?"
    if some or only_denies(phrase.text, clause.subject.text):
        return None
    return Found("essence", ask(clause, "What", phrase), phrase.text)
