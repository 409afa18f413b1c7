"""What there is, or must be, in some place or to some end: "There is a mill by the dam"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.tree import dependent, dependents, has_dependent, root_of
from quizgen.lang.en.dependence.contextual import dependence, incompleteness
from quizgen.lang.en.labels import NOUNS
from quizgen.lang.en.phrases import inside
from quizgen.lang.en.syntax.constituents import BrokenPhrase, kept_tokens, realise
from quizgen.lang.en.syntax.subordination import is_conditional
from quizgen.model import Existence, Fact, FactId, Statement, Words, digest, fold
from quizgen.trace import Stage, Trace

_OPEN = lexicon.words("open_quantities") | lexicon.words("negatives") | {"any", "no", "one", "some"}
_VAGUE_NOUNS = lexicon.words("vague_nouns")
_MODALS = lexicon.words("required_modals")
_CIRCUMSTANCES = frozenset({"prep", "advcl"})

SHORTEST, LONGEST = 2, 20
"""Words of what there is."""

MOST_INCOMPLETE = 2
"""How much the words may say less alone than in the text."""


@dataclass(frozen=True, slots=True)
class _Verb:
    """The verb that says that there is something, or the modal that says that there must be."""

    text: str
    is_modal: bool

    def of(self, words: str) -> str:
        """What is said: "There is a mill", "There must be a mill"."""
        return f"There {self.text} {'be ' if self.is_modal else ''}{words}"


def existence_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """What the main clause of the sentence says that there is, with where or what for."""
    root = root_of(material.parsed.doc)
    if material.parsed.fault or root.lemma_ != "be" or not has_dependent(root, {"expl"}):
        return
    thing = dependent(root, "attr")
    if thing is None or thing.pos_ not in NOUNS or has_dependent(root, {"neg"}):
        return
    try:
        fact = _existence(root, thing, material)
    except BrokenPhrase:
        return
    if fact is not None:
        trace.reach(Stage.EXISTENCES)
        yield fact


def _existence(root: Token, thing: Token, material: Material) -> Existence | None:
    """The existence in words; None where it is of anything anywhere."""
    where, verb = _circumstance(root), _verb(root)
    if not verb.is_modal and (where is None or has_dependent(root, {"aux"})):
        return None
    tokens = kept_tokens(thing)
    setting = kept_tokens(where) if where is not None else []
    if not _is_told(thing, tokens) or not _stand_alone([*tokens, *setting], material):
        return None
    words = realise(tokens, material.texts).words.strip(" ,")
    at = _setting(setting, material)
    statement = f"{verb.of(words)} {at}.".replace(" .", ".")
    return Existence(
        id=FactId(digest("existence", fold(statement))),
        statement=Statement(parts=(Words(text=statement),)),
        evidence=(material.evidence,),
        stance="required" if verb.is_modal else "asserted",
        leaning=incompleteness([*tokens, *setting], material),
        attribution=material.reading.speaker if verb.is_modal else None,
        what=words,
        verb=verb.text,
        setting=at or None,
    )


def _verb(root: Token) -> _Verb:
    """The modal that says that there must be something, or the form of "be" that is `root`."""
    modal = next((word for word in dependents(root, {"aux"}) if word.lower_ in _MODALS), None)
    return _Verb(root.lower_, False) if modal is None else _Verb(modal.lower_, True)


def _is_told(thing: Token, tokens: Sequence[Token]) -> bool:
    """Whether the words say what there is, and not that there is some."""
    vague = thing.lemma_.lower() in _VAGUE_NOUNS or tokens[0].lower_ in _OPEN
    return not vague and SHORTEST <= len(tokens) <= LONGEST


def _stand_alone(tokens: Sequence[Token], material: Material) -> bool:
    both = sorted(set(tokens), key=lambda token: token.i)
    return not dependence(both, material) and incompleteness(both, material) <= MOST_INCOMPLETE


def _setting(tokens: Sequence[Token], material: Material) -> str:
    """The words of a circumstance inside a sentence; empty where there is none."""
    words = realise(tokens, material.texts).words.strip(" ,")
    named = not words or tokens[0].pos_ == "PROPN"
    return words if named else inside(words)


def _concedes(circumstance: Token) -> bool:
    """Whether a clause says in spite of what, or why, and not where: "though it was late"."""
    return circumstance.dep_ == "advcl" and has_dependent(circumstance, {"mark"})


def _circumstance(root: Token) -> Token | None:
    """The one circumstance of the verb; None where there is none, or there are several."""
    found = [
        child
        for child in dependents(root, _CIRCUMSTANCES)
        if not (is_conditional(child) or _concedes(child)) and len(list(child.subtree)) > 1
    ]
    return found[0] if len(found) == 1 else None
