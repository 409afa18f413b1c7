"""What gives the key away to one who does not know it."""

from collections.abc import Iterable
from typing import Final

from quizgen.checking.choices import Choice, Keyed, each_choice, each_plain_keyed
from quizgen.checking.rule import Rule
from quizgen.checking.values import value_of
from quizgen.checking.words import content, is_plain, prompt, shown, words
from quizgen.lang.base import Language
from quizgen.lang.base.flaws import Flaws

_UNEVEN_FROM: Final = 20
_FEWEST_WORDS: Final = 4
_SHORTEST_ECHO: Final = 4


def _longest_key(one: Keyed, language: Language) -> Iterable[str]:
    size, longest = len(one.key_text), max(map(len, one.distractor_texts))
    if len(words(one.key_text, language.flaws)) >= _FEWEST_WORDS and longest < 0.75 * size:
        yield f"the key has {size} characters, the longest distractor {longest}"


def _uneven_options(question: Choice, _: Language) -> Iterable[str]:
    if all(is_plain(one.text) for one in question.options):
        lengths = sorted(len(text) for text in question.option_texts)
        if lengths[-1] >= _UNEVEN_FROM and lengths[-1] > 2 * lengths[0]:
            yield f"the options have from {lengths[0]} to {lengths[-1]} characters"


def _word_repeat(one: Keyed, language: Language) -> Iterable[str]:
    flaws = language.flaws
    elsewhere = {word for text in one.distractor_texts for word in content(text, flaws)}
    echoed = content(prompt(one.question), flaws) - elsewhere
    for word in words(one.key_text, flaws):
        if len(word) >= _SHORTEST_ECHO and flaws.stem(word) in echoed:
            yield f"of all options, only the key repeats “{word}” from the stem"
            return


def _convergence(one: Keyed, language: Language) -> Iterable[str]:
    if len(one.distractors) < 3 or value_of(one.key_text, language):
        return
    others = [content(text, language.flaws) for text in one.distractor_texts]
    for word in sorted(content(one.key_text, language.flaws)):
        if sum(word in other for other in others) == len(others) - 1:
            yield f"“{word}” stands in the key and in all distractors but one"
            return


def _grammatical_cue(one: Keyed, language: Language) -> Iterable[str]:
    cues = [_agreement_cue(one, language.flaws)]
    if len(one.distractors) > 1:
        cues += [_article_cue(one, language.flaws), _verb_form_cue(one, language.flaws)]
    yield from [cue for cue in cues if cue][:1]


def _agreement_cue(one: Keyed, flaws: Flaws) -> str | None:
    """What is wrong where the stem ends in an article that only some options fit."""
    article = flaws.article_at_end(prompt(one.question))
    if article is None:
        return None
    fits = flaws.agrees(article, one.key_text)
    if all(flaws.agrees(article, other) == fits for other in one.distractor_texts):
        return None
    return f"only some options can follow “{article}”"


def _article_cue(one: Keyed, flaws: Flaws) -> str | None:
    """What is wrong where the key alone has, or alone lacks, an article."""
    has = flaws.has_article(one.key_text)
    if any(flaws.has_article(other) == has for other in one.distractor_texts):
        return None
    return "the key alone has an article" if has else "the key alone has no article"


def _verb_form_cue(one: Keyed, flaws: Flaws) -> str | None:
    """What is wrong where the key alone begins with a verb in its form."""
    form = flaws.verb_form(one.key_text)
    if form is None or any(flaws.verb_form(other) == form for other in one.distractor_texts):
        return None
    return f"the key {shown(one.key_text)} alone has its form of the verb"


LONGEST_KEY = Rule(
    name="longest-key",
    severity="warning",
    definition="The key has four words or more, and the longest distractor fewer than three "
    "quarters of its characters.",
    why="Test-wise learners pick the longest option, for writers take most care of the key.",
    bad="## What is osmosis?\n\n- [x] the movement of water through a membrane\n- [ ] a rock\n"
    "- [ ] a cell\n",
    good="## What is osmosis?\n\n- [x] the movement of water through a membrane\n"
    "- [ ] the growth of crystals in a solution\n- [ ] the breakdown of sugar in a cell\n",
    find=each_plain_keyed(_longest_key),
)
UNEVEN_OPTIONS = Rule(
    name="uneven-options",
    severity="info",
    definition=f"The longest option has {_UNEVEN_FROM} characters or more, and more than twice as "
    "many as the shortest.",
    why="An option that stands out is picked or ruled out for its looks.",
    bad="## Which rock cools from lava?\n\n- [x] basalt\n- [ ] the limestone of a coral reef\n",
    good="## Which rock cools from lava?\n\n- [x] basalt\n- [ ] limestone\n",
    find=each_choice(_uneven_options),
)
WORD_REPEAT = Rule(
    name="word-repeat",
    severity="warning",
    definition="A word of four letters or more, its ending aside, stands in the stem and in the "
    "key but in no distractor.",
    why="The echo points to the key.",
    bad="## Which instrument measures earthquakes?\n\n- [x] an earthquake recorder\n"
    "- [ ] an old barometer\n",
    good="## Which instrument measures earthquakes?\n\n- [x] a seismometer\n- [ ] a barometer\n",
    find=each_plain_keyed(_word_repeat),
)
CONVERGENCE = Rule(
    name="convergence",
    severity="info",
    definition="Among four options or more, other than numbers and dates, a word of the key stands "
    "in all distractors but one.",
    why="The key is what most options have in common; the odd one out is ruled out at a glance.",
    bad="## Which acid is in vinegar?\n\n- [x] acetic acid\n- [ ] citric acid\n- [ ] lactic acid\n"
    "- [ ] table salt\n",
    good="## Which acid is in vinegar?\n\n- [x] acetic acid\n- [ ] citric acid\n- [ ] lactic acid\n"
    "- [ ] formic acid\n",
    find=each_plain_keyed(_convergence),
)
GRAMMATICAL_CUE = Rule(
    name="grammatical-cue",
    severity="warning",
    definition="The stem ends in “a” or “an”, which not all options can follow as the key does; or "
    "of three options or more the key alone has, or alone lacks, an article; or it alone starts "
    "with a verb in -ing or -ed, or with “to”.",
    why="Grammar, not knowledge, finds the key.",
    bad="## Bees gather nectar with an:\n\n- [x] extended tongue\n- [ ] leg\n",
    good="## With what do bees gather nectar?\n\n- [x] tongue\n- [ ] leg\n",
    find=each_plain_keyed(_grammatical_cue),
)
