"""Finds the finite clauses of a parsed sentence and takes them apart."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents, has_dependent, root_of, token_before
from quizgen.lang.en.labels import (
    AUXILIARIES,
    FINITE_TAGS,
    NOUNS,
    PLURAL_TAGS,
    PRESENT_TAGS,
    REPORTED,
    SUBJECTS,
    TIMES,
    VERBS,
    WH_TAGS,
)
from quizgen.lang.en.syntax.attachments import with_own_phrases
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.clefts import cleft_focus
from quizgen.lang.en.syntax.complements import Dependents, focused_parts
from quizgen.lang.en.syntax.constituents import BrokenPhrase, Part
from quizgen.lang.en.syntax.coordination import shares_subject
from quizgen.lang.en.syntax.gapping import without_gapped
from quizgen.lang.en.syntax.misread import (
    does_with_gerund,
    has_verbless_clause,
    is_comment,
    is_participle_in_list,
    numbers_clash,
)
from quizgen.lang.en.syntax.origins import Origin, origin_of
from quizgen.lang.en.syntax.reasons import NoClause
from quizgen.lang.en.syntax.relatives import place_of
from quizgen.lang.en.syntax.stance import clause_stance
from quizgen.lang.en.syntax.subjects import disagrees, inquires, is_what_one_does, subject_part
from quizgen.lang.en.syntax.subordination import opening
from quizgen.lang.en.syntax.temporal import split_final_date, with_ranges_joined
from quizgen.lang.en.syntax.verbgroups import auxiliaries_before, is_finite
from quizgen.trace import Filter, Trace

_SINGLING_OUT = lexicon.words("definite_determiners") | lexicon.words("third_person_possessives")

_TAKING_CLAUSES = lexicon.words("verbs_to_others") | lexicon.words("telling_verbs")
_COMPLETING = frozenset({"object", "attribute", "clause"})
_SHARED = frozenset({"dobj", "agent"})

NEAR = 3
"""Tokens: "designed and quickly built the bridge"; farther verbs have objects of their own."""


def find_clauses(root: Token, trace: Trace) -> Iterator[RawClause]:
    """The clauses of the sentence under `root` that can be taken apart whole, in order."""
    for found in _found_under(root):
        if isinstance(found, RawClause):
            yield found
        else:
            trace.lose(Filter.CLAUSE, found)


def _found_under(root: Token) -> list[RawClause | str]:
    """The clauses under `root`, or why one cannot be taken apart, found once for several rules."""
    known: dict[int, list[RawClause | str]] = root.doc.user_data.setdefault("clauses", {})
    if root.i not in known:
        verbs = (token for token in root.subtree if token.pos_ in VERBS)
        origins = [(verb, origin_of(verb)) for verb in sorted(verbs, key=lambda verb: verb.i)]
        known[root.i] = [_found_at(verb, origin) for verb, origin in origins if origin is not None]
    return known[root.i]


def _found_at(verb: Token, origin: Origin) -> RawClause | str:
    """The clause of `verb`, or why there is none."""
    try:
        return take_apart(verb, origin) or NoClause.NO_SUBJECT_OR_VERB
    except BrokenPhrase as broken:
        return str(broken)


def take_apart(verb: Token, origin: Origin) -> RawClause | None:
    """The clause of `verb`; None where it has no plain subject or no finite verb.

    Raises `BrokenPhrase` with the reason why it cannot be taken apart.
    """
    subject = subject_part(verb, origin)
    if subject is None or not (origin == "participle" or is_finite(verb)) or inquires(verb):
        return None
    if disagrees(subject.head, verb):
        raise BrokenPhrase(NoClause.DISAGREEMENT)
    if is_what_one_does(subject.head, verb):
        raise BrokenPhrase(NoClause.GERUND)
    found = _dependents(verb, subject, origin)
    helper = _helper(verb) if origin == "participle" else None
    auxiliaries = found.auxiliaries or ([] if helper else auxiliaries_before(verb))
    complements = _with_date_apart(found)
    clause = RawClause(
        verb,
        subject,
        origin,
        auxiliaries,
        found.adverbs,
        helper,
        found.particle,
        found.fronted,
        complements,
        clause_stance(verb, [*found.fronted, subject, *complements], auxiliaries),
    )
    fault = next((name for name, holds in RULES if holds(clause)), None)
    if fault is not None:
        raise BrokenPhrase(fault)
    return clause


def _helper(verb: Token) -> str:
    """The form of "be" that makes a participle finite; "is" or "are" in what is so at any time."""
    several = verb.head.tag_ in PLURAL_TAGS
    if _is_general(verb):
        return "are" if several else "is"
    return "were" if several else "was"


def _is_general(participle: Token) -> bool:
    """Whether a participle says of a kind of things what is so: "axons, called nerves, carry"."""
    noun = participle.head
    root = root_of(participle.doc)
    present = any(verb.tag_ in PRESENT_TAGS for verb in (root, *dependents(root, AUXILIARIES)))
    single = noun.pos_ == "PROPN" or any(child.lower_ in _SINGLING_OUT for child in noun.lefts)
    dated = any(token.ent_type_ == "DATE" for token in participle.subtree)
    return present and not single and not dated


def _dependents(verb: Token, subject: Part, origin: Origin) -> Dependents:
    """The dependents of `verb` in their places.

    What is before the word that opens a subordinate clause belongs to the clause above: "a decade"
    of "a decade after".
    """
    found = Dependents(verb, subject, fronted=focused_parts(cleft_focus(verb), verb))
    if origin == "relative" and (place := place_of(verb)) is not None:
        found.fronted.append(place)
    start = opening(verb) if origin == "subordinate" else -1
    for child in verb.children:
        if child.i > start:
            found.place(child)
    return found


def _with_date_apart(found: Dependents) -> list[Part]:
    """The complements, a date at their end apart, where nothing else says when it was."""
    complements = with_ranges_joined(_with_contacts_joined(found))
    complements = with_own_phrases(without_gapped(found.verb, complements))
    parts = [*found.fronted, found.subject, *complements]
    dated = any(part.head.ent_type_ == "DATE" for part in parts)
    if not complements or dated or found.verb.lemma_ == "be":
        return complements
    *before, last = complements
    return [*before, *(split_final_date(last) or [last])]


def _with_contacts_joined(found: Dependents) -> list[Part]:
    """The complements, a clause that tells of the noun before it joined to that.

    "Adds a mark to the sack | each clerk fills" has a relative clause without a pronoun.
    """
    if found.verb.lemma_ in _TAKING_CLAUSES or len(found.complements) < 2:
        return found.complements
    passive = found.verb.tag_ == "VBN" and not _is_perfect(found.auxiliaries)
    joined: list[Part] = []
    for part in found.complements:
        last = joined[-1] if joined else None
        if last and (_tells_of(part, last) or (passive and _is_apposed(part, last))):
            between = found.verb.doc[last.tokens[-1].i + 1 : part.tokens[0].i]
            joined[-1] = replace(last, tokens=[*last.tokens, *between, *part.tokens])
        else:
            joined.append(part)
    return joined


def _is_perfect(auxiliaries: Sequence[Token]) -> bool:
    """Whether auxiliaries make an active perfect: "has built", and not "has been built"."""
    return bool(auxiliaries) and all(auxiliary.dep_ != "auxpass" for auxiliary in auxiliaries)


def _is_apposed(part: Part, before: Part) -> bool:
    """Whether a noun phrase behind a comma and a place says what that is: "on Rhodes, the seat"."""
    between = part.head.doc[before.tokens[-1].i + 1 : part.tokens[0].i].text.strip()
    return part.role == "object" and before.role == "oblique" and between == ","


def _tells_of(part: Part, before: Part) -> bool:
    """Whether a finite clause that nothing opens stands directly behind a noun."""
    verb = part.head
    if part.role != "clause" or not is_finite(verb) or part.tokens[0].pos_ not in ("DET", "PRON"):
        return False
    subject = next(iter(dependents(verb, SUBJECTS)), None)
    plain = subject is not None and part.tokens[0].tag_ not in WH_TAGS
    opened = has_dependent(verb, ("mark", "dobj", "attr", "acomp"))
    beside = before.tokens[-1].i + 1 == part.tokens[0].i and before.tokens[-1].pos_ in NOUNS
    return plain and beside and not opened and before.role in ("object", "oblique")


def _glued_circumstance(clause: RawClause) -> bool:
    """A circumstance took the head of the subject: "In 1891 chemist | James Dewar"."""
    first = clause.subject.tokens[0]
    return _is_dated(clause.subject) or (
        not _opens_a_subject(first)
        and any(
            part.preposition is not None
            and part.tokens[-1].i + 1 == first.i
            and part.head.pos_ == "NOUN"
            and part.head.ent_type_ not in TIMES
            and not _is_whole(part.head)
            for part in clause.fronted
        )
    )


def _is_dated(subject: Part) -> bool:
    """Whether a date is in a subject: "about 1700, the king", "between 1546 and 1561 | ships"."""
    head, first = subject.head, subject.tokens[0]
    named = head.ent_type_ in TIMES and has_dependent(head, ("appos",))
    before = token_before(first)
    opening = first if first.pos_ == "ADP" or first.lower_ == "between" else before
    ranged = opening is not None and opening.lower_ == "between"
    return named or (ranged and any(token.ent_type_ in TIMES for token in subject.tokens[:-1]))


def _opens_a_subject(token: Token) -> bool:
    """Whether a noun phrase can only begin with this word: an article, a pronoun, an owner."""
    return token.pos_ in ("DET", "PRON")


def _is_whole(noun: Token) -> bool:
    """Whether nothing but adjectives is between a noun and its own determiner, or it is plural."""
    if noun.tag_ == "NNS":
        return True
    determiner = next((child for child in noun.lefts if child.pos_ in ("DET", "PRON")), None)
    if determiner is None:
        return False
    return all(token.pos_ == "ADJ" for token in noun.doc[determiner.i + 1 : noun.i])


def _shared_object(clause: RawClause) -> bool:
    """The clause lost an object to its neighbour: "designed and built the bridge"."""
    verb = clause.verb
    complete = any(part.role in _COMPLETING for part in clause.complements)
    passive = any(auxiliary.dep_ == "auxpass" for auxiliary in clause.auxiliaries)
    return not (complete or passive) and any(
        verb.i < other.i <= verb.i + NEAR and has_dependent(other, _SHARED)
        for other in verb.conjuncts
    )


def _stray_object(clause: RawClause) -> bool:
    """A noun phrase behind an object or a place is no second object: "used the key | each day".

    Nor has a passive one behind a place: "was held on Rhodes, the seat of the order".
    """
    parts = clause.complements
    at = next((n for n in reversed(range(len(parts))) if parts[n].role == "object"), 0)
    before = {part.role for part in parts[:at]}
    passive = any(auxiliary.dep_ == "auxpass" for auxiliary in clause.auxiliaries)
    return {"object", "oblique"} <= before or (passive and "oblique" in before)


def _two_auxiliaries(clause: RawClause) -> bool:
    """Two auxiliaries are joined, of which one may be denied: "does not and will not sell"."""
    return sum(token.tag_ in FINITE_TAGS for token in clause.auxiliaries) > 1


def _open_attachment(clause: RawClause) -> bool:
    """What is said or denied before may go on in this clause: "denied that he ran and hid"."""
    verb = clause.verb
    if clause.origin != "conjunct" or not shares_subject(verb):
        return False
    return any(
        inner.tag_ == verb.tag_ and _is_helped(verb) == _is_helped(inner)
        for inner in dependents(verb.head, REPORTED)
        if inner.i < verb.i
    )


def _is_helped(verb: Token) -> bool:
    return has_dependent(verb, AUXILIARIES)


def _list_without_and(clause: RawClause) -> bool:
    """Nouns are listed by commas alone: "the money, regulated banks, and ..." lost a verb."""
    return any(_lacks_and(part.tokens) for part in clause.parts)


def _lacks_and(tokens: Sequence[Token]) -> bool:
    inside = {token.i for token in tokens}
    listed = any(
        token.dep_ == "conj" and token.head.pos_ in NOUNS and token.head.i in inside
        for token in tokens
    )
    return listed and not any(token.dep_ in ("cc", "preconj") for token in tokens)


RULES: tuple[tuple[NoClause, Callable[[RawClause], bool]], ...] = (
    (NoClause.GLUED_CIRCUMSTANCE, _glued_circumstance),
    (NoClause.SHARED_OBJECT, _shared_object),
    (NoClause.STRAY_OBJECT, _stray_object),
    (NoClause.TWO_AUXILIARIES, _two_auxiliaries),
    (NoClause.OPEN_ATTACHMENT, _open_attachment),
    (NoClause.LIST_WITHOUT_AND, _list_without_and),
    (NoClause.NUMBERS_CLASH, numbers_clash),
    (NoClause.COMMENT, is_comment),
    (NoClause.PARTICIPLE, is_participle_in_list),
    (NoClause.VERBLESS, has_verbless_clause),
    (NoClause.GERUND_BEFORE, does_with_gerund),
)
"""What can be wrong with a clause as a whole, in the order in which it is asked."""
