"""What something has to do for an end that is told before: "For a seed to sprout, it must swell".

The subject of the end is the one who has to do it; a pronoun takes it up.
"""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.facts.conditions import condition_of, is_understood
from quizgen.lang.en.facts.duties import Duty
from quizgen.lang.en.phrases import inside
from quizgen.model import Condition

LONGEST = 28
"""Words of what has to be done."""

_MODALS = "|".join(sorted(lexicon.words("required_modals") - {"ought"}))
_PRONOUNS = "|".join(sorted({"it", *lexicon.words("plural_pronouns")} - {"their", "them"}))
_AIMED = re.compile(
    r"(?:in order )?for (?P<who>(?:(?:an?|the|any|every|each) )?(?:[\w'’-]+ ){1,6}?)to"
    rf" (?P<aim>(?!be\b)[a-z]+[^,;:()]*), (?:{_PRONOUNS}|(?P<again>(?:the|that|this) [\w-]+))"
    rf" (?P<modal>{_MODALS}|needs? to|has to|have to) (?P<done>[a-z][^;:()]+)\.",
    re.IGNORECASE,
)


def _is_told(found: re.Match[str], material: Material) -> bool:
    """Whether a duty is short, is one of those of whom the end is, and can be understood alone."""
    short = len(found["done"].split()) <= LONGEST and " not " not in found["done"]
    again, who = found["again"], found["who"].strip()
    same = again is None or again.split()[-1].lower() == who.split()[-1].lower()
    told = [token for token in material.parsed.doc if token.lower_ not in _TAKING_UP]
    return short and same and is_understood(told, material)


_TAKING_UP = lexicon.words("plural_pronouns") | lexicon.words("inanimate_pronouns")
_SINGULAR = {"needs to": "need to", "has to": "have to"}
_ONE = re.compile(r"(?:an?|every|each|any) ", re.IGNORECASE)


def aim_of(material: Material) -> Condition | None:
    """The duty with the end that stands before it; None in other sentences."""
    found = _AIMED.fullmatch(material.parsed.text)
    if found is None or not _is_told(found, material):
        return None
    who, modal = inside(found["who"].strip()), found["modal"].lower()
    plural = _ONE.match(who) is None and who.endswith("s")
    taken_up = "they" if plural or " they " in found[0] else "it"
    duty = Duty(_SINGULAR.get(modal, modal), found["done"], taken_up, taken_up == "they")
    end = f"for {who} to {found['aim']}"
    return condition_of(end, f"{taken_up} {modal} {found['done']}", duty, material)
