"""A clause turned into a question: inversion, do-support, order of what is left."""

from collections.abc import Iterable

from quizgen.model import Clause, Phrase

_BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re"])
_PLAIN_WH = frozenset({"Who", "Whom", "Which", "How", "What"})
_FORMS_OF_DO = {"past": "did", "plural": "do", "singular": "does"}


def ask(clause: Clause, wh: str, asked: Phrase) -> str | None:
    """The question that asks for `asked` with the words `wh`; None where there is no plain one.

    The subject keeps its order; anything else inverts, with "do" where the clause has no helper.
    What stood before the subject stays in front, but of a wh-word with a preposition; loose
    constituents are left out.
    """
    rest = [phrase for phrase in _rest(clause) if phrase is not asked]
    if any(phrase.role == "adverb" for phrase in clause.fronted if phrase is not asked):
        return None
    lead = ""
    if clause.fronted and asked not in clause.fronted and wh.split()[0] in _PLAIN_WH:
        lead = _join(phrase.text for phrase in rest if phrase in clause.fronted)
        rest = [phrase for phrase in rest if phrase not in clause.fronted]
        wh = wh[:1].lower() + wh[1:]
    tail = _join(_inside(phrase) for phrase in rest)
    if asked is clause.subject:
        words = [wh, *clause.auxiliaries, clause.adverb, clause.verb, clause.particle, tail]
        return _finish(lead, words)
    subject = clause.subject.text
    if clause.auxiliaries:
        helper, more = clause.auxiliaries[0], clause.auxiliaries[1:]
        words = [wh, helper, subject, *more, clause.adverb, clause.verb, clause.particle, tail]
    elif clause.lemma == "be" and clause.verb.lower() in _BE:
        words = [wh, clause.verb, subject, clause.adverb, tail]
    else:
        number = "plural" if clause.subject.plural else "singular"
        helper = _FORMS_OF_DO["past" if clause.past else number]
        words = [wh, helper, subject, clause.adverb, clause.lemma, clause.particle, tail]
    return _finish(lead, words)


def declare(clause: Clause, left_out: Phrase) -> str | None:
    """The statement of `clause` without the constituent `left_out`, as a sentence without stop."""
    kept = [phrase for phrase in _rest(clause) if phrase is not left_out]
    if any(phrase.role == "adverb" for phrase in clause.fronted if phrase is not left_out):
        return None
    words = [
        clause.subject.text,
        *clause.auxiliaries,
        clause.adverb,
        clause.verb,
        clause.particle,
        _join(_inside(phrase) for phrase in kept),
    ]
    text = " ".join(word for word in words if word).strip(" ,.")
    return text[:1].upper() + text[1:]


def _rest(clause: Clause) -> list[Phrase]:
    complements = [
        phrase
        for phrase in clause.complements
        if not (
            phrase.optional
            and (phrase.role == "clause" or (phrase.comma and phrase.role == "adverb"))
        )
    ]
    return [*complements, *clause.fronted]


def _inside(phrase: Phrase) -> str:
    """The phrase as it reads inside a sentence: its preposition small."""
    small = phrase.preposition is not None or phrase.text.startswith(("In ", "On "))
    return phrase.text[:1].lower() + phrase.text[1:] if small else phrase.text


def _join(texts: Iterable[str]) -> str:
    return " ".join(texts)


def _finish(lead: str, words: Iterable[str | None]) -> str:
    text = " ".join(word for word in words if word).strip(" ,.")
    text = f"{lead.strip(' ,')}, {text}" if lead else text
    return text[:1].upper() + text[1:] + "?"
