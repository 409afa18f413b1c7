"""Questions that ask for nothing to be recalled: open blanks, and sentences to nod at."""

from collections.abc import Iterable
from typing import Final

from quizgen.checking.rule import Rule, each
from quizgen.checking.words import prompt
from quizgen.lang.base import Language
from quizgen.model import BLANK, Cloze, Question, TrueFalse, fold

_MARKS: Final = ' .,;:!?)”"'


def _open_blank(question: Question, language: Language) -> Iterable[str]:
    if not isinstance(question, Cloze):
        return
    text = prompt(question)
    if any(map(language.flaws.goes_on_with_others, text.split(BLANK)[1:])):
        yield f"{BLANK} is one of several: the stem goes on with others"
        return
    before, _, after = text.rpartition(BLANK)
    answer = question.answer_texts[-1]
    named = any(char.isupper() or char.isdigit() for char in answer)
    if after.strip(_MARKS):
        return
    if not named and language.flaws.article_at_end(before):
        yield f"the stem ends in “a {BLANK}”: many words fit beside “{answer}”"
    elif language.flaws.lists_examples(before):
        yield f"{BLANK} is the last of some examples: others fit beside “{answer}”"


def _repeated_sentence(question: Question, language: Language) -> Iterable[str]:
    if not isinstance(question, TrueFalse) or question.source is None or not question.answer:
        return
    if fold(question.stem.plain) == fold(question.source.quote):
        yield "the statement is a sentence of its source, and true"


OPEN_BLANK = Rule(
    name="open-blank",
    severity="warning",
    definition="A cloze ends in a blank behind “a” or “an”, and its answer has neither a capital "
    "letter nor a number; or it ends in the last of a list of examples (“such as salt, lime and "
    "…”); or others are said to fit a blank (“… and other salts”).",
    why="Many words fit, so that the learner guesses which one the card wants.",
    bad="## The sea otter of Alaska is a {{predator}}.\n",
    good="## The sea otter of Alaska belongs to the family of {{weasels}}.\n",
    find=each(_open_blank),
)
REPEATED_SENTENCE = Rule(
    name="repeated-sentence",
    severity="warning",
    definition="A true statement is, word for word, the sentence of the source that it comes from.",
    why="Learners who have seen the text recognise it, and recall nothing.",
    bad="---\nsources:\n  - document: otter.md\n    title: Otters\n---\n\n"
    "## The sea otter eats crabs.\n\n"
    "**Answer:** True\n\n```quiz\nsource: otter.md\nstart: 0\n"
    "quote: The sea otter eats crabs.\n```\n",
    good="## The sea otter eats kelp.\n\n**Answer:** False\n\n"
    "**Correction:** The sea otter eats crabs.\n",
    find=each(_repeated_sentence),
)
