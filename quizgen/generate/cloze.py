"""Clozes: a statement with one typed value blanked."""

import re
from collections.abc import Iterator

from quizgen.generate.candidate import Candidate
from quizgen.generate.identity import question_id
from quizgen.generate.keys import accepted
from quizgen.model import Cloze, Fact, Gap, Membership, Plain, Slot, fold
from quizgen.text.dates import parse_date
from quizgen.text.gazetteer import place_class
from quizgen.text.lexicon import PERSON_NOUNS, QUOTE_VERBS

BLANKABLE = frozenset(
    [
        "person",
        "place",
        "organisation",
        "group",
        "work",
        "event",
        "date",
        "number",
        "quantity",
        "money",
        "percent",
        "name",
        "term",
    ]
)


def _parts(before: str, gap: Gap, after: str) -> tuple[Plain | Gap, ...]:
    lead = (Plain(text=before),) if before else ()
    return (*lead, gap, Plain(text=after)) if after else (*lead, gap)


_WORD = re.compile(r"[A-Za-z0-9][\w'’.-]*")
_CAPITAL_BEFORE = re.compile(r"(?:^|[\s(])([A-Z][\w'’.-]*|\d[\d,.]*|[$€£¥])[ -]?$")
_TIGHT_AFTER = re.compile(
    r"^(?:-|\s(?:ibn|bin|al|de|van|von|der|da|di)\b|\s[A-Z0-9]|\s?%|['’]s\s[A-Z]"
    r"|\s?(?:and|or|to|–)\s(?:\d|[A-Z]))"
)
_TIGHT_COUNT = re.compile(r"^(?:-|\s\d|\s?%|\s?(?:and|or|to|–)\s\d)")
_TIGHT_BEFORE = re.compile(r"(?:-|[A-Z0-9][\w.’']*(?:,| and| or| to|,? and)\s)$")


def clozes(fact: Fact) -> Iterator[Candidate]:
    """One cloze for each typed value of the statement that can be blanked cleanly."""
    parts = fact.statement.parts
    for number, part in enumerate(parts):
        if not isinstance(part, Slot) or part.type not in BLANKABLE:
            continue
        before = "".join(other.text for other in parts[:number])
        after = "".join(other.text for other in parts[number + 1 :])
        fault = blank_fault(before, part, after) or _trivial(part)
        gap = Gap(answer=part.text, accepted=accepted(part), hint=_hint(part, before))
        yield Candidate(
            Cloze(
                id=question_id(fact, "cloze", part),
                family=fact.id,
                parts=_parts(before, gap, after),
                source=fact.evidence[0],
            ),
            fact,
            "cloze",
            part.text,
            part.type,
            {"blank_fault": 1.0 if fault else 0.0},
        )


def phrase_clozes(fact: Fact) -> Iterator[Candidate]:
    """A cloze for each description that is no typed value: "the theory of relativity"."""
    text = fact.statement.text
    for words in fact.phrases:
        if text.count(words) != 1 or any(slot.text == words for slot in fact.statement.slots):
            continue
        before, after = text.split(words)
        slot = Slot(type="term", text=words)
        if blank_fault(before, slot, after):
            continue
        yield Candidate(
            Cloze(
                id=question_id(fact, "phrase", slot),
                family=fact.id,
                parts=_parts(before, Gap(answer=words), after),
                source=fact.evidence[0],
            ),
            fact,
            "cloze",
            words,
            "term",
        )


MOST_LISTED = 6


def list_clozes(fact: Membership) -> Iterator[Candidate]:
    """A cloze for each of the counted members of a group, the others given.

    "The four branches of the law are A, B, _____ and D": that it is counted and whole makes
    the blank have one answer.
    """
    members = [slot.text for slot in fact.members]
    if not (fact.complete and _COUNTED.match(fact.group) and len(members) <= MOST_LISTED):
        return
    articles = [_article_of(member, fact.evidence[0].quote) for member in members]
    told = [article + member for article, member in zip(articles, members, strict=True)]
    lead = f"{fact.group[:1].upper()}{fact.group[1:]} are "
    for number, slot in enumerate(fact.members):
        rest = told[number + 1 :]
        before = lead + "".join(f"{member}, " for member in told[:number])
        before += articles[number] if rest else f"and {articles[number]}"
        after = "".join(f", {member}" for member in rest[:-1])
        after += f", and {rest[-1]}." if rest else "."
        yield Candidate(
            Cloze(
                id=question_id(fact, "listed", slot),
                family=fact.id,
                parts=_parts(before, Gap(answer=slot.text), after),
                source=fact.evidence[0],
            ),
            fact,
            "cloze",
            slot.text,
            slot.type,
        )


def _article_of(member: str, quote: str) -> str:
    """The article, with a blank behind it, that the sentence gives to a member; `` where none."""
    found = re.search(rf"\b(the |an? ){re.escape(member)}", quote)
    return found[1] if found else ""


_COUNTED = re.compile(r"the (?:three|four|five|six|[3-6]) ")
_PARTICLE = re.compile(r"\b(?:ibn|bin|de|van|von|der|al|da|di|du|le|la)[ -]$")
_ITEM = r"(?:the )?[A-Z0-9][\w.’' -]*"
_LIST_AFTER = re.compile(rf"^(?:, {_ITEM})+,? (?:and|or) (?:{_ITEM}|others?\b)")
_EXAMPLE_BEFORE = re.compile(r"\b(?:including|such as|such (?:[\w-]+ ){1,3}as|like|among them) $")
RATE_BEFORE = re.compile(
    r"\b(?:for every|per|out of|in every"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|\d+) in) $",
    re.IGNORECASE,
)
"""What stands before the whole of which a part is told: "eight in 10"."""
_ITEM_BEFORE = re.compile(r",\s(?:the |an? )?$")
_ANY_BEFORE = re.compile(
    r"\b(?:some|any|certain|various|several|many|each|every|no) $", re.IGNORECASE
)
_SOME = re.compile(
    r"(?:other|many|several|some|most|various|certain|numerous|different|few|more|all) ",
    re.IGNORECASE,
)
_ONE_OF_BEFORE = re.compile(r"\bone of (?:the )?$")
_AND_OTHERS = re.compile(r",? and (?:many )?others?\b")
_DATE_BEFORE = re.compile(r"\d{3,4}s? (?:and|or|to) (?:the )?(?:early |late |mid-)?$")
_DATE_AFTER = re.compile(r"^ (?:and|or|to) (?:the )?(?:early |late |mid-)?\d{3,4}")
_RANGED = re.compile(r"^(?:between|from|since|until)\b", re.IGNORECASE)
_SAY = "|".join(sorted({verb + ending for verb in QUOTE_VERBS for ending in ("s", "ed", "d")}))
_SAYS_BEFORE = re.compile(rf", (?:said|told|wrote|{_SAY}) $")
_SAYS_AFTER = re.compile(rf"^ (?:said|told|wrote|{_SAY})\b[^,]*$")
_STREET = re.compile(
    r"^ (?:[NSEW]\. |[A-Z][\w.]+ ){1,4}"
    r"(?:Street|Avenue|Road|Boulevard|Lane|Drive|Square|St\.|Ave\.)"
)
_SIGNS = ("±", "×", "=", "/", "+", "<", ">")
_TITLE_OF = re.compile(r"\b[A-Z]\w+ of (?:the )?$")


def blank_fault(before: str, slot: Slot, after: str) -> str | None:
    """Why the neighbours of a blank give it away or belong to it; None where it is clean."""
    return _fault_before(before, slot) or _fault_after(before, slot, after)


def _fault_before(before: str, slot: Slot) -> str | None:
    tail = _CAPITAL_BEFORE.search(before)
    titled = tail and tail[1].lower() in PERSON_NOUNS and slot.type == "person"
    if tail and not titled and not _sentence_start(before, tail.start(1)):
        return "name or number before the blank"
    if _RANGED.match(slot.text):
        return "range with its preposition"
    if _SAYS_BEFORE.search(before):
        return "only who says so"
    if RATE_BEFORE.search(before) and slot.type == "number":
        return "what a rate is told by"
    if _PARTICLE.search(before) or _TITLE_OF.search(before):
        return "part of a name"
    if _TIGHT_BEFORE.search(before) or ("," in slot.text and _ITEM_BEFORE.search(before)):
        return "list or hyphen before the blank"
    if slot.type == "term" and (_ANY_BEFORE.search(before) or _SOME.match(slot.text)):
        return "some one or other"
    return None


def _fault_after(before: str, slot: Slot, after: str) -> str | None:
    if before.rstrip().endswith(_SIGNS) or after.lstrip().startswith(_SIGNS):
        return "sign beside the blank"
    if _DATE_BEFORE.search(before) or _DATE_AFTER.match(after):
        return "another date beside the blank"
    if _EXAMPLE_BEFORE.search(before) and opens_list(after):
        return "one of several examples"
    if _ONE_OF_BEFORE.search(before) or (opens_list(after) and _AND_OTHERS.search(after)):
        return "one of several"
    if before.endswith(", ") and _SAYS_AFTER.match(after):
        return "only who says so"
    if slot.type == "number" and _STREET.match(after):
        return "number of a house"
    tight = _TIGHT_COUNT if slot.type == "number" else _TIGHT_AFTER
    if tight.match(after) or after[:1].isalnum() or before[-1:].isalnum():
        return "name, number or hyphen after the blank"
    words = {
        _singular(word) for word in _WORD.findall(slot.text) if len(word) > 3 or word.isdigit()
    }
    if words and not words.isdisjoint(map(_singular, _WORD.findall(f"{before} {after}"))):
        return "key stands in the stem"
    return None


def _singular(word: str) -> str:
    """The folded word without the ending of a plural."""
    folded = fold(word)
    return folded if len(folded) < 5 or folded.endswith("ss") else folded.removesuffix("s")


def opens_list(after: str) -> bool:
    """Whether what follows a blank goes on with a list: ", Madrid and Lisbon"."""
    return _LIST_AFTER.match(after) is not None


def _hint(slot: Slot, before: str) -> str | None:
    """What kind of thing the blank is, where the words around it leave that open."""
    if slot.type == "date":
        value = parse_date(slot.text)
        precise = value.precision if value else None
        return _DATE_HINTS.get(precise or "")
    if slot.type == "place" and place_class(slot.text) and before.rstrip().endswith(_PLACING):
        return place_class(slot.text)
    return None


_DATE_HINTS = {"day": "date", "month": "month and year", "year": "year", "range": "years"}
_PLACING = (" in", " to", " from", " near", " of")


def _trivial(slot: Slot) -> str | None:
    return "small number" if slot.value in ("1", "2") and slot.type == "number" else None


def _sentence_start(before: str, place: int) -> bool:
    return not before[:place].strip()
