"""Words that do not belong into options."""

from collections.abc import Iterable

from quizgen.checking.choices import Choice, each_choice
from quizgen.checking.rule import Rule
from quizgen.checking.words import first_of, prompt, shown, words
from quizgen.lang.base import Language
from quizgen.lang.base.flaws import Flaws


def _none_of_the_above(question: Choice, language: Language) -> Iterable[str]:
    for text in question.option_texts:
        if language.flaws.says_none(text):
            yield f"the option {shown(text)} tests nothing"


def _all_of_the_above(question: Choice, language: Language) -> Iterable[str]:
    for text in question.option_texts:
        if language.flaws.says_all(text):
            yield f"the option {shown(text)} is known by two of the others"


def _true_false_options(question: Choice, language: Language) -> Iterable[str]:
    for text in question.option_texts:
        if _judges(text, language.flaws):
            yield f"the option {shown(text)} judges a statement"
            return
    if language.flaws.asks_which_is_true(prompt(question)):
        yield "the question asks which statement is true or false"


def _judges(text: str, flaws: Flaws) -> bool:
    """Whether `text` is a truth value, or begins with one as a clause of its own."""
    found = words(text, flaws)
    if not found or found[0] not in flaws.truth_values:
        return False
    return len(found) == 1 or text[len(found[0])] in ",;:"


def _absolute_terms(question: Choice, language: Language) -> Iterable[str]:
    flaws = language.flaws
    for text in question.option_texts:
        word = first_of(words(text, flaws), flaws.absolute_terms)
        if word and not flaws.says_all(text) and not flaws.says_none(text):
            yield f"the option {shown(text)} says “{word}”"


def _vague_terms(question: Choice, language: Language) -> Iterable[str]:
    for text in question.option_texts:
        word = first_of(words(text, language.flaws), language.flaws.vague_terms)
        if word:
            yield f"the option {shown(text)} says “{word}”"


NONE_OF_THE_ABOVE = Rule(
    name="none-of-the-above",
    severity="warning",
    definition="An option says “none of the above”, “none of these” or the like.",
    why="Who picks it shows what the answer is not, never what it is.",
    bad="## Which gas do plants take in?\n\n- [x] carbon dioxide\n- [ ] helium\n"
    "- [ ] none of the above\n",
    good="## Which gas do plants take in?\n\n- [x] carbon dioxide\n- [ ] helium\n- [ ] neon\n",
    find=each_choice(_none_of_the_above),
)
ALL_OF_THE_ABOVE = Rule(
    name="all-of-the-above",
    severity="warning",
    definition="An option says “all of the above”, “both of these” or the like.",
    why="Knowing two options gives it away, knowing one that is wrong rules it out.",
    bad="## Which organ belongs to digestion?\n\n- [ ] stomach\n- [ ] liver\n"
    "- [x] all of the above\n",
    good="## Which organs belong to digestion?\n\n- [x] stomach\n- [x] liver\n- [ ] lung\n",
    find=each_choice(_all_of_the_above),
)
TRUE_FALSE_OPTIONS = Rule(
    name="true-false-options",
    severity="warning",
    definition="An option of a choice is “true”, “false”, “yes”, “no” or starts with one of them "
    "and a comma, or the stem asks which statement is true, false, correct or incorrect.",
    why="It is a true-or-false question in disguise, and several options can be argued for.",
    bad="## Is water a compound?\n\n- [x] Yes\n- [ ] No\n",
    good="## Water is a compound.\n\n**Answer:** True\n",
    find=each_choice(_true_false_options),
)
ABSOLUTE_TERMS = Rule(
    name="absolute-terms",
    severity="warning",
    definition="An option holds always, never, none, all, every, only, completely, absolutely, "
    "totally, definitely, inevitable, inevitably, invariably or entirely.",
    why="Learners know that such options are seldom right.",
    bad="## What does an enzyme do?\n\n- [x] speeds up a reaction\n- [ ] always stops a reaction\n",
    good="## What does an enzyme do?\n\n- [x] speeds up a reaction\n- [ ] stops a reaction\n",
    find=each_choice(_absolute_terms),
)
VAGUE_TERMS = Rule(
    name="vague-terms",
    severity="warning",
    definition="An option holds frequently, occasionally, rarely, seldom, sometimes, usually, "
    "regularly, generally, often, nearly, somewhat, partly, mostly or probably.",
    why="How often “often” is, is anybody's guess.",
    bad="## What do tides follow?\n\n- [x] the moon\n- [ ] usually the wind\n",
    good="## What do tides follow?\n\n- [x] the moon\n- [ ] the wind\n",
    find=each_choice(_vague_terms),
)
