"""Clause reduction: optional constituents that depend on context are left out of a clause.

What is left is refused where it still depends on context, or says something else without them.
"""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Token

from quizgen.lang.base.dependence import Dependence
from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.dependence.contextual import CURED_BY_A_DATE, dependence, is_independent
from quizgen.lang.en.labels import AMOUNTS, NOUNS, PRESENT_TAGS, SUBJECTS, VERBS
from quizgen.lang.en.numerals import ORDINALS
from quizgen.lang.en.statements.linearisation import linearise
from quizgen.lang.en.statements.occasions import loses_its_occasion
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.constituents import Part
from quizgen.lang.en.syntax.coordination import is_alternative
from quizgen.lang.en.syntax.integrity import seam_fault
from quizgen.trace import Reason

_BOUNDING_WORDS = lexicon.words("bounding_words")
_DEICTIC_PLACES = lexicon.words("deictic_places")
_EXCEPTIVES = lexicon.words("exceptives")
_NAMED_EXCEPTIONS = frozenset({"exception", "exceptions"})
_OCCASIONS = lexicon.words("occasions")
_OCCASION_PREPOSITIONS = lexicon.words("occasion_prepositions")
_ORDERING_WORDS = lexicon.words("ordering_words")
_PAST_OF_BE = lexicon.words("past_forms_of_be")
_DISTRIBUTIVE = frozenset({"all", "each", "every", "the"})
_RESTRICTING = frozenset({"acl", "prep", "relcl"})
_DURATIVE_VERBS = lexicon.words("durative_verbs")


class Loss(Reason):
    """What a clause cannot lose without saying something else, or nothing."""

    BOUNDS = "what it bounds left out"
    """From when or until when a state held."""
    COMMA = "one comma of two lost inside"
    DATE_OR_NAME = "a date or name lost inside"
    CIRCUMSTANCE = "a second circumstance lost inside"
    ALTERNATIVE = "the other of two alternatives lost"
    ADDITION = "what is so as well left out"
    """ "Boats carry salt, but also "ice" that melts", where no verb parts the two."""
    EXCEPTION = "an exception left out"
    RESTRICTION = "what its subject was restricted by left out"
    """ "In flowers with three forms, each flower has two": of which kind?"""
    OCCASION = "when it is so left out"
    """ "When a bell rings, the crew gathers at the bow": at other times it is elsewhere."""
    MOMENT = "what went on at a time that is not told"
    WHICH_ONE = "of which of several it holds left out"
    SCOPE = "what it holds for left out"
    """ "In these towns, a bell is rung at noon": in others, perhaps not."""


@dataclass(frozen=True, slots=True)
class Reduction:
    """A clause without the constituents `dropped`; `tokens` are those of the `kept` ones."""

    raw: RawClause
    material: Material
    kept: list[Part]
    dropped: list[Part]
    tokens: list[Token]

    @property
    def undated(self) -> bool:
        """Whether a constituent was dropped that the date of the document would resolve."""
        return any(_is_undated(part, self.material) for part in self.dropped)

    @property
    def refusal(self) -> Reason | None:
        """Why the reduced clause is no statement of its own; None where it is one."""
        return (
            dependence(self.tokens, self.material)
            or self._loss
            or seam_fault(self.tokens, self.raw.subject.head)
        )

    @property
    def _loss(self) -> Reason | None:
        rules = self.material.reading.rules.among("reduction", LOSS_RULES)
        return next((loss for _, loss, holds in rules if holds(self)), None)


def reduce_clause(raw: RawClause, material: Material, timed: bool = False) -> Reduction:
    """The reduction of `raw` by what can go: subordinate clauses, and what depends on context.

    With `timed`, a clause stays that says before or after what the rest holds.
    """
    kept: list[Part] = []
    dropped: list[Part] = []
    for part in raw.parts:
        limited = bool(dropped) and _limits(dropped[-1], part)
        gone = limited or _follows_a_clause(part, raw) or _is_dropped(part, raw, material)
        gone = gone and not (timed and _is_ordering_clause(part, raw))
        (dropped if gone else kept).append(part)
    return Reduction(raw, material, kept, dropped, linearise(raw, kept))


def _is_dropped(part: Part, raw: RawClause, material: Material) -> bool:
    can_go = (_is_optional(part) and part is not raw.subject) or _is_mentioned_occasion(part)
    return can_go and (part.role == "clause" or not is_independent(part.tokens, material))


def _is_ordering_clause(part: Part, raw: RawClause) -> bool:
    """Whether a clause behind the verb says before or after what: "before it is cut"."""
    return part.role == "clause" and part in raw.complements and _orders(part)


def _orders(part: Part) -> bool:
    return _opening_word(part) in _ORDERING_WORDS


def _limits(adverb: Part, part: Part) -> bool:
    """Whether `part` holds only as far as the adverb right before it says: "most recently as"."""
    beside = adverb.tokens[-1].i + 1 == part.tokens[0].i
    return adverb.role == "adverb" and adverb.comma and beside and part.preposition is not None


def _follows_a_clause(part: Part, raw: RawClause) -> bool:
    """Whether a clause that is left out stands right before a loose end, which may be its own.

    "He lost to a general who ran as a farmer, despite being rich": who was rich?
    """
    if not (part.optional and part.comma and part.role == "oblique"):
        return False
    start = part.tokens[0].i
    kept = {token.i for other in (*raw.parts, raw.subject) for token in other.tokens}
    before = max((i for i in (*kept, raw.verb.i) if i < start), default=start)
    between = part.tokens[0].doc[before + 1 : start]
    return any(token.pos_ in ("VERB", "AUX") for token in between)


def _is_optional(part: Part) -> bool:
    """Whether a clause is whole without `part`; not "here", which other words would replace."""
    says_where = part.role == "adverb" and part.head.lower_ in _DEICTIC_PLACES
    return part.optional and not says_where


def _is_mentioned_occasion(part: Part) -> bool:
    """Whether `part` is an occasion mentioned before, and can go: "at the event"."""
    placed = part.preposition is not None and part.preposition.lower_ in _OCCASION_PREPOSITIONS
    bare = all(child.dep_ == "det" for child in part.head.children)
    return placed and bare and part.head.lemma_ in _OCCASIONS


def _opening_word(part: Part) -> str:
    return part.preposition.lower_ if part.preposition is not None else part.tokens[0].lower_


def _is_undated(part: Part, material: Material) -> bool:
    """Whether `part` says when, by a time that only its context gives: "a year later"."""
    reason = dependence(part.tokens, material)
    ordered = reason is not None and _orders(part)
    return ordered or reason in CURED_BY_A_DATE


def _is_of_that_time(part: Part, material: Material) -> bool:
    """Whether `part` is a span of time told before: "during that time"."""
    span = part.head.lemma_.lower() in _SPANS and part.preposition is not None
    return span and dependence(part.tokens, material) is Dependence.DEMONSTRATIVE


_SPANS = lexicon.words("units_of_time") | {"period", "time"}


def _loses_its_time(reduction: Reduction) -> bool:
    """Whether the rest would be said of the wrong time: a state, an amount, or what is owned."""
    if any(_is_of_that_time(part, reduction.material) for part in reduction.dropped):
        return _is_stative(reduction.raw)
    if not reduction.undated:
        return False
    owned = any(
        token.i in reduction.material.replaced and token.dep_ == "poss"
        for part in reduction.kept
        for token in part.tokens
    )
    return owned or _holds_for_a_time(reduction)


def _holds_for_a_time(reduction: Reduction) -> bool:
    """Whether a clause is about a state or an amount, and no event."""
    amounted = any(token.ent_type_ in AMOUNTS for token in reduction.tokens)
    return amounted or _is_stative(reduction.raw) or reduction.raw.verb.tag_ in PRESENT_TAGS


def _is_stative(raw: RawClause) -> bool:
    return raw.verb.lemma_ in _DURATIVE_VERBS


def _loses_its_bounds(reduction: Reduction) -> bool:
    """Whether a state has lost from when or until when it held: "until the museum was founded"."""
    bounded = any(_opening_word(part) in _BOUNDING_WORDS for part in reduction.dropped)
    return bounded and _is_stative(reduction.raw)


def _loses_a_comma(reduction: Reduction) -> bool:
    """Whether between subject and verb a comma opens what none closes."""
    subject, end = reduction.raw.subject, reduction.raw.verb.i
    start = subject.tokens[0].i if subject.head.pos_ in VERBS else subject.head.i
    between = [token for token in reduction.tokens if start < token.i < end]
    listed = any(token.dep_ == "conj" for token in between)
    return not listed and sum(token.text == "," for token in between) == 1


def _lost_inside(reduction: Reduction) -> list[Token]:
    """The tokens that are missing between the verb and the last kept word."""
    verb, last = reduction.raw.verb, reduction.tokens[-1].i
    kept = {token.i for token in reduction.tokens}
    if kept.issuperset(range(verb.i + 1, last)):
        return []
    return [t for t in verb.subtree if t.i not in kept and verb.i < t.i < last]


def _loses_a_date_or_name(reduction: Reduction) -> bool:
    """Whether a date, or one of several names, is missing from between the rest."""
    return any(
        token.ent_type_ == "DATE" or (token.dep_ == "cc" and token.head.pos_ == "PROPN")
        for token in _lost_inside(reduction)
    )


def _loses_a_circumstance(reduction: Reduction) -> bool:
    """Whether one of two circumstances of the verb is missing: "in Oslo (and later by Jan)".

    So it is where a name stands for a second clause: "by Ana in 1931, and Jan in Oslo, in 1932".
    """
    verb = reduction.raw.verb
    gapped = (child for child in verb.children if child.dep_ == "conj" and child.pos_ in NOUNS)
    return any(child.i < reduction.tokens[-1].i for child in gapped) or any(
        token.dep_ == "cc" and token.head.i == verb.i and _joins_circumstances(token)
        for token in _lost_inside(reduction)
    )


def _joins_circumstances(conjunction: Token) -> bool:
    """Whether a preposition follows, an adverb aside: "and later by"."""
    after = conjunction.nbor()
    if after.pos_ == "ADV" and after.i + 1 < len(after.doc):
        after = after.nbor()
    return after.pos_ == "ADP"


def _loses_an_alternative(reduction: Reduction) -> bool:
    """Whether another clause says what may be so in place of this one: "sank or burned"."""
    return is_alternative(reduction.raw.verb)


def _loses_an_addition(reduction: Reduction) -> bool:
    """Whether "but also" goes on from the last word with a thing, and with no deed."""
    last = reduction.tokens[-1]
    behind = [token for token in last.doc[last.i + 1 : last.i + 5] if not token.is_punct]
    added = [token.lower_ for token in behind[:2]] == ["but", "also"]
    return added and (behind[2:3] == [] or not _is_deed(behind[2]))


def _is_deed(token: Token) -> bool:
    """Whether a word is a verb; what stands in quotation marks is a name of a thing."""
    return token.pos_ in VERBS and not token.nbor(-1).is_quote


def _loses_an_exception(reduction: Reduction) -> bool:
    """Whether what is left out says what the rest does not hold for: "except then"."""
    if any(_opening_word(part) in _EXCEPTIVES for part in reduction.dropped):
        return True
    if _NAMED_EXCEPTIONS.isdisjoint(reduction.material.parsed.words):
        return False
    first = min(token.i for token in reduction.tokens)
    return any(
        token.lower_ in _NAMED_EXCEPTIONS and token.dep_ == "pobj" and token.i < first
        for token in reduction.raw.verb.subtree
    )  # "with the exception, perhaps, of one", which is no phrase of the verb


def _loses_which_one(reduction: Reduction) -> bool:
    """Whether what is left out says of which of several the rest holds: "in the first, ..."."""
    fronted = (part for part in reduction.dropped if part in reduction.raw.fronted)
    return any(part.preposition and part.head.lower_ in ORDINALS for part in fronted)


def _loses_its_occasion(reduction: Reduction) -> bool:
    return loses_its_occasion(reduction.raw, reduction.dropped)


def _loses_its_scope(reduction: Reduction) -> bool:
    """Whether the rest holds only in, with or by what an opening phrase takes up: "in these towns".

    "Because of this" and "after that" tell a reason and a time: what came of it is so without them.
    """
    return any(
        part.preposition is not None
        and part.preposition.lower_ in _SCOPE_PREPOSITIONS
        and part.head.lower_ not in _NO_SCOPES
        and dependence(part.tokens, reduction.material) in _TAKING_UP
        for part in reduction.dropped
        if part in reduction.raw.fronted
    )


def _leaves_its_scope(reduction: Reduction) -> bool:
    """Whether a second clause shares what opens the first: "With a pass, you ride, and boats wait".

    A date or a place there is of the first alone.
    """
    raw = reduction.raw
    if raw.origin != "conjunct" or raw.verb.head.dep_ != "ROOT":
        return False
    first = raw.verb.head
    return any(
        child.i < first.i and child.dep_ == "prep" and child.lower_ in _CONDITIONING
        for child in first.children
        if not any(other.dep_ in SUBJECTS and other.i < child.i for other in first.children)
    )


_CONDITIONING = frozenset({"under", "with", "without"})
_SCOPE_PREPOSITIONS = lexicon.words("scope_prepositions")
_NO_SCOPES = lexicon.words("nouns_of_no_scope") | lexicon.words("units_of_time")
_TAKING_UP = frozenset({Dependence.DEMONSTRATIVE, Dependence.DEIXIS, Dependence.PERSON})


def _lacks_its_moment(reduction: Reduction) -> bool:
    """Whether a past progressive says no more when: "Ana was living in Ardal", with "now" gone."""
    raw = reduction.raw
    going_on = raw.verb.tag_ == "VBG" and any(
        helper.lower_ in _PAST_OF_BE for helper in raw.auxiliaries
    )
    timed = any(
        part.role in ("time", "clause") or any(token.ent_type_ == "DATE" for token in part.tokens)
        for part in reduction.kept
    )
    return going_on and not timed and raw.origin == "root"


def _loses_its_restriction(reduction: Reduction) -> bool:
    """Whether what is left out tells of which things its subject is any, or all."""
    subject = reduction.raw.subject.head
    if subject.pos_ != "NOUN" or not any(map(_is_distributive, subject.children)):
        return False
    return any(
        token.lemma_ == subject.lemma_ and token.i < subject.i and _is_restricted(token)
        for part in reduction.dropped
        for token in part.tokens
    )


def _is_restricted(noun: Token) -> bool:
    """Whether words say which of its kind a noun means: "flowers with three forms".

    So does its deed: "when a clerk requests a form, the request is filed".
    """
    acted = noun.pos_ == "VERB"
    return acted or any(
        child.dep_ in _RESTRICTING or child.lower_ == "such" for child in noun.children
    )


def _is_distributive(child: Token) -> bool:
    return child.dep_ == "det" and child.lower_ in _DISTRIBUTIVE


LOSS_RULES: tuple[tuple[str, Reason, Callable[[Reduction], bool]], ...] = (
    ("time", Dependence.RELATIVE_TIME, _loses_its_time),
    ("bounds", Loss.BOUNDS, _loses_its_bounds),
    ("comma", Loss.COMMA, _loses_a_comma),
    ("date or name", Loss.DATE_OR_NAME, _loses_a_date_or_name),
    ("circumstance", Loss.CIRCUMSTANCE, _loses_a_circumstance),
    ("alternative", Loss.ALTERNATIVE, _loses_an_alternative),
    ("addition", Loss.ADDITION, _loses_an_addition),
    ("exception", Loss.EXCEPTION, _loses_an_exception),
    ("which one", Loss.WHICH_ONE, _loses_which_one),
    ("restriction", Loss.RESTRICTION, _loses_its_restriction),
    ("scope", Loss.SCOPE, _loses_its_scope),
    ("occasion", Loss.OCCASION, _loses_its_occasion),
    ("scope of the first clause", Loss.SCOPE, _leaves_its_scope),
    ("moment", Loss.MOMENT, _lacks_its_moment),
)
"""What a clause has lost by its reduction so that it is no statement of its own."""
