"""How English marks the structure of a document: the part `structure` of the pack."""

from quizgen.lang.en.analysis.suppositions import promises_example, supposes
from quizgen.lang.en.structure.exercises import (
    answer_label,
    answers,
    exercise_fault,
    question_label,
)
from quizgen.lang.en.structure.lists import (
    counts,
    in_steps,
    introduces,
    item,
    list_head,
    series,
    ties,
)
from quizgen.lang.en.structure.meanings import explains, is_label, predicate
from quizgen.lang.en.structure.references import leans, points_back, points_elsewhere
from quizgen.lang.en.structure.restricted import kind_told
from quizgen.lang.en.structure.rows import counted_row
from quizgen.lang.en.structure.sections import announced, section
from quizgen.lang.en.structure.tables import crossed, defines, row_term, tells_of_person, value
from quizgen.lang.en.structure.terms import term
from quizgen.lang.en.structure.values import listed_value

__all__ = [
    "announced",
    "answer_label",
    "answers",
    "counted_row",
    "counts",
    "crossed",
    "defines",
    "exercise_fault",
    "explains",
    "in_steps",
    "introduces",
    "is_label",
    "item",
    "kind_told",
    "leans",
    "list_head",
    "listed_value",
    "points_back",
    "points_elsewhere",
    "predicate",
    "promises_example",
    "question_label",
    "row_term",
    "section",
    "series",
    "supposes",
    "tells_of_person",
    "term",
    "ties",
    "value",
]
