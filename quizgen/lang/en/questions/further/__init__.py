"""Further questions about a clause: for measures, circumstances, purposes, kinds and deeds.

They ask for what neither a typed value nor a plain object is, as a teacher would: "How long does
the frost last?", "Where ...?", "What kind of buildings ...?". Each asker says in a line what it
asks; what it finds is judged as the questions for constituents are.
"""

from collections.abc import Callable, Collection, Iterator

from quizgen.lang.base.wording import AskedCard
from quizgen.lang.en import lexicon
from quizgen.lang.en.phrases import as_answer
from quizgen.lang.en.questions.alone import ONLY
from quizgen.lang.en.questions.askable import is_askable, is_some_of_a_kind
from quizgen.lang.en.questions.constituents import is_answer, is_plain, is_whole
from quizgen.lang.en.questions.further.asked import Found, Part
from quizgen.lang.en.questions.further.bans import banned
from quizgen.lang.en.questions.further.circumstances import by_using, through_what, when, where
from quizgen.lang.en.questions.further.deeds import attempt, proposed, supported
from quizgen.lang.en.questions.further.essences import essence, name, named_thing
from quizgen.lang.en.questions.further.kinds import what_kind
from quizgen.lang.en.questions.further.manner import how_done, how_often
from quizgen.lang.en.questions.further.measures import (
    at_what,
    how_deep,
    how_far,
    how_fast,
    how_long,
    what_amount,
    what_property,
    within_what_time,
)
from quizgen.lang.en.questions.further.occasions import on_what_occasion
from quizgen.lang.en.questions.further.owned import told_by_deed, what_kind_is_had
from quizgen.lang.en.questions.further.quantities import (
    for_how_long,
    how_many_things,
    how_much,
    what_fraction,
    what_is_it,
    what_share,
)
from quizgen.lang.en.questions.further.shapes import as_what, known_as
from quizgen.lang.en.questions.further.spans import from_what_to_what
from quizgen.lang.en.questions.further.ways import used_in, via
from quizgen.lang.en.questions.subjects import told_plainly
from quizgen.model import Clause, Fact, Phrase, Slot, fold
from quizgen.rules import ALL_RULES, Rules

MOST_LEANING = 2
"""How much a statement may depend on its context and still be asked about."""

_DANGLING = frozenset({"him", "her", "it", "them"})
_HELPING = lexicon.words("helping_verbs")

Asker = Callable[[Part], Found | None]

FURTHER: tuple[tuple[str, Asker], ...] = (
    ("essence", essence),
    ("called", name),
    ("apposition", named_thing),
    ("how long it lasts", how_long),
    ("how far", how_far),
    ("how fast", how_fast),
    ("how deep", how_deep),
    ("measured property", what_property),
    ("amount", what_amount),
    ("at what", at_what),
    ("within what time", within_what_time),
    ("how many things", how_many_things),
    ("share", what_share),
    ("fraction", what_fraction),
    ("how much", how_much),
    ("value", what_is_it),
    ("for how long", for_how_long),
    ("from what to what", from_what_to_what),
    ("as what", as_what),
    ("known as", known_as),
    ("how done", how_done),
    ("how often", how_often),
    ("season", when),
    ("on what occasion", on_what_occasion),
    ("at what place", where),
    ("by using", by_using),
    ("via", via),
    ("used in", used_in),
    ("through what", through_what),
    ("what kind", what_kind),
    ("told by its deed", told_by_deed),
    ("what kind is had", what_kind_is_had),
    ("support", supported),
    ("attempt", attempt),
    ("proposal", proposed),
    ("ban", banned),
)
"""What may ask for a phrase that no other question asks for; the first that can does."""


def further_questions(
    fact: Fact, known: Collection[str], rules: Rules = ALL_RULES
) -> Iterator[AskedCard]:
    """The further questions about a fact, but for phrases whose words are `known` as answers."""
    clause = told_plainly(fact.clause) if fact.clause is not None else None
    if clause is None or not _is_told(fact, clause):
        return
    askers = rules.among("asked", FURTHER)
    for phrase in (clause.subject, *clause.fronted, *clause.complements):
        part = Part(fact, clause, phrase)
        found = next((one for _, asker in askers if (one := asker(part)) is not None), None)
        if found is not None and not _is_known(found, known) and _is_sound(found, part):
            yield _card(found)


def _is_told(fact: Fact, clause: Clause) -> bool:
    """Whether a clause can be asked about, and its verbs are what the parser took them for."""
    helping = _HELPING.issuperset(word.lower() for word in clause.auxiliaries)
    alone = clause.subject.text.lower().startswith(ONLY)  # it is said of nothing else
    told = helping and not alone and fact.leaning <= MOST_LEANING
    return told and is_askable(fact, clause)


def _is_sound(found: Found, part: Part) -> bool:
    """Whether there is a plain stem, and a whole answer to it."""
    if found.form not in _OF_SOME and is_some_of_a_kind(part.clause.subject):
        return False
    plain = found.stem is not None and (found.short or is_plain(found.stem))
    whole = is_whole(found.answer, part.fact) or _is_share(found, part) or _goes_on(found, part)
    return plain and _is_answer(found, part.phrase) and whole


_OF_SOME = frozenset({"circumstance", "manner"})
"""What is asked of some things of a kind: "Where are several coastal boats kept?"."""


def _is_share(found: Found, part: Part) -> bool:
    """Whether an answer is a share of what is named behind it: "10% | of the town"."""
    rest = part.fact.statement.text.partition(found.answer)[2]
    return found.form == "measure" and rest.startswith(" of ")


def _goes_on(found: Found, part: Part) -> bool:
    """Whether the question says what goes on behind an answer: "a net | that holds eels"."""
    rest = part.fact.statement.text.partition(found.answer)[2].strip(" .")
    narrowed = found.form == "object" and rest.startswith(_NARROWING)
    return narrowed and str(found.stem).endswith(f" {rest}?")


_NARROWING = ("that ", "which ")


def _is_answer(found: Found, phrase: Phrase) -> bool:
    """Whether an answer says something by itself, as a measure always does: "one inch"."""
    if found.form == "deed" and not _DANGLING.isdisjoint(found.answer.lower().split()):
        return False
    return found.form == "measure" or is_answer(found.answer, phrase)


def _is_known(found: Found, known: Collection[str]) -> bool:
    """Whether an answer is asked for; a measure may be a part of one: "10% of the town"."""
    said = set(fold(found.answer).split())
    words = [set(fold(one).split()) for one in known]
    return any(one <= said or (said <= one and found.form != "measure") for one in words)


def _card(found: Found) -> AskedCard:
    answer = found.answer
    key = Slot(type="term", text=answer)
    return AskedCard(found.form, str(found.stem), key, as_answer(answer))
