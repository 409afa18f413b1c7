"""The words and phrases by which flaws of English questions are known.

Fills `quizgen.lang.base.flaws`; it needs no parser.

| module | holds |
|---|---|
| `lexis` | words by what they do to a question, and what is left of one without its ending |
| `reference` | what points at something, or at a time, that the question does not name |
| `blanks` | what stands before a blank that many words fit |
| `options` | what an option says of the others, and what it coordinates |
| `agreement` | articles and forms of verbs, which only some options fit |
| `values` | dates, and units of numbers |
"""

from quizgen.lang.en.flaws.agreement import agrees, article_at_end, has_article, verb_form
from quizgen.lang.en.flaws.blanks import goes_on_with_others, lists_examples
from quizgen.lang.en.flaws.duties import asks_any_duty
from quizgen.lang.en.flaws.lexis import (
    absolute_terms,
    bare,
    instructions,
    is_negative,
    negates,
    stem,
    stop_words,
    truth_values,
    vague_terms,
)
from quizgen.lang.en.flaws.options import (
    asks_which_is_true,
    combines_labels,
    conjuncts,
    listed,
    says_all,
    says_none,
    speaks_of_others,
)
from quizgen.lang.en.flaws.reference import (
    deixis,
    relative_time,
    unresolved_pronoun,
    without_options,
)
from quizgen.lang.en.flaws.values import date, unit_sort

__all__ = [
    "absolute_terms",
    "agrees",
    "article_at_end",
    "asks_any_duty",
    "asks_which_is_true",
    "bare",
    "combines_labels",
    "conjuncts",
    "date",
    "deixis",
    "goes_on_with_others",
    "has_article",
    "instructions",
    "is_negative",
    "listed",
    "lists_examples",
    "negates",
    "relative_time",
    "says_all",
    "says_none",
    "speaks_of_others",
    "stem",
    "stop_words",
    "truth_values",
    "unit_sort",
    "unresolved_pronoun",
    "vague_terms",
    "verb_form",
    "without_options",
]
