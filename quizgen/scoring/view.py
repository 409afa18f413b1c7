"""A candidate as the features look at it."""

import re
from dataclasses import dataclass
from functools import cached_property

from quizgen.items.candidate import CLAUSE_FORMS, CONSTITUENT, Candidate
from quizgen.lang.base.marks import BlankMark, ClauseMark, KeyMark, SentenceMark, StemMark
from quizgen.lang.base.wording import Blanked
from quizgen.model import BLANK, Clause, Cloze, Slot, TrueFalse, fold
from quizgen.scoring.corpus import Corpus

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PLACEHOLDER = Slot(type="other", text=BLANK)


@dataclass(frozen=True)
class View:
    """A candidate and its document; what several features need is worked out once."""

    candidate: Candidate
    corpus: Corpus

    @cached_property
    def stem(self) -> str:
        """What the learner sees."""
        return self.candidate.stem

    @cached_property
    def words(self) -> list[str]:
        """The content words of the stem, in lower case."""
        return self._content(self.stem)

    @cached_property
    def length(self) -> int:
        """The words of the stem."""
        return len(self.stem.split())

    @cached_property
    def key_words(self) -> frozenset[str]:
        """The folded words of the key."""
        return frozenset(fold(word) for word in _WORD.findall(self.candidate.key))

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The typed values of the statement."""
        return self.candidate.fact.statement.slots

    @cached_property
    def anchors(self) -> list[Slot]:
        """The typed values that stay in the stem and pin it down."""
        return [slot for slot in self.slots if slot.type != "term" and self._is_anchor(slot.text)]

    def _is_anchor(self, text: str) -> bool:
        there = text in self.stem and text != self.candidate.key
        return there and not self._is_everywhere(text)

    def _is_everywhere(self, text: str) -> bool:
        """Whether every word of `text` is all over the document, and so pins nothing down."""
        words = self._content(text)
        return bool(words) and all(map(self.corpus.is_everywhere, words))

    def _content(self, text: str) -> list[str]:
        """The words of `text` that are no function words, in lower case."""
        known = self.candidate.language.marks.function_words
        return [word for word in map(str.lower, _WORD.findall(text)) if word not in known]

    @cached_property
    def is_spoken(self) -> bool:
        """Whether the document is a speech."""
        return self.corpus.is_speech(self.candidate.language.marks.first_person)

    @property
    def clause(self) -> Clause | None:
        """The grammar of the statement, where it could be taken apart."""
        return self.candidate.fact.clause

    @cached_property
    def stem_marks(self) -> frozenset[StemMark]:
        """What the language marks in the stem."""
        return self.candidate.language.marks.of_stem(self.stem)

    @cached_property
    def key_marks(self) -> frozenset[KeyMark]:
        """What the language marks in the key."""
        return self.candidate.language.marks.of_key(self.candidate.key)

    @cached_property
    def clause_marks(self) -> frozenset[ClauseMark]:
        """What the language marks in the clause, none where there is no clause."""
        marks = self.candidate.language.marks
        return marks.of_clause(self.clause) if self.clause else frozenset()

    @cached_property
    def blank_marks(self) -> frozenset[BlankMark]:
        """What the language marks beside the blank, none where there is no blank."""
        marks = self.candidate.language.marks
        return marks.of_blank(self.blank) if self.blank else frozenset()

    @property
    def sentence_marks(self) -> frozenset[SentenceMark]:
        """What the language marks in the sentence that the fact is from."""
        return self.candidate.language.marks.of_sentence(self.candidate.fact.evidence[0].quote)

    @property
    def is_of_constituent(self) -> bool:
        """Whether the question is for a constituent that no typed value fills."""
        return self.candidate.form in CONSTITUENT

    @cached_property
    def is_of_clause(self) -> bool:
        """Whether the question is about one clause: not a term, a set or a table."""
        return self.candidate.form in CLAUSE_FORMS

    @cached_property
    def blank(self) -> Blanked | None:
        """The blank of a cloze and what is before and after it in the stem."""
        if not isinstance(self.candidate.question, Cloze):
            return None
        before, after = self.stem.split(BLANK, 1)
        return Blanked(before, self.key_slot or _PLACEHOLDER, after)

    @cached_property
    def key_slot(self) -> Slot | None:
        """The typed value that is asked for, where the statement has it as one."""
        return next((slot for slot in self.slots if slot.text == self.candidate.key), None)

    @cached_property
    def describes(self) -> bool:
        """Whether a blank asks for a common noun or a description."""
        return self.blank is not None and self.candidate.key_type == "term"

    @property
    def is_statement(self) -> bool:
        """Whether the learner judges a statement."""
        return isinstance(self.candidate.question, TrueFalse)
