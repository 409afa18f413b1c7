"""True or false: a statement as it is, or with one typed value swapped for a false one."""

import random
import re
from collections.abc import Iterator

from quizgen.items.candidate import Candidate
from quizgen.items.distractors import Pool, distractors
from quizgen.items.identity import question_id
from quizgen.lang.en import lexicon
from quizgen.lang.en.articles import indefinite_article
from quizgen.lang.en.questions.blanks import blank_fault
from quizgen.model import Clause, Fact, RichText, Slot, TrueFalse, Words

_ONCE_VERBS = lexicon.words("once_verbs")
_PERSON_NOUNS = lexicon.words("person_nouns")
_PLACE_VERBS = lexicon.words("place_verbs")
_SPEECH_VERBS = lexicon.words("speech_verbs")

SWAPPABLE = frozenset(
    ["person", "organisation", "place", "group", "date", "number", "quantity", "money", "percent"]
)
_BOUNDED = re.compile(
    r"\b(?:over|than|about|around|least|most|nearly|almost|approximately|roughly|some|to|the"
    r"|since|until|before|after|by|from|between) $",
    re.IGNORECASE,
)
"""What before a value makes another one true as well ("over 13%" where it is over 20%), or false
for grammar's sake."""

FALSE_SHARE = 0.9
"""How often a statement that can be made false is."""

LONGEST = 26
"""Words: a longer statement hides what it asks."""


def true_or_false(fact: Fact, pool: Pool) -> Iterator[Candidate]:
    """One statement a fact: which value is swapped, and whether at all, hangs on the fact's id.

    Where nothing can be swapped the statement stays true; where something can it is mostly false.
    """
    text = fact.statement.text
    if not 7 <= len(text.split()) <= LONGEST:
        return
    false = _chance(fact, "false").random() < FALSE_SHARE
    able = fact.clause is not None and "can" in fact.clause.auxiliaries  # and so may others
    choices = list(_swaps(fact, pool)) if false and not able else []
    if choices:
        number, slot, wrong = choices[_chance(fact, "which").randrange(len(choices))]
        yield _candidate(fact, slot, _swapped(fact, number, wrong))
    elif named := [slot for slot in fact.statement.slots if slot.type != "term"]:
        yield _candidate(fact, named[-1], text)


def _chance(fact: Fact, what: str) -> random.Random:
    """Chance that hangs on the fact alone, so that no other fact changes what is asked of it."""
    return random.Random(f"true or false {what} {fact.id}")  # noqa: S311 - no secret


def _swaps(fact: Fact, pool: Pool) -> Iterator[tuple[int, Slot, str]]:
    """The values that can be swapped for a false one: their place, themselves, the other."""
    parts = fact.statement.parts
    for number, part in enumerate(parts):
        before = "".join(other.text for other in parts[:number])
        after = "".join(other.text for other in parts[number + 1 :])
        if not isinstance(part, Slot) or part.type not in SWAPPABLE or part.attributive:
            continue
        if fact.clause is None or part.text not in _main_words(fact.clause):
            continue
        if _described(before, part, after) or (
            part.type in ("person", "organisation") and not _happened(fact)
        ):
            continue
        bounded = _BOUNDED.search(before) and not (part.type == "date" and before.endswith("the "))
        if not (bounded or blank_fault(before, part, after) or _petty(part)):
            rng = _chance(fact, f"swap {number}")
            wrong = distractors(
                part, fact, fact.statement.text, pool, rng, near=True, beyond=_happened(fact)
            )
            if wrong:
                yield number, part, wrong[0]


def _main_words(clause: Clause) -> str:
    """The words of the main clause: in a subordinate one a false value is a trick."""
    phrases = (clause.subject, *clause.fronted, *clause.complements)
    return " | ".join(phrase.text for phrase in phrases if phrase.role != "clause")


_LEADS_TO_NAME = re.compile(
    r"(?:^|\b(?:by|to|with|for|from|against|in|at|that|and|when|while|,) )$"
)
_LEADS_TO_PLACE = re.compile(
    r"(?:^|\b(?:by|to|with|for|from|against|in|at|that|and|when|while|of|into|throughout|across"
    r"|around|through|near|over|than|outside|inside|onto|until|since"
    rf"|{'|'.join(sorted(_PLACE_VERBS))}|\w+ing|,) )$"
)


_CALLINGS = _PERSON_NOUNS - frozenset(
    """king queen emperor prince princess duke pope sultan khan shah tsar czar monarch saint nun
    chairwoman businesswoman spokeswoman chairman businessman spokesman president""".split()
)
_DOING = re.compile(rf"\b(?:{'|'.join(sorted(_CALLINGS))}) $")
"""What a person does, which many people of a text may do: a name behind it can be another's."""


def _described(before: str, slot: Slot, after: str) -> bool:
    """Whether the words around a name describe it, and so give a swap away: "Queen X", "X of Y"."""
    if slot.type not in ("person", "place", "group"):
        return False
    if slot.type == "person" and _DOING.search(before):
        return False
    leads = _LEADS_TO_PLACE if slot.type == "place" else _LEADS_TO_NAME
    return not leads.search(before) or after.startswith((",", " of ", "'s", "’s"))


def _happened(fact: Fact) -> bool:
    """Whether the statement tells what one person did: what one says or thinks, another may too.

    It was done once where it has a time, a number or a work, or is of a kind that is done once.
    """
    clause = fact.clause
    if clause is None or not clause.past or clause.lemma in _SHARED:
        return False
    return clause.lemma in _ONCE_VERBS or any(
        slot.type in _PINNING for slot in fact.statement.slots
    )


_PINNING = frozenset({"date", "number", "quantity", "money", "percent", "work", "event"})
_SHARED = _SPEECH_VERBS | frozenset(
    "have see feel decline refuse urge express like support".split()
)


def _petty(slot: Slot) -> bool:
    """Whether a swap would be a trick: two for three."""
    return slot.type == "number" and slot.value in ("1", "2")


def _candidate(fact: Fact, slot: Slot, stem: str) -> Candidate:
    answer = stem == fact.statement.text
    question = TrueFalse(
        id=question_id(fact, "true_false"),
        family=fact.id,
        stem=RichText.of(stem),
        answer=answer,
        correction=None if answer else RichText.of(fact.statement.text),
        source=fact.evidence[0],
    )
    return Candidate(question, fact, "true_false", slot.text, slot.type)


def _swapped(fact: Fact, number: int, wrong: str) -> str:
    parts = [part.text for part in fact.statement.parts]
    before = parts[number - 1] if number else ""
    parts[number] = wrong
    if before.endswith((" a ", " an ")) and isinstance(fact.statement.parts[number - 1], Words):
        article = indefinite_article(wrong)
        parts[number - 1] = before.rstrip().rsplit(" ", 1)[0] + f" {article} "
    text = "".join(parts)
    return text[:1].upper() + text[1:]
