"""Members that a sentence counts and then names in a row.

| the sentence | what heads the row |
|---|---|
| The three kinds of dam are earth, rock and concrete dams. | The three kinds of dam are |
| Use the three kinds of gate, namely, a, b and c. | The three kinds of gate are |
| A dam has three parts – a, b and c. | A dam has three parts |
| A dam has three parts: a, b and c. | A dam has three parts |
"""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.numbers import word_number
from quizgen.lang.en.structure.heads.words import NUMBER, SETS
from quizgen.lang.en.structure.lists import series

LEAST = 3
"""Members: a sentence with two is asked about itself."""

_ARE = re.compile(
    rf"(?P<group>(?:The|These) (?:[\w-]+ )?(?:{NUMBER}) [^,:;]{{3,90}}?) (?:are|were) "
)
_NAMELY = re.compile(rf"\b(?P<group>the (?:{NUMBER}) [^,:;]{{3,90}}?),? namely,? ")
_MARK = re.compile(r"\s+[–—-]\s+|—|(?<=[\w)]):\s+")
_PURPOSES = lexicon.alternatives("purpose_markers")
_PURPOSE = re.compile(rf",? (?:{_PURPOSES}) .+$")
_A_SET = re.compile(rf"\b(?:{SETS})\b")
_NAMING = re.compile(r"(?:the|an?) |[A-Z]")
"""How an item begins that names something and does not describe it."""

Row = tuple[str, tuple[str, ...]]
"""The line that heads some members, and the members."""


def counted_row(sentence: str) -> Row | None:
    """The row that ends a sentence, where that says how many members there are."""
    flat = " ".join(sentence.split()).rstrip(" .")
    rows = (rule(flat) for rule in (_after_namely, _after_verb, _after_mark))
    return next((row for row in rows if row is not None and _is_counted(row)), None)


def _is_counted(row: Row) -> bool:
    """Whether the head of a row has the number of its members, of which there are enough."""
    head, members = row
    number = len(members)
    return number >= LEAST and any(word_number(word) == number for word in head.lower().split())


def _after_verb(sentence: str) -> Row | None:
    """ "The three kinds of dam are earth, rock and concrete dams"."""
    found = _ARE.match(sentence)
    if found is None:
        return None
    members = series(sentence[found.end() :])
    named = _A_SET.search(found["group"]) or all(map(_NAMING.match, members))
    return (found[0].strip(), members) if named else None


def _after_namely(sentence: str) -> Row | None:
    """ "... the three kinds of gate, namely, a, b and c, so as to ..."."""
    found = _NAMELY.search(sentence)
    if found is None:
        return None
    group = found["group"]
    told = _PURPOSE.sub("", sentence[found.end() :])
    return f"{group[:1].upper()}{group[1:]} are", series(told)


def _after_mark(sentence: str) -> Row | None:
    """ "A dam has three parts – a, b and c", "A dam has three parts: a, b and c"."""
    parts = _MARK.split(sentence)
    return (f"{parts[0]}:", series(parts[1])) if len(parts) == 2 else None
