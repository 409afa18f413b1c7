"""Stems of questions about several things together, and events without their dates."""

from quizgen.lang.base.wording import SetForm
from quizgen.lang.en.phrases import inside
from quizgen.lang.en.questions.inversion import declare
from quizgen.model import Cell, Clause, Definition, Fact, Membership, Sequence


def set_stem(form: SetForm, fact: Fact) -> str:
    """The stem of a question about a set that `fact` is, or is the first of."""
    match form, fact:
        case "sequence", Sequence():
            return f"{fact.name}: put these in the right order."
        case "membership", Membership():
            return _membership(fact)
        case "pairs", Cell(rows=None):
            return f"{fact.table}: match each part with what the table gives for “{fact.column}”."
        case "pairs", Cell(rows=str() as rows):
            return f"{fact.table}: match each {inside(rows)} with its {inside(fact.column)}."
        case "pairs", Definition():
            return "Match each term with its meaning."
        case "pairs", _:
            return "Match each person with the description."
        case _:
            return "Put these events in order, the earliest first."


def _membership(fact: Membership) -> str:
    if fact.group.endswith(":"):  # a sentence that announces a list
        return f"{fact.group} which of these?"
    return f"Which of these {'belong to' if fact.complete else 'are named as'} {fact.group}?"


def undated(clause: Clause) -> str | None:
    """The statement of `clause` without its date; None where that says more than when it was."""
    times = [p for p in (*clause.fronted, *clause.complements) if p.role == "time"]
    if len(times) != 1 or times[0].preposition not in ("in", "on", None) or not clause.past:
        return None
    return declare(clause, times[0])
