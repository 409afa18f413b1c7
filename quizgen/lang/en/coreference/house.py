"""Who "we" are in a handbook: the organisation that it is of, where it employs the reader."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.replacements import Replacement, Substitution
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import has_dependent
from quizgen.lang.en.labels import AUXILIARIES
from quizgen.lang.en.wordforms import third_person

_EMPLOYING = lexicon.words("employing_verbs")
_OWN = frozenset({"our", "we"})


def own_house(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """The name of the organisation for "our", and for "we" that do something for the reader.

    What "we" may do otherwise, each who works there may do.
    """
    if reading.house is None or reading.speaker is not None or parsed.words.isdisjoint(_OWN):
        return
    named = False
    for token in parsed.doc:
        if token.lower_ == "our" and token.dep_ == "poss":
            yield [token], Replacement("its" if named else f"{reading.house}'s")
        elif _employs(token):
            named = True
            yield [token], Replacement(reading.house, "other")
            if _is_alone(token.head):
                yield [token.head], Replacement(third_person(token.head.text))


def _employs(token: Token) -> bool:
    """Whether "we" do what an organisation does for those who work there."""
    return token.lower_ == "we" and token.dep_ == "nsubj" and token.head.lemma_ in _EMPLOYING


def _is_alone(verb: Token) -> bool:
    """Whether a verb in the present shows by itself that "we" are its subject."""
    return verb.tag_ == "VBP" and not has_dependent(verb, AUXILIARIES)
