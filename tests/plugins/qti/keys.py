"""What is right in a question, in a form that a package of QTI can give back."""

import io
from typing import Any

from quizgen.model import (
    Cloze,
    Deck,
    Gap,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Ordering,
    Question,
    RichText,
    TrueFalse,
    plain_inline,
)
from quizgen.plugin import ListReporter, Source
from quizgen.testing import context
from quizgen_qti.options import QtiOptions
from quizgen_qti.read import read
from quizgen_qti.write import write


def shown(rich: RichText) -> str:
    """The words of `rich`; images, whose names change, as one sign."""
    return "".join("▣" if part.kind == "image" else plain_inline(part) for part in rich.parts)


def key(question: Question) -> Any:
    """What is right, and where there are options what is wrong."""
    match question:
        case MultipleChoice() | MultipleResponse():
            return [(shown(option.text), option.correct) for option in question.options]
        case TrueFalse():
            return question.answer
        case Cloze():
            return [(gap.group, *_gap_key(gap)) for gap in question.gaps]
        case Numerical():
            return (question.value, question.tolerance, question.unit, question.answer)
        case Matching():
            pairs = [(shown(pair.left), shown(pair.right)) for pair in question.pairs]
            return pairs, {shown(one) for one in question.distractors}
        case Ordering():
            return [shown(item) for item in question.items]
        case _:
            texts = question.answer_texts
            return shown(question.back) if question.kind == "flashcard" else list(texts)


def _gap_key(gap: Gap) -> tuple[str, frozenset[str]]:
    """The answer, and the wrong options where there are any, else the other right spellings."""
    if gap.distractors:
        return gap.answer, frozenset(gap.distractors)
    return gap.answer, frozenset(gap.accepted) - {gap.answer}


def package(deck: Deck, version: str, **more: Any) -> tuple[bytes, ListReporter]:
    """`deck` as a package, and the notes about it."""
    reporter, stream = ListReporter(), io.BytesIO()
    options = QtiOptions.model_validate({"version": version, **more})
    write(deck, stream, context(reporter=reporter, options=options))
    return stream.getvalue(), reporter


def opened(data: bytes, name: str = "quiz.zip") -> tuple[Deck, ListReporter]:
    """The deck of a package, and the notes about it."""
    reporter = ListReporter()
    suffix = name[name.rindex(".") :]
    return read(Source(name, data, suffix), context(reporter=reporter))[0], reporter
