"""What is an answer to something that only the text before tells: "She responded with a smile"."""

from spacy.tokens import Token

from quizgen.lang.en.dependence.passage import Passage

ANSWERING = frozenset(
    {"replied", "replies", "reply", "replying", "respond", "responded", "responding", "responds"}
)
"""Forms of verbs for what one does after something was said or done."""

_TO_WHAT = frozenset({"to", "when", "if", "once", "after", "whenever"})
_TOLD = frozenset({"ccomp", "dobj"})


def is_answer_to_nothing(token: Token, passage: Passage) -> bool:
    """Whether `token` is a verb for an answer, and no word says to what it is one.

    "Ana Souza responded angrily"; not "responded to the letter", "responded when she was asked",
    and not what an answer says: "responded that the gate was shut".
    """
    if token.lower_ not in ANSWERING or token.pos_ != "VERB":
        return False
    said = any(child.dep_ in _TOLD for child in token.children if child.i in passage.places)
    return not said and all(word.lower_ not in _TO_WHAT for word in passage.tokens)
