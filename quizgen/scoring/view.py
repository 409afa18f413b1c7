"""A candidate as the features look at it."""

import re
from collections.abc import Set
from typing import Never

from quizgen.items.candidate import CLAUSE_FORMS, CONSTITUENT, Candidate
from quizgen.lang.base.marks import BlankMark, ClauseMark, KeyMark, SentenceMark, StemMark
from quizgen.lang.base.wording import Blanked
from quizgen.model import BLANK, Clause, Cloze, Slot, SlotType, TrueFalse, fold
from quizgen.scoring.corpus import Corpus

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PLACEHOLDER = Slot(type="other", text=BLANK)
_NONE: frozenset[Never] = frozenset()

NAMES: frozenset[SlotType] = frozenset(
    {"person", "place", "organisation", "work", "event", "name", "group"}
)
"""The types of values that are names."""


class View:
    """A candidate and its document; what several features need is worked out once.

    `stem` is what the learner sees, `words` its content words in lower case, `length` the number of
    all its words; `key_words` are the folded words of the key. `slots` are the typed values of the
    statement, `key_slot` the one that is asked for, `anchors` those that stay in the stem and pin
    it down. `blank` is that of a cloze, with what is before and after it; `describes` says that it
    asks for a common noun or a description. `is_of_clause` says that the question is about one
    clause: not a term, a set or a table. The marks are those of the language.
    """

    __slots__ = (
        "anchors",
        "blank",
        "blank_marks",
        "candidate",
        "clause",
        "clause_marks",
        "corpus",
        "describes",
        "is_of_clause",
        "key_marks",
        "key_slot",
        "key_words",
        "length",
        "slots",
        "stem",
        "stem_marks",
        "words",
    )

    def __init__(self, candidate: Candidate, corpus: Corpus) -> None:
        marks, fact = candidate.language.marks, candidate.fact
        self.candidate, self.corpus = candidate, corpus
        self.clause: Clause | None = fact.clause
        self.stem = candidate.stem
        self.words = self._content(self.stem)
        self.length = len(self.stem.split())
        self.key_words = frozenset(map(fold, _WORD.findall(candidate.key)))
        self.slots: tuple[Slot, ...] = fact.statement.slots
        self.key_slot = next((slot for slot in self.slots if slot.text == candidate.key), None)
        self.anchors = [slot for slot in self.slots if self._is_anchor(slot)]
        self.blank = self._blank() if isinstance(candidate.question, Cloze) else None
        self.describes = self.blank is not None and candidate.key_type == "term"
        self.is_of_clause = candidate.form in CLAUSE_FORMS
        self.stem_marks: Set[StemMark] = marks.of_stem(self.stem)
        self.key_marks: Set[KeyMark] = marks.of_key(candidate.key)
        self.clause_marks: Set[ClauseMark] = marks.of_clause(self.clause) if self.clause else _NONE
        self.blank_marks: Set[BlankMark] = marks.of_blank(self.blank) if self.blank else _NONE

    def _is_anchor(self, slot: Slot) -> bool:
        text = slot.text
        there = slot.type != "term" and text in self.stem and text != self.candidate.key
        return there and not self._is_everywhere(text)

    def _is_everywhere(self, text: str) -> bool:
        """Whether every word of `text` is all over the document, and so pins nothing down."""
        words = self._content(text)
        return bool(words) and all(map(self.corpus.is_everywhere, words))

    def _content(self, text: str) -> list[str]:
        """The words of `text` that are no function words, in lower case."""
        known = self.candidate.language.marks.function_words
        return [word for word in map(str.lower, _WORD.findall(text)) if word not in known]

    def _blank(self) -> Blanked:
        before, after = self.stem.split(BLANK, 1)
        return Blanked(before, self.key_slot or _PLACEHOLDER, after)

    @property
    def is_spoken(self) -> bool:
        """Whether the document is a speech."""
        return self.corpus.is_speech(self.candidate.language.marks.first_person)

    @property
    def sentence_marks(self) -> frozenset[SentenceMark]:
        """What the language marks in the sentence that the fact is from."""
        return self.candidate.language.marks.of_sentence(self.candidate.fact.evidence[0].quote)

    @property
    def is_of_constituent(self) -> bool:
        """Whether the question is for a constituent that no typed value fills."""
        return self.candidate.form in CONSTITUENT

    @property
    def is_statement(self) -> bool:
        """Whether the learner judges a statement."""
        return isinstance(self.candidate.question, TrueFalse)
