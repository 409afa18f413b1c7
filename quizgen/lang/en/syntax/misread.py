"""Verbs that only seem to have a clause of their own: what seems their subject is none."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.finiteness import is_past_tense_form
from quizgen.lang.en.analysis.tree import dependents, has_dependent, subject_of, token_before
from quizgen.lang.en.labels import AUXILIARIES, PRESENT_TAGS, VERBS
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.coordination import shares_subject
from quizgen.lang.en.syntax.subjects import shown_number

_SAYING = lexicon.words("commenting_verbs") | lexicon.words("reporting_verbs")
_SAID = frozenset({"object", "attribute", "clause"})
_WITH_NOUNS = frozenset({"det", "poss", "nummod"})
_COMPLETED = frozenset({"dobj", "attr", "acomp", "ccomp", "xcomp", "oprd"})


def numbers_clash(clause: RawClause) -> bool:
    """ "Wages have risen, and so has the rent": no two forms of one subject differ in number."""
    verb = clause.verb
    if clause.origin != "conjunct" or not shares_subject(verb) or verb.head.pos_ not in VERBS:
        return False
    own, first = (shown_number(_first_word(one)) for one in (verb, verb.head))
    return own is not None and first is not None and own != first


def _first_word(verb: Token) -> Token:
    """The word of a verb group that shows number: the first auxiliary, or the verb."""
    return min([*dependents(verb, AUXILIARIES), verb], key=lambda token: token.i)


def is_comment(clause: RawClause) -> bool:
    """ "As the surveyor noted in his diary, ...": what he noted, is the clause above."""
    marks = (child for child in clause.verb.lefts if child.dep_ in ("mark", "advmod"))
    likens = any(mark.lower_ == "as" for mark in marks)
    open_ended = not any(part.role in _SAID for part in clause.complements)
    active = not has_dependent(clause.verb, {"auxpass"})
    return likens and open_ended and active and clause.verb.lemma_ in _SAYING


def is_participle_in_list(clause: RawClause) -> bool:
    """ "It grows in marshes, ..., and places cut off from the wind": "places" do nothing.

    So it is where the verb before is in the present tense, and a bare noun would be the subject.
    """
    verb, subject = clause.verb, clause.subject.head
    if clause.origin != "conjunct" or shares_subject(verb) or not is_past_tense_form(verb):
        return False
    bare = subject.pos_ == "NOUN" and not has_dependent(subject, _WITH_NOUNS)
    lone = bare and subject.i + 1 == verb.i and not has_dependent(verb, _COMPLETED | AUXILIARIES)
    return lone and verb.head.tag_ in PRESENT_TAGS


def has_verbless_clause(clause: RawClause) -> bool:
    """ "..., so that birds shy by nature grow tame": of "birds shy" no clause is made."""
    return any(
        part.role == "clause"
        and part.head.pos_ not in VERBS
        and part.head.tag_ in _ADJECTIVES
        and has_dependent(part.head, {"mark"})
        and not has_dependent(part.head, AUXILIARIES)
        and subject_of(part.head) is not None
        for part in (*clause.fronted, *clause.complements)
    )


_ADJECTIVES = frozenset({"JJ", "JJR", "JJS"})


def does_with_gerund(clause: RawClause) -> bool:
    """ "Since the sea was calm, | hearing far calls was easy": it is the hearing that was easy."""
    gerund = token_before(clause.subject.tokens[0])
    comma = token_before(gerund) if gerund is not None else None
    if gerund is None or comma is None or gerund.tag_ != "VBG" or comma.text != ",":
        return False
    above = gerund.head
    return any(part.role == "clause" and part.head.i == above.i for part in clause.fronted)
