"""Questions for what then has to be done by or with a thing: "If a log is full, what must it do?".

Nobody in particular is told to do it: "When a log is full, it should be archived", "it must stop".
"""

import re

from quizgen.lang.base.wording import AskedCard
from quizgen.lang.en import lexicon
from quizgen.lang.en.phrases import as_answer, inside
from quizgen.lang.en.questions.who import is_person
from quizgen.model import Clause, Condition, Slot

_MODALS = lexicon.alternatives("required_modals")
_OBLIGED = re.compile(
    rf"(?P<who>.+?) (?P<modal>{_MODALS}|needs? to|has to|have to) (?P<done>[a-z].+)", re.IGNORECASE
)
_ABOUT_WORDS = re.compile(r"it (?:\w+ )?be \w+ (?:that|to|whether|how|as)\b", re.IGNORECASE)
"""What only leads to what is said: "It should be noted that ..."."""

_OPENERS = ("if ", "when ", "whenever ", "once ")
_LONGEST = 16
"""Words of what is to be done."""


def obligation_of(fact: Condition) -> AskedCard | None:
    """The question for what has to be done then; None where nothing has, or somebody is told to."""
    main = fact.main
    if main is None or fact.duty is not None or not fact.condition.startswith(_OPENERS):
        return None
    said = fact.consequence.rstrip(".")
    found = _OBLIGED.fullmatch(said)
    if found is None or _ABOUT_WORDS.match(said) or not _can_be_asked(main, found):
        return None
    who, modal, done = inside(found["who"]), found["modal"].lower(), found["done"]
    passive = done.startswith("be ")
    asks = f"{modal} be done with {who}" if passive else _to_do(modal, who)
    stem = f"{fact.condition[:1].upper()}{fact.condition[1:]}, what {asks}?"
    answer = said if passive else done
    return AskedCard("condition", stem, Slot(type="term", text=answer), as_answer(answer))


def _can_be_asked(main: Clause, found: re.Match[str]) -> bool:
    """Whether a deed is told of a thing, and is short enough to be remembered."""
    who, short = found["who"].lower(), len(found["done"].split()) <= _LONGEST
    alone = who == main.subject.text.lower() and main.adverb is None and main.lemma != "be"
    return alone and short and who not in _OF_PEOPLE and not is_person(main.subject)


def _to_do(modal: str, who: str) -> str:
    """The modal as in a question: "must it do", "does it need to do"."""
    if not modal.endswith(" to"):
        return f"{modal} {who} do"
    verb = modal.split()[0]
    does = "does" if verb in _SINGULAR else "do"
    return f"{does} {who} {_SINGULAR.get(verb, verb)} to do"


_SINGULAR = {"needs": "need", "has": "have"}
_OF_PEOPLE = lexicon.words("plural_pronouns") | {"he", "she", "you"}
"""Pronouns of people, with whom nothing is done, or of somebody the condition may not name."""
