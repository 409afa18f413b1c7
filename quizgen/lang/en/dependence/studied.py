"""Those whom a study was made of, where nothing says which: "Participants were shown a rope"."""

from spacy.tokens import Token

from quizgen.lang.en.dependence.passage import Passage
from quizgen.lang.en.labels import AUXILIARIES, SUBJECTS

_STUDIED = frozenset({"participants", "respondents"})
_NAMES = frozenset({"PERSON", "ORG", "DATE", "WORK_OF_ART", "EVENT"})


def is_of_an_unnamed_study(passage: Passage) -> bool:
    """Whether the participants of a study did or underwent something, and no name tells which."""
    named = any(token.ent_type_ in _NAMES for token in passage.read)
    return not named and any(map(_took_part, passage.read))


def _took_part(token: Token) -> bool:
    """Whether a word is nothing but "participants", the subject of a verb in the past."""
    if token.lower_ not in _STUDIED or token.dep_ not in SUBJECTS or any(token.children):
        return False
    verb = token.head
    tenses = {verb.tag_, *(child.tag_ for child in verb.children if child.dep_ in AUXILIARIES)}
    return "VBD" in tenses
