"""Where the preposition of what is asked for stands: "What did he die of?", "From what does ...?".

At the end of a question, behind a long object, nobody hears what a preposition belongs to.
"""

from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.inversion import ask
from quizgen.model import Clause, Phrase

_ARTICLES = lexicon.words("articles")
_GOVERNED = {"Who": "whom"}

FAR = 3
"""Words between a verb and its preposition, articles aside."""


def without_preposition(phrase: Phrase) -> Phrase:
    """A phrase without its preposition."""
    return phrase.model_copy(update={"text": phrase.text[len(phrase.preposition or "") :].strip()})


def _is_far(clause: Clause, phrase: Phrase) -> bool:
    """Whether a long object or adverb would part the preposition of `phrase` from its verb.

    "As" stays at the end: "What do critics see the first map of the coast as?".
    """
    between = (one.text.lower() for one in clause.complements if one.role in ("object", "adverb"))
    words = [word for text in between for word in text.split() if word not in _ARTICLES]
    return phrase.preposition != "as" and len(words) >= FAR


def ask_with_preposition(clause: Clause, wh: str, asked: Phrase) -> str | None:
    """The question for what a preposition governs, asked by `wh`; None where there is none."""
    ask_it = _ask_in_front if _is_far(clause, asked) else _ask_at_end
    return ask_it(clause, wh, asked)


def _ask_at_end(clause: Clause, wh: str, asked: Phrase) -> str | None:
    """The question with its preposition at the end, and where it is so behind that."""
    told = tuple(one for one in clause.complements if one.role in _BEFORE_PREPOSITION)
    stem = ask(clause.model_copy(update={"complements": (*told, asked)}), wh, asked)
    if stem is None:
        return None
    where = [one.text for one in clause.complements if one.role == "place"]
    when = [one.text for one in clause.complements if one.role == "time"]
    whole = f"{' '.join([stem[:-1], asked.preposition or '', *where])}?"
    return whole if clause.fronted else _after_time(when, whole)


_BEFORE_PREPOSITION = frozenset({"object", "attribute", "adverb"})


def _after_time(when: list[str], question: str) -> str:
    """The question with the time before it: a preposition at its end can have none behind."""
    if not when:
        return question
    lead = " ".join(when)
    return f"{lead[:1].upper()}{lead[1:]}, {question[:1].lower()}{question[1:]}"


def _weighs(phrase: Phrase) -> bool:
    """Whether a phrase sets what is asked for against something: "rather than by hand"."""
    return phrase.text.lower().startswith(("rather than ", "instead of "))


def _ask_in_front(clause: Clause, wh: str, asked: Phrase) -> str | None:
    """The question for `asked` with its preposition before `wh`; None where there is none."""
    told = tuple(one for one in clause.complements if one.role != "clause" and not _weighs(one))
    words = f"{(asked.preposition or '').capitalize()} {_GOVERNED.get(wh, wh.lower())}"
    return ask(clause.model_copy(update={"complements": told}), words, asked)
