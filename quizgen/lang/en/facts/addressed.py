"""What a document says to its reader that holds for every reader: "You must sign the book".

Who reads such a text is nobody in particular, so that "you" and "your" depend on nothing. A speech
or a letter speaks to somebody: what it says to "you" is left to whom it is said.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.replacements import Replacement
from quizgen.lang.en.analysis.tree import dependents, root_of
from quizgen.lang.en.facts.clauses import reduced_fact
from quizgen.lang.en.facts.openings import opener_of
from quizgen.lang.en.facts.taught import is_taught
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.finding import find_clauses
from quizgen.lang.en.syntax.subordination import is_conditional, is_limit, is_occasion, is_temporal
from quizgen.model import Fact
from quizgen.trace import Trace

_READER = lexicon.words("second_person")
_SPEAKER = lexicon.words("first_person")
_DUTY_VERBS = lexicon.words("duty_verbs")
_RECEIVING = frozenset({"earn", "get", "receive"})
_MODALS = lexicon.words("required_modals") | lexicon.words("permitting_modals")
_ORIGINS = frozenset({"root", "conjunct"})
_ANYBODY = frozenset({"someone", "somebody", "anyone", "anybody", "nobody", "something"})
_OF_NOW = frozenset({"NN", "NNS", "NNP", "NNPS"})


def addressed_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """The facts of the clauses of a sentence that speaks to its reader, and to every reader."""
    doc, parsed = material.parsed.doc, material.parsed
    if parsed.fault or not speaks_to_every_reader(material) or opener_of(doc) is not None:
        return
    told = with_reader_known(material)
    for raw in find_clauses(root_of(doc), Trace()):
        if _is_general(raw) and _holds_always(raw):
            yield from reduced_fact(raw, told, trace)


def speaks_to_every_reader(material: Material) -> bool:
    """Whether a sentence has words for its reader, who is nobody in particular."""
    parsed = material.parsed
    if parsed.kind == "caption" or material.reading.speaker is not None:
        return False
    return _speak_to_reader(parsed.doc) and not _is_somebodys(parsed.doc)


def with_reader_known(material: Material) -> Material:
    """The material with the words for its reader taken for whoever reads it."""
    known = {
        token.i: Replacement(token.text)
        for token in material.parsed.doc
        if token.lower_ in _READER and token.i not in material.replaced
    }
    return replace(material, replaced={**known, **material.replaced})


def _speak_to_reader(words: Iterable[Token]) -> bool:
    return any(token.lower_ in _READER for token in words)


def _is_somebodys(doc: Doc) -> bool:
    """Whether words are said by one person to another, or put in somebody's mouth."""
    return any(token.lower_ in _SPEAKER or token.text in ('"', "?", "!") for token in doc)


def _is_general(raw: RawClause) -> bool:
    """Whether a clause is a rule for its reader, or tells what is done for every reader."""
    if raw.origin not in _ORIGINS or not _speak_to_reader(raw.verb.subtree):
        return False
    if raw.subject.head.lower_ in _READER:
        ruled = raw.stance == "required" or _is_needed(raw) or _is_forbidden(raw)
        return ruled or _is_able_by_means(raw)
    return _is_offered(raw) or raw.stance == "required" or is_taught(raw)


def _is_offered(raw: RawClause) -> bool:
    """Whether something named does or will do it for its readers: "The office will send you"."""
    if raw.stance == "planned" and raw.subject.head.lower_ in _ANYBODY:
        return False
    told = raw.stance in ("asserted", "planned")
    return told and raw.subject.head.tag_ in _OF_NOW and not raw.is_past


def _is_needed(raw: RawClause) -> bool:
    """Whether the reader needs or is due something, or needs to do it: "you will need to"."""
    due = raw.verb.lemma_ in _DUTY_VERBS | _RECEIVING
    return due and raw.stance in ("asserted", "planned")


def _is_able_by_means(raw: RawClause) -> bool:
    """Whether the reader can do something, and it is told how: "You can open it by turning ..."."""
    able = any(aux.lower_ == "can" for aux in raw.auxiliaries) and raw.stance == "asserted"
    return able and any(part.tokens[0].lower_ in _BY_MEANS for part in raw.complements)


_BY_MEANS = frozenset({"by", "using"})


def _is_forbidden(raw: RawClause) -> bool:
    """Whether the reader must not, or may not: "you should never leave it open"."""
    return raw.stance == "negated" and any(aux.lower_ in _MODALS for aux in raw.auxiliaries)


def _holds_always(raw: RawClause) -> bool:
    """Whether no condition or time limits a clause: with one it is a fact of another kind."""
    limits = (is_conditional, is_limit, is_occasion, is_temporal)
    clauses = dependents(raw.verb, {"advcl"})
    return not any(limits_it(clause) for clause in clauses for limits_it in limits)
