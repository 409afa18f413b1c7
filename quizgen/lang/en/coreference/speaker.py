"""Who "I" is in a document, and which nation "this nation" is in a speech."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.replacements import Replacement, Substitution
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.speakers import author_of
from quizgen.lang.en.analysis.tree import dependents, has_dependent
from quizgen.lang.en.labels import AUXILIARIES
from quizgen.lang.en.wordforms import third_person

_ABOUT = frozenset({"dobj", "prep", "ccomp"})
_OWN_STATES = lexicon.words("own_states")
_SPEECH_ACTS = lexicon.words("speech_acts")


def first_person(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """The author's name for "I", where it is the subject of a past tense.

    In a speech it is the speaker's, also where a modal verb follows or the verb does what it says:
    "I propose", which others tell as "the speaker proposes".
    """
    author = author_of(reading.document)
    speaker = author or reading.speaker
    if speaker is None:
        return
    for token in filter(_speaks, parsed.doc):
        verb, acts = token.head, reading.speaker is not None and _acts(token.head)
        modal = reading.speaker is not None and _has_modal(verb)
        if verb.tag_ == "VBD" or modal or acts:
            text = f"{speaker[:1].upper()}{speaker[1:]}" if token.i == 0 else speaker
            yield [token], Replacement(text, "person" if author else "other")
        if acts:
            yield [verb], Replacement(third_person(verb.text))


def own_state(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """ "The" for "this" in a speech, before the noun for the state that it is made in."""
    if reading.speaker is None:
        return
    for token in parsed.doc:
        if token.lower_ == "this" and token.dep_ == "det" and token.head.lower_ in _OWN_STATES:
            yield [token], Replacement("The" if token.i == 0 else "the")


def _has_modal(verb: Token) -> bool:
    return any(token.tag_ == "MD" for token in dependents(verb, {"aux"}))


def _acts(verb: Token) -> bool:
    """Whether a verb in the present, alone with what it is about, is one that does what it says."""
    alone = not has_dependent(verb, AUXILIARIES | {"conj", "xcomp"})
    told = any(child.dep_ in _ABOUT for child in verb.rights)
    return verb.tag_ == "VBP" and verb.lemma_ in _SPEECH_ACTS and alone and told


def _speaks(token: Token) -> bool:
    """Whether a token is "I" as a subject, and no number in a name: "World War I"."""
    return token.text == "I" and token.dep_ == "nsubj" and not token.ent_type_
