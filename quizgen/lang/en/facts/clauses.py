"""Facts from clauses: each that is a statement of its own becomes one, typed by what it holds."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from quizgen.lang.base.dependence import Dependence
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.replacements import Replacement
from quizgen.lang.en.analysis.tree import dependents, root_of
from quizgen.lang.en.coreference.intrasentential import with_subject_resolved
from quizgen.lang.en.dependence.contextual import dependence
from quizgen.lang.en.facts.captioned import describes_picture
from quizgen.lang.en.facts.clause_kinds import fact_of
from quizgen.lang.en.facts.kinds_ruled import is_ruled_kind
from quizgen.lang.en.facts.promises import as_promised, is_promised
from quizgen.lang.en.facts.reasons import NoFact
from quizgen.lang.en.facts.taught import is_taught
from quizgen.lang.en.facts.untold import leaves_untold
from quizgen.lang.en.labels import VERBS
from quizgen.lang.en.statements.attribution import is_attributed, keeps_its_source
from quizgen.lang.en.statements.binding import clause_of
from quizgen.lang.en.statements.laws import is_law
from quizgen.lang.en.statements.reduction import Reduction, reduce_clause
from quizgen.lang.en.statements.sentence import doubtful_sentence, whole_sentence
from quizgen.lang.en.statements.slots import realise_sentence
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.finding import find_clauses
from quizgen.model import Fact
from quizgen.trace import Filter, Stage, Trace

SHORT_WHOLE = 22
"""Tokens: of a longer sentence that is a fact as a whole, the reduced main clause is one, too."""


def clause_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """The facts of one sentence's clauses.

    A sentence that can be understood alone is one fact, with the grammar of its main clause where
    that could be taken apart; otherwise its main clause is, reduced. Later and relative clauses
    follow.
    """
    root = root_of(material.parsed.doc)
    if material.parsed.fault:
        trace.lose(Filter.PARSE, material.parsed.fault)
        yield from _doubtful_fact(root, material, trace)
        return
    clauses = list(find_clauses(root, trace))
    whole = _independent_sentence(root, material, trace)
    if describes_picture(root, material):
        trace.lose(Filter.CAPTION, NoFact.PICTURE)
        yield from _reduced_facts(filter(_is_about_a_thing, clauses), None, material, trace)
        return
    main = next((raw for raw in clauses if raw.origin == "root"), None)
    if whole:
        yield from _whole_facts(whole, main, material, trace)
    told = 0 < len(whole) <= SHORT_WHOLE and not _says_more(root)
    yield from _reduced_facts(clauses, main if told else None, material, trace)


def _whole_facts(
    whole: list[Token], main: RawClause | None, material: Material, trace: Trace
) -> Iterator[Fact]:
    """The fact that a sentence is as it stands; without grammar where only its condition does."""
    factual = main is None or _is_factual(main, material)
    if factual or is_law(root_of(material.parsed.doc)):
        trace.reach(Stage.WHOLE_SENTENCES)
        yield _whole_fact(whole, main if factual else None, material)


def _says_more(root: Token) -> bool:
    """Whether a second predicate stands beside the first: "weirs slow the stream and hold silt".

    What the first one says ends before it, so that it is a fact of its own.
    """
    return any(verb.pos_ in VERBS for verb in dependents(root, {"conj"}))


def _reduced_facts(
    clauses: Iterable[RawClause], asked: RawClause | None, material: Material, trace: Trace
) -> Iterator[Fact]:
    """The facts that clauses are by themselves, beside the one that is already `asked` about."""
    for raw in clauses:
        trace.reach(Stage.CLAUSES)
        if not _is_factual(raw, material):
            trace.lose(Filter.STANCE, raw.stance)
        elif raw is not asked:
            yield from reduced_fact(raw, material, trace)


def _doubtful_fact(root: Token, material: Material, trace: Trace) -> Iterator[Fact]:
    tokens = doubtful_sentence(root, material)
    if tokens:
        trace.reach(Stage.DOUBTFUL_SENTENCES)
        realised = realise_sentence(tokens, material)
        yield fact_of(realised, None, material, "untaken", tokens)


def _independent_sentence(root: Token, material: Material, trace: Trace) -> list[Token]:
    """The tokens of the whole sentence, where it can be asked about as it is; else none."""
    tokens = whole_sentence(root, material)
    reason = dependence(tokens, material) if tokens else None
    if reason is None:
        return tokens
    trace.lose(Filter.WHOLE_SENTENCE, reason)
    return []


def _is_factual(raw: RawClause, material: Material) -> bool:
    """Whether a clause says what is so, or what somebody named says."""
    claimed = raw.origin == "root" and raw.stance == "claimed"
    said = raw.stance in ("asserted", "required") or is_taught(raw) or is_promised(raw, material)
    said = said or is_ruled_kind(raw)
    return said or (claimed and is_attributed(raw.verb, material))


def _is_about_a_thing(raw: RawClause) -> bool:
    """Whether a clause of a caption is about a thing that is shown: "..., built in 1931"."""
    return raw.origin in ("participle", "relative")


def _whole_fact(tokens: list[Token], main: RawClause | None, material: Material) -> Fact:
    """The fact that a whole sentence is, with the grammar of its main clause where known."""
    realised = realise_sentence(tokens, material)
    clause = None
    if main is not None:
        reduction = reduce_clause(main, material)
        refusal = reduction.refusal
        if refusal is Dependence.RELATIVE_TIME:  # which the sentence itself may tell
            reduction = reduce_clause(main, material, timed=True)
            refusal = reduction.refusal
        if refusal is None:
            clause = clause_of(main, reduction.kept, realised, material)
    fact = fact_of(realised, clause, material, "whole", tokens)
    return fact if main is None else _meant(as_promised(fact, main, material), main)


def reduced_fact(raw: RawClause, material: Material, trace: Trace) -> Iterator[Fact]:
    """The fact that a clause is by itself, where what is left of it can be understood alone."""
    reduction = reduce_clause(raw, with_subject_resolved(raw, material))
    refusal = reduction.refusal
    if reduction.undated:
        trace.reach(Stage.UNDATED_CLAUSES)
    if refusal is not None:
        trace.lose(Filter.REDUCTION, refusal)
    elif leaves_untold(raw):
        trace.lose(Filter.CLAUSE, NoFact.UNTOLD)
    elif len(reduction.kept) == 1 and not raw.particle and not _says_of_which(raw):
        trace.lose(Filter.CLAUSE, NoFact.ONLY_A_VERB)
    elif raw.stance == "claimed" and not keeps_its_source(raw, reduction.kept):
        trace.lose(Filter.STANCE, raw.stance)
    else:
        trace.reach(Stage.CLAUSE_FACTS)
        yield _clause_fact(reduction)


def _says_of_which(raw: RawClause) -> bool:
    """Whether a clause rules for its subject alone, and so says much with its verb alone.

    "Only guests must pay", and "Torn sails are not refunded".
    """
    exclusive = raw.stance == "required" and raw.subject.tokens[0].lower_ == "only"
    return exclusive or is_ruled_kind(raw)


def _clause_fact(reduction: Reduction) -> Fact:
    raw, material = reduction.raw, reduction.material
    if raw.helper:  # "launched in 2014" becomes "was launched in 2014"
        finite = Replacement(f"{raw.helper} {raw.verb.text}")
        material = replace(material, replaced={**material.replaced, raw.verb.i: finite})
    realised = realise_sentence(reduction.tokens, material)
    clause = clause_of(raw, reduction.kept, realised, material)
    fact = fact_of(realised, clause, material, raw.origin, reduction.tokens)
    return _meant(as_promised(fact, raw, material), raw)


def _meant(fact: Fact, raw: RawClause) -> Fact:
    """The fact, marked where its clause says what has to be, will be, may be or is not."""
    if raw.stance in ("asserted", "claimed"):
        return fact
    return fact.model_copy(update={"stance": raw.stance})
