"""A noun with "this" or "the" that the sentence before described: "this system", a nervous one."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.material import material_of
from quizgen.lang.en.analysis.replacements import Replacement, Substitution
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import has_dependent
from quizgen.lang.en.coreference.things import inside_a_sentence, light_phrase
from quizgen.lang.en.dependence.contextual import is_independent
from quizgen.lang.en.labels import COMMON_NOUN_TAGS, PLURAL_TAGS, PROPER_NOUN_TAGS, SUBJECTS
from quizgen.lang.en.syntax.constituents import BrokenPhrase, kept_tokens

_POINTING = lexicon.words("demonstratives")
_INDEFINITE = frozenset({"a", "an"})
_READER = lexicon.words("second_person")
_COUNTING = frozenset({"additional", "different", "few", "many", "multiple", "several", "various"})
_DESCRIBING = frozenset({"ADJ", "NOUN", "PROPN", "VERB"})
_NOT_MEANT = frozenset({"attr", "compound", "conj", "nmod"})
_QUANTIFIERS = lexicon.words("quantifiers") | lexicon.words("shares")
_VAGUE_NOUNS = lexicon.words("vague_nouns")

_CROWDS = lexicon.words("crowds")

_BARE = frozenset({"compound", "nmod"})

LEAST = 2
"""Words of a description, its article among them."""

LONGEST_RESTRICTED = 10
"""Words of one that a clause restricts."""

LONGEST = 7
"""Words: repeating a longer description makes a stem heavy."""


def repetitions(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """The description in the sentence before for a demonstrative, or "the", with its noun."""
    before = reading.before(parsed)
    if before is None or parsed.words.isdisjoint(_POINTING | {"the"}):
        return
    for noun in parsed.doc:
        tokens = _pointing_phrase(noun)
        description = _described_before(noun, before, reading) if tokens else None
        if tokens and description:
            words = description[:1].upper() + description[1:] if tokens[0].i == 0 else description
            yield tokens, Replacement(words, "other")


def _pointing_phrase(noun: Token) -> list[Token]:
    """The tokens of "this NOUN", where nothing else describes the noun; else none.

    So it is of "the NOUN" where that is a subject, and was mentioned.
    """
    if noun.tag_ not in COMMON_NOUN_TAGS or _is_vague(noun):
        return []
    children = [child for child in noun.children if child.dep_ not in ("case", "punct")]
    if not _is_bare(noun, children) or not _points(children[0]):
        return []
    told = any(other.lemma_ == noun.lemma_ for other in noun.doc[: noun.i])
    return [] if told else list(noun.doc[children[0].i : noun.i + 1])


def _is_bare(noun: Token, children: Sequence[Token]) -> bool:
    """Whether only one word describes a noun, or two of a crowd."""
    alone = len(children) == 1 and children[0].i == noun.i - 1
    return alone or _is_a_crowd(noun, children)


def _is_a_crowd(noun: Token, children: Sequence[Token]) -> bool:
    """Whether one word between tells what several people do: "the research team"."""
    labels = [child.dep_ for child in children]
    return labels == ["det", "compound"] and noun.i == children[0].i + 2 and noun.lemma_ in _CROWDS


def _is_vague(noun: Token) -> bool:
    return noun.lemma_.lower() in _VAGUE_NOUNS or bool(noun.ent_type_)


def _points(determiner: Token) -> bool:
    """Whether a word before a noun means what was mentioned: "this", and "the" of a subject."""
    subject = determiner.head.dep_ in SUBJECTS
    return determiner.lower_ in _POINTING or (determiner.lower_ == "the" and subject)


def _described_before(noun: Token, before: Parsed, reading: Reading) -> str | None:
    """The words of the only description of such a thing in the sentence before."""
    alike = [token for token in before.doc if _noun_of(token) == noun.lemma_.lower()]
    if len(alike) != 1 or _is_in_doubt(alike[0], noun):
        return None
    if alike[0].tag_ != noun.tag_:
        return _by_name(alike[0], noun) or _in_general(alike[0], noun, before, reading)
    tokens = _description(alike[0])
    whole = len(tokens) >= LEAST and _describes(alike[0], tokens)
    return _as_known(alike[0], tokens) if whole and _is_known(tokens, before, reading) else None


def _does_the_same(noun: Token, other: Token) -> bool:
    """Whether a word before a noun tells of the other: "search team" of "a team of searchers"."""
    before = noun.nbor(-1)
    told = [token.lower_ for token in other.subtree]
    return before.dep_ != "compound" or any(word.startswith(before.lower_) for word in told)


def _noun_of(token: Token) -> str:
    """The noun that a word is a form of, the last word of a name too: "Brim Docks" are docks."""
    lemma = token.lemma_.lower()
    return lemma.removesuffix("s") if token.tag_ == "NNPS" else lemma


def _by_name(last: Token, noun: Token) -> str | None:
    """The name that ends in a noun, for "this" and the noun: "Brim Airport", "this airport"."""
    name = last.doc[last.left_edge.i : last.i + 1]
    told = noun.dep_ in SUBJECTS and noun.i == 1 and noun.doc[0].lower_ in _POINTING
    if not told or not _is_name(list(name)) or name.text in noun.doc.text:
        return None
    one = (last.tag_ == "NNPS") == (noun.tag_ in PLURAL_TAGS)
    return inside_a_sentence(list(name)) if one else None


def _is_name(tokens: Sequence[Token]) -> bool:
    words = [token for token in tokens if token.lower_ != "the"]
    return len(words) >= LEAST and all(token.tag_ in PROPER_NOUN_TAGS for token in words)


def _in_general(one: Token, several: Token, before: Parsed, reading: Reading) -> str | None:
    """What all of a kind are called of which one was told: "a tide gauge", "these gauges"."""
    these = several.i > 0 and several.doc[several.i - 1].lower_ == "these"
    tokens = light_phrase(one, LONGEST) if these and one.tag_ == "NN" else []
    if not _is_one_of_kind(tokens, one) or not _is_known(tokens, before, reading):
        return None
    return f"{one.doc[tokens[1].i : one.i].text} {several.lower_}"


def _is_one_of_kind(tokens: Sequence[Token], head: Token) -> bool:
    """Whether words are "a" and a noun that only words before it tell from others."""
    if len(tokens) <= LEAST or tokens[0].lower_ not in _INDEFINITE or tokens[-1].i != head.i:
        return False
    return all(token.dep_ in ("compound", "amod") for token in tokens[1:-1])


def _is_known(tokens: Sequence[Token], before: Parsed, reading: Reading) -> bool:
    """Whether a description says alone what it means, to the reader at least."""
    known = [token for token in tokens if token.lower_ not in _READER]
    return is_independent(known, material_of(before, reading, {}))


def _is_in_doubt(noun: Token, again: Token) -> bool:
    """Whether a noun is listed with others, says what another is, or only tells of which kind.

    Or it does other things than what is told of `again`.
    """
    listed = noun.dep_ in _NOT_MEANT or has_dependent(noun, {"conj"})
    return listed or not _does_the_same(again, noun)


def _description(noun: Token) -> list[Token]:
    """The noun phrase of `noun`, with the clause that tells which is meant; none where too long."""
    if not has_dependent(noun, {"relcl", "acl", "appos"}):
        return light_phrase(noun, LONGEST)
    try:
        tokens = kept_tokens(noun)
    except BrokenPhrase:
        return []
    plain = all(token.text != "," and token.dep_ != "poss" for token in tokens)
    whole = plain and len(tokens) <= LONGEST_RESTRICTED
    return tokens if whole else _term(noun)


def _term(noun: Token) -> list[Token]:
    """A noun with the noun before it, without the clause behind: "swing bridges, built where"."""
    words = list(noun.doc[noun.left_edge.i : noun.i + 1])
    plain = all(token.pos_ in _TERMS for token in words) and len(words) <= LONGEST
    return words if plain and has_dependent(noun, {"compound"}) else []


_TERMS = frozenset({"ADJ", "DET", "NOUN", "PROPN"})


def _describes(noun: Token, tokens: Sequence[Token]) -> bool:
    """Whether its words tell which things are meant, and not how many more there are."""
    counted = any(token.lower_ in _COUNTING for token in tokens)
    return not counted and any(token.i != noun.i and token.pos_ in _DESCRIBING for token in tokens)


def _as_known(noun: Token, tokens: Sequence[Token]) -> str | None:
    """A description as it reads once it is known: "a low wall" is "the low wall" from then on.

    A single thing that never has an article keeps to that: "marsh fever", and then "the fever".
    """
    words, first = inside_a_sentence(list(tokens)), tokens[0]
    if first.lower_ in _INDEFINITE:
        return f"the{words[len(first) :]}"
    if first.lower_ == "the":
        return words
    if (
        first.pos_ in ("DET", "PRON")
        or first.lower_ in _QUANTIFIERS
        or _needs_article(noun, tokens)
    ):
        return None
    return f"the {words}" if first.pos_ == "NUM" else words


def _needs_article(noun: Token, tokens: Sequence[Token]) -> bool:
    """Whether a description is of a single thing that always has an article elsewhere."""
    bare = tokens[0].dep_ in _BARE and not any(token.pos_ == "DET" for token in tokens)
    return noun.tag_ not in PLURAL_TAGS and tokens[0].dep_ != "poss" and not bare
