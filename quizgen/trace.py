"""How far documents came on the way to questions: what each stage counted, and what was left out.

What is counted and what leaves something out are members of enums, so that code that asks for a
count (`trace.reached[Stage.UNDATED_CLAUSES]`) cannot misspell it; their values are shown to users.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Stage(StrEnum):
    """What is counted on the way, from sentences to candidates."""

    SENTENCES = "sentences"
    PARSED = "parsed"
    DOUBTFUL_SENTENCES = "sentences of doubtful grammar"
    WHOLE_SENTENCES = "whole sentences"
    CLAUSES = "clauses"
    UNDATED_CLAUSES = "undated clauses"
    CLAUSE_FACTS = "clause facts"
    DEFINITIONS = "definitions"
    NAMINGS = "namings"
    ROLES = "roles"
    MEMBERSHIPS = "memberships"
    ACRONYMS = "acronyms"
    QUOTATIONS = "quotations"
    SEQUENCES = "sequences"
    CELLS = "cells"
    ENTRIES = "entries"
    EXERCISES = "exercises"
    CONDITIONS = "conditions"
    APPOSITIONS = "appositions"
    EXISTENCES = "existences"
    EXPLANATIONS = "explanations"
    CONTRASTS = "contrasts"
    CANDIDATES = "candidates"


class Filter(StrEnum):
    """What leaves something out on the way."""

    PARSE = "parse"
    CAPTION = "caption"
    CLAUSE = "clause"
    STANCE = "stance"
    WHOLE_SENTENCE = "whole"
    REDUCTION = "standing"
    QUOTATION = "quotation"
    ENTRY = "entry"
    EXERCISE = "exercise"
    LIST = "list"
    TABLE = "table"
    GATE = "gate"
    GRAMMAR = "grammar"


class Reason(StrEnum):
    """Why a filter leaves something out: each room names its own reasons in an enum of this kind.

    A member is equal to its value, the words that users see.
    """


@dataclass(slots=True)
class Trace:
    """How much reached each stage, how much each filter left out and why.

    `features` holds the features of each question by its id.
    """

    reached: Counter[Stage] = field(default_factory=Counter)
    lost: Counter[tuple[Filter, str]] = field(default_factory=Counter)
    features: dict[str, Mapping[str, float]] = field(default_factory=dict)

    def reach(self, stage: Stage, count: int = 1) -> None:
        """Count `count` things that reached `stage`."""
        self.reached[stage] += count

    def add(self, other: "Trace") -> None:
        """Add the counts of `other`."""
        self.reached.update(other.reached)
        self.lost.update(other.lost)

    def lose(self, left_out_by: Filter, reason: str) -> None:
        """Count one thing that a filter left out for `reason`, a `Reason` or words for users."""
        self.lost[left_out_by, reason] += 1
