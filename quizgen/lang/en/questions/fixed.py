"""Phrases whose preposition is made of several words: "What are nets used in conjunction with?".

A question that parts such a preposition from its noun asks for half of it: "conjunction with hooks"
is nothing that nets are used in. Where the whole of it can end a question, it does; where not,
nobody asks for what it governs.
"""

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.prepositions import ask_with_preposition
from quizgen.lang.en.questions.who import wh_word
from quizgen.model import Clause, Phrase

_FIXED = frozenset(lexicon.phrases("fixed_phrases"))
_LENGTHS = sorted(set(map(len, _FIXED)))
_ENDING = frozenset(lexicon.phrases("prepositions_at_the_end"))
_IN_MIND = " in mind"

Asking = tuple[Form, str | None, str]


def is_fixed(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase opens with words that say one thing together: "in conjunction with"."""
    return phrase.role == "oblique" and (opens_fixed(phrase) or _is_in_mind(clause, phrase))


def opens_fixed(phrase: Phrase) -> bool:
    """Whether the first words of a phrase say no place, and no thing: "at the heart of"."""
    words = tuple(phrase.text.lower().split())
    return any(words[:length] in _FIXED for length in _LENGTHS)


def _is_in_mind(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase says what was thought of, alone or before "in mind": "with it in mind"."""
    within = phrase.text.endswith(_IN_MIND) or _before_in_mind(clause, phrase)
    return phrase.preposition == "with" and within


def _before_in_mind(clause: Clause, phrase: Phrase) -> bool:
    return [one.text for one in clause.behind(phrase)[:1]] == [_IN_MIND.strip()]


def asked_fixed(clause: Clause, phrase: Phrase) -> Asking:
    """ "What are nets used in conjunction with?", "What are boats built with in mind?" """
    if phrase not in clause.complements:
        return "oblique", None, phrase.text
    if _is_in_mind(clause, phrase):
        governed = phrase.text.removesuffix(_IN_MIND).partition(" ")[2]
        return _asked(clause, phrase, "with", governed, _IN_MIND)
    words = phrase.text.split()
    whole, governed = words[:ENDING], " ".join(words[ENDING:])
    if tuple(map(str.lower, whole)) not in _ENDING or not governed:
        return "oblique", None, phrase.text
    return _asked(clause, phrase, " ".join(whole), governed)


ENDING = 3
"""Words of a preposition that is made with a noun: "in line with"."""


def _asked(
    clause: Clause, phrase: Phrase, preposition: str, governed: str, end: str = ""
) -> Asking:
    """The question that ends in a preposition, and in `end` behind that; what it governs."""
    whole = phrase.model_copy(update={"preposition": preposition})
    own = [one for one in clause.complements if one.text != end.strip()]
    told = tuple(whole if one is phrase else one for one in own)
    if end and told[-1] is not whole:
        return "oblique", None, governed
    wh = wh_word(phrase.model_copy(update={"text": governed}))
    stem = ask_with_preposition(clause.model_copy(update={"complements": told}), wh, whole)
    return "oblique", f"{stem[:-1]}{end}?" if stem else None, governed
