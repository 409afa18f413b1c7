"""What "this" points at where its own words tell it: "this union of crowns and guilds"."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.replacements import Replacement, Substitution
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import dependents, has_dependent

_OF_TWO = lexicon.words("nouns_of_two")


def joined(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """ "The" for the "this" of a noun that says between which two things it is, or of which."""
    if "this" not in parsed.words or _OF_TWO.isdisjoint(parsed.words):
        return
    for token in parsed.doc:
        noun = token.head
        determined = token.lower_ == "this" and token.dep_ == "det"
        if determined and noun.lemma_ in _OF_TWO and _names_both(noun):
            yield [token], Replacement("The" if token.i == 0 else "the")


def _names_both(noun: Token) -> bool:
    """Whether the first phrase behind a noun has two nouns: "of theory and practice".

    Parsers give the second to the one or to the other noun before it.
    """
    behind = next((one for one in dependents(noun, {"prep"}) if one.i == noun.i + 1), None)
    if behind is None or behind.lower_ not in ("of", "between"):
        return False
    governed = dependents(behind, {"pobj"})
    return bool(governed) and any(has_dependent(one, {"conj"}) for one in (noun, governed[0]))
