"""What a clause tells of one of its sides by another: what an open question asks for."""

from dataclasses import dataclass

WordSet = frozenset[str]
"""The words of a phrase that name something, the same for one thing and for several."""


@dataclass(frozen=True, slots=True)
class Told:
    """That `filling` is told of what `known` names, by `deed`: "Rust weakens | iron".

    `deed` is the same for verbs that say the same, and for the passive; it differs with the side
    that is known. `wider` are other ways to name what is known that take it in: "iron" for "cast
    iron". `beside` are the words of each of the other phrases of the clause.
    """

    deed: str
    known: WordSet
    wider: tuple[WordSet, ...]
    filling: WordSet
    beside: tuple[WordSet, ...]
