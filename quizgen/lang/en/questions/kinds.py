"""Questions for facts of a kind of their own: terms, names, short forms, roles, quotations."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quizgen.lang.base.wording import Asked, AskedCard, Asking, Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.gazetteer import nationalities, places
from quizgen.lang.en.phrases import as_answer, inside, set_in
from quizgen.lang.en.questions.cells import cell_question
from quizgen.lang.en.questions.conditional.bounds import bound_of, is_bare, is_bound
from quizgen.lang.en.questions.conditional.conditioned import under_condition
from quizgen.lang.en.questions.conditional.deadlines import deadline_of, without_deadline
from quizgen.lang.en.questions.conditional.instruments import instrument_of
from quizgen.lang.en.questions.conditional.limits import limit_asked
from quizgen.lang.en.questions.conditional.narrowed import narrowed
from quizgen.lang.en.questions.conditional.obligations import obligation_of
from quizgen.lang.en.questions.conditional.received import received_of
from quizgen.lang.en.questions.definitions import definition_questions
from quizgen.lang.en.questions.faults.giveaways import only_denies
from quizgen.lang.en.questions.faults.misfits import misfit
from quizgen.lang.en.questions.faults.outcomes import outcome_fault, unfinished
from quizgen.lang.en.questions.keys import accepted
from quizgen.lang.en.questions.lists import member_questions, step_questions
from quizgen.model import (
    Acronym,
    Cell,
    Condition,
    Definition,
    Fact,
    Membership,
    Naming,
    Quote,
    Role,
    Slot,
    fold,
)
from quizgen.model import Sequence as Steps
from quizgen.rules import ALL_RULES, Rules

_INDEFINITE = ("a", "an")
_ARTICLES = ("a ", "an ", "the ")
_PLACING = frozenset({"at", "from", "in", "near"})

LONGEST_OUTCOME = 30
"""Words of all that follows from one condition."""

KINDS = (
    "definition",
    "naming",
    "acronym",
    "role",
    "quotation",
    "condition",
    "cell",
    "membership",
    "sequence",
)
"""The kinds of fact that call for questions of their own."""


def kind_questions(fact: Fact, rules: Rules = ALL_RULES) -> Iterator[Asking]:
    """The questions that the kind of the fact calls for."""
    match fact:
        case Definition():
            yield from definition_questions(fact)
        case Naming():
            yield from _naming(fact)
        case Acronym():
            yield from _acronym(fact)
        case Role():
            yield from _role(fact)
        case Quote():
            yield _short("quotation", f'Who said: "{fact.words}"?', fact.speaker)
        case Condition():
            yield from _conditioned(fact, rules)
        case Cell():
            yield from cell_question(fact)
        case Membership():
            yield from member_questions(fact)
        case Steps():
            yield from step_questions(fact)
        case _:
            return


def _conditioned(fact: Condition, rules: Rules) -> Iterator[AskedCard]:
    """What a condition calls for: its outcome and its deadline, or the bound that it is."""
    bound = _bound(fact)
    if bound is not None:
        yield bound
    elif is_bound(fact):
        return
    elif (said := unfinished(fact)) is not None:
        yield from _meant(fact, *said)
    elif (given := received_of(fact)) is not None:
        yield given
    elif outcome_fault(fact, rules) is None:
        asked = _part(fact) or (_condition(fact) if misfit(fact, rules) is None else None)
        if asked is not None and _DENIED.search(asked.stem) is None:
            yield asked
        yield from deadline_of(fact)


def _bound(fact: Condition) -> AskedCard | None:
    """The question for the bound that a condition is; None where it is none that is asked for."""
    limit = limit_asked(fact)
    return bound_of(fact) if limit is None and is_bound(fact) and is_bare(fact) else limit


def _meant(fact: Condition, what: str, verb: str) -> Iterator[AskedCard]:
    """ "What does a red flag mean? When the tank is full." """
    named = inside(what) if what.lower().startswith(_ARTICLES) else what
    if fact.condition.startswith("when "):
        key = Slot(type="term", text=fact.condition)
        yield AskedCard("condition", f"What does {named} {verb}?", key, as_answer(fact.condition))


def _part(fact: Condition) -> AskedCard | None:
    """The question for one part of what follows from a condition."""
    return instrument_of(fact) or narrowed(fact) or obligation_of(fact)


_DENIED = re.compile(
    r"\bwhat (?:do|does|did) (?!we )(?:[\w'’-]+ ){1,6}?not (?!need to\b)", re.IGNORECASE
)
"""What asks for a thing that is not so in some case: "What do you not have to do if ...?"."""


def _condition(fact: Condition) -> AskedCard | None:
    """What happens, or is to be done, on a condition, where it can be remembered as one."""
    said = without_deadline(fact)
    key = Slot(type="term", text=said)
    *first, last = said.split("; ")
    told = f"{', '.join(first)}, and {last}" if first else last
    if not first or len(told.split()) <= LONGEST_OUTCOME:
        stem, answer = under_condition(fact, told)
        key = key if answer == told else Slot(type="term", text=answer)
        return AskedCard("condition", stem, key, as_answer(answer))
    return None


def _naming(fact: Naming) -> Iterator[Asked]:
    plural = fact.statement.text.split(" called ")[0].endswith(" are")
    asked = f"{'are' if plural else 'is'} {fact.thing} called?"
    stem = set_in(fact.within, f"What {asked}")
    names = (fact.name.text, *fact.name.text.split(" or "))  # "the lumen or cisternal space"
    if not only_denies(fact.name.text, fact.thing):
        yield Asked("naming", stem, fact.name, names)


def _acronym(fact: Acronym) -> Iterator[Asked]:
    """What an abbreviation stands for, unless everybody knows: "the UN"."""
    known = _HOUSEHOLD.get(fact.short.text, "")
    if fold(known) != fold(fact.long.text.removeprefix("the ")):
        stem = f"What does the abbreviation {fact.short.text} stand for?"
        yield Asked("acronym", stem, fact.long, (fact.long.text,))


_HOUSEHOLD = lexicon.pairs("household_abbreviations")


_OWNED = re.compile(r"(?:[A-Z][\w.-]* ){0,3}[A-Z][\w.-]*['’]s? ")
"""What opens a role whose owner is named, and so takes no article: "Souza's adviser"."""


def _role(fact: Role) -> Iterator[Asked]:
    """Who is described so; never "who is", which a later reader may find untrue.

    One of many is nobody to ask for: "Who is described as a sailor?".
    """
    with_article = fact.role.lower().startswith(_ARTICLES) or _OWNED.match(fact.role)
    told = with_article or len(fact.role.split()) >= 4
    if told and not _is_one_of_many(fact.role):
        role = fact.role if with_article else f"the {fact.role}"
        yield _short("role", f"Who is described as {role}?", fact.person)


def _is_one_of_many(role: str) -> bool:
    """Whether others are what a role says: "a naval officer", "a Danish chemist in Paris".

    "A painter of ships" says of what.
    """
    first, *rest = role.split()
    if "of" in rest:
        return False
    return first.lower() in _INDEFINITE and all(map(_is_of_a_place, pairwise(role.split())))


def _is_of_a_place(pair: tuple[str, str]) -> bool:
    """Whether the second of two words is no name, or only says where somebody is from."""
    before, word = pair[0], pair[1].strip(",.;")
    if word.islower() or before in _PLACING:
        return True
    return word in nationalities() or word in places()


def _short(form: Form, stem: str, key: Slot) -> Asked:
    return Asked(form, stem, key, (key.text, *accepted(key)))
