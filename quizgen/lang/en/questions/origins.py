"""Who asks what a thing comes of: "What causes the bar?" of "the bar is the result of floods".

What is only said to be the result of something is not told what it is by that.
"""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.phrases import inside
from quizgen.lang.en.questions.who import is_person
from quizgen.model import Clause, Phrase

_RESULT = re.compile(
    r"(?:an?|the) (?:(?:direct|indirect|natural|chief|main) )?"
    r"(?:(?:result|consequence) of|(?:artefact|artifact|effect|illusion|phenomenon) "
    r"(?:brought about|caused|produced) by) (?P<cause>[^,;]+)",
    re.IGNORECASE,
)
_BE = lexicon.words("forms_of_be")
_HEDGES = frozenset({"chiefly", "largely", "mainly", "mostly", "partly", "primarily", "usually"})


def is_result(clause: Clause, phrase: Phrase) -> bool:
    """Whether a clause only says of what its subject is the result."""
    result = phrase.role == "attribute" and _RESULT.fullmatch(phrase.text) is not None
    return result and clause.verb in _BE and _is_plain(clause, phrase)


def _is_plain(clause: Clause, phrase: Phrase) -> bool:
    said = [one for one in clause.complements if one is not phrase]
    hedged = len(said) <= 1 and all(one.role == "adverb" for one in said)
    plain = not clause.auxiliaries and not clause.fronted
    return hedged and plain and not is_person(clause.subject)


def asked_result(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "What mainly causes the floods?": the same hedge goes with the other verb.

    Of what is "rarely the result" of something, nobody asks what causes it.
    """
    found = _RESULT.fullmatch(phrase.text)
    hedges = [one.text for one in clause.complements if one is not phrase]
    if clause.adverb is not None or not _HEDGES.issuperset(hedges):
        return "subject", None, phrase.text
    verb = "caused" if clause.past else "causes"
    stem = " ".join(("What", *hedges, verb, inside(clause.subject.text)))
    return "subject", f"{stem}?", found["cause"] if found else phrase.text
