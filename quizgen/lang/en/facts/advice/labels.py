"""What is to be done for the task or in the case that a run-in heading names.

"LOCK THE GATE: Turn the key twice", "If frozen: Thaw it in the sink".
"""

import re
from collections.abc import Iterator

from quizgen.lang.en.analysis.document import Reading, is_label
from quizgen.lang.en.analysis.material import material_of
from quizgen.lang.en.analysis.parsing import parse
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import root_of
from quizgen.lang.en.facts.advice.sayings import Advice, is_known, tells_the_reader
from quizgen.lang.en.facts.conditions import condition_of
from quizgen.lang.en.facts.duties import TOLD, Duty
from quizgen.lang.en.facts.restating.said import as_sentence
from quizgen.model import Condition, Document, Fact

LONGEST_LABEL, LONGEST_DEED = 8, 34
"""Words of a task, and of the instruction for it."""

_HAVING = frozenset({"have", "be", "use", "do", "make"})
_FRAME = ("They", "can")


def labelled_facts(said: list[Advice], reading: Reading) -> Iterator[Fact]:
    """The first instruction behind each run-in heading that is a task or a case."""
    for advice in said:
        told = _case_of(advice.parsed, reading)
        plain = told is not None and advice.adverb in ("", "not", "never")
        if told is None and not advice.adverb:
            told = _task_of(advice.parsed, reading)
            plain = told is not None and not _repeats(told, advice)
        if told is not None and plain and advice.commanded and not advice.front:
            yield from _told(told, advice, reading)
    yield from _cases_in_line(reading)


def _told(told: str, advice: Advice, reading: Reading) -> Iterator[Condition]:
    """The instruction of a task or a case, where it can be understood alone."""
    yield from _condition(told, advice.done, advice.modal, advice.parsed, reading, advice.adverb)


def _condition(
    told: str, done: str, modal: str, parsed: Parsed, reading: Reading, adverb: str = ""
) -> Iterator[Condition]:
    deed = _NEXT_CLAUSE.sub("", done).rstrip(" .!")
    if len(deed.split()) > LONGEST_DEED:
        return
    doc = next(iter(parse([as_sentence(f"You should {deed}")])))
    if tells_the_reader(doc) and is_known(doc, parsed, reading):
        duty = Duty(modal, deed, plural=True, negated=bool(adverb))
        yield condition_of(told, deed, duty, material_of(parsed, reading, {}))


_NEXT_CLAUSE = re.compile(r", and (?:the|an?|it|they|you|this) .*", re.DOTALL)
"""What is so besides: "..., and the bell will ring"."""


def _cases_in_line(reading: Reading) -> Iterator[Condition]:
    """What is told behind the colon of a case in one line: "If frozen: Thaw it in the sink"."""
    for parsed in reading.sentences:
        found = _CASE_IN_LINE.match(parsed.text) if ":" in parsed.text else None
        if found is not None:
            case = _as_written(parsed, reading).partition(":")[0]  # "If frozen (ICE)"
            case, deed = (f"{one[:1].lower()}{one[1:]}" for one in (case, found["deed"]))
            yield from _condition(case, deed, TOLD, parsed, reading)


def _as_written(parsed: Parsed, reading: Reading) -> str:
    """A sentence with what stands in parentheses."""
    span = reading.document.sentences[parsed.sentence].span
    return " ".join(span.of(reading.document.text).split())


_CASE_IN_LINE = re.compile(
    r"(?:If|When|Once) (?!you\b)[^,;:?]{3,60}: (?P<deed>[A-Z][a-z-]+ [^;:]+)", re.DOTALL
)


def _case_of(parsed: Parsed, reading: Reading) -> str | None:
    """The case that the run-in heading right before a sentence names: "if frozen"; else None."""
    label = _label_before(parsed, reading.document)
    return f"{label[:1].lower()}{label[1:]}" if _CASE.fullmatch(label) else None


_CASE = re.compile(r"(?:If|When|Once|Unless) (?!you\b)[^,;:?]{3,60}")


def _task_of(parsed: Parsed, reading: Reading) -> str | None:
    """The task that the run-in heading right before a sentence names: "to lock it"; else None."""
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
    return f"to {' '.join(words)}" if is_task else None


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
    return first == task.split()[1] or (first in _HAVING and task.split()[-1] in advice.done)
