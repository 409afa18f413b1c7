"""What a deed is, as a clause behind it tells: "They use grafting, in which a bud is moved"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.parse_checks import ParseFault
from quizgen.lang.en.analysis.replacements import Replacement
from quizgen.lang.en.analysis.tree import token_before, word_before
from quizgen.lang.en.dependence.contextual import dependence, incompleteness
from quizgen.lang.en.facts.definitions import LONGEST, MOST_INCOMPLETE, SHORTEST
from quizgen.lang.en.facts.terms import defined, is_common, named_inside, own_words
from quizgen.lang.en.labels import PRESENT_TAGS
from quizgen.lang.en.syntax.constituents import BrokenPhrase, realise
from quizgen.model import Definition, Fact, fold
from quizgen.trace import Stage, Trace

LONGEST_TERM = 3
"""Words."""

_SOUND = (None, ParseFault.UNFINISHED, ParseFault.NO_FINITE_ROOT, ParseFault.IMPERATIVE)
"""What the parse may be: a command has no verb of the usual form."""

_INDEFINITE = lexicon.words("indefinite_articles")
_COMMANDS = lexicon.words("list_imperatives")
_FINITE = PRESENT_TAGS | {"MD"}
_DEED_ENDINGS = ("ing", "tion", "tions", "sion", "sions", "sis", "ment", "ism", "ance", "ence")


def case_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """The meaning of the deed behind which a sentence ends with a clause on what happens in it."""
    doc = material.parsed.doc
    whole = material.parsed.text.endswith(".") and material.parsed.fault in _SOUND
    if material.parsed.kind == "caption" or not whole:
        return
    for opener in doc:
        head, first = _deed_before(opener)
        if head is None or first >= len(doc) or _goes_on(list(doc[first:])):
            continue
        try:
            fact = _meaning(head, list(doc[first : len(doc) - 1]), material)
        except BrokenPhrase:
            continue
        if fact is not None:
            trace.reach(Stage.DEFINITIONS)
            yield fact


def _deed_before(opener: Token) -> tuple[Token | None, int]:
    """The noun before "in which" or "where", behind its comma, and where the clause begins."""
    start = opener.i if opener.lower_ in ("where", "whereby") else 0
    if opener.lower_ == "which" and word_before(opener) in ("in", "by"):
        start = opener.i - 1
    if start < 2 or opener.doc[start - 1].text != ",":
        return None, 0
    noun = opener.doc[start - 2]
    deed = noun.lower_.endswith(_DEED_ENDINGS) and (is_common(noun) or _is_called(noun))
    return (noun if deed else None), opener.i + 1


def _goes_on(said: list[Token]) -> bool:
    """Whether the sentence goes on behind the clause: "Rowing, in which one sits, is old"."""
    return any(
        token.dep_ == "ROOT" or (token.dep_ == "conj" and token.head.i < said[0].i)
        for token in said
    )


def _is_called(noun: Token) -> bool:
    """Whether a deed is named: "called grafting"."""
    before = token_before(noun)
    return noun.tag_ == "VBG" and before is not None and before.lower_ in ("called", "as")


def _with_another_known(said: list[Token], material: Material) -> Material:
    """The material with "another" taken for known, beside the one that is told before."""
    one = any(token.lower_ in ("one", *_INDEFINITE) for token in said)
    known = {t.i: Replacement(t.text) for t in said if one and t.lower_ in ("another", "other")}
    return replace(material, replaced={**known, **material.replaced})


def _meaning(head: Token, said: list[Token], material: Material) -> Definition | None:
    """The meaning in words; None where it is told of one case, or leans on the text."""
    term = own_words(head)
    if (
        _is_one(term)
        or _is_told_to_do(term)
        or not _holds_always(said)
        or not _stands_alone(said, material)
    ):
        return None
    name, what = named_inside(term, material), realise(said, material.texts).words
    definiens = f"when {what.strip(' ,')}"
    if not SHORTEST <= len(definiens.split()) <= LONGEST or fold(head.text) in fold(definiens):
        return None
    return defined(head, name, definiens, material)


def _is_one(term: list[Token]) -> bool:
    """Whether a term is of one thing, or too long for one: "the printing", "Ana's crossing"."""
    before = token_before(term[0])
    owned = before is not None and before.tag_ in ("NNP", "POS", "PRP$")
    return owned or word_before(term[0]) == "the" or len(term) > LONGEST_TERM


def _is_told_to_do(term: list[Token]) -> bool:
    """Whether what opens a sentence may be a command: "Use grafting, in which a bud is moved"."""
    verb = term[0].tag_ == "VB" or term[0].lower_ in _COMMANDS
    return verb and term[0].i == 0 and len(term) > 1


def _stands_alone(said: list[Token], material: Material) -> bool:
    read = _with_another_known(said, material)
    return not dependence(said, read) and incompleteness(said, read) <= MOST_INCOMPLETE


def _holds_always(said: list[Token]) -> bool:
    """Whether a clause says what happens at any time."""
    tags = {token.tag_ for token in said}
    return not _FINITE.isdisjoint(tags) and "VBD" not in tags
