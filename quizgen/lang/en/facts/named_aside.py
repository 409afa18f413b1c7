"""Namings told by their words where the grammar is not trusted: "Faint light, called glow, is"."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.dependence.contextual import dependence, incompleteness
from quizgen.lang.en.facts.definitions import MOST_INCOMPLETE
from quizgen.lang.en.facts.namings import naming_facts
from quizgen.lang.en.syntax.constituents import BrokenPhrase, realise
from quizgen.model import Fact, FactId, Naming, Slot, Statement, Words, digest, fold
from quizgen.trace import Stage, Trace

SHORTEST, LONGEST = 3, 18
"""Words of what has the name: fewer fit other things."""

_OFTEN = r"(?:(?:also|often|sometimes|usually|commonly|generally|collectively|together) )?"
_CALLED = rf"{_OFTEN}(?:called|known as|termed|referred to as|dubbed) "
_ONE = r"[\w’'-]+(?: (?!(?:and|or)\b)[\w’'-]+){0,3}"
_NAME = (
    rf"[\"“]?(?P<article>an? |the )?[\"“]?(?P<name>{_ONE}(?:(?:, [\w-]+)+,? and [\w-]+)?)[\"”,]*"
)
_OPENING = r"(?P<where>In (?:all |most )?[a-z-]+(?: [a-z-]+){0,2}), "
_THING = r"(?P<thing>[^,;:]{8,120}?)"
_FORMS = (
    re.compile(
        rf"^(?:{_OPENING})?{_THING} (?P<be>is|are) {_CALLED}{_NAME}(?:\.$| such as | because )"
    ),
    re.compile(rf"^{_THING}, {_CALLED}{_NAME}, (?P<be>is|are|was|were|\w+s|\w+ed) "),
)
"""The whole of a sentence, or its subject and the name between commas."""

_OPENS = lexicon.words("demonstratives") | lexicon.words("nominative_pronouns") | {"one", "there"}
_CLAUSES = frozenset({"that", "which", "who", "whose", "where", "when", "if", "because", "while"})
_FINITE = lexicon.words("forms_of_be") | lexicon.words("forms_of_have") | lexicon.words("modals")
_DENYING = (
    lexicon.words("limiting_adverbs")
    | lexicon.words("negatives")
    | lexicon.words("scarce_quantities")
)
_SHORT = 3
"""Letters of a word that may begin any other."""

_FUNCTION_WORDS = lexicon.words("function_words")
_NO_TERMS = _FUNCTION_WORDS | lexicon.words("vague_nouns")
_OPENING_NOUNS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADV", "VERB"})


def aside_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """The naming that the words of a sentence tell, where its grammar does not."""
    if material.parsed.fault or material.parsed.kind == "caption":
        return
    found = next((m for form in _FORMS if (m := form.match(material.parsed.text))), None)
    if found is None or any(naming_facts(material, Trace())):
        return
    try:
        fact = _naming(found, material)
    except BrokenPhrase:
        return
    if fact is not None:
        trace.reach(Stage.NAMINGS)
        yield fact


def _naming(found: re.Match[str], material: Material) -> Naming | None:
    """The naming in words; None where they do not say which thing it is, or lean on the text."""
    tokens = _within(found.span("thing"), material)
    if not _is_description(tokens) or dependence(tokens, material):
        return None
    if incompleteness(tokens, material) > MOST_INCOMPLETE:
        return None
    thing = realise(tokens, material.texts).words.strip(" ,")
    name = found["name"].strip("\"“”’' ")
    if not SHORTEST <= len(thing.split()) <= LONGEST or not _is_new(name, thing):
        return None
    be = "are" if found["be"] == "are" or _is_several(tokens) else "is"
    return _fact(found, _small(thing, tokens[0], material), f"{be} called", name, material)


def _fact(found: re.Match[str], thing: str, called: str, name: str, material: Material) -> Naming:
    where = found.groupdict().get("where")
    within = f"{where[:1].lower()}{where[1:]}" if where else None
    said = f"{within}, {thing}" if within else thing
    opening = f"{said[:1].upper()}{said[1:]} {called} {found['article'] or ''}"
    slot = Slot(type="term" if name.islower() else "name", text=name)
    return Naming(
        id=FactId(digest("naming", fold(thing), fold(name), *([fold(within)] if within else []))),
        statement=Statement(parts=(Words(text=opening), slot, Words(text="."))),
        evidence=(material.evidence,),
        thing=thing,
        name=slot,
        within=within,
    )


def _small(thing: str, first: Token, material: Material) -> str:
    """A noun phrase as inside of a sentence, where its first word is no name."""
    named = material.reading.capitals.keeps(first) or first.pos_ == "PROPN"
    return thing if named else thing[:1].lower() + thing[1:]


def _within(span: tuple[int, int], material: Material) -> list[Token]:
    return [token for token in material.parsed.doc if span[0] <= token.idx < span[1]]


def _is_several(tokens: list[Token]) -> bool:
    """Whether the head of a noun phrase is in the plural."""
    head = next((token for token in tokens if token.head not in tokens), tokens[0])
    return head.tag_ in ("NNS", "NNPS")


def _is_description(tokens: list[Token]) -> bool:
    """Whether words are one noun phrase, with no verb of their own outside of a clause in it."""
    words = [token.lower_ for token in tokens]
    if not words or words[0] in _OPENS or tokens[0].pos_ not in _OPENING_NOUNS:
        return False
    clause = next((i for i, word in enumerate(words) if word in _CLAUSES), len(words))
    return clause > 0 and (_FINITE | _DENYING).isdisjoint(words[:clause])


def _is_new(name: str, thing: str) -> bool:
    """Whether a name is a term, and has no word of those for what it names: "glowing", "glow"."""
    words = [word.strip(",").lower() for word in name.split()]
    own = set(words) - _FUNCTION_WORDS
    shown = set(re.findall(r"[\w’'-]+", thing.lower())) - _FUNCTION_WORDS
    told = any(_are_of_one_stem(one, other) for one in own for other in shown)
    return not told and not set(words[:1]) <= _NO_TERMS


def _are_of_one_stem(one: str, other: str) -> bool:
    """Whether two words are one, or the longer begins with the other: "glow", "glowing"."""
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) > _SHORT and long.startswith(short))
