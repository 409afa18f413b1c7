"""The grammar of Zo: a question has one word that asks."""

from collections.abc import Sequence

from quizgen.plugin.language import Posed, Rules
from quizgen.testing.zo.words import WH


def faults(posed: Sequence[Posed], rules: Rules) -> list[str | None]:
    """The fault of each question, None where it has none: `zuwa` stands twice in it."""
    on = rules.is_on("grammar", RULES[0])
    return [RULES[0] if on and one.text.split().count(WH) > 1 else None for one in posed]


RULES = ("two that ask",)
"""The name of the one fault."""
