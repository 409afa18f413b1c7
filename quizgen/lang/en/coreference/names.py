"""Parts of persons' names, read in full."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.entities import entities, entity_of
from quizgen.lang.en.analysis.replacements import Replacement, Substitution
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import token_after, token_before
from quizgen.lang.en.labels import PREMODIFIERS

_ARTICLES = lexicon.words("articles")
_FORMS_OF_ADDRESS = lexicon.words("forms_of_address")
_NAME_JOINTS = lexicon.words("name_joints")

_NAMING = lexicon.words("naming_verbs") | {"name", "nickname", "surname"}
_SAYS_WHAT = frozenset({"appos", "attr", "oprd"})


def full_names(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """The first mention of a person by a part of the name becomes the full name."""
    full_name_of = reading.mentions.full
    if not full_name_of:
        return
    names = {name for _, name in entities(parsed.doc)}
    named = {name for name in names if full_name_of.get(name) == name}
    for token in parsed.doc:
        full = full_name_of.get(token.text)
        if full is None or full in named or not _is_written_as_a_name(token, reading):
            continue
        tokens = _with_address(token)
        if _means_somebody(tokens) and not _is_addressed_otherwise(tokens, full):
            named.add(full)
            yield tokens, Replacement(full, "person")


def _is_written_as_a_name(token: Token, reading: Reading) -> bool:
    """Whether a word is tagged as a name, or has its capital inside of sentences as well.

    At the start of a sentence, a surname that is a word, too, is taken for that: "Fisher is known".
    """
    return token.pos_ == "PROPN" or (token.is_title and token.lower_ in reading.capitals.great)


def _is_addressed_otherwise(tokens: list[Token], full: str) -> bool:
    """Whether a form of address is not that of the full name: "Mrs. Lima" is not Rui Lima."""
    address, given = tokens[0].text.rstrip("."), full.split()[0]
    return given in {"Mrs": _OF_MEN, "Ms": _OF_MEN, "Mr": _OF_WOMEN, "Sir": _OF_WOMEN}.get(
        address, frozenset()
    )


_OF_MEN = lexicon.words("masculine_given_names")
_OF_WOMEN = lexicon.words("feminine_given_names")


def _means_somebody(tokens: list[Token]) -> bool:
    name = tokens[-1]
    return _is_whole_name(tokens) and not _is_only_mentioned(name) and not _is_of_a_firm(name)


def _is_of_a_firm(name: Token) -> bool:
    """Whether a name is one of several that a firm bears: "Hale, Norton & Company".

    What follows may show it where no organisation is recognised.
    """
    firm = entity_of(name)
    named = firm is not None and firm.label_ == "ORG"
    joined = firm is not None and any(token.pos_ == "CCONJ" for token in firm)
    after = [token.text for token in name.doc[name.i + 1 : name.i + 4]]
    return (named and joined) or (after[:1] in (["&"], [","]) and "&" in after)


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


def _is_only_mentioned(name: Token) -> bool:
    """Whether a name is meant as a word, or lacks its surname: "the name Ana", "Ana and Rui Lima".

    Nor is it read in full where it is the first word of another name: "Peter's Pence".
    """
    as_word = name.dep_ in _SAYS_WHAT and name.head.lemma_.lower() in _NAMING
    after = name.doc[name.i + 1 : name.i + 4]
    shared = [token.pos_ for token in after] == ["CCONJ", "PROPN", "PROPN"]
    opens_another = name.dep_ == "poss" and name.head.pos_ == "PROPN"
    return as_word or shared or opens_another


def _joins_a_name(token: Token) -> bool:
    return token.pos_ in ("NUM", "PROPN") or token.text in _NAME_JOINTS
