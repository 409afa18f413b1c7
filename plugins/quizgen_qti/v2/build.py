"""Our nine kinds of question as interactions of QTI 2.1; what changes on the way is noted."""

from collections.abc import Callable, Sequence
from typing import Any

from lxml import etree

from quizgen.plugin import (
    Cloze,
    Flashcard,
    Gap,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Ordering,
    Question,
    QuestionKind,
    RichText,
    ShortAnswer,
    TrueFalse,
)
from quizgen.plugin.bank import exact, fits
from quizgen.plugin.study import gap_options
from quizgen_qti.tree import make
from quizgen_qti.v2.item import Item, put
from quizgen_qti.writing import Writing, title_of

ANSWER = "quizgen-answer"
CLOZE = "quizgen-cloze"
CARD = "quizgen-flashcard"
UNIT = "quizgen-unit"
HINT = "quizgen-hint"


def build(writing: Writing, question: Question) -> etree._Element:
    """The item of `question`."""
    item = Item(question.id, title_of(question), writing.deck.language)
    most = _BUILDERS[question.kind](item, writing, question)
    item.shows(writing.feedback(question))
    done = item.done(most)
    if question.tags:
        message = "QTI keeps no tags in an item of version 2 and 3"
        writing.note("unfiled", message, question)
    if question.id in writing.in_tex:
        message = "a formula is TeX between \\( and \\): it is not known as MathML"
        writing.note("replaced", message, question)
    return done


def _flag(value: bool) -> str:
    return "true" if value else "false"


def _prompt(
    interaction: etree._Element, writing: Writing, question: Question, stem: RichText
) -> None:
    put(make(interaction, "prompt"), writing.html(stem, question))


def _choice(item: Item, writing: Writing, question: MultipleChoice | MultipleResponse) -> int:
    many = isinstance(question, MultipleResponse)
    cardinality = "multiple" if many else "single"
    names = [f"A{place}" for place in range(1, len(question.options) + 1)]
    named = list(zip(names, question.options, strict=True))
    right = [name for name, option in named if option.correct]
    item.responds(right, "identifier", cardinality=cardinality)
    item.matches()
    interaction = _interaction(item, writing, "choiceInteraction")
    interaction.set("maxChoices", "0" if many else "1")
    _prompt(interaction, writing, question, question.stem)
    for name, option in named:
        choice = make(interaction, "simpleChoice", identifier=name)
        put(choice, writing.html(option.text, question))
        if option.feedback is not None:
            shown = make(
                choice,
                "feedbackInline",
                outcomeIdentifier="CHOSEN",
                showHide="show",
                identifier=name,
            )
            put(shown, writing.html(option.feedback, question))
    if any(option.feedback for option in question.options):
        item.shows_chosen(cardinality)
    return 1


def _interaction(item: Item, writing: Writing, tag: str) -> etree._Element:
    shuffle = _flag(writing.options.shuffle)
    return make(item.body, tag, responseIdentifier="RESPONSE", shuffle=shuffle)


def _true_false(item: Item, writing: Writing, question: TrueFalse) -> int:
    item.responds([_flag(question.answer)], "identifier")
    item.matches()
    interaction = make(
        item.body,
        "choiceInteraction",
        responseIdentifier="RESPONSE",
        shuffle="false",
        maxChoices="1",
    )
    _prompt(interaction, writing, question, question.stem)
    for value in (True, False):
        make(interaction, "simpleChoice", str(value), identifier=_flag(value))
    return 1


def _typed(
    item: Item, writing: Writing, question: Question, stem: RichText, kind: str = ANSWER
) -> etree._Element:
    put(item.body, writing.paragraph(stem, question))
    line = make(item.body, "p", class_=kind)
    make(line, "textEntryInteraction", responseIdentifier="RESPONSE")
    return line


def _short_answer(item: Item, writing: Writing, question: ShortAnswer) -> int:
    answers = question.answers
    item.responds(answers[:1], "string", accepted=answers, case=question.case_sensitive)
    item.sums(["RESPONSE"])
    _typed(item, writing, question, question.stem)
    return 1


def _numerical(item: Item, writing: Writing, question: Numerical) -> int:
    if not fits(question.value) or not fits(question.tolerance):
        message = "written as a short answer: players round numbers to 15 digits"
        writing.downgrade("short answer", message, question)
        answers = question.answer_texts
        item.responds(answers[:1], "string", accepted=answers)
        item.sums(["RESPONSE"])
        _typed(item, writing, question, question.stem)
        return 1
    item.responds([f"{question.value:f}"], "float")
    item.matches_number(f"{question.tolerance:f}" if question.tolerance else "0")
    line = _typed(item, writing, question, question.stem)
    if question.unit is not None:
        put(line, f' <span class="{UNIT}">{exact(question.unit)}</span>')
    return 1


def _matching(item: Item, writing: Writing, question: Matching) -> int:
    rights = [*(pair.right for pair in question.pairs), *question.distractors]
    order = sorted(range(len(rights)), key=lambda place: rights[place].plain)
    names = {place: f"R{number}" for number, place in enumerate(order, 1)}
    pairs = [f"L{place + 1} {names[place]}" for place in range(len(question.pairs))]
    item.responds(pairs, "directedPair", cardinality="multiple", accepted=pairs)
    item.sums(["RESPONSE"])
    interaction = _interaction(item, writing, "matchInteraction")
    interaction.set("maxAssociations", str(len(pairs)))
    _prompt(interaction, writing, question, question.stem)
    lefts = [(f"L{place}", pair.left) for place, pair in enumerate(question.pairs, 1)]
    for side in (lefts, [(names[place], rights[place]) for place in order]):
        _match_set(interaction, writing, question, side)
    return len(pairs)


def _match_set(
    interaction: etree._Element,
    writing: Writing,
    question: Question,
    side: Sequence[tuple[str, RichText]],
) -> None:
    found = make(interaction, "simpleMatchSet")
    for name, text in side:
        choice = make(found, "simpleAssociableChoice", identifier=name, matchMax="1")
        put(choice, writing.html(text, question))


def _ordering(item: Item, writing: Writing, question: Ordering) -> int:
    order = sorted(range(len(question.items)), key=lambda place: question.items[place].plain)
    names = {place: f"A{number}" for number, place in enumerate(order, 1)}
    right = [names[place] for place in range(len(question.items))]
    item.responds(right, "identifier", cardinality="ordered")
    item.matches()
    interaction = _interaction(item, writing, "orderInteraction")
    _prompt(interaction, writing, question, question.stem)
    for place in order:
        choice = make(interaction, "simpleChoice", identifier=names[place])
        put(choice, writing.html(question.items[place], question))
    return 1


def _flashcard(item: Item, writing: Writing, question: Flashcard) -> int:
    message = "QTI has no flashcards: written as an essay, which nobody marks"
    writing.downgrade("essay", message, question)
    item.responds([question.back.plain], "string")
    put(item.body, writing.paragraph(question.stem, question, CARD.removeprefix("quizgen-")))
    make(item.body, "extendedTextInteraction", responseIdentifier="RESPONSE")
    return 0


def _cloze(item: Item, writing: Writing, question: Cloze) -> int:
    line = make(item.body, "p", class_=CLOZE)
    names: list[str] = []
    end = len(question.parts) - 1
    for place, part in enumerate(question.parts):
        if isinstance(part, Gap):
            names.append(f"GAP{part.group}_{len(names) + 1}")
            _gap(item, line, question, part, names[-1])
            if part.hint is not None:
                put(line, f' <em class="{HINT}">({exact(part.hint)})</em>')
        else:
            put(line, writing.inline((part,), question, first=place == 0, last=place == end))
    item.sums(names)
    return len(names)


def _gap(item: Item, line: etree._Element, question: Cloze, gap: Gap, name: str) -> None:
    options = gap_options(question, gap)
    if not options:
        accepted = dict.fromkeys((gap.answer, *gap.accepted))
        item.responds([gap.answer], "string", name=name, accepted=accepted)
        make(line, "textEntryInteraction", responseIdentifier=name)
        return
    key = f"A{options.index(gap.answer) + 1}"
    item.responds([key], "identifier", name=name, accepted=[key])
    choices = make(line, "inlineChoiceInteraction", responseIdentifier=name, shuffle="false")
    for place, option in enumerate(options, 1):
        make(choices, "inlineChoice", option, identifier=f"A{place}")


_BUILDERS: dict[QuestionKind, Callable[[Item, Writing, Any], int]] = {
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
