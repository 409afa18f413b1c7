"""What was found to be so, whoever found it: "Research suggests that mice sing", "it was shown"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.tree import dependents, has_dependent, root_of, subject_of
from quizgen.lang.en.facts.restating.reported import material_of_reported, reported_clause, reports
from quizgen.lang.en.facts.restating.said import Said, said_of
from quizgen.lang.en.statements.ties import without_ties

_SOURCES = frozenset({"evidence", "experiment", "paper", "research", "study", "survey", "trial"})
"""Nouns for work that finds something; of which kind, an adjective says."""

_NO_KIND = frozenset({"more", "much", "new", "other", "previous", "recent", "subsequent"})
_ANY = frozenset({"a", "an", "many", "several"})
_MODIFYING = frozenset({"amod", "compound"})
_ESTIMATING = frozenset({"calculate", "estimate"})
_FINDING = frozenset({"demonstrate", "discover", "establish", "find", "observe", "prove", "show"})


def of_observed(reading: Reading) -> Iterator[Said]:
    """ "Mice sing", by research, for "Research suggests that mice sing"."""
    for parsed in reading.sentences:
        if parsed.fault or "that" not in parsed.words or '"' in parsed.words:
            continue
        verb = root_of(parsed.doc)
        source = _work(verb) or _estimates(verb)
        if (source is None and not _is_observed(verb)) or _is_led(verb):
            continue
        said = reported_clause(verb, material_of_reported(parsed, reading))
        if said is not None:
            yield replace(said_of(parsed, said, reading), source=source)


def _work(verb: Token) -> str | None:
    """The work that reports something, in words that need no context: "genetic evidence"."""
    subject = subject_of(verb)
    if subject is None or not reports(verb) or subject.lemma_.lower() not in _SOURCES:
        return None
    words = [token for token in subject.subtree if token.lower_ not in _NO_KIND]
    plain = all(token is subject or _says_which_kind(token) for token in words)
    return " ".join(token.lower_ for token in words) if plain else None


def _says_which_kind(token: Token) -> bool:
    return token.dep_ in _MODIFYING or token.lower_ in _ANY


def _estimates(verb: Token) -> str | None:
    return "estimates" if verb.lemma_ in _ESTIMATING and _is_impersonal(verb) else None


def _is_observed(verb: Token) -> bool:
    """ "It has been shown that": a finding that the text takes for a fact."""
    return verb.lemma_ in _FINDING and _is_impersonal(verb)


def _is_led(verb: Token) -> bool:
    """Whether what opens a report may belong to what is reported: "in Oslo it was found that"."""
    subject = subject_of(verb)
    first = None if subject is None else subject.left_edge
    return first is not None and any(token.i < first.i for token in without_ties(first.doc))


def _is_impersonal(verb: Token) -> bool:
    """Whether a passive has an "it" that means nothing, and denies nothing."""
    subject = subject_of(verb)
    empty = subject is not None and subject.lower_ == "it" and has_dependent(verb, {"auxpass"})
    modal = any(helper.tag_ == "MD" for helper in dependents(verb, {"aux"}))
    return empty and not modal and not has_dependent(verb, {"neg"})
