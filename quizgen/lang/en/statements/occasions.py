"""What holds only on an occasion: "When a bell rings, the crew gathers"."""

from collections.abc import Iterable

from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.constituents import Part
from quizgen.lang.en.syntax.subordination import is_occasion, is_present


def loses_its_occasion(raw: RawClause, dropped: Iterable[Part]) -> bool:
    """Whether a clause is left without what it opened with: on what occasion it is always so.

    Where does the crew gather? At the bow, when a bell rings, and elsewhere at other times. What
    stands behind the verb, or in the past, mostly adds to what is so anyhow.
    """
    return is_present(raw.verb) and any(
        part.role == "clause" and is_occasion(part.head) and is_present(part.head)
        for part in dropped
        if part in raw.fronted
    )
