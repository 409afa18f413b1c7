"""How English marks the structure of a document: the part `structure` of the pack."""

from quizgen.lang.en.structure.exercises import exercise_fault, points_elsewhere
from quizgen.lang.en.structure.lists import in_steps, list_head, series
from quizgen.lang.en.structure.meanings import explains, is_label, predicate
from quizgen.lang.en.structure.sections import section
from quizgen.lang.en.structure.tables import defines, row_term, value
from quizgen.lang.en.structure.terms import term

__all__ = [
    "defines",
    "exercise_fault",
    "explains",
    "in_steps",
    "is_label",
    "list_head",
    "points_elsewhere",
    "predicate",
    "row_term",
    "section",
    "series",
    "term",
    "value",
]
