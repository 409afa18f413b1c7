"""Why something is so: a clause with the reason that its sentence gives for it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.openers import is_mistaken_for_a_name
from quizgen.lang.en.analysis.tree import dependents, has_dependent, root_of
from quizgen.lang.en.coreference.intrasentential import with_subject_resolved
from quizgen.lang.en.dependence.contextual import dependence, incompleteness
from quizgen.lang.en.facts.addressed import speaks_to_every_reader, with_reader_known
from quizgen.lang.en.facts.causes import Cause, causes, may_give_a_reason
from quizgen.lang.en.facts.circumstances import without_opening
from quizgen.lang.en.facts.reasons_between import causes_between
from quizgen.lang.en.labels import NOUNS, PLURAL_TAGS, SINGULAR_TAGS
from quizgen.lang.en.statements.binding import clause_of
from quizgen.lang.en.statements.reduction import Reduction, reduce_clause
from quizgen.lang.en.statements.slots import realise_sentence
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.constituents import Part, realise
from quizgen.lang.en.syntax.finding import find_clauses
from quizgen.model import Explanation, Fact, FactId, Statement, Words, digest, fold
from quizgen.trace import Stage, Trace

_SPEAKERS = lexicon.words("first_person")
_WE = lexicon.words("first_person_plural")
_NEGATIVES = lexicon.words("negatives")
_READER = lexicon.words("second_person")
_REQUIRED = lexicon.words("required_modals")
_PLURAL = lexicon.words("plural_pronouns")
_SINGULAR = lexicon.words("inanimate_pronouns") | lexicon.words("animate_pronouns")

SHORTEST, LONGEST = 3, 24
"""Words of a reason: less says too little, more is not remembered as one."""

MOST_INCOMPLETE = 3
"""How much what is explained may say less alone than in the text."""

MOST_TOGETHER = 5
"""The same, with the reason for it."""

LOST_NUMBER = re.compile(r"(?:^|\s)-[a-z]")
"""What is left of a measure whose number did not survive: "in -wide bands"."""


def explanation_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """What the sentence, or it and the one before together, give the reason for."""
    if material.parsed.fault:
        return
    if speaks_to_every_reader(material):
        material = with_reader_known(material)
    found = (cause for cause in _causes(material) if not _is_of_reader_or_nobody(cause))
    within = (_explanation(cause, material, material) for cause in found)
    between = (_explanation(b.cause, b.effect, b.reason) for b in causes_between(material))
    for fact in chain(within, between):
        if fact is not None:
            trace.reach(Stage.EXPLANATIONS)
            yield fact


def _is_of_reader_or_nobody(cause: Cause) -> bool:
    """Whether a clause says what its reader does, and not what every reader should do.

    What "none" does, it does not in the case that the text speaks of, and in no other.
    """
    verbs = [aux.lower_ for aux in cause.effect.auxiliaries]
    subject = cause.effect.subject.head.lower_
    return subject in _NEGATIVES or (subject in _READER and _REQUIRED.isdisjoint(verbs))


def _causes(material: Material) -> Iterator[Cause]:
    """The reasons in the sentence; without a word that gives one, its clauses are not looked at."""
    if may_give_a_reason(material.parsed):
        yield from causes(list(find_clauses(root_of(material.parsed.doc), Trace())))


def _explanation(cause: Cause, told: Material, given: Material) -> Explanation | None:
    """The explanation of what is `told` by the reason `given`; None where it does not stand alone.

    Both are one where a single sentence says it.
    """
    if not _is_told(cause, given):
        return None
    spoken = _own_words(cause, told)
    speaker = told.reading.speaker if spoken <= _WE else None
    if spoken and speaker is None:
        return None
    cause = _with_conditions(cause)
    reduction = reduce_clause(cause.effect, with_subject_resolved(cause.effect, told))
    if reduction.refusal is not None:
        return None
    told = reduction.material
    given = told if given.parsed is told.parsed else given
    leaning = _leaning(reduction, cause, told, given)
    if leaning is None:
        return None
    realised = realise_sentence(reduction.tokens, told)
    claim = clause_of(cause.effect, reduction.kept, realised, told)
    if claim is None:
        return None
    reason = _reason_of(cause, given)
    said = f"{realised.words.rstrip('.')} {reason}."
    return Explanation(
        id=FactId(digest("explanation", fold(said))),
        statement=Statement(parts=(Words(text=said),)),
        evidence=tuple(dict.fromkeys((given.evidence, told.evidence))),
        origin=cause.effect.origin,
        leaning=leaning,
        attribution=speaker if spoken else None,
        claim=claim,
        reason=reason,
    )


def _reason_of(cause: Cause, given: Material) -> str:
    """The reason with what makes it one, without what ties it to the text before."""
    words = without_opening(cause.reason) if cause.opening else cause.reason
    reason = f"{cause.opening} {realise(words, given.texts).words.strip(' ,')}".strip()
    return _small_first(reason, cause, given)


def _with_conditions(cause: Cause) -> Cause:
    """The cause, what limits its effect a part of that: "it fails when it rains" needs the rain.

    What stands behind the reason belongs to that.
    """
    effect = cause.effect
    end = cause.reason[0].i if cause.reason[0].i > effect.verb.i else len(effect.verb.doc)
    fronted = [_needed(part, end) for part in effect.fronted]
    complements = [_needed(part, end) for part in effect.complements]
    return replace(cause, effect=replace(effect, fronted=fronted, complements=complements))


def _needed(part: Part, end: int) -> Part:
    """A part, needed where it is the condition or the occasion on which the rest holds."""
    limits = part.role == "clause" and part.tokens[0].lower_ in _LIMITING
    return replace(part, optional=False) if limits and part.tokens[0].i < end else part


_LIMITING = frozenset({"if", "once", "unless", "until", "when", "whenever"})


def _is_told(cause: Cause, given: Material) -> bool:
    """Whether a reason is whole, neither too long nor too short, and for one thing that is so.

    "None of the gates is shut": in which case?
    """
    if cause.effect.subject.head.lower_ in _NEGATIVES or _is_claimed(cause.effect):
        return False
    if _lacks_a_condition(cause.effect) or _is_an_impression(cause.effect):
        return False
    lost = LOST_NUMBER.search(realise(cause.reason, given.texts).words)
    return not lost and SHORTEST <= len(cause.reason) <= LONGEST


def _is_an_impression(effect: RawClause) -> bool:
    """ "Olaf Berg seems a hard man": how a person is taken, and nothing that has a reason."""
    person = effect.subject.head.ent_type_ == "PERSON"
    return person and effect.verb.lemma_ in _SEEMING


_SEEMING = frozenset({"appear", "seem"})


def _lacks_a_condition(effect: RawClause) -> bool:
    """Whether a condition of a clause was taken for a clause beside it: "... when it rains"."""
    beside = dependents(effect.verb, {"conj"})
    return any(clause.left_edge.lower_ in _LIMITING for clause in beside)


def _own_words(cause: Cause, told: Material) -> set[str]:
    """The words by which speakers mean themselves, where they are read as they are."""
    own = (token for token in cause.effect.verb.subtree if token.i not in told.replaced)
    return {token.lower_ for token in own if token.lower_ in _SPEAKERS}


def _is_claimed(effect: RawClause) -> bool:
    """Whether a clause is somebody's claim, and does not say in front whose."""
    named = any(part.tokens[0].lower_ == "according" for part in effect.fronted)
    return effect.stance == "claimed" and not named


def _leaning(reduction: Reduction, cause: Cause, told: Material, given: Material) -> int | None:
    """How much what is told leans on its text; None where both cannot be understood alone."""
    both = [*reduction.tokens, *cause.reason] if given is told else cause.reason
    if dependence(_but_known(both, cause) if given is told else both, given):
        return None
    leaning = incompleteness(reduction.tokens, told)
    all_told = leaning + incompleteness(cause.reason, given)
    return leaning if leaning <= MOST_INCOMPLETE and all_told <= MOST_TOGETHER else None


def _but_known(both: Sequence[Token], cause: Cause) -> list[Token]:
    """The words but for pronouns of the reason that mean what the question names."""
    effect = {token.i for part in cause.effect.parts for token in part.tokens}
    known = _pronouns_for([token for token in both if token.i in effect])
    reason = {token.i for token in cause.reason}
    return [token for token in both if token.i not in reason or token.lower_ not in known]


def _pronouns_for(tokens: Sequence[Token]) -> frozenset[str]:
    """The pronouns of the number of some noun among the words."""
    nouns = [token for token in tokens if token.pos_ in NOUNS]
    several = any(noun.tag_ in PLURAL_TAGS or has_dependent(noun, {"conj"}) for noun in nouns)
    single = any(noun.tag_ in SINGULAR_TAGS for noun in nouns)
    return (_PLURAL if several else frozenset()) | (_SINGULAR if single else frozenset())


def _small_first(reason: str, cause: Cause, material: Material) -> str:
    """The reason with its first word small, where only its place in the sentence made it great."""
    first = cause.reason[0]
    named = first.pos_ == "PROPN" and not is_mistaken_for_a_name(first, material.reading)
    if first.i > 0 or named or first.text == "I":
        return reason
    before = len(cause.opening) + 1 if cause.opening else 0
    return reason[:before] + reason[before : before + 1].lower() + reason[before + 1 :]
