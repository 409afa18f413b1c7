"""What somebody reports, as a statement of theirs: "A 1931 study found that mice sing"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.entities import entity_of
from quizgen.lang.en.analysis.material import Material, material_of
from quizgen.lang.en.analysis.replacements import Replacement, Replacements
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import dependents, has_dependent, root_of, subject_of
from quizgen.lang.en.coreference.substitution import replacements
from quizgen.lang.en.dependence.contextual import is_independent
from quizgen.lang.en.facts.restating.circles import are_of_a_kind
from quizgen.lang.en.facts.restating.said import Said, said_of
from quizgen.lang.en.labels import AUXILIARIES, NOUNS
from quizgen.lang.en.phrases import inside
from quizgen.lang.en.syntax.constituents import BrokenPhrase, kept_tokens, realise
from quizgen.lang.en.syntax.coordination import coordinated_verbs, shares_subject

_REPORTING = lexicon.words("reporting_verbs")
_OWN = lexicon.words("third_person_possessives")
_SOURCES = frozenset({"person", "organisation", "work"})
_VAGUE = lexicon.words("vague_quantifiers") | lexicon.words("open_subject_words") | {"recent"}

_ENDS_IN_YEAR = re.compile(r"\b(?:in|by|since) (?:[A-Z]\w+ )?\d{4}$")
"""A year that may be that of the report: "Marten showed that yeast grows in sugar in 1953"."""

SHORTEST = 4
"""Words of what is reported: less says too little to be asked about."""

LONGEST_SOURCE = 8
"""Words: nobody opens a question with a longer "According to"."""


def of_reported(reading: Reading) -> Iterator[Said]:
    """ "Mice sing", by a 1931 study, for "A 1931 study found that mice sing"."""
    for parsed in reading.sentences:
        if parsed.fault or "that" not in parsed.words or '"' in parsed.words:
            continue
        for verb in filter(reports, coordinated_verbs(root_of(parsed.doc))):
            material = material_of_reported(parsed, reading)
            source = _source(verb, material)
            said = reported_clause(verb, material) if source is not None else None
            if said is not None:
                yield replace(said_of(parsed, said, reading), source=source)


def material_of_reported(parsed: Parsed, reading: Reading) -> Material:
    """What the words of a report are read with."""
    return material_of(parsed, reading, replacements(parsed, reading))


def reports(verb: Token) -> bool:
    """Whether a verb says plainly that somebody takes something to be so."""
    denied = has_dependent(verb, {"neg", "auxpass"})
    modal = any(helper.tag_ == "MD" for helper in dependents(verb, AUXILIARIES))
    return verb.lemma_ in _REPORTING and not denied and not modal


def _source(verb: Token, material: Material) -> str | None:
    """Who or what reports something, in words that need no context; None where they do."""
    leader = verb.head if verb.dep_ == "conj" and shares_subject(verb) else verb
    subject = subject_of(leader)
    if subject is None or subject.i > leader.i:
        return None
    read = material.replaced.get(subject.i)
    if read is not None:
        return read.text if read.type in _SOURCES else None
    try:
        tokens = kept_tokens(subject)
    except BrokenPhrase:
        return None
    if not _is_known(tokens, material):
        return None
    words = realise(tokens, material.texts).words.strip(" ,")
    named = tokens[0].pos_ == "PROPN"
    return words if named else inside(words)


def _is_known(tokens: Sequence[Token], material: Material) -> bool:
    """Whether a source is a name, or is told by one or by its year: "Legendre's conjecture".

    Of people of a kind, as "many sculptors", nobody asks who they are.
    """
    if are_of_a_kind(tokens):
        return True
    if len(tokens) > LONGEST_SOURCE or not is_independent(tokens, material):
        return False
    vague = any(token.lower_ in _VAGUE for token in tokens)
    return not vague and any(_names(token) for token in tokens)


def _names(token: Token) -> bool:
    span = entity_of(token)
    year = token.text.isdigit() and len(token.text) == len("1931")
    return year or token.pos_ == "PROPN" or (span is not None and token.pos_ in NOUNS)


def reported_clause(verb: Token, material: Material) -> str | None:
    """What is reported, without its "that"; None where it is no clause that stands together."""
    clause = next((one for one in dependents(verb, {"ccomp"}) if _opens_with_that(one)), None)
    if clause is None:
        return None
    subtree = sorted(clause.subtree, key=lambda token: token.i)
    words = realise(subtree[1:], material.texts).words.strip(" ,.")
    together = subtree[-1].i - subtree[0].i == len(subtree) - 1
    whole = together and len(words.split()) >= SHORTEST
    return words if whole and not _ENDS_IN_YEAR.search(words) else None


def _opens_with_that(verb: Token) -> bool:
    first = verb.left_edge
    return first.lower_ == "that" and first.dep_ == "mark" and first.head.i == verb.i


def own_words(parsed: Parsed, source: str | None) -> Replacements:
    """The owners in a report that nothing before them can be: the source, which questions name."""
    if source is None:
        return {}
    first = next((token for token in parsed.doc if token.lower_ in _OWN), None)
    if first is None or any(map(_is_noun, parsed.doc[: first.i])):
        return {}
    return {first.i: Replacement(first.lower_)}


def _is_noun(token: Token) -> bool:
    return token.pos_ in NOUNS and token.text[0].isalpha()
