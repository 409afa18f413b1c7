"""What there is, or must be, in some place or to some end: "There is a gorge along the river"."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.tree import dependent, dependents, has_dependent, root_of
from quizgen.lang.en.dependence.contextual import dependence, incompleteness
from quizgen.lang.en.labels import NOUNS
from quizgen.lang.en.syntax.constituents import BrokenPhrase, kept_tokens, realise
from quizgen.lang.en.syntax.subordination import is_conditional
from quizgen.model import Existence, Fact, FactId, Statement, Words, digest, fold
from quizgen.trace import Stage, Trace

_OPEN = lexicon.words("open_quantities") | lexicon.words("negatives") | {"any", "no", "some"}
_VAGUE_NOUNS = lexicon.words("vague_nouns")
_MODALS = lexicon.words("required_modals")
_CIRCUMSTANCES = frozenset({"prep", "advcl"})

SHORTEST, LONGEST = 2, 20
"""Words of what there is."""

MOST_INCOMPLETE = 2
"""How much the words may say less alone than in the text."""


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
    helping = dependents(root, {"aux"})
    needed = next((word for word in helping if word.lower_ in _MODALS), None)
    where = _circumstance(root)
    if (helping and needed is None) or (where is None and needed is None):
        return None
    tokens = _whole(thing)
    vague = thing.lemma_.lower() in _VAGUE_NOUNS or tokens[0].lower_ in _OPEN
    if vague or not SHORTEST <= len(tokens) <= LONGEST:
        return None
    setting = kept_tokens(where) if where is not None else []
    both = sorted({*tokens, *setting}, key=lambda token: token.i)
    if dependence(both, material) or incompleteness(both, material) > MOST_INCOMPLETE:
        return None
    words = realise(tokens, material.texts).words.strip(" ,")
    at = realise(setting, material.texts).words.strip(" ,")
    at = at[:1].lower() + at[1:] if setting and setting[0].pos_ != "PROPN" else at
    verb = needed.lower_ if needed is not None else root.text.lower()
    said = f"There {verb} be {words}" if needed is not None else f"There {verb} {words}"
    statement = f"{said} {at}.".replace(" .", ".")
    return Existence(
        id=FactId(digest("existence", fold(statement))),
        statement=Statement(parts=(Words(text=statement),)),
        evidence=(material.evidence,),
        stance="required" if needed is not None else "asserted",
        leaning=incompleteness(both, material),
        attribution=material.reading.speaker if needed is not None else None,
        what=words,
        verb=verb,
        setting=at or None,
    )


def _circumstance(root: Token) -> Token | None:
    """The one circumstance of the verb; None where there is none, or there are several."""
    found = [
        child
        for child in dependents(root, _CIRCUMSTANCES)
        if not is_conditional(child) and len(list(child.subtree)) > 1
    ]
    return found[0] if len(found) == 1 else None


def _whole(thing: Token) -> list[Token]:
    """The words of a noun phrase with all that restricts it."""
    return kept_tokens(thing)
