"""What terms mean: "Photosynthesis is the process by which plants turn light into sugar"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.replacements import Replacement
from quizgen.lang.en.analysis.tree import (
    dependent,
    dependents,
    has_dependent,
    root_of,
    word_before,
)
from quizgen.lang.en.articles import indefinite_article
from quizgen.lang.en.dependence.contextual import dependence, incompleteness
from quizgen.lang.en.dependence.likeness import TIMES
from quizgen.lang.en.facts.addressed import with_reader_known
from quizgen.lang.en.facts.genera import (
    STANDING_IN,
    is_deed_on_something,
    is_judged,
    is_loose,
    is_narrowed,
    is_ranked,
    is_unrestricted,
)
from quizgen.lang.en.facts.negation import is_negated, is_of_none
from quizgen.lang.en.facts.predicates import predicate_of
from quizgen.lang.en.facts.terms_of_fields import field_of, is_set_aside, words_before
from quizgen.lang.en.labels import (
    COMPARATIVE_TAGS,
    NOUNS,
    PRESENT_TAGS,
    SUBJECTS,
    SUPERLATIVE_TAGS,
)
from quizgen.lang.en.names import place_class
from quizgen.lang.en.phrases import is_property
from quizgen.lang.en.syntax.constituents import BrokenPhrase, kept_tokens, realise
from quizgen.model import Definition, Fact, FactId, Slot, SlotType, Statement, Words, digest, fold
from quizgen.trace import Stage, Trace

_DEMONSTRATIVES = lexicon.words("demonstratives") | {"another", "each", "every", "other"}
_INDEFINITE = lexicon.words("indefinite_articles")
_PERSON_NOUNS = lexicon.words("person_nouns")
_VAGUE_NOUNS = lexicon.words("vague_nouns")

LONGEST_TERM = 5
"""Tokens of the subject: a longer one is a description."""

SHORTEST = 5
LONGEST = 30
"""Words of a definiens."""

SHORTEST_OF = 4
"""The same of one that says of what: "a measure of randomness"."""

MOST_INCOMPLETE = 2
"""How much the meaning of a kind may say less alone: "the wound" is any that it is a matter of."""

_INFERS = re.compile(r",\s+so\s+(?!that\b)")
"""What makes of the words before it a reason, told in passing: "it has many knots, so we wait"."""

_ALSO = frozenset({"also", "too"})
_SELECTING_TAGS = COMPARATIVE_TAGS | SUPERLATIVE_TAGS | {"PRP$", "CD"}
_DETERMINING = frozenset({"det"})
_DETERMINED = frozenset({"det", "poss"})
_SOME = lexicon.words("quantifiers") | lexicon.words("open_plural_openings")
"""What opens a subject that is some of its kind: "several gates are locks that ..."."""

_SAID_OF_SOME = frozenset({"relcl", "acl"})
_OF_EACH = frozenset({"both", "each"})
_SORTS = frozenset(
    {"collection", "field", "form", "group", "kind", "series", "set", "sort", "subset"}
)
_LIKE = frozenset({"elsewhere", "it", "its", "one", "same", "their", "them", "they"})
"""Words that mean in what a kind is the thing itself, or what the words before them tell."""

_BESIDE_OTHERS = frozenset({"other", "similar"})
_JOINING = frozenset({",", "and", "or", "some"})
_SORTING = _SORTS | {"type", "variety", "way"}
"""Vague nouns that say of what, or what for, a thing is one: "a set of tools that ..."."""


@dataclass(frozen=True, slots=True)
class Equation:
    """A sentence that says that `subject` is `genus`, a noun."""

    verb: Token
    subject: Token
    genus: Token


def definition_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """The definition that the main clause of the sentence is, if it is one."""
    if material.parsed.fault or _INFERS.search(material.evidence.quote):
        return
    equation = _equation(root_of(material.parsed.doc))
    if equation is None or any(refuses(equation) for _, refuses in REFUSALS):
        return
    try:
        fact = _definition(equation, material)
    except BrokenPhrase:
        return
    if fact is not None:
        trace.reach(Stage.DEFINITIONS)
        yield fact


def _equation(root: Token) -> Equation | None:
    subject, genus = dependent(root, "nsubj"), dependent(root, "attr")
    if root.lemma_ != "be" or root.tag_ not in PRESENT_TAGS or subject is None or genus is None:
        return None
    nominal = subject.pos_ in NOUNS and _may_be_a_genus(genus)
    return Equation(root, subject, genus) if nominal and subject.i <= root.i else None


def _may_be_a_genus(genus: Token) -> bool:
    """Whether a word is a noun and no name, or stands for one."""
    small = genus.pos_ == "PROPN" and genus.text.islower()
    return genus.pos_ == "NOUN" or small or _is_one_of_its_kind(genus)


def _is_one_of_its_kind(genus: Token) -> bool:
    """Whether a genus stands for the noun of the term: "a dry dock is one that can be drained"."""
    told = has_dependent(genus, _SAID_OF_SOME) and not has_dependent(genus, _DETERMINED | {"prep"})
    return genus.lower_ in STANDING_IN and told


def _opens_late(equation: Equation) -> bool:
    """Whether something is before the subject: so it is in some circumstance only.

    The field in which a word is a term is none, nor is what the thing is likened to.
    """
    if equation.subject.left_edge.i <= 1:
        return False
    words = words_before(equation.subject)
    return field_of(words) is None and not is_set_aside(words)


def _is_denied(equation: Equation) -> bool:
    return is_negated(equation.verb) or is_of_none(equation.subject) or is_of_none(equation.genus)


def _is_said_of_each(equation: Equation) -> bool:
    """Whether it is said of several things that they "both" are something."""
    following = equation.verb.nbor() if equation.verb.i + 1 < len(equation.verb.doc) else None
    return following is not None and following.lower_ in _OF_EACH


def _is_confirmed(equation: Equation) -> bool:
    """Whether a sentence only says that something is so: "the knot is indeed a reef knot"."""
    return any(child.lower_ in _CONFIRMING for child in equation.verb.children)


_CONFIRMING = frozenset({"actually", "definitely", "indeed", "really"})


def _is_of_now(equation: Equation) -> bool:
    """Whether a thing is something for the time being: "ice is still a danger to the port"."""
    return any(child.lower_ in _STILL for child in equation.verb.children)


_STILL = frozenset({"again", "already", "currently", "increasingly", "now", "still", "today"})


def _is_no_term(equation: Equation) -> bool:
    """Whether the subject is a person, a vague noun, or one thing selected or pointed at."""
    words = list(equation.subject.subtree)
    vague = equation.subject.lemma_.lower() in _VAGUE_NOUNS and not _is_own_kind(equation)
    selected = any(word.tag_ in _SELECTING_TAGS or word.lower_ in _DEMONSTRATIVES for word in words)
    person = equation.subject.ent_type_ == "PERSON"
    one_at_hand = _is_a_case(equation.subject) or _are_at_hand(equation.subject)
    some = equation.subject.left_edge.lower_ in _SOME
    return vague or selected or person or len(words) > LONGEST_TERM or one_at_hand or some


def _is_described(equation: Equation) -> bool:
    """Whether a subject is told from others by what is said of it: "the ferry they take"."""
    return has_dependent(equation.subject, {"relcl"})


def _is_own_kind(equation: Equation) -> bool:
    """Whether "a land area" is told from others of its noun: it is "an area that ..."."""
    told = has_dependent(equation.subject, {"compound"}) and is_narrowed(equation.genus)
    one = any(child.lower_ in _INDEFINITE for child in equation.subject.children)
    return one and told and equation.subject.lemma_ == equation.genus.lemma_


def _is_a_case(subject: Token) -> bool:
    """Whether a subject is some thing in some place: "a promotion at work" is no term."""
    some = any(child.lower_ in _INDEFINITE for child in subject.children)
    placed = any(child.dep_ == "prep" and child.lower_ != "of" for child in subject.children)
    return some and placed


def _are_at_hand(subject: Token) -> bool:
    """Whether "the names" are those that the text speaks of, and not all of their kind."""
    bare = [child.lower_ for child in subject.children] == ["the"]
    return subject.tag_ == "NNS" and bare and not subject.is_upper


def _is_no_kind(equation: Equation) -> bool:
    """Whether the genus is no kind of thing: too vague, a person, or definite without need.

    "The steam engine of the web" is a figure of speech, "the process by which" is a kind.
    """
    lemma = equation.genus.lemma_.lower()
    also = any(child.lower_ in _ALSO for child in equation.verb.children)  # and so are others
    vague = lemma in _VAGUE_NOUNS and not _sorts(equation)
    vague = vague and not (_is_one_of_its_kind(equation.genus) or _is_own_kind(equation))
    unfit = vague or lemma in _PERSON_NOUNS or also
    loose = is_loose(equation.genus) and not _is_deed(equation)
    return unfit or loose or is_judged(equation.genus)


def _is_deed(equation: Equation) -> bool:
    """Whether a bare term is some deed: "glazing is the covering of a pot with glass"."""
    bare = not has_dependent(equation.subject, _DETERMINED)
    return bare and is_deed_on_something(equation.genus)


def _sorts(equation: Equation) -> bool:
    """Whether a vague genus says with the words after it what the one subject is."""
    single = not any(child.dep_ == "conj" for child in equation.subject.children)
    return single and equation.genus.lemma_.lower() in _SORTING and is_narrowed(equation.genus)


REFUSALS: tuple[tuple[str, Callable[[Equation], bool]], ...] = (
    ("opens with something else", _opens_late),
    ("negated", _is_denied),
    ("said of each", _is_said_of_each),
    ("subject is no term", _is_no_term),
    ("subject told by a clause", _is_described),
    ("confirmed", _is_confirmed),
    ("for the time being", _is_of_now),
    ("genus ranked", lambda equation: is_ranked(equation.genus)),
    ("genus is no kind", _is_no_kind),
    ("genus not restricted", lambda equation: is_unrestricted(equation.genus, equation.subject)),
)
"""What keeps a sentence of the form "X is a Y" from being a definition."""


def _definition(equation: Equation, material: Material) -> Definition | None:
    """The definition in words; raises `BrokenPhrase` where the term cannot be taken out whole."""
    predicate = predicate_of(equation.verb)
    if equation.genus not in predicate or not _stands_alone(predicate, equation, material):
        return None
    article, term = _term(equation.subject, material)
    definiens = _definiens(predicate, equation, material)
    shortest = SHORTEST_OF if _says_of_what(equation.genus) else SHORTEST
    if not shortest <= len(definiens.split()) <= LONGEST or fold(term) in fold(definiens):
        return None
    if is_property(definiens):
        return None
    within = field_of(words_before(equation.subject))
    told = f"{article} {term} {equation.verb.text} {definiens}.".strip()
    text = f"{within}, {told}" if within else told
    kind: SlotType = "term" if _is_common(equation.subject, material) else "name"
    return Definition(
        id=FactId(digest("definition", fold(term), *([fold(within)] if within else []))),
        statement=Statement(parts=(Words(text=f"{text[:1].upper()}{text[1:]}"),)),
        evidence=(material.evidence,),
        term=Slot(type=kind, text=term),
        definiens=definiens,
        genus=equation.genus.lemma_,
        within=within,
    )


def _definiens(predicate: list[Token], equation: Equation, material: Material) -> str:
    """The words of a meaning, with the noun of the term for "one"."""
    words = realise(predicate, material.texts).words.strip(" ,")
    if not _is_one_of_its_kind(equation.genus):
        return words
    noun, (first, _, rest) = equation.subject.text, words.partition(" ")
    return f"{indefinite_article(noun)} {noun} {rest}" if first == "one" else f"{noun} {rest}"


def _says_of_what(genus: Token) -> bool:
    """Whether a genus is of a kind of things: "a measure of heat", and not "a device of Peru"."""
    ties = (child for child in genus.rights if child.lower_ == "of")
    single = has_dependent(genus, _DETERMINING)
    return single and any(child.pos_ == "NOUN" for tie in ties for child in tie.children)


def _stands_alone(predicate: list[Token], equation: Equation, material: Material) -> bool:
    """Whether a meaning can be understood alone.

    That of a kind may speak of "the" thing at hand, and to its reader, who is nobody in particular.
    """
    kind = _is_kind(equation.subject, material)
    nobodys = kind and material.reading.speaker is None
    told = with_reader_known(material) if nobodys else material
    read = predicate
    if kind:
        told, read = _with_likeness_known(predicate, told), _without_joint_time(predicate)
    if dependence(read, told):
        return False
    return incompleteness(read, told) <= (MOST_INCOMPLETE if kind else 0)


def _with_likeness_known(predicate: list[Token], material: Material) -> Material:
    """The material with what is alike in every case of a kind taken for known.

    "A chorus is a song that several sing at the same time", "gravel is sand or similar matter".
    """
    known = {token.i: Replacement(token.text) for token in predicate if _is_alike(token, predicate)}
    return replace(material, replaced={**known, **material.replaced})


def _is_alike(token: Token, predicate: list[Token]) -> bool:
    """Whether a word points at nothing outside of what a kind is."""
    other = token.lower_ in _BESIDE_OTHERS or (token.text == "that" and token.dep_ in SUBJECTS)
    if other and word_before(token) in _JOINING:
        return True
    if token.lower_ == "those":
        return is_narrowed(token)
    return token.lower_ in _LIKE and not _is_of_a_time(token, predicate)


def _is_of_a_time(token: Token, predicate: list[Token]) -> bool:
    """Whether "the same" is a time, or that of something that happened: "the same year"."""
    past = any(word.tag_ == "VBD" for word in predicate)
    return token.lower_ == "same" and (past or token.head.lemma_.lower() in TIMES)


def _without_joint_time(predicate: list[Token]) -> list[Token]:
    """The words without the time that things have in common: "that two open at the same time"."""
    words = [token.lower_ for token in predicate]
    start = next((i for i in range(len(words)) if words[i : i + 4] == _AT_ONCE), len(words))
    return predicate[:start] + predicate[start + len(_AT_ONCE) :]


_AT_ONCE = ["at", "the", "same", "time"]


def _is_kind(subject: Token, material: Material) -> bool:
    """Whether a subject means all of a kind: "a pump", "pumps"."""
    determined = {child.lower_ for child in dependents(subject, {"det", "poss"})}
    return determined <= _INDEFINITE and _is_common(subject, material)


def _term(subject: Token, material: Material) -> tuple[str, str]:
    """The article of the defined term, empty where it has none, and the term."""
    kept = kept_tokens(subject)
    opens = kept[0].pos_ == "DET"
    article, bare = (kept[0].text, kept[1:]) if opens else ("", kept)
    term = realise(bare, material.texts).words
    name = material.reading.capitals.keeps(kept[0]) or place_class(term) is not None
    common = _is_common(subject, material) and subject.i == 0 and not name
    if common or _is_small_owner(bare, material):
        term = term[:1].lower() + term[1:]
    return article, term


def _is_common(subject: Token, material: Material) -> bool:
    """Whether a subject is a common noun, be it read as a name: "Sediment is the matter"."""
    opens = subject.i == 0 and subject.is_title
    return subject.pos_ == "NOUN" or (opens and subject.lower_ in material.reading.small_words)


def _is_small_owner(tokens: list[Token], material: Material) -> bool:
    """Whether a term begins with a common noun that owns the rest: "Water's density"."""
    owns = len(tokens) > 1 and tokens[0].i == 0 and tokens[1].tag_ == "POS"
    return owns and tokens[0].lower_ in material.reading.small_words
