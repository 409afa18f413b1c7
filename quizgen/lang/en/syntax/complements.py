"""What depends on a verb, each in its place: auxiliaries, adverbs, circumstances, complements."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.states import times_a_state
from quizgen.lang.en.analysis.tree import dependents, has_dependent, token_after
from quizgen.lang.en.labels import (
    AUXILIARIES,
    COORDINATION,
    PREPOSITION_OBJECTS,
    PREPOSITIONAL,
    SUBJECTS_OF_ANY_KIND,
    TIMES,
    WH_TAGS,
)
from quizgen.lang.en.syntax.constituents import (
    COMPLEX_PREPOSITIONS,
    BrokenPhrase,
    Part,
    after_comma,
    kept_tokens,
    opens_a_preposition,
)
from quizgen.lang.en.syntax.reasons import NoClause
from quizgen.lang.en.syntax.subordination import FACTIVE, is_temporal
from quizgen.model.clause import PhraseRole

_INTENDING = lexicon.words("intending_verbs")
_CONNECTIVES = lexicon.words("connectives")
_TIME_TIES = lexicon.words("time_ties")
_DEICTIC_TIMES = lexicon.words("deictic_times")
_PERIODS = lexicon.words("units_of_time") | lexicon.words("times_of_year_and_day")
_EACH = frozenset({"each", "every"})
_ARTICLES = lexicon.words("articles")
_TYING_PHRASES = frozenset(lexicon.phrases("tying_phrases"))

_ROLES: dict[str, PhraseRole] = {
    "dobj": "object",
    "attr": "attribute",
    "oprd": "attribute",
    "acomp": "attribute",
    "dative": "oblique",
    "agent": "agent",
    "prep": "oblique",
    "advmod": "adverb",
    "npadvmod": "adverb",
    "advcl": "clause",
    "xcomp": "clause",
    "ccomp": "clause",
    "pcomp": "clause",
    "prepc": "clause",
}
"""The role of a dependent of the verb, by its label."""

_NO_CONSTITUENTS = SUBJECTS_OF_ANY_KIND | {
    "punct",
    "cc",
    "conj",
    "preconj",
    "mark",
    "intj",
    "dep",
    "meta",
    "prt",
}
_ADVERBS = frozenset({"advmod", "npadvmod"})


@dataclass(slots=True)
class Dependents:
    """What depends on the verb of a clause, sorted into its places as they are found."""

    verb: Token
    subject: Part
    auxiliaries: list[Token] = field(default_factory=list)
    adverbs: list[Token] = field(default_factory=list)
    particle: Token | None = None
    fronted: list[Part] = field(default_factory=list)
    complements: list[Part] = field(default_factory=list)

    def place(self, child: Token) -> None:
        """Put a dependent of the verb in its place; raises `BrokenPhrase` where it has none."""
        if child.dep_ in AUXILIARIES:
            self.auxiliaries.append(child)
        elif child.dep_ == "prt":
            self.particle = child
        elif child.dep_ == "neg":
            self.adverbs.append(child)
        elif is_no_constituent(child) or _is_added_to_all(child):
            return
        elif self.particle is None and _is_stranded(child):
            self.particle = child
        elif _is_bare_adverb(child) and child.i < self.verb.i:
            self._place_adverb(child)
        else:
            self._place_part(child)

    def _place_adverb(self, child: Token) -> None:
        """An adverb inside the verb group stays there; one before the subject is fronted."""
        inside = any(auxiliary.i < child.i for auxiliary in self.auxiliaries)
        if inside or child.i > self.subject.tokens[-1].i:
            self.adverbs.append(child)
        else:
            self.fronted.append(part_of(child))

    def _place_part(self, child: Token) -> None:
        if child.dep_ == "npadvmod" and not _says_when(child):
            raise BrokenPhrase(NoClause.NO_ROLE)
        if child.dep_ not in _ROLES:
            raise BrokenPhrase(f"child {child.dep_}")
        if child.dep_ == "attr" and _lacks_a_state(child, self.verb):
            raise BrokenPhrase(NoClause.OPEN_ATTACHMENT)
        fronted = child.i < self.subject.tokens[0].i
        (self.fronted if fronted else self.complements).append(part_of(child))


def _lacks_a_state(noun: Token, verb: Token) -> bool:
    """Whether an adjective was torn off: "a knot which is easy to tie, | but hard to undo"."""
    torn = [one for one in dependents(verb, {"conj"}) if one.i > noun.i]
    adjective = bool(torn) and torn[0].pos_ in ("ADJ", "ADV")
    return adjective and any(token.dep_ == "relcl" for token in noun.subtree)


def _says_when(noun: Token) -> bool:
    """Whether a noun phrase says when or how often something was so: "22 times", "each week"."""
    counted = has_dependent(noun, ("nummod", "amod", "det"))
    often = noun.lemma_ == "time" and noun.tag_ == "NNS" and counted
    named = noun.ent_type_ in TIMES or noun.lower_ in _DEICTIC_TIMES
    every = noun.lower_ in _PERIODS and any(one.lower_ in _EACH for one in noun.lefts)
    return often or named or (every and not has_dependent(noun, COORDINATION | {"relcl"}))


def _is_added_to_all(noun: Token) -> bool:
    """Whether a noun phrase at the end says what all before it is: "it turns, a deed that helps".

    An article opens it, so that it is no item of a list.
    """
    if noun.dep_ != "npadvmod" or noun.i < noun.head.i or not after_comma(noun):
        return False
    behind = noun.doc[noun.right_edge.i + 1 :]
    ends = all(token.is_punct for token in behind)
    told = has_dependent(noun, {"acl", "relcl", "prep"})
    alone = told and not (has_dependent(noun, COORDINATION) or has_dependent(noun.head, {"mark"}))
    return ends and alone and noun.left_edge.lower_ in _ARTICLES


def _is_stranded(preposition: Token) -> bool:
    """Whether a passive verb has a preposition whose object is its subject: "is referred to as"."""
    verb = preposition.head
    bare = preposition.dep_ == "prep" and not list(preposition.children)
    return bare and preposition.i == verb.i + 1 and has_dependent(verb, ("auxpass",))


def _is_bare_adverb(child: Token) -> bool:
    return child.dep_ == "advmod" and not list(child.children)


def is_no_constituent(child: Token) -> bool:
    """Whether a dependent of the verb is no constituent beside it: marks, subjects, connectives."""
    return child.dep_ in _NO_CONSTITUENTS or child.tag_ in WH_TAGS or _connects_sentences(child)


def _connects_sentences(child: Token) -> bool:
    """Whether a dependent only ties its sentence or clause to another, and can go."""
    if child.dep_ == "advmod":
        if times_a_state(child):
            return False
        tie = child.lower_ in _TIME_TIES and _is_bare_adverb(child)
        return tie or (child.lower_ in _CONNECTIVES and not opens_a_preposition(child))
    if child.dep_ != "prep":
        return False
    phrase = tuple(token.lower_ for token in child.subtree)
    return phrase in _TYING_PHRASES or (child.lower_ in FACTIVE and not list(child.children))


def part_of(child: Token) -> Part:
    """The constituent that a dependent of the verb is the head of.

    Raises `BrokenPhrase` where it cannot be taken out of its sentence.
    """
    tokens = kept_tokens(child)
    if child.pos_ == "ADP" and child.i and child.text[0].isupper():
        raise BrokenPhrase(NoClause.TITLE_TAKEN_APART)  # "republished At Home on the Range"
    if _names_behind_comma(tokens[-1]):
        raise BrokenPhrase(NoClause.TITLE_TAKEN_APART)  # "drawn by surveyor, Ana Souza"
    prepositional = child.dep_ in PREPOSITIONAL and child.pos_ == "ADP"
    comma = after_comma(child)
    return Part(
        _ROLES[child.dep_],
        _governed(child) if prepositional else child,
        tokens,
        child if prepositional else None,
        optional=(comma and not _completes(child)) or _is_circumstance(child),
        comma=comma,
    )


def _names_behind_comma(noun: Token) -> bool:
    """Whether what somebody is, with no article, stands before the name behind a comma."""
    title = noun.dep_ == "pobj" and noun.is_lower and noun.tag_ in ("NN", "NNP")
    bare = title and not has_dependent(noun, {"det", "poss", "amod", "nummod"})
    after = noun.doc[noun.i + 1 : noun.i + 3]
    named = len(after) == 2 and after[0].text == "," and after[1].ent_type_ == "PERSON"
    return bare and named and noun.head.lower_ == "by"


def _completes(child: Token) -> bool:
    """Whether an infinitive completes its verb, even behind an aside: "tends, as a rule, to"."""
    intends = child.dep_ == "advcl" and child.head.lemma_ in _INTENDING
    return child.tag_ == "VB" and (child.dep_ == "xcomp" or intends)


def _governed(preposition: Token) -> Token:
    """The one object of a preposition, or of the last word of one: "out of", "due to"."""
    objects = [
        child
        for child in preposition.children
        if child.dep_ in PREPOSITION_OBJECTS and not _ends_a_preposition(child)
    ]
    if len(objects) == 1:
        return objects[0]
    last = _last_word(preposition) if not objects else None
    if last is None and not objects:
        last = _second_of_two(preposition)
    if last is None:
        raise BrokenPhrase(NoClause.NO_ONE_OBJECT)
    return _governed(last)


def preposition_of(part: Part) -> str | None:
    """The words of the preposition of a constituent, in lower case; None where it has none."""
    if part.preposition is None:
        return part.supplied
    first = part.preposition
    following = token_after(first)
    pair = (first.lower_, following.lower_ if following is not None else "")
    return " ".join(pair) if pair in COMPLEX_PREPOSITIONS else first.lower_


def _ends_a_preposition(child: Token) -> bool:
    """Whether a token ends a preposition of two words beside the object: "because of", "due to"."""
    return (child.head.lower_, child.lower_) in COMPLEX_PREPOSITIONS


def _second_of_two(preposition: Token) -> Token | None:
    """The preposition behind another, which governs the object: "as in | a mill"."""
    others = dependents(preposition, {"prep"})
    return others[0] if len(others) == 1 and others[0].pos_ == "ADP" else None


def _last_word(preposition: Token) -> Token | None:
    """The last word of a preposition of several, which governs the object: "out of"."""
    following = token_after(preposition)
    complex_one = following is not None and following.head.i == preposition.i
    pair = (preposition.lower_, following.lower_) if following is not None else ()
    return following if complex_one and pair in COMPLEX_PREPOSITIONS else None


def _is_circumstance(child: Token) -> bool:
    """Whether the clause is whole without a dependent of its verb: an adverb, a time, a setting."""
    before = child.i < child.head.i
    return before or child.dep_ in _ADVERBS or (child.dep_ == "advcl" and is_temporal(child))


def focused_parts(focus: Iterable[Token], verb: Token) -> list[Part]:
    """The circumstances that a cleft puts before the clause of `verb`, which needs them.

    The last takes with it the "that" after them, which is to be read as a comma.
    """
    parts = [replace(part_of(child), optional=False) for child in focus]
    if parts:
        last = parts[-1]
        parts[-1] = replace(last, tokens=[*last.tokens, verb.left_edge])
    return parts
