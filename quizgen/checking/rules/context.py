"""Questions that only make sense beside a text that the learner does not see, or on some day."""

from collections.abc import Iterable

from quizgen.checking.choices import Choice
from quizgen.checking.rule import Rule, each
from quizgen.checking.words import has_image, prompt, unquoted
from quizgen.lang.base import Language
from quizgen.model import Matching, Ordering, Question


def _dangling_reference(question: Question, language: Language) -> Iterable[str]:
    if has_image(question) or isinstance(question, Matching | Ordering):
        return
    text = unquoted(prompt(question))
    if isinstance(question, Choice):
        text = language.flaws.without_options(text)
    if pointing := language.flaws.deixis(text):
        yield f"“{pointing}” points to something that the learner does not see"
    elif pronoun := language.flaws.unresolved_pronoun(text):
        yield f"“{pronoun}” stands before anything that it could mean"


def _relative_time(question: Question, language: Language) -> Iterable[str]:
    if time := language.flaws.relative_time(unquoted(prompt(question))):
        yield f"“{time}” depends on the day of reading"


DANGLING_REFERENCE = Rule(
    name="dangling-reference",
    severity="warning",
    definition="A pronoun (he, they, its, we, this) stands before any word of meaning, or is "
    "the subject of a question that names nobody before it (“which city did he like?”); or the "
    "stem says “the latter”, “above”, “in the text”, “the author of the passage”, “Figure 2”. "
    "“On his birthday, Darwin …” names him in time. Questions with an image, and words in "
    "quotation marks, are left alone.",
    why="On a card, months later, nobody knows who “he” was.",
    bad="## When did he first publish?\n\n**Answer:** 1859\n",
    good="## When did Charles Darwin first publish his theory?\n\n**Answer:** 1859\n",
    find=each(_dangling_reference),
)
RELATIVE_TIME = Rule(
    name="relative-time",
    severity="warning",
    definition="The stem says last year, this month, ten years ago, today, recently, currently or "
    "the like, outside quotation marks.",
    why="What is true today may be false when the card comes up again: give the date.",
    bad="## Who won the cup last year?\n\n**Answer:** Ajax\n",
    good="## Who won the cup in 1995?\n\n**Answer:** Ajax\n",
    find=each(_relative_time),
)
