"""Items of QTI 2.x and 3.0 as our questions, by their one interaction or by their gaps."""

from collections.abc import Callable, Iterator

from lxml import etree

from quizgen.plugin import Question
from quizgen_qti.feedback import Feedback
from quizgen_qti.package import File
from quizgen_qti.reading import Reading, UnfitError
from quizgen_qti.v2 import read_choices, read_typed
from quizgen_qti.v2.form import Form
from quizgen_qti.v2.item import EXPLANATION

_BUILDERS: dict[str, Callable[[Reading, Form], Question]] = {
    "choiceInteraction": read_choices.choice,
    "matchInteraction": read_choices.matching,
    "orderInteraction": read_choices.ordering,
    "textEntryInteraction": read_typed.entry,
    "inlineChoiceInteraction": read_typed.cloze,
    "extendedTextInteraction": read_typed.card,
}
"""How an item with one interaction is read."""

_GAPS = frozenset({"textEntryInteraction", "inlineChoiceInteraction"})


def item_names(test: etree._Element) -> Iterator[str]:
    """The addresses of the items that `test` lists."""
    for one in test.iter("{*}assessmentItemRef", "{*}qti-assessment-item-ref"):
        yield one.get("href") or ""


def items(reading: Reading, file: File) -> Iterator[etree._Element]:
    """The one item of `file`."""
    yield file.root


def question(reading: Reading, file: File, item: etree._Element) -> Question | None:
    """The question that `item` is; None where it stood before, `UnfitError` for none of ours."""
    form = Form(item)
    identity = reading.begin(form.ident, form.content, file.at(item))
    if identity is None:
        return None
    form.identity = identity
    form.feedback = Feedback(reading, form.shown(EXPLANATION))
    if form.shown(None) != form.shown(EXPLANATION):
        reading.unkept("feedback that depends on the answer")
    kinds = [str(one.tag) for one in form.interactions]
    if len(kinds) > 1 and set(kinds) <= _GAPS:
        return read_typed.cloze(reading, form)
    if len(kinds) != 1 or kinds[0] not in _BUILDERS:
        raise UnfitError(f"it asks by {', '.join(kinds) or 'no interaction'}")
    return _BUILDERS[kinds[0]](reading, form)
