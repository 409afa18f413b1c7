"""Document -> facts from what its author marked: certain without reading a sentence.

| module | what it finds |
|---|---|
| `entries` | terms with their meanings: glossaries, labelled items, columns of definitions |
| `exercises` | questions that the document asks and answers itself |
| `faq` | headings and entries that are questions, with their answers |
| `clozes` | blanks that the author set in notes, and highlights |
| `lists` | lists with the line that heads them: members, or steps in order |
| `rows` | the same inside a sentence: "(a) ... (b) ...", a series behind a colon, "First, ..." |
| `headings` | a heading or a sentence that names a set, and the headings below it |
| `tables` | cells, by row and column |
| `values` | entries whose label has an amount or a measure behind it |
| `variants` | tables that name one thing in several ways, with what each means |

`pairs`, `kinds` and `labelled_runs` find the terms and meanings of blocks for `entries`.
`outline` is the document as its blocks lay it out, `content` says which sentences are left to the
language, `salience` how much the document makes of a term, `merged` which rows of a table go on
with another. Words are asked of the language (`quizgen.lang.base.structure`).
"""

from collections.abc import Callable, Iterator

from quizgen.model import Fact
from quizgen.rules import ALL_RULES, Rules
from quizgen.structure.clozes import cloze_facts, highlight_facts
from quizgen.structure.entries import entry_facts
from quizgen.structure.exercises import exercise_facts
from quizgen.structure.faq import faq_facts
from quizgen.structure.headings import counted_facts, heading_facts
from quizgen.structure.lists import list_facts
from quizgen.structure.outline import Outline
from quizgen.structure.rows import row_facts
from quizgen.structure.tables import cell_facts
from quizgen.structure.values import value_facts
from quizgen.structure.variants import variant_facts
from quizgen.trace import Trace

Rule = Callable[[Outline, Trace], Iterator[Fact]]

RULES: tuple[tuple[str, Rule], ...] = (
    ("entries", entry_facts),
    ("exercises", exercise_facts),
    ("faq", faq_facts),
    ("clozes", cloze_facts),
    ("highlights", highlight_facts),
    ("lists", list_facts),
    ("rows", row_facts),
    ("headings", heading_facts),
    ("counted headings", counted_facts),
    ("tables", cell_facts),
    ("variants", variant_facts),
    ("values", value_facts),
)
"""What is looked for in the structure of a document, in this order."""


def structure_facts(outline: Outline, trace: Trace, rules: Rules = ALL_RULES) -> Iterator[Fact]:
    """The facts that the structure of a document gives, rule by rule, before merging."""
    for _, rule in rules.among("structure", RULES):
        yield from rule(outline, trace)
