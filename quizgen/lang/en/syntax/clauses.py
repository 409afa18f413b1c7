"""Finite clauses of a parsed sentence, taken apart into subject, verb group and complements."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.syntax.clefts import cleft_focus
from quizgen.lang.en.syntax.constituents import BrokenPhrase, Part, after_comma, kept_tokens
from quizgen.lang.en.syntax.integrity import disagrees
from quizgen.lang.en.syntax.temporal import split_final_date
from quizgen.model import Stance
from quizgen.model.clause import PhraseRole
from quizgen.trace import Filter, Trace

_CONDITIONS = lexicon.words("conditions")
_CONNECTIVES = lexicon.words("connectives")
_FACTIVE_NOT = lexicon.words("factive_not")
_MODALS: dict[str, Stance] = {
    **dict.fromkeys(lexicon.words("possible_modals"), "possible"),
    **dict.fromkeys(lexicon.words("planned_modals"), "planned"),
}
_SPEECH_VERBS = lexicon.words("speech_verbs")
_TIME_TIES = lexicon.words("time_ties")
_TYING_PHRASES = lexicon.phrases("tying_phrases")

Origin = Literal["root", "conjunct", "relative", "subordinate", "participle"]

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS: dict[str, PhraseRole] = {
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
_IGNORED = frozenset(
    {"punct", "cc", "conj", "preconj", "mark", "intj", "dep", "meta", "neg", "prt"}
)


@dataclass(slots=True)
class RawClause:
    """A clause by its tokens; `helper` is what a participle needs to be finite ("was")."""

    verb: Token
    subject: Part
    origin: Origin
    auxiliaries: list[Token] = field(default_factory=list)
    adverbs: list[Token] = field(default_factory=list)
    helper: str | None = None
    particle: Token | None = None
    fronted: list[Part] = field(default_factory=list)
    complements: list[Part] = field(default_factory=list)
    stance: Stance = "asserted"

    @property
    def parts(self) -> list[Part]:
        """The constituents in the order of the sentence, the subject first of its kind."""
        return [*self.fronted, self.subject, *self.complements]

    @property
    def verb_tokens(self) -> list[Token]:
        """Auxiliaries, adverbs before the verb, verb and particle, in order."""
        tokens = [*self.auxiliaries, *self.adverbs, self.verb]
        return sorted(tokens + ([self.particle] if self.particle else []), key=lambda t: t.i)


def find_clauses(root: Token, trace: Trace) -> Iterator[RawClause]:
    """The clauses of the sentence under `root` that can be taken apart whole, in order."""
    for verb in sorted(root.subtree, key=lambda token: token.i):
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        origin = _origin(verb)
        if origin is None:
            continue
        try:
            clause = _build(verb, origin)
        except BrokenPhrase as broken:
            trace.lose(Filter.CLAUSE, str(broken) or "broken phrase")
            continue
        if clause is None:
            trace.lose(Filter.CLAUSE, "no plain subject and finite verb")
        else:
            yield clause


def _origin(verb: Token) -> Origin | None:
    if verb.dep_ == "ROOT" or cleft_focus(verb):
        return "root"
    if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        return "conjunct" if _origin(verb.head) in ("root", "conjunct") else None
    if verb.dep_ == "acl" and verb.lemma_ in _LISTING:
        return None
    if verb.dep_ == "advcl" and _is_factive(verb):
        return "subordinate"
    if (
        verb.dep_ == "acl"
        and verb.tag_ == "VBN"
        and after_comma(verb)
        and verb.left_edge.i == verb.i
    ):
        return "participle" if verb.head.pos_ in ("NOUN", "PROPN") else None
    if verb.dep_ == "relcl" and verb.head.pos_ in ("NOUN", "PROPN") and after_comma(verb):
        return "relative"
    return None


_LISTING = frozenset("follow accompany precede".split())
"""Verbs whose participles list on ("followed by Peru") and say nothing of the noun before."""


def _build(verb: Token, origin: Origin) -> RawClause | None:
    subject = _subject(verb, origin)
    if subject is None or not (origin == "participle" or _is_finite(verb)):
        return None
    clause = RawClause(verb, subject, origin)
    if origin == "participle":
        clause.helper = "were" if verb.head.tag_ in ("NNS", "NNPS") else "was"
    if disagrees(subject.head, verb):
        raise BrokenPhrase("subject and verb differ in number")
    clause.fronted = [_focused(child) for child in cleft_focus(verb)]
    if clause.fronted:
        clause.fronted[-1].tokens.append(verb.left_edge)  # "that", to be read as a comma
    opening = _mark(verb) if origin == "subordinate" else -1
    for child in verb.children:
        if child.i > opening:  # "a decade" of "a decade after" belongs to the clause above
            _place(child, clause)
    if not clause.helper and not clause.auxiliaries and verb.tag_ not in ("VBZ", "VBP", "VBD"):
        _borrow_auxiliaries(clause)
    _part_dates(clause)
    _refuse_glued(clause)
    clause.stance = _stance(clause)
    _require_whole(clause)
    return clause


def _part_dates(clause: RawClause) -> None:
    dated = any(part.head.ent_type_ == "DATE" for part in clause.parts)
    if not clause.complements or dated or clause.verb.lemma_ == "be":
        return
    date = split_final_date(clause.complements[-1])
    if date is not None:
        clause.complements.append(date)


def _refuse_glued(clause: RawClause) -> None:
    """Refuse a circumstance that took the head of the subject: "In 1891 chemist | James Dewar"."""
    start = clause.subject.tokens[0].i
    for part in clause.fronted:
        touching = part.preposition is not None and part.tokens[-1].i + 1 == start
        if touching and part.head.ent_type_ not in ("DATE", "TIME") and part.head.pos_ == "NOUN":
            raise BrokenPhrase("circumstance glued to the subject")


def _is_finite(verb: Token) -> bool:
    if verb.tag_ in ("VBZ", "VBP", "VBD", "MD"):
        return True
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(aux.tag_ in ("VBZ", "VBP", "VBD", "MD") for aux in auxiliaries):
        return True
    return verb.dep_ == "conj" and not auxiliaries and verb.tag_ in ("VBN", "VB")


def _borrow_auxiliaries(clause: RawClause) -> None:
    """Take the helping verbs of the first conjunct: "was built and (was) opened"."""
    head = clause.verb.head
    borrowed = [child for child in head.children if child.dep_ in ("aux", "auxpass")]
    if clause.verb.dep_ != "conj" or not borrowed or head.tag_ != clause.verb.tag_:
        raise BrokenPhrase("conjunct without helping verb")
    clause.auxiliaries = borrowed


def _subject(verb: Token, origin: Origin) -> Part | None:
    own = [
        child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass", "csubj", "expl")
    ]
    if len(own) > 1:
        return None
    if origin == "participle":
        antecedent = _antecedent(verb.head, verb) if not own else []
        return Part("subject", verb.head, antecedent) if antecedent else None
    if origin == "relative":
        if own and own[0].tag_ in ("WDT", "WP") and own[0].dep_ in SUBJECTS:
            if own[0].text.lower() == "that" or _two_antecedents(verb.head, own[0]):
                return None
            antecedent = _antecedent(verb.head, verb)
            return Part("subject", verb.head, antecedent) if antecedent else None
        return None
    if own:
        if own[0].dep_ not in SUBJECTS or own[0].i > verb.i or own[0].tag_ in ("WDT", "WP", "EX"):
            return None
        return Part("subject", own[0], kept_tokens(own[0]))
    if origin == "conjunct" and not _noun_between(verb):
        return _subject(verb.head, _origin(verb.head) or "root")
    return None


def _two_antecedents(noun: Token, relative: Token) -> bool:
    """Whether "which" may tell of the noun before as well: "the membrane of the cell, which is"."""
    preposition = noun.head
    if noun.dep_ != "pobj" or relative.lower_ != "which" or noun.ent_type_ == "GPE":
        return False
    before = preposition.head
    return before.pos_ == "NOUN" and (before.tag_ == "NNS") == (noun.tag_ in ("NNS", "NNPS"))


def _noun_between(verb: Token) -> bool:
    """Whether a noun stands between a conjunction and its verb: the parser missed a subject."""
    before = verb.i - 1
    while before > verb.head.i and verb.doc[before].dep_ != "cc":
        if verb.doc[before].pos_ in ("NOUN", "PROPN", "NUM", "PRON"):
            return True
        before -= 1
    return False


def _antecedent(noun: Token, verb: Token) -> list[Token]:
    """The noun phrase that a relative clause tells of, without that clause."""
    listed = [child for child in noun.children if child.dep_ == "conj"]
    if noun.ent_type_ == "PERSON" and listed and listed[0].i > verb.i:
        return [token for token in noun.lefts if token.ent_type_ == "PERSON"] + [noun]
    if listed or noun.dep_ == "conj":
        return []
    inside = {token.i for token in verb.subtree}
    return [token for token in kept_tokens(noun) if token.i not in inside]


def _focused(child: Token) -> Part:
    """What a cleft puts first, and the clause cannot do without."""
    part = _part(child, _OBJECTS[child.dep_])
    part.optional = False
    return part


def _place(child: Token, clause: RawClause) -> None:
    if child.dep_ in ("aux", "auxpass"):
        clause.auxiliaries.append(child)
    elif child.dep_ == "prt":
        clause.particle = child
    elif _says_nothing(child):
        return
    elif child.dep_ == "advmod" and not list(child.children) and child.i < clause.verb.i:
        _place_adverb(child, clause)
    elif child.dep_ == "npadvmod" and child.ent_type_ not in ("DATE", "TIME"):
        raise BrokenPhrase("noun phrase without a role")
    elif child.dep_ in _OBJECTS:
        part = _part(child, _OBJECTS[child.dep_])
        before = child.i < clause.subject.tokens[0].i
        (clause.fronted if before else clause.complements).append(part)
    else:
        raise BrokenPhrase(f"child {child.dep_}")


def _says_nothing(child: Token) -> bool:
    """Whether a child of the verb is no constituent: marks, subjects, ties, conjunctions."""
    if child.dep_ in _IGNORED or child.dep_ in SUBJECTS or child.tag_ in ("WDT", "WP", "WRB"):
        return True
    if child.dep_ == "advmod" and child.lower_ in _CONNECTIVES:
        return True
    if child.dep_ == "advmod" and child.lower_ in _TIME_TIES and not list(child.children):
        return True
    if child.dep_ == "prep" and tuple(t.lower_ for t in child.subtree) in _TYING_PHRASES:
        return True
    return child.dep_ == "prep" and child.lower_ in _FACTIVE and not list(child.children)


def _place_adverb(child: Token, clause: RawClause) -> None:
    first = min((auxiliary.i for auxiliary in clause.auxiliaries), default=child.i)
    if child.i > first or child.i > clause.subject.tokens[-1].i:
        clause.adverbs.append(child)
    else:
        clause.fronted.append(_part(child, "adverb"))


def _part(child: Token, role: PhraseRole) -> Part:
    tokens = kept_tokens(child)
    if child.pos_ == "ADP" and child.i and child.text[0].isupper():
        raise BrokenPhrase("a title taken apart")  # "republished At Home on the Range"
    preposition = (
        child if child.dep_ in ("prep", "agent", "dative") and child.pos_ == "ADP" else None
    )
    head = child
    if preposition is not None:
        objects = [token for token in child.children if token.dep_ in ("pobj", "pcomp")]
        if child.lower_ == "because":  # "of" hangs beside its object
            objects = [token for token in objects if token.lower_ != "of"]
        if len(objects) != 1:
            raise BrokenPhrase("preposition without one object")
        head = objects[0]
    comma = after_comma(child)
    optional = comma or child.i < child.head.i or child.dep_ in ("advmod", "npadvmod")
    optional = optional or (child.dep_ == "advcl" and _is_time_clause(child))
    return Part(role, head, tokens, preposition, optional, comma)


def _stance(clause: RawClause) -> Stance:
    opening = [part.tokens[0].lower_ for part in clause.parts]
    if any(word in _NEGATIVE for word in opening):
        return "negated"
    if "according" in opening:
        return "claimed"
    modal = next((aux for aux in clause.auxiliaries if aux.text.lower() in _MODALS), None)
    return _MODALS[modal.text.lower()] if modal else verb_stance(clause.verb)


_NEGATIVE = frozenset(["no", "never", "neither", "nor", "without", "nobody", "nothing", "none"])


def verb_stance(verb: Token) -> Stance:
    """How the clause of `verb` is meant, by its helping verbs, negation and subordinate clauses."""
    for child in verb.children:
        lower = child.text.lower()
        if child.dep_ == "neg" or (child.dep_ in SUBJECTS and lower in _NEGATIVE):
            return "negated"
        if child.dep_ == "aux" and lower in _MODALS:
            return _MODALS[lower]
        if child.dep_ in ("advcl", "ccomp") and _is_condition(child):
            return "possible"
        if lower == "according":
            return "claimed"
    if any(child.dep_ in ("ccomp", "parataxis") for child in verb.children) and (
        verb.lemma_ in _SPEECH_VERBS
    ):
        return "claimed"
    return "possible" if verb.lemma_ in _FACTIVE_NOT else "asserted"


_FACTIVE = frozenset("after when because although though while since as where".split())


def _is_factive(verb: Token) -> bool:
    """Whether a subordinate clause says what is so: "after they had met", not "if they meet"."""
    marks = [c for c in verb.children if c.dep_ in ("mark", "advmod") and c.i < verb.i]
    return any(mark.lower_ in _FACTIVE for mark in marks) and not any(
        mark.lower_ in _CONDITIONS for mark in marks
    )


def _mark(verb: Token) -> int:
    """Where the word stands that makes the clause of `verb` a subordinate one."""
    marks = [c.i for c in verb.children if c.lower_ in _FACTIVE and c.i < verb.i]
    return marks[0] if marks else -1


def _is_time_clause(head: Token) -> bool:
    return any(
        child.dep_ in ("mark", "advmod")
        and child.lower_ in ("when", "while", "as", "after", "before")
        for child in head.children
    )


def _is_condition(head: Token) -> bool:
    return any(
        child.dep_ in ("mark", "advmod") and child.text.lower() in _CONDITIONS
        for child in head.children
    )


def _require_whole(clause: RawClause) -> None:
    """Refuse a clause that lost an object to its neighbour ("designed and built the bridge")."""
    verb = clause.verb
    has_object = any(part.role in ("object", "attribute", "clause") for part in clause.complements)
    passive = any(aux.dep_ == "auxpass" for aux in clause.auxiliaries)
    if has_object or passive:
        return
    for conjunct in verb.conjuncts:
        shares = any(child.dep_ in ("dobj", "agent") for child in conjunct.children)
        if conjunct.i > verb.i and shares and conjunct.i - verb.i <= 3:
            raise BrokenPhrase("object shared with the next verb")
