"""What a writer says of a sentence at its head, and the sentence without it: "That is, ...".

Such a lead ties a sentence to the text around it ("in other words"), or announces what it says
("note that"); what is said is the same without it, and a parser reads it better. A lead that says
from what something follows ("as a result") stays: others read it.
"""

import re

from quizgen.lang.en import lexicon

_LEADS = lexicon.alternatives("discourse_leads")
_ANNOUNCING = "|".join(
    rf"{re.escape(lead.removesuffix(' that'))}(?:, [a-z]+,)? that"
    for lead in lexicon.entries("announcing_leads")
)
_TIES = lexicon.alternatives("discourse_leads", "parentheticals", "tying_phrases")
_MODIFIERS = r"(?:I|we|has been|have|was|is|were|are|already|also|just|previously|earlier|often)"
_TOLD = (
    r"(?:described|discussed|explained|indicated|implied|intimated|learned|mentioned|noted"
    r"|observed|pointed out|remarked|said|seen|shown|stated|stressed|suggested)"
)

MOST = 2
"""Leads one behind the other: "In short, and to repeat, ..."."""

_LEAD = re.compile(
    rf"^(?:(?:and|but|or|so|yet),? )?(?!that is, (?:(?:{_TIES})\b|not\b))(?:(?:{_LEADS})[,:]"
    rf"|as (?:{_MODIFIERS} ){{0,3}}{_TOLD}(?: (?:above|already|before|earlier|previously)),"
    rf"|as (?:{_MODIFIERS} ){{1,3}}{_TOLD}(?: in (?:(?:a|an|the|our|this) )?(?:[a-z]+ )?"
    r"(?:chapter|section|article|paper|introduction|lesson|lecture|unit|page|part|post))?,"
    rf"|(?:{_ANNOUNCING})) +(?=\S)",
    re.IGNORECASE,
)
"""A lead with its comma or colon; "that is" may be all that is said: "That is, of course, so"."""

_LOWER_WORD = re.compile(r"[a-z]+[ ,]")


def without_lead(sentence: str) -> str:
    """`sentence` without the leads at its head, and with a capital where it has lost its own."""
    for _ in range(MOST):
        found = _LEAD.match(sentence)
        if found is None:
            return sentence
        rest = sentence[found.end() :]
        plain = _LOWER_WORD.match(rest) is not None
        sentence = f"{rest[:1].upper()}{rest[1:]}" if plain else rest
    return sentence
