"""What somebody is told to do, or may do: "Lock the door", "Visitors must sign the book"."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.tree import (
    dependent,
    dependents,
    has_dependent,
    subject_of,
    token_after,
)
from quizgen.lang.en.labels import NOUNS, PLURAL_TAGS
from quizgen.lang.en.phrases import inside, with_small_article
from quizgen.lang.en.syntax.constituents import realise

TOLD = "should"
"""The modal of what an imperative tells the reader to do."""

NEEDED = "need"
"""The verb of what somebody needs: a thing, and nothing to do."""

LONGEST_ACTOR = 8
"""Words: a longer subject makes no plain question."""

_DUTY_VERBS = lexicon.words("duty_verbs")
_MODALS = lexicon.words("required_modals") | lexicon.words("permitting_modals")
_PERMITTING = lexicon.words("permitting_modals")
_STATES = frozenset({"be", "have", "need", "notice", "see", "want"})
"""Verbs of what becomes of somebody who does something else."""

_IMPERSONAL = lexicon.words("impersonal_subjects")
_NEVER = lexicon.words("negative_adverbs")
_PARTS_OF_TEXTS = lexicon.words("parts_of_texts")
_RULING = lexicon.words("ruling_participles")
_PLURAL_PRONOUNS = lexicon.words("plural_pronouns")
_POLITE = lexicon.words("polite_words")
_RHETORICAL = lexicon.words("rhetorical_imperatives")
_READER = frozenset({"you"})


@dataclass(frozen=True, slots=True)
class Duty:
    """What is to be `done`, by whom and with which modal; the reader is no `actor`."""

    modal: str
    done: str
    actor: str | None = None
    plural: bool = False
    negated: bool = False


def duty_in(root: Token, rest: Sequence[Token], material: Material) -> Duty | None:
    """The duty that the words `rest` of a main clause tell of; None where they tell of none."""
    if rest[0].lower_ == "to":  # "to create a copy you need ...": the purpose is on both sides
        return None
    subject = subject_of(root)
    if subject is None:
        return _told(root, rest, material)
    if _is_verb_of_numbered(subject, root):  # "repeat steps 4 to 6"
        return Duty(TOLD, in_words(rest, material), plural=True)
    if has_dependent(root, {"auxpass"}) and not (_is_ruled(root) or _may_be_ruled(root)):
        return None  # "must be signed" tells nobody in particular
    return _owed_by(subject, root, rest, material)


def _is_verb_of_numbered(subject: Token, root: Token) -> bool:
    """Whether a bare word at the head is a command, and its verb a noun: "Repeat steps 4 to 6"."""
    behind = token_after(root)
    numbered = root.lemma_.lower() in _PARTS_OF_TEXTS and behind is not None and behind.tag_ == "CD"
    bare = subject.i + 1 == root.i and not any(subject.children)
    return numbered and bare and root.tag_ == "VBZ" and subject.tag_ in ("NN", "NNP")


def _owed_by(subject: Token, root: Token, rest: Sequence[Token], material: Material) -> Duty | None:
    """The duty that a clause gives its subject: the reader, or somebody named."""
    modal = modal_of(root)
    reader = subject.lower_ in _READER
    actor = None if reader else _actor(subject, rest, material)
    if modal is None or not (reader or actor):
        return None
    after, name = modal
    denying = {token.i for token in rest if token.lower_ in _NEVER and token.head.i == root.i}
    done = [token for token in rest if token.i > after.i and token.i not in denying]
    if done and (done[0].lower_ == "to" or _is_no_deed(done[0], name)):
        return None
    negated, alone = bool(denying), _without_next_clause(done)
    if negated:
        alone = _denied(alone)
    return Duty(name, in_words(alone, material), actor, reader or _is_plural(subject), negated)


def _denied(done: Sequence[Token]) -> Sequence[Token]:
    """What is not to be done, without what is: "use it | and immediately tell the crew"."""
    end = next(
        (n for n, (one, after) in enumerate(pairwise(done)) if _turns(one, after)), len(done)
    )
    return done[:end]


def _turns(conjunction: Token, after: Token) -> bool:
    return conjunction.lower_ in ("and", "but") and after.lower_ in _INSTEAD


_INSTEAD = frozenset({"always", "immediately", "instead", "promptly", "rather", "simply", "then"})


def _without_next_clause(done: Sequence[Token]) -> Sequence[Token]:
    """What is to be done without what is so besides: "rest | and you will be paid"."""
    after = next((first for token in done if (first := _opens_clause(token)) is not None), None)
    return done if after is None else [token for token in done if token.i < after.i]


def _opens_clause(verb: Token) -> Token | None:
    """The conjunction before a clause with a subject of its own; None before others."""
    if verb.dep_ != "conj" or subject_of(verb) is None:
        return None
    deed = verb.head.dep_ == "ROOT" or (verb.head.dep_ == "xcomp" and verb.head.head.dep_ == "ROOT")
    before = next((word for word in verb.head.children if word.dep_ == "cc"), None)
    return before if deed and before is not None and before.i < verb.i else None


def _is_no_deed(first: Token, modal: str) -> bool:
    """Whether what somebody can or may is a state: "you may need a key", "it can be useful"."""
    return modal in _PERMITTING and first.lemma_ in _STATES


def _is_plural(subject: Token) -> bool:
    several = subject.tag_ in PLURAL_TAGS or has_dependent(subject, {"conj"})
    return several or subject.lower_ in _PLURAL_PRONOUNS


def _is_ruled(root: Token) -> bool:
    """Whether a passive in the present says what somebody has to do, or may: "are required to"."""
    helping = dependents(root, {"aux", "auxpass", "neg"})
    present = len(helping) == 1 and helping[0].tag_ in ("VBP", "VBZ")
    return root.lower_ in _RULING and present


def _may_be_ruled(root: Token) -> bool:
    """Whether a passive says what somebody may have to do: "you may be asked to pay"."""
    helping = dependents(root, {"aux"})
    modal = len(helping) == 1 and helping[0].lower_ in _PERMITTING
    return modal and root.lower_ in _RULING and not has_dependent(root, {"neg"})


def modal_of(root: Token) -> tuple[Token, str] | None:
    """The last word of the modal of a verb, and the modal: "must", "have to", "be required to"."""
    plain = next((aux for aux in dependents(root, {"aux"}) if aux.lower_ in _MODALS), None)
    if plain is not None:
        return _with_more(root, plain.lower_) or (plain, plain.lower_)
    if _is_ruled(root):
        return _with_to(root, f"be {root.lower_} to")
    if root.lemma_ not in _DUTY_VERBS or root.tag_ == "VBD":
        return None
    if root.lemma_ == NEEDED and has_dependent(root, {"dobj"}):
        return root, NEEDED
    return _with_to(root, f"{root.lemma_} to")


def _with_more(root: Token, modal: str) -> tuple[Token, str] | None:
    """The "to" and the modal of what may be needed, or asked for."""
    return _with_need(root, modal) or _with_ruling(root, modal)


def _with_need(root: Token, modal: str) -> tuple[Token, str] | None:
    """The "to" and the modal of what may or can be needed: "you may need to wash it"."""
    deed = root.lemma_ == NEEDED and not has_dependent(root, {"dobj"})
    return _with_to(root, f"{modal} {NEEDED} to") if deed else None


def _with_ruling(root: Token, modal: str) -> tuple[Token, str] | None:
    """The "to" and the modal of what may or will be asked for: "you may be asked to pay"."""
    asked = root.lower_ in _RULING and has_dependent(root, {"auxpass"})
    return _with_to(root, f"{modal} be {root.lower_} to") if asked else None


def _with_to(root: Token, modal: str) -> tuple[Token, str] | None:
    """The "to" before what a verb says is to be done, and the modal that both are."""
    done = dependent(root, "xcomp")
    to = dependent(done, "aux") if done is not None and done.tag_ == "VB" else None
    return (to, modal) if to is not None else None


def _told(root: Token, rest: Sequence[Token], material: Material) -> Duty | None:
    """What an imperative tells the reader to do."""
    before = [token for token in rest if token.i < root.i]
    if not commands(root) or not _leads_to(root, before):
        return None
    skipped = _POLITE | _NEVER | {"do"}
    done = [token for token in rest if token.i >= root.i or token.lower_ not in skipped]
    alone, negated = _without_next_clause(done), False
    if any(token.lower_ in _NEVER for token in before):
        alone, negated = _told_not_to(alone)
    return Duty(TOLD, in_words(alone, material), negated=negated, plural=True)


def _told_not_to(done: Sequence[Token]) -> tuple[Sequence[Token], bool]:
    """What is not to be done; or, where that is only to use it, what is to be done instead."""
    denied = _denied(done)
    if len(denied) == len(done) or denied[-1].pos_ != "PRON":
        return denied, True
    return done[len(denied) + 1 :], False  # "use it | and tell the crew"


def commands(root: Token) -> bool:
    """Whether a verb without a subject has the form of a command, and is no turn of speech."""
    helped = has_dependent(root, {"expl"}) or any(child.tag_ == "MD" for child in root.children)
    rhetorical = root.lemma_ in _RHETORICAL and not (_advises(root) or _lets_know(root))
    return root.tag_ in ("VB", "VBP") and not helped and not rhetorical


def _leads_to(root: Token, before: Sequence[Token]) -> bool:
    """Whether the words before a command belong to it, and name nobody."""
    return all(
        (token.head.i == root.i or token.dep_ in ("aux", "neg", "advmod"))
        and token.pos_ not in NOUNS
        for token in before
    )


def _lets_know(root: Token) -> bool:
    """Whether somebody named is to be told: "let the porter know", and not "let us know"."""
    known = dependent(root, "ccomp")
    told = subject_of(known) if known is not None and known.lower_ == "know" else None
    return root.lower_ == "let" and told is not None and told.pos_ in NOUNS


def _advises(root: Token) -> bool:
    """Whether an imperative of thought is about something to do: "consider moving it"."""
    return root.lemma_ == "consider" and any(child.tag_ == "VBG" for child in root.children)


def _actor(subject: Token, rest: Sequence[Token], material: Material) -> str | None:
    """Who has the duty, in words; None for "it" and what is too long to be asked about."""
    tokens = [token for token in rest if token.i in {t.i for t in subject.subtree}]
    plain = 0 < len(tokens) <= LONGEST_ACTOR and subject.lower_ not in _IMPERSONAL
    if not plain or tokens[-1].dep_ == "cc":  # the parser lost the last of several
        return None
    words = in_words(tokens, material)
    first = tokens[0]
    named = first.pos_ == "PROPN" or first.i in material.replaced
    kept = named or material.reading.capitals.keeps(first)
    return with_small_article(words) if kept else inside(words)


def in_words(tokens: Sequence[Token], material: Material) -> str:
    """Words of a sentence as they read with what stands for pronouns in it."""
    return realise(tokens, material.texts).words.strip(" ,")
