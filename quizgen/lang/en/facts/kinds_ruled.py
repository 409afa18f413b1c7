"""Rules that say nothing but what is done with things of a kind: "Torn sails are not refunded".

Which things it is done with, the words beside their noun say.
"""

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.subordination import is_conditional

_POLICIES = lexicon.words("policy_verbs")
_REQUIRED = lexicon.words("required_modals")
_DESCRIBING = frozenset({"amod", "acl", "relcl", "prep", "compound"})
_POINTING = lexicon.words("definite_determiners") | lexicon.words("third_person_possessives")
_PRESENT = frozenset({"VBP", "VBZ"})
_TELLING_NOTHING = frozenset({"additional", "certain", "few", "many", "other", "several", "some"})


def is_ruled_kind(raw: RawClause) -> bool:
    """Whether a clause says by its verb alone what is, must or must not be done with a kind."""
    if raw.origin != "root" or raw.complements or raw.fronted or raw.verb.tag_ != "VBN":
        return False
    if any(is_conditional(clause) for clause in dependents(raw.verb, {"advcl"})):
        return False
    return _is_kind(raw) and _is_rule(raw)


def _is_kind(raw: RawClause) -> bool:
    """Whether the subject is things of a noun that other words tell apart."""
    head = raw.subject.head
    described = [child for child in head.children if child.dep_ in _DESCRIBING]
    words = {token.lower_ for token in raw.subject.tokens}
    several = head.tag_ == "NNS" and not any(child.dep_ == "conj" for child in head.children)
    told = words.isdisjoint(_TELLING_NOTHING) and raw.subject.tokens[0].lower_ not in _POINTING
    return several and bool(described) and told


def _is_rule(raw: RawClause) -> bool:
    """Whether a passive rules: it must be done, or a policy says that it is or is not."""
    helpers = [token.lower_ for token in raw.auxiliaries]
    if "be" in helpers and not _REQUIRED.isdisjoint(helpers):
        return True
    present = len(raw.auxiliaries) == 1 and raw.auxiliaries[0].tag_ in _PRESENT
    ruled = present or helpers[:1] in (["will"], ["shall"])
    return ruled and raw.verb.lemma_ in _POLICIES
