"""What a direct question asks for: a typed constituent of a clause."""

import re
from dataclasses import dataclass

from quizgen.lang.base.wording import Asked, Form
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.keys import accepted
from quizgen.model import Clause, Fact, Phrase, Slot

_DANGLES = re.compile(r"(?:\b(?:it|them|him|her|and|or)|,)\?$")
"""The end of a stem that lacks something: a pronoun without its noun, a conjunction, a comma."""


@dataclass(frozen=True, slots=True)
class Target:
    """A constituent of the clause of a fact, and the typed value that it is or is counted by."""

    fact: Fact
    clause: Clause
    phrase: Phrase
    slot: Slot

    @property
    def before(self) -> str:
        """The words of the statement before the value."""
        parts = self.fact.statement.parts
        place = parts.index(self.slot) if self.slot in parts else 0
        return "".join(part.text for part in parts[:place])

    @property
    def after(self) -> str:
        """The words of the statement behind the value."""
        parts = self.fact.statement.parts
        place = parts.index(self.slot) if self.slot in parts else len(parts)
        return "".join(part.text for part in parts[place + 1 :])


def short_answer(target: Target, form: Form, words: str | None) -> Asked | None:
    """The question that asks for the target with `words`; None where there is no plain one."""
    stem = ask(target.clause, words, target.phrase) if words else None
    if stem is None or _DANGLES.search(stem):
        return None
    return Asked(form, stem, target.slot, (target.slot.text, *accepted(target.slot)))
