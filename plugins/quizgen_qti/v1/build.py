"""Our nine kinds of question as those of Canvas; what changes on the way is noted."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from lxml import etree

from quizgen.plugin import (
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Ordering,
    Plain,
    Question,
    QuestionKind,
    RichText,
    ShortAnswer,
    TrueFalse,
)
from quizgen.plugin.bank import exact, fits
from quizgen_qti.tree import make
from quizgen_qti.v1.cloze import cloze
from quizgen_qti.v1.form import KEYWORDS
from quizgen_qti.v1.item import Item, equals
from quizgen_qti.writing import Writing, title_of

LONGEST_TYPED = 100
"""The longest back of a flashcard, in characters, that anybody can be asked to type."""

_KIND = "quizgen_kind"


def add_item(parent: etree._Element, writing: Writing, question: Question) -> None:
    """Add the item of `question` to the section `parent`."""
    _BUILDERS[question.kind](parent, writing, question)


def _item(parent: etree._Element, question: Question, kind: str) -> Item:
    item = Item(parent, question.id, title_of(question), kind)
    if question.tags:
        item.field(KEYWORDS, ", ".join(question.tags))
    return item


def _choice(
    parent: etree._Element, writing: Writing, question: MultipleChoice | MultipleResponse
) -> None:
    many = isinstance(question, MultipleResponse)
    kind = "multiple_answers_question" if many else "multiple_choice_question"
    item = _item(parent, question, kind)
    idents = [f"{question.id}_{place}" for place in range(1, len(question.options) + 1)]
    item.prompt(writing.paragraph(question.stem, question))
    labels = [
        (ident, writing.html(option.text, question))
        for ident, option in zip(idents, question.options, strict=True)
    ]
    item.choices("response1", labels, many=many)
    item.feedback(writing.feedback(question))
    earning = item.earns()
    holder = make(earning, "and") if many else earning
    for ident, option in zip(idents, question.options, strict=True):
        if option.correct:
            equals(holder, ident)
        elif many:
            equals(make(holder, "not"), ident)
        if option.feedback is not None:
            item.feedback(writing.html(option.feedback, question), ident)


def _true_false(parent: etree._Element, writing: Writing, question: TrueFalse) -> None:
    item = _item(parent, question, "true_false_question")
    item.prompt(writing.paragraph(question.stem, question))
    item.choices("response1", [(f"{question.id}_{value}", value) for value in ("True", "False")])
    equals(item.earns(), f"{question.id}_{question.answer}")
    item.feedback(writing.feedback(question))


def _short_answer(parent: etree._Element, writing: Writing, question: ShortAnswer) -> None:
    if question.case_sensitive:
        writing.lose("that capital letters matter", question)
    case = question.case_sensitive
    _typed(parent, writing, question, question.stem, question.answers, case=case)


def _typed(
    parent: etree._Element,
    writing: Writing,
    question: Question,
    stem: RichText,
    answers: tuple[str, ...],
    *,
    case: bool = False,
) -> Item:
    item = _item(parent, question, "short_answer_question")
    item.prompt(writing.paragraph(stem, question))
    item.entry()
    holder = item.earns()
    for answer in answers:
        equals(holder, answer, case=case)
    item.feedback(writing.feedback(question))
    return item


def _numerical(parent: etree._Element, writing: Writing, question: Numerical) -> None:
    if not fits(question.value) or not fits(question.tolerance):
        message = "written as a short answer: Canvas rounds numbers to 15 digits"
        writing.downgrade("short answer", message, question)
        _typed(parent, writing, question, question.stem, question.answer_texts)
        return
    item = _item(parent, question, "numerical_question")
    unit = f'<p class="quizgen-unit">… {exact(question.unit)}</p>' if question.unit else ""
    item.prompt(writing.paragraph(question.stem, question) + unit)
    item.entry(number=True)
    either = make(item.earns(), "or")
    equals(either, _digits(question.value))
    both = make(either, "and")
    for tag, bound in (
        ("vargte", question.value - question.tolerance),
        ("varlte", question.value + question.tolerance),
    ):
        make(both, tag, _digits(bound), respident="response1")
    item.feedback(writing.feedback(question))


def _digits(number: Decimal) -> str:
    return f"{number:f}"


def _matching(parent: etree._Element, writing: Writing, question: Matching) -> None:
    rights = [writing.plain(pair.right, question) for pair in question.pairs]
    wrongs = [writing.plain(wrong, question) for wrong in question.distractors]
    lefts = [writing.plain(pair.left, question) for pair in question.pairs]
    _pairs(parent, writing, question, question.stem, lefts, rights, wrongs)


def _ordering(parent: etree._Element, writing: Writing, question: Ordering) -> None:
    message = "written as matching: Canvas has no questions that ask for an order"
    writing.downgrade("matching", message, question)
    items = [writing.plain(item, question) for item in question.items]
    places = [str(place) for place in range(1, len(items) + 1)]
    item = _pairs(parent, writing, question, question.stem, items, places, [])
    item.field(_KIND, question.kind)


def _pairs(
    parent: etree._Element,
    writing: Writing,
    question: Question,
    stem: RichText,
    lefts: list[str],
    rights: list[str],
    wrongs: list[str],
) -> Item:
    item = _item(parent, question, "matching_question")
    item.prompt(writing.paragraph(stem, question))
    labels = sorted(
        ((f"{question.id}_{place}", text) for place, text in enumerate([*rights, *wrongs], 1)),
        key=lambda label: label[1],
    )
    for place, left in enumerate(lefts, 1):
        item.choices(f"response_{place}", labels, plain=True, head=left)
        share = f"{100 / len(lefts):.2f}"
        equals(item.earns(add=share), f"{question.id}_{place}", f"response_{place}")
    item.feedback(writing.feedback(question))
    return item


def _flashcard(parent: etree._Element, writing: Writing, question: Flashcard) -> None:
    typed = is_typeable(question.back)
    became = "short answer" if typed else "essay"
    message = f"Canvas has no flashcards: written as {became}, with the back in its feedback"
    writing.downgrade(became, message, question)
    if typed:
        item = _typed(parent, writing, question, question.stem, (question.back.plain,))
    else:
        item = _item(parent, question, "essay_question")
        item.prompt(writing.paragraph(question.stem, question))
        item.entry()
        item.feedback(writing.feedback(question))
    item.field(_KIND, question.kind)


def is_typeable(back: RichText) -> bool:
    """Whether people can be asked to type `back`: a few plain words."""
    text = back.plain
    plain = all(isinstance(part, Plain) for part in back.parts)
    return plain and len(text) <= LONGEST_TYPED and text == " ".join(text.split())


def _cloze(parent: etree._Element, writing: Writing, question: Any) -> None:
    cloze(lambda kind: _item(parent, question, kind), writing, question)


_BUILDERS: dict[QuestionKind, Callable[[etree._Element, Writing, Any], None]] = {
    "multiple_choice": _choice,
    "multiple_response": _choice,
    "true_false": _true_false,
    "short_answer": _short_answer,
    "numerical": _numerical,
    "matching": _matching,
    "ordering": _ordering,
    "cloze": _cloze,
    "flashcard": _flashcard,
}
