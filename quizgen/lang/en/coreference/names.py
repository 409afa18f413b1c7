"""Parts of persons' names, read in full."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.entities import entities
from quizgen.lang.en.analysis.replacements import Replacement, Substitution
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import token_after, token_before
from quizgen.lang.en.labels import PREMODIFIERS

_ARTICLES = lexicon.words("articles")
_FORMS_OF_ADDRESS = lexicon.words("forms_of_address")
_NAME_JOINTS = lexicon.words("name_joints")


def full_names(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """The first mention of a person by a part of the name becomes the full name."""
    full_name_of = reading.mentions.full
    if not full_name_of:
        return
    names = {name for _, name in entities(parsed.doc)}
    named = {name for name in names if full_name_of.get(name) == name}
    for token in parsed.doc:
        full = full_name_of.get(token.text)
        if full is None or full in named or token.pos_ != "PROPN":
            continue
        tokens = _with_address(token)
        if _is_whole_name(tokens):
            named.add(full)
            yield tokens, Replacement(full, "person")


def _with_address(name: Token) -> list[Token]:
    """A name with "Mr." before it."""
    before = token_before(name)
    addressed = before is not None and before.text in _FORMS_OF_ADDRESS
    return [before, name] if before is not None and addressed else [name]


def _is_whole_name(tokens: list[Token]) -> bool:
    """Whether a name stands for a person by itself, and no longer name has it as a part."""
    beside = (token_before(tokens[0]), token_after(tokens[-1]))
    goes_on = any(token is not None and _joins_a_name(token) for token in beside)
    articled = beside[0] is not None and beside[0].lower_ in _ARTICLES  # "in the West", "a Span"
    return tokens[-1].dep_ not in PREMODIFIERS and not goes_on and not articled


def _joins_a_name(token: Token) -> bool:
    return token.pos_ in ("NUM", "PROPN") or token.text in _NAME_JOINTS
