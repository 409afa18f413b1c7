"""Who or what somebody's one king, wife or capital is, as an apposition says it."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.entities import bare_name, entity_of
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import dependent, root_of, token_after, token_before
from quizgen.lang.en.coreference.substitution import replacements
from quizgen.lang.en.facts.restating.said import Said, said_of
from quizgen.lang.en.labels import PRESENT_TAGS
from quizgen.lang.en.syntax.constituents import realise

_SOLE_ROLES = lexicon.words("sole_roles")

LONG = 3
"""Words of an owner that is heavy before what it owns."""

_NAMES = frozenset({"PERSON", "GPE", "LOC", "ORG", "FAC"})


def of_holders(reading: Reading) -> Iterator[Said]:
    """ "Brook's successor was Ana Souza" for "Brook's successor, Ana Souza, ..."."""
    for parsed in reading.sentences:
        for noun in parsed.doc:
            name = _name_beside(noun) if noun.lemma_.lower() in _SOLE_ROLES else None
            owner = _owner(noun, parsed, reading) if name is not None else None
            if name is not None and owner is not None:
                verb = "is" if root_of(parsed.doc).tag_ in PRESENT_TAGS else "was"
                said = f"{_described(owner, noun.text)} {verb} {_full(name, reading)}"
                yield said_of(parsed, said, reading)


def _described(owner: str, role: str) -> str:
    """ "Brook's successor"; "the president of the Lisbon Museum" of an owner of many words."""
    bare = owner.removesuffix("'s").removesuffix("'")
    return f"{owner} {role}" if len(bare.split()) < LONG else f"the {role} of {bare}"


def _name_beside(noun: Token) -> Span | None:
    """The name between commas behind a noun that somebody owns."""
    name = dependent(noun, "appos")
    span = entity_of(name) if name is not None and noun.tag_ == "NN" else None
    if span is None or span.label_ not in _NAMES or span.root.head.i != noun.i:
        return None
    return span if _is_set_off(span, noun) else None


def _is_set_off(name: Span, noun: Token) -> bool:
    """Whether a comma before a name, right behind the noun, and a mark after it set it off."""
    before, after = token_before(name[0]), token_after(name[-1])
    beside = before is not None and before.text == "," and before.i == noun.i + 1
    return beside and (after is None or after.text in (",", "."))


def _owner(noun: Token, parsed: Parsed, reading: Reading) -> str | None:
    """The name of whose the role is, as an owner; None where that is not sure."""
    owner = dependent(noun, "poss")
    if owner is None or owner.left_edge.i != noun.left_edge.i:
        return None
    read = replacements(parsed, reading)
    if owner.tag_ == "PRP$":
        return read[owner.i].text if owner.i in read else None
    tokens = list(owner.subtree)
    named = owner.pos_ == "PROPN" and tokens[-1].i + 1 == noun.i
    return realise(tokens, {at: one.text for at, one in read.items()}).words if named else None


def _full(name: Span, reading: Reading) -> str:
    words = bare_name(name)
    article = token_before(name[0])
    the = "the " if article is not None and article.lower_ == "the" else ""
    return the + reading.mentions.full_name(words)
