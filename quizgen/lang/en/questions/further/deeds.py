"""Who asks what somebody or something tries, refuses or proposes to do."""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.further.asked import Found, Part
from quizgen.lang.en.questions.inversion import ask
from quizgen.model import Clause, Phrase

_PROPOSING = lexicon.words("proposing_verbs")
_TRYING = lexicon.words("trying_verbs")
_SUPPORTING = lexicon.words("supporting_verbs")
_FUTURE = lexicon.words("planned_modals")
_POSSIBLE = lexicon.words("possible_modals")
_REFUSING = lexicon.words("refusing_verbs")
_TIMES = "|".join(sorted(lexicon.words("times_of_year_and_day") | {"evening", "morning"}))
_IN_DOING = re.compile(rf"\bin (?!(?:{_TIMES})\b)[a-z]+ing\b")


def proposed(part: Part) -> Found | None:
    """ "What did she propose in 1931? Building a bridge": of a verb that takes a gerund."""
    clause, phrase = part.clause, part.phrase
    first = phrase.text.split()[0]
    gerund = phrase.role == "clause" and first.endswith("ing") and not phrase.comma
    if not gerund or clause.lemma not in _PROPOSING or clause.complements[0] is not phrase:
        return None
    return Found("deed", ask(clause, "What", phrase), phrase.text)


def attempt(part: Part) -> Found | None:
    """ "What does the bird try to do?": of a verb that takes another."""
    clause, phrase = part.clause, part.phrase
    tries = clause.lemma in _TRYING and phrase.role == "clause" and phrase.text.startswith("to ")
    if not tries or clause.complements[0] is not phrase or _is_some_time_or_other(part):
        return None
    stem = ask(clause, "What", phrase)
    done = phrase.text.removeprefix("to ")
    return Found("deed", _with(stem, "to do", clause, phrase), done)


def supported(part: Part) -> Found | None:
    """ "What does the trust support sailors in doing?": of "in" with a gerund, and those after."""
    phrase, clause = part.phrase, part.clause
    firsts = [one for one in clause.complements if one.preposition == "in"][:1]
    if clause.lemma not in _SUPPORTING or firsts != [phrase] or not _is_in_doing(part):
        return None
    alike = part.alike()
    if clause.complements[-1] not in alike:  # "in obtaining from air | three gases"
        return None
    stem = ask(part.without(*alike[1:]), "What", phrase)
    deeds = [Part(part.fact, clause, one).governed for one in alike]
    told = "in " + "; in ".join(deeds)
    if len(_IN_DOING.findall(told)) < len(_IN_DOING.findall(part.fact.evidence[0].quote)):
        return None  # some lean on the text, and were left out
    return Found("deed", f"{stem[:-1]} in doing?" if stem else None, "; ".join(deeds))


def _is_in_doing(part: Part) -> bool:
    return part.phrase.role == "oblique" and _IN_DOING.match(part.phrase.text) is not None


def _is_some_time_or_other(part: Part) -> bool:
    """ "What did he seek to do?": much in a life; what he refused, or sought in 1931, is one thing.

    "What will he refuse to do?" leaves the time open.
    """
    clause = part.clause
    if not (_FUTURE | _POSSIBLE).isdisjoint(clause.auxiliaries):
        return part.fact.attribution is None
    told = clause.fronted or len(clause.complements) > 1 or part.fact.attribution
    return clause.past and not told and clause.lemma not in _REFUSING


def _with(stem: str | None, words: str, clause: Clause, phrase: Phrase) -> str | None:
    """The stem with "to do" behind its verb, where that is its last word."""
    verb = clause.lemma if not clause.auxiliaries else clause.verb
    if stem is None or f" {verb}" not in stem:
        return None
    before, _, after = stem.rpartition(f" {verb}")
    return f"{before} {verb} {words}{after}"
