"""What stands behind "Answer": the key, why, and the source, readable without the script."""

from collections.abc import Collection, Sequence

from lxml import etree

from quizgen.plugin import (
    Cloze,
    Evidence,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Ordering,
    Question,
    RichText,
    ShortAnswer,
    TrueFalse,
)
from quizgen_page.elements import Texts, add


def add_answer(
    parent: etree._Element, question: Question, texts: Texts, title: str, shared: Collection[str]
) -> None:
    """Add the answer of `question`, folded; `title` is that of its source document.

    Its tags are told but for those that are `shared` by the whole deck.
    """
    details = add(parent, "details", class_="answer")
    add(details, "summary", texts.say("Answer"))
    body = add(details, "div")
    _add_key(body, question, texts)
    _add_reasons(body, question, texts)
    if question.explanation:
        texts.rich(body, "p", question.explanation, class_="text")
    tags = ", ".join(tag for tag in question.tags if tag not in shared)
    if tags:
        texts.words(body, "p", texts.say("Tags: {tags}", tags=tags), class_="tip")
    if question.source:
        _add_source(body, question.source, texts, title)


def _add_key(body: etree._Element, question: Question, texts: Texts) -> None:
    match question:
        case TrueFalse():
            add(body, "p", texts.say(str(question.answer)), class_="key")
            if question.correction:
                texts.rich(body, "p", question.correction, class_="text")
        case Matching():
            listed = add(body, "dl", class_="key")
            for pair in question.pairs:
                texts.rich(listed, "dt", pair.left)
                texts.rich(listed, "dd", pair.right)
        case ShortAnswer() | Numerical():
            texts.words(body, "p", question.answer_texts[0], class_="key")
            also = _also(question, texts)
            if also:
                texts.words(body, "p", texts.say("Accepted too: {texts}", texts=also))
        case _:
            _add_texts(body, "ol" if isinstance(question, Ordering) else "ul", question, texts)


def _shown(question: Question) -> Sequence[RichText]:
    match question:
        case MultipleChoice() | MultipleResponse():
            return [option.text for option in question.options if option.correct]
        case Ordering():
            return question.items
        case Flashcard():
            return [question.back]
        case Cloze():
            return [RichText.of(gap.answer) for gap in question.groups]
        case _:
            return [RichText.of(text) for text in question.answer_texts]


def _add_texts(body: etree._Element, tag: str, question: Question, texts: Texts) -> None:
    shown = _shown(question)
    if len(shown) == 1:
        texts.rich(body, "p", shown[0], class_="key")
        return
    listed = add(body, tag, class_="key")
    for text in shown:
        texts.rich(listed, "li", text)


def _also(question: ShortAnswer | Numerical, texts: Texts) -> str:
    """What is right beside the answer that is shown."""
    if isinstance(question, ShortAnswer):
        return "; ".join(question.answers[1:])
    if not question.tolerance:
        return ""
    low, high = question.value - question.tolerance, question.value + question.tolerance
    return texts.say("{low} to {high}", low=f"{low:f}", high=f"{high:f}")


def _add_reasons(body: etree._Element, question: Question, texts: Texts) -> None:
    if not isinstance(question, MultipleChoice | MultipleResponse):
        return
    told = [(one.text, one.feedback) for one in question.options if one.feedback]
    if told:
        listed = add(body, "dl", class_="reasons")
    for option, feedback in told:
        texts.rich(listed, "dt", option)
        texts.rich(listed, "dd", feedback)


def _add_source(body: etree._Element, source: Evidence, texts: Texts, title: str) -> None:
    figure = add(body, "figure", class_="source")
    texts.words(figure, "blockquote", " ".join(source.quote.split()))
    caption = add(figure, "figcaption", f"{texts.say('Source:')} ")
    page = [texts.say("p. {page}", page=source.page)] if source.page else []
    places = [title, *source.heading[-1:], *page]
    texts.words(caption, "cite", ", ".join(dict.fromkeys(places)))
