"""How a task is done that a run-in heading names: "LOCK THE GATE: Turn the key twice"."""

import re
from collections.abc import Iterator

from quizgen.lang.en.analysis.document import Reading, is_label
from quizgen.lang.en.analysis.material import material_of
from quizgen.lang.en.analysis.parsing import parse
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import root_of
from quizgen.lang.en.facts.advice.sayings import Advice, is_known
from quizgen.lang.en.facts.conditions import condition_of
from quizgen.lang.en.facts.duties import Duty
from quizgen.model import Document, Fact

LONGEST_LABEL, LONGEST_DEED = 8, 34
"""Words of a task, and of the instruction for it."""

_HAVING = frozenset({"have", "be", "use", "do", "make"})
_FRAME = ("They", "can")


def labelled_facts(said: list[Advice], reading: Reading) -> Iterator[Fact]:
    """The first instruction behind each run-in heading that is a task."""
    for advice in said:
        task = _task_of(advice.parsed, reading)
        words = advice.done.split()
        plain = advice.commanded and not advice.adverb and not advice.front
        if task is None or not plain or len(words) > LONGEST_DEED:
            continue
        if _repeats(task, advice) or not is_known(advice.doc, advice.parsed, reading):
            continue
        duty = Duty(advice.modal, advice.done, plural=True)
        material = material_of(advice.parsed, reading, {})
        yield condition_of(f"to {task}", advice.done, duty, material)


def _task_of(parsed: Parsed, reading: Reading) -> str | None:
    """The task that the run-in heading right before a sentence names; None without one."""
    label = _label_before(parsed, reading.document)
    first, *rest = label.split() or [""]
    if not 1 <= len(rest) < LONGEST_LABEL or "/" in label or "," in label:
        return None
    if first[1:2].isupper() and not label.isupper():  # "COVID vaccination" names a thing
        return None
    if len(rest) == 1 and not rest[0].lower().endswith("s"):  # "Slack room": no verb and object
        return None
    words = [first.lower(), *(_inside(word, label, reading.document.text) for word in rest)]
    doc = next(iter(parse([" ".join([*_FRAME, *words]) + "."])))
    is_task = root_of(doc).i == len(_FRAME) and doc[len(_FRAME)].tag_ == "VB"
    return " ".join(words) if is_task else None


def _label_before(parsed: Parsed, document: Document) -> str:
    """The run-in heading right before a sentence, without its colon; empty without one."""
    number = parsed.sentence - 1
    if number < 0 or document.sentences[number].block != parsed.block:
        return ""
    if not is_label(number, document):
        return ""
    return " ".join(document.sentences[number].span.of(document.text).split()).rstrip(" :")


def _inside(word: str, label: str, text: str) -> str:
    """A word of a heading as it reads inside a sentence, by the use of the document.

    Of a heading in capitals, only what sentences write so as well has capitals: "ID".
    """
    small = word.lower()
    if label.isupper():
        kept = re.search(rf"(?<=[a-z,] ){re.escape(word)}(?= [a-z]|[.,;])", text)
        return word if kept else small
    return small if re.search(rf"(?<![\w-]){re.escape(small)}(?![\w-])", text) else word


def _repeats(task: str, advice: Advice) -> bool:
    """Whether an instruction only says the task again, in other words or with "have"."""
    first = advice.done.lower().split()[0]
    return first == task.split()[0] or (first in _HAVING and task.split()[-1] in advice.done)
