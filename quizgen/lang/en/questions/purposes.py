"""Who asks what something is used for, or done for."""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.inversion import ask
from quizgen.model import Clause, Phrase

_BARE_VERBS = lexicon.words("bare_verbs")
_WITH_INFINITIVES = lexicon.words("verbs_with_infinitives")
_WITH_TO = lexicon.words("verbs_with_to")
_BE = lexicon.words("forms_of_be")

_OF_THINGS = lexicon.alternatives(
    "articles", "definite_determiners", "third_person_possessives", "second_person"
)
PURPOSE = re.compile(rf"^(?:in order )?to (?!(?:{_OF_THINGS})\b)[a-z]")
_NO_DEEDS = lexicon.alternatives("verbs_to_others", "helping_verbs", "bare_verbs")
_NO_THINGS = "|".join(
    sorted(
        (lexicon.words("function_words") | lexicon.words("stranded_prepositions"))
        - (lexicon.words("articles") | lexicon.words("third_person_possessives"))
    )
)
_DEED = re.compile(
    rf"(?:in order )?(?P<does>to (?!(?:{_NO_DEEDS})\b)[a-z]+) "
    rf"(?P<what>(?!(?:{_NO_THINGS})\b)(?!.* (?:and|or|to) (?:to )?[a-z]+ (?:an?|the)\b)\S.+)"
)
"""One deed with the thing that it is done to: "to show | the depth", and not "to point at it"."""

SHORTEST_PURPOSE = 3
"""Words, "to" among them: a lone noun behind it is often taken for a verb."""

_BECOMES = re.compile(r"^to (?:become|form|yield|be (?:an?|the|\w+['’]s)) ")
"""What comes of what a thing does or makes of somebody, and is no purpose of it."""
_NOUNS_TO = lexicon.alternatives("nouns_with_infinitives")
_OF_NOUN = re.compile(rf"\b(?:{_NOUNS_TO})s?\b", re.IGNORECASE)

_MERELY_DONE = re.compile(r"(?:in order )?to be (?:\w+ly )?\w+")

_INDIRECT = re.compile(r"(?:how|what|when|where|which|who|whom|whose)\b", re.IGNORECASE)

Asking = tuple[Form, str | None, str]


def is_use(clause: Clause, phrase: Phrase) -> bool:
    """Whether a clause says what something is used for, or what somebody uses it for."""
    roles = [other.role for other in before(clause, phrase)]
    passive = clause.verb == "used" and bool(_BE & set(clause.auxiliaries))
    used = clause.lemma == "use" and (passive or roles == ["object"])
    return used and phrase.role == "clause" and _says_what_for(phrase.text)


def asked_use(clause: Clause, phrase: Phrase) -> Asking:
    """ "What is deep learning used for?", "What does a tanner use bark for?"

    What is used as something is asked with its deed: "What is a float used as a mark to show?",
    as "a mark for" asks of what it is one.
    """
    rest = tuple(other for other in clause.complements if other.role != "agent")
    deed = _DEED.fullmatch(phrase.text)
    if deed is not None and any(other.preposition == "as" for other in before(clause, phrase)):
        said = clause.model_copy(update={"complements": rest})
        stem = ask(said, "What", phrase)
        return "purpose", f"{stem[:-1]} {deed['does']}?" if stem else None, deed["what"]
    stem = ask(clause.model_copy(update={"complements": rest}), "What", phrase)
    return "purpose", f"{stem[:-1]} for?" if stem else None, phrase.text


def is_purpose(clause: Clause, phrase: Phrase) -> bool:
    """Whether a clause with "to" says what for; behind a plain verb it may say what."""
    passive = bool(_BE & set(clause.auxiliaries))
    whole = passive or any(_completes(other) for other in before(clause, phrase))
    of_noun = any(_has_infinitive(other.text) for other in before(clause, phrase)[-1:])
    one_of_two = any(other.text.lower() == "both" for other in before(clause, phrase)[-1:])
    says_what_for = phrase.role == "clause" and _says_what_for(phrase.text) and not of_noun
    says_what_for = says_what_for and not _is_result(clause, phrase)
    beside = phrase.optional or (whole and clause.lemma not in _WITH_INFINITIVES | _WITH_TO)
    is_told = says_what_for and beside and not one_of_two  # "agreed both to pay and to go"
    return is_told and clause.lemma not in _BARE_VERBS and not _goes_from(clause, phrase)


def _goes_from(clause: Clause, phrase: Phrase) -> bool:
    """Whether "to" names where something goes: "from tidal mills | to tidal power"."""
    last = before(clause, phrase)[-1:]
    words = set(phrase.text.split()[1:])
    return any(one.preposition == "from" and not words.isdisjoint(one.text.split()) for one in last)


def _has_infinitive(words: str) -> bool:
    """Whether an infinitive behind a phrase is part of it: "the right to", "what day to"."""
    return bool(_OF_NOUN.search(words) or _INDIRECT.match(words))


def _is_result(clause: Clause, phrase: Phrase) -> bool:
    """Whether an infinitive says what comes of it, or belongs to what something is.

    "It grew to become a town", "this is the rope to use".
    """
    of_what = clause.lemma == "be" and not phrase.text.startswith("in order ")
    becomes = of_what or _BECOMES.match(phrase.text) is not None
    return becomes or _is_state(clause, phrase)


def _is_state(clause: Clause, phrase: Phrase) -> bool:
    """Whether an infinitive belongs to its verb: "is tested to be safe", "held it to be"."""
    return clause.lemma != "use" and phrase.text.startswith("to be ")


def _completes(phrase: Phrase) -> bool:
    """Whether a verb is whole with a phrase, so that "to" behind it says what for.

    "It relies on the guard to open" says what it relies on.
    """
    away = phrase.role in ("oblique", "place") and phrase.preposition in _AWAY
    return phrase.role == "object" or away


_AWAY = frozenset({"from", "into", "through", "to", "with"})


def _says_what_for(words: str) -> bool:
    """Whether words with "to" say more than where to: "turning back to Oslo" is no purpose.

    "Queued to be sent" says what is to become of it, and why only with more words.
    """
    told = len(words.split()) >= SHORTEST_PURPOSE and not _MERELY_DONE.fullmatch(words)
    return bool(PURPOSE.match(words)) and told


def asked_purpose(clause: Clause, phrase: Phrase) -> Asking:
    """ "Why do osteoclasts resorb bone?" """
    return "purpose", ask(clause, "Why", phrase), phrase.text


def before(clause: Clause, phrase: Phrase) -> tuple[Phrase, ...]:
    """The complements before `phrase`."""
    if phrase not in clause.complements:
        return ()
    return clause.complements[: clause.complements.index(phrase)]
