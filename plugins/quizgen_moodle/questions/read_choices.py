"""Multiple choice and true/false questions of Moodle as ours."""

from quizgen.plugin import MultipleChoice, MultipleResponse, Option, Question, TrueFalse
from quizgen_moodle.item import Answer, Item
from quizgen_moodle.reading import Common, Reading, UnfitError, is_right, percent

_SINGLE_NOT = frozenset({"false", "0", ""})


def multichoice(reading: Reading, item: Item, common: Common) -> Question:
    """One right option, or several; partly right options of the first kind are left out."""
    fields = common.with_stem(reading.stem(item))
    answers = [answer for answer in item.answers if answer.text.text.strip()]
    if item.settings.get("single", "true") in _SINGLE_NOT:
        options = [_option(reading, one, percent(one) > 0) for one in answers]
        return MultipleResponse(options=tuple(options), **fields)
    clear = [one for one in answers if percent(one) <= 0 or is_right(one)]
    if len(clear) < len(answers):
        reading.note("downgraded", f"{len(answers) - len(clear)} partly right options left out")
    options = [_option(reading, one, percent(one) > 0) for one in clear]
    return MultipleChoice(options=tuple(options), **fields)


def _option(reading: Reading, answer: Answer, right: bool) -> Option:
    text = reading.required(answer.text, "an option")
    return Option(text=text, correct=right, feedback=reading.rich(answer.feedback))


def true_false(reading: Reading, item: Item, common: Common) -> Question:
    """A statement; the key is the answer at 100 percent."""
    texts = [answer.text.text.strip() for answer in item.answers]
    if sorted(text.lower() for text in texts) != ["false", "true"]:
        raise UnfitError(f"the answers are {texts}, not true and false")
    if sorted(map(percent, item.answers)) != [0, 100]:
        raise UnfitError("not one of true and false has 100 percent")
    if any(text != text.lower() for text in texts):
        reading.note("advice", f"Moodle itself takes {texts} for true: it wants lower case")
    right = next(text for text, one in zip(texts, item.answers, strict=True) if percent(one) == 100)
    marked = common.marked.get("correction")
    correction = reading.rich(marked) if marked else None
    return TrueFalse(
        answer=right.lower() == "true",
        correction=correction,
        **common.with_stem(reading.stem(item)),
    )
