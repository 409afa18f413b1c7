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
from quizgen.lang.en.questions.faults.word_faults import (
    asks_from_relative,
    asks_politely,
    asks_what_will,
    counts_nothing,
    ends_loosely,
    has_lost_object,
    has_lost_side,
    has_plural_verb,
    has_singular_verb,
    has_time_inside,
    is_of_some_occasion,
    is_thing_asked_who,
    is_torn,
    is_way_asked_how,
    lacks_an_article,
    runs_together,
)
from quizgen.lang.en.spacy_import import import_spacy
from quizgen.rules import Rules

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Suspicion = Callable[[Posed], bool]
Check = Callable[[Posed, "Doc"], bool]

_PRONOUNS = {"who": "she", "what": "it"}
_SUBJECT_FORMS = frozenset({"subject", "who", "what"})
_WH_SUBJECT = re.compile(r"^(?P<lead>[^?]*, )?(?P<wh>who|what) (?P<rest>.+)\?$", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:is|are)\b.* since (?:\w+,? ){0,3}\d", re.IGNORECASE)
_STRANDED = lexicon.words("stranded_prepositions") | {"in"}
_YEAR = re.compile(r"\b\d{4}\b")
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_HELPING = frozenset({"aux", "auxpass"})
_OF_GROUP = frozenset({"ROOT", "ccomp", "acl"})
_PREPOSITIONS = frozenset({"prep", "agent"})
_COMPLEX = frozenset(lexicon.entries("complex_prepositions"))


def faults(posed: Sequence[Posed], rules: Rules) -> list[str | None]:
    """The first fault of each question, by its name in `CHECKS`; None where it has none.

    Only those are parsed whose words give a reason to.
    """
    import_spacy()
    from quizgen.lang.en.analysis.parsing import parse_grammar

    checks = rules.among("grammar", CHECKS)
    suspects = [place for place, one in enumerate(posed) if any(may(one) for _, may, _ in checks)]
    docs = parse_grammar(as_statement(posed[place]) for place in suspects) if suspects else ()
    found: list[str | None] = [None] * len(posed)
    for place, doc in zip(suspects, docs, strict=True):
        one = posed[place]
        found[place] = next(
            (name for name, may, is_so in checks if may(one) and is_so(one, doc)), None
        )
    return found


def as_statement(posed: Posed) -> str:
    """A question for the subject with a pronoun in the place of its "who"; any other as it is."""
    found = _WH_SUBJECT.match(posed.text) if posed.form in _SUBJECT_FORMS else None
    if found is None:
        return posed.text
    pronoun, lead = _PRONOUNS[found["wh"].lower()], found["lead"] or ""
    return f"{lead}{pronoun if lead else pronoun.capitalize()} {found['rest']}."


def _is_so(posed: Posed, doc: "Doc") -> bool:
    """What the words show alone."""
    return True


def _asks_for_subject(posed: Posed) -> bool:
    return posed.form in _SUBJECT_FORMS and _WH_SUBJECT.match(posed.text) is not None


def _opens_with_plain_verb(posed: Posed) -> bool:
    """Whether behind "what" there is a verb without an ending, which may be a plural."""
    found = _PLAIN_VERB.match(posed.text) if posed.form == "subject" else None
    return found is not None and found["verb"].lower() not in _OPERATORS


_PLAIN_VERB = re.compile(
    r"^(?:[^?]*, )?what (?:\w+ly |often |also )?(?P<verb>[a-z]+)(?<!s)(?<!ed)\b", re.IGNORECASE
)
_OPERATORS = lexicon.words("modals") | {
    "can",
    "could",
    "did",
    "had",
    "may",
    "might",
    "will",
    "would",
}


def _has_plural_main_verb(posed: Posed, doc: "Doc") -> bool:
    """ "What stand accused in the court?", of a list: "what" takes the singular."""
    return _root(doc).tag_ == "VBP"


def _has_second_predicate(posed: Posed, doc: "Doc") -> bool:
    """ "Who staffed at the hospital were there?": a finite verb that no subject is left for."""
    return any(
        verb.dep_ in ("advcl", "ccomp", "csubj", "parataxis") and not _subjects(verb)
        for verb in _finite_verbs(doc)
    )


def _ties_on(posed: Posed) -> bool:
    return _asks_for_subject(posed) and " and " in posed.text


def _has_second_statement(posed: Posed, doc: "Doc") -> bool:
    """ "Who lit the lamp and by dawn he was gone?": a clause of its own is tied on by "and"."""
    return any(
        verb.dep_ in ("conj", "advcl") and _subjects(verb) and _is_tied_on(verb)
        for verb in _finite_verbs(doc)
    )


def _is_tied_on(verb: "Token") -> bool:
    """Whether "and" ties a clause to the main clause, and no subordinator to anything."""
    main = verb.head.dep_ == "ROOT"
    first = min(token.i for token in verb.subtree)
    before = verb.doc[first - 1] if first else verb
    return main and not any(map(_subordinates, verb.children)) and before.dep_ == "cc"


def _subordinates(word: "Token") -> bool:
    return word.dep_ == "mark" or word.tag_ in ("WDT", "WP", "WRB")


def _says_having(posed: Posed) -> bool:
    return posed.form in ("object", "subject") and " having " in posed.text


def _is_having(posed: Posed, doc: "Doc") -> bool:
    """ "What is it having built?": no English verb group."""
    root = _root(doc)
    being = any(token.lemma_ == "be" for token in (root, *root.children))
    return being and any(
        token.lower_ == "having" and token.dep_ == "aux" and token.head.dep_ in _OF_GROUP
        for token in doc
    )


def _says_since(posed: Posed) -> bool:
    return _SINCE.search(posed.text) is not None


def _is_present_since(posed: Posed, doc: "Doc") -> bool:
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


def _ends_otherwise(posed: Posed) -> bool:
    """Whether a question for what a preposition governs does not end in one, nor "with in mind"."""
    ends = posed.text.rstrip("?").removesuffix(" in mind").split()[-1]
    return posed.form == "oblique" and ends not in _STRANDED


def _has_two_prepositions(posed: Posed, doc: "Doc") -> bool:
    """ "What did she die of on Monday?": the preposition that asks stands at the end."""
    return any(
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


CHECKS: tuple[tuple[str, Suspicion, Check], ...] = (
    ("plural verb", has_plural_verb, _is_so),
    ("torn word", is_torn, _is_so),
    ("loose end", ends_loosely, _is_so),
    ("way asked how", is_way_asked_how, _is_so),
    ("time inside", has_time_inside, _is_so),
    ("thing asked who", is_thing_asked_who, _is_so),
    ("lost object", has_lost_object, _is_so),
    ("lost side", has_lost_side, _is_so),
    ("out of a relative", asks_from_relative, _is_so),
    ("singular verb", has_singular_verb, _is_so),
    ("request", asks_politely, _is_so),
    ("run together", runs_together, _is_so),
    ("some occasion", is_of_some_occasion, _is_so),
    ("what will", asks_what_will, _is_so),
    ("no article", lacks_an_article, _is_so),
    ("lone number", counts_nothing, _is_so),
    ("plural main verb", _opens_with_plain_verb, _has_plural_main_verb),
    ("second predicate", _asks_for_subject, _has_second_predicate),
    ("second statement", _ties_on, _has_second_statement),
    ("having", _says_having, _is_having),
    ("present since", _says_since, _is_present_since),
    ("two prepositions", _ends_otherwise, _has_two_prepositions),
)
"""The faults of grammar in the order in which they are looked for: in which words one may be, and
whether the parse shows it."""
