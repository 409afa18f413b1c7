"""What a list gives for each of its labels: "Cell phone: $75/month" an amount a month."""

import re

from quizgen.lang.en import lexicon

_MONEY = re.compile(
    rf"(?P<value>(?:up to |at least |about )?(?:[$€£]\s?\d[\d,.]*(?:[–-][$€£]?\d[\d,.]*)?"
    rf"(?: ?(?:[A-Z]{{3}}\b|{lexicon.alternatives('currencies')}))?)"
    r"(?:\s?(?:/|per |an? )\s?(?P<each>day|week|month|quarter|year|hour|person|night))?)"
    r"(?=$|[\s,.;(])",
    re.IGNORECASE,
)
_TIMES = {
    "day": "daily amount",
    "week": "weekly amount",
    "month": "monthly amount",
    "quarter": "quarterly amount",
    "year": "yearly amount",
    "hour": "hourly amount",
    "night": "amount per night",
    "person": "amount per person",
}
_HEAD = re.compile(
    r"the (?P<what>[\w-]+(?: [\w-]+){0,3}) (?:of|for) (?:each|every|the|all|our|different)\b"
    r"[^.:;?]{2,60}? (?:is|are)(?: as follows| the following)?\s*:?",
    re.IGNORECASE,
)
"""The line that says what the entries of a list give: "The opening time of each gate is:"."""

_OTHERS = re.compile(r"(?:all |any )?others?\b", re.IGNORECASE)
_MEASURED = re.compile(r"(?:about |up to |at least )?\d")
_LONGEST = 6  # words of a value


def listed_value(label: str, said: str, head: str | None) -> tuple[str, str] | None:
    """What is given for `label` in a list below `head`, and the value alone; None where unsure."""
    flat = " ".join(said.split()).rstrip(" .;,")
    if _OTHERS.match(label):
        return None
    told = _HEAD.fullmatch(" ".join(head.split())) if head else None
    if told is not None and len(flat.split()) <= _LONGEST:
        return told["what"].lower(), flat
    money = _MONEY.match(flat)
    if money is None or _MEASURED.match(label):
        return None
    each = (money["each"] or "").lower()
    return _TIMES.get(each, "amount"), money["value"].strip()
