"""What a term means that is set off behind it: "Sailors fear a williwaw, a wind that ..."."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.tree import has_dependent, token_after, token_before, word_before
from quizgen.lang.en.dependence.contextual import dependence, incompleteness
from quizgen.lang.en.facts.definitions import LONGEST, MOST_INCOMPLETE, SHORTEST
from quizgen.lang.en.facts.genera import (
    is_deed_on_something,
    is_judged,
    is_loose,
    is_narrowed,
    is_ranked,
)
from quizgen.lang.en.facts.terms import (
    PERSON_NOUNS,
    VAGUE_NOUNS,
    defined,
    is_common,
    named_inside,
    own_words,
)
from quizgen.lang.en.syntax.constituents import BrokenPhrase, realise
from quizgen.model import Definition, Fact, fold
from quizgen.trace import Stage, Trace

LONGEST_TERM = 3
"""Words."""

_SETTING_OFF = frozenset({",", ":", "—", "–", "--", "-"})
_ENDING = _SETTING_OFF | {".", ";", "!"}
_ARTICLES = lexicon.words("articles")
_OF_A_LIST = frozenset({"appos", "conj", "cc"})
_SAID_OF_SOME = frozenset({"relcl", "acl"})
_TELLING = frozenset({"NN", "NNS"})
_PARTS = frozenset({"area", "form", "group", "kind", "part", "series", "set", "type", "variety"})


def set_off_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """The meanings of the terms of a sentence that are set off behind them."""
    if material.parsed.fault or material.parsed.kind == "caption":
        return
    for genus in material.parsed.doc:
        head = _told_of(genus) if genus.dep_ == "appos" and _is_meaning(genus) else None
        if head is not None:
            fact = _meaning(genus, head, material)
            if fact is not None:
                trace.reach(Stage.DEFINITIONS)
                yield fact


def _told_of(genus: Token) -> Token | None:
    """The noun right before the mark that sets off an apposition, where one closes it too.

    What follows a colon tells of the word before it, whatever the parser hangs it on.
    """
    mark, after = token_before(genus.left_edge), token_after(genus.right_edge)
    behind = "." if after is None else after.text
    if mark is None or mark.text not in _SETTING_OFF or behind not in _ENDING:
        return None
    before = token_before(mark)
    by_colon = mark.text == ":" and behind == "."
    return before if before is not None and (by_colon or before.i == genus.head.i) else None


def _is_meaning(genus: Token) -> bool:
    """Whether a noun says of which kind a term is, and of which sort within it, at any time."""
    told = is_narrowed(genus) and not has_dependent(genus, _OF_A_LIST)
    past = any(token.tag_ == "VBD" for token in genus.subtree)
    return genus.tag_ in _TELLING and told and not past and _names_a_kind(genus)


def _names_a_kind(genus: Token) -> bool:
    article = genus.left_edge.lower_ in _ARTICLES and genus.left_edge.head.i == genus.i
    several = genus.tag_ == genus.head.tag_ == "NNS" and has_dependent(genus, _SAID_OF_SOME)
    loose = is_loose(genus) and not is_deed_on_something(genus)
    unfit = loose or _is_vague(genus) or is_ranked(genus) or is_judged(genus)
    return (article or several) and not unfit


def _is_vague(genus: Token) -> bool:
    """Whether a noun says no kind: "a thing that ...", and not "a part of the valve that ..."."""
    noun = genus.lemma_.lower()
    parted = noun in _PARTS and any(child.lower_ == "of" for child in genus.rights)
    return noun in PERSON_NOUNS or (noun in VAGUE_NOUNS and not parted)


def _term(head: Token) -> list[Token]:
    """The words of a term, without its article; empty where the noun is none.

    "The lock" is the one at hand, where nothing tells it from others.
    """
    words = own_words(head)
    alone = head.dep_ not in _OF_A_LIST and not has_dependent(head, {"conj", "cc"})
    told = len(words) > 1 or word_before(words[0]) != "the"
    plain = len(words) <= LONGEST_TERM and not is_ranked(head) and not _is_of_name(words)
    return words if plain and told and alone and is_common(head) else []


def _is_of_name(words: Sequence[Token]) -> bool:
    """Whether a name is in or before a term, which belongs to it: "the Ardal fish market"."""
    before = token_before(words[0])
    owned = before is not None and before.tag_ in ("NNP", "POS", "PRP$", "CD")
    return owned or any(word.is_title and word.i for word in words)


def _meaning(genus: Token, head: Token, material: Material) -> Definition | None:
    """The meaning in words; None where it cannot be understood alone."""
    term, said = _term(head), list(genus.subtree)
    if not term or dependence([*term, *said], material):
        return None
    if incompleteness(said, material) > MOST_INCOMPLETE:
        return None
    try:
        definiens = realise(said, material.texts).words.strip(" ,")
        name = named_inside(term, material)
    except BrokenPhrase:
        return None
    short = not SHORTEST < len(definiens.split()) <= LONGEST
    if short or fold(head.text) in fold(definiens):
        return None
    return defined(head, name, definiens, material, genus.lemma_)
