"""The grammar of questions, by a second parse: the part `grammar` of the pack.

The small pipeline knows few questions, so that most of what looks odd in the parse of one is the
parser's mistake. So "who" and "what" are read as pronouns where they are the subject, which makes
a plain statement of the question; and only those faults are named which a parse shows surely.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.lang.base.grammar import Posed
from quizgen.lang.en import lexicon
from quizgen.rules import Rules

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Check = Callable[[Posed, "Doc"], bool]

_PRONOUNS = {"who": "she", "what": "it"}
_SUBJECT_FORMS = frozenset({"subject", "who", "what"})
_WH_SUBJECT = re.compile(r"^(?P<lead>[^?]*, )?(?P<wh>who|what) (?P<rest>.+)\?$", re.IGNORECASE)
_PLURAL_VERB = re.compile(r"^(?:[^?]*, )?(?:what|who) (?:are|were|have|do)\b", re.IGNORECASE)
_TORN = re.compile(r"\w -(?:[ ?]|$)|[a-z]- (?!and\b|or\b|to\b)")
_YEAR = re.compile(r"\b\d{4}\b")
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_HELPING = frozenset({"aux", "auxpass"})
_OF_GROUP = frozenset({"ROOT", "ccomp", "acl"})
_PREPOSITIONS = frozenset({"prep", "agent"})
_COMPLEX = frozenset(lexicon.entries("complex_prepositions"))


def faults(posed: Sequence[Posed], rules: Rules) -> list[str | None]:
    """The first fault of each question, by its name in `CHECKS`; None where it has none."""
    from quizgen.lang.en.analysis.parsing import parse_grammar

    checks = rules.among("grammar", CHECKS)
    docs = parse_grammar([as_statement(one) for one in posed])
    return [
        next((name for name, holds in checks if holds(one, doc)), None)
        for one, doc in zip(posed, docs, strict=True)
    ]


def as_statement(posed: Posed) -> str:
    """A question for the subject with a pronoun in the place of its "who"; any other as it is."""
    found = _WH_SUBJECT.match(posed.text) if posed.form in _SUBJECT_FORMS else None
    if found is None:
        return posed.text
    pronoun, lead = _PRONOUNS[found["wh"].lower()], found["lead"] or ""
    return f"{lead}{pronoun if lead else pronoun.capitalize()} {found['rest']}."


def _asks_for_subject(posed: Posed) -> bool:
    return posed.form in _SUBJECT_FORMS and _WH_SUBJECT.match(posed.text) is not None


def _plural_verb(posed: Posed, doc: "Doc") -> bool:
    """ "What are crossed by it?": "what" takes the singular."""
    return posed.form == "subject" and _PLURAL_VERB.match(posed.text) is not None


def _torn_word(posed: Posed, doc: "Doc") -> bool:
    """A hyphen that nothing is joined by: "assisted - chairs"."""
    return _TORN.search(posed.text) is not None


def _second_predicate(posed: Posed, doc: "Doc") -> bool:
    """ "Who staffed at the hospital were there?": a finite verb that no subject is left for."""
    return _asks_for_subject(posed) and any(
        verb.dep_ in ("advcl", "ccomp", "csubj", "parataxis") and not _subjects(verb)
        for verb in _finite_verbs(doc)
    )


def _second_statement(posed: Posed, doc: "Doc") -> bool:
    """ "Who lit the lamp and by dawn he was gone?": a clause of its own is tied on by "and"."""
    return _asks_for_subject(posed) and any(
        verb.dep_ in ("conj", "advcl") and _subjects(verb) and _is_tied_on(verb)
        for verb in _finite_verbs(doc)
    )


def _is_tied_on(verb: "Token") -> bool:
    """Whether "and" ties a clause to the main clause, and no subordinator to anything."""
    main = verb.head.dep_ == "ROOT"
    marked = any(
        child.dep_ == "mark" or child.tag_ in ("WDT", "WP", "WRB") for child in verb.children
    )
    first = min(token.i for token in verb.subtree)
    before = verb.doc[first - 1] if first else verb
    return main and not marked and before.dep_ == "cc"


def _having(posed: Posed, doc: "Doc") -> bool:
    """ "What is it having built?": no English verb group."""
    root = _root(doc)
    being = any(token.lemma_ == "be" for token in (root, *root.children))
    return (
        posed.form in ("object", "subject")
        and being
        and any(
            token.lower_ == "having" and token.dep_ == "aux" and token.head.dep_ in _OF_GROUP
            for token in doc
        )
    )


def _present_since(posed: Posed, doc: "Doc") -> bool:
    """ "She is the mayor since 1931": what began then and goes on is told in the perfect."""
    root = _root(doc)
    if root.lower_ not in ("is", "are"):
        return False
    near = [root, *(child for child in root.children if child.dep_ == "attr")]
    since = (child for head in near for child in head.children if child.lower_ == "since")
    return any(
        one.dep_ == "prep" and _YEAR.search(" ".join(token.text for token in one.subtree))
        for one in since
    )


def _two_prepositions(posed: Posed, doc: "Doc") -> bool:
    """ "What did she die of on Monday?": the preposition that asks stands at the end."""
    return posed.form == "oblique" and any(
        first.tag_ == second.tag_ == "IN"
        and {first.dep_, second.dep_} <= _PREPOSITIONS
        and first.head == second.head
        and f"{first.lower_} {second.lower_}" not in _COMPLEX
        for first, second in pairwise(doc)
    )


def _finite_verbs(doc: "Doc") -> Iterator["Token"]:
    """The main verbs of the finite clauses."""
    return filter(_is_finite, doc)


def _is_finite(token: "Token") -> bool:
    if token.pos_ not in ("VERB", "AUX") or token.dep_ in _HELPING:
        return False
    group = [token, *(child for child in token.children if child.dep_ in _HELPING)]
    return any(verb.tag_ in _FINITE for verb in group)


def _root(doc: "Doc") -> "Token":
    return next(token for token in doc if token.dep_ == "ROOT")


def _subjects(verb: "Token") -> list["Token"]:
    return [child for child in verb.children if child.dep_ in _SUBJECTS]


CHECKS: tuple[tuple[str, Check], ...] = (
    ("plural verb", _plural_verb),
    ("torn word", _torn_word),
    ("second predicate", _second_predicate),
    ("second statement", _second_statement),
    ("having", _having),
    ("present since", _present_since),
    ("two prepositions", _two_prepositions),
)
"""The faults of grammar, in the order in which they are looked for."""
