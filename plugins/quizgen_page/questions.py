"""A question as a form: what is asked, and the controls that answer it, without the script too."""

from collections.abc import Callable, Mapping, Sequence
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
    RichText,
    ShortAnswer,
    TrueFalse,
)
from quizgen.plugin.study import gap_options
from quizgen_page.elements import Texts, add
from quizgen_page.keys import in_play

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def add_form(parent: etree._Element, question: Question, texts: Texts, name: str) -> None:
    """Add the form of `question`; `name` is its own on the page."""
    form = add(parent, "form", autocomplete="off")
    _FORMS[question.kind](form, question, texts, name)
    if question.hints:
        hint = add(form, "details", class_="hint")
        add(hint, "summary", texts.say("Hint" if len(question.hints) == 1 else "Hints"))
        for text in question.hints:
            texts.rich(hint, "p", text)


def _fieldset(form: etree._Element, stem: RichText, texts: Texts, tip: str = "") -> etree._Element:
    """A group of controls under the stem; `tip` says how to answer."""
    fieldset = add(form, "fieldset")
    texts.rich(add(fieldset, "legend"), "span", stem, class_="stem")
    if tip:
        add(fieldset, "p", tip, class_="tip")
    return fieldset


def _choice(
    form: etree._Element, question: MultipleChoice | MultipleResponse, texts: Texts, name: str
) -> None:
    many = isinstance(question, MultipleResponse)
    tip = texts.say("Choose all that are right.") if many else ""
    fieldset = _fieldset(form, question.stem, texts, tip)
    for place, option in enumerate(question.options):
        label = add(fieldset, "label", class_="option")
        kind = "checkbox" if many else "radio"
        said = _said(option.text)
        add(label, "input", type=kind, name=name, value=str(place), **said)
        texts.rich(label, "span", option.text)


def _said(text: RichText) -> dict[str, str]:
    """The name of a control for `text`: not every screen reader names one by a formula."""
    has_formula = any(part.kind == "math" for part in text.parts)
    return {"aria_label": text.plain} if has_formula else {}


def _true_false(form: etree._Element, question: TrueFalse, texts: Texts, name: str) -> None:
    fieldset = _fieldset(form, question.stem, texts, texts.say("True or false?"))
    for place, word in enumerate(question.option_texts):
        label = add(fieldset, "label", class_="option")
        add(label, "input", type="radio", name=name, value=str(place))
        add(label, "span", texts.say(word))


def _typed(
    form: etree._Element, question: ShortAnswer | Numerical, texts: Texts, name: str
) -> None:
    label = add(form, "label", class_="stem", for_=name)
    texts.rich(label, "span", question.stem)
    row = add(form, "p", class_="typed")
    # Phones show letters too: an answer may be 1/3, 4e10 or have a unit.
    add(row, "input", type="text", id=name, name=name, autocapitalize="off", spellcheck="false")
    if isinstance(question, Numerical) and question.unit:
        texts.words(row, "span", question.unit)


def _cloze(form: etree._Element, question: Cloze, texts: Texts, name: str) -> None:
    count = len(question.groups)
    fieldset = add(form, "fieldset")
    blanks = "Fill the blank." if count == 1 else "Fill the {count} blanks."
    add(fieldset, "legend", texts.say(blanks, count=count), class_="tip")
    sentence = texts.words(fieldset, "p", "", class_="stem")
    seen: set[int] = set()
    for part in question.parts:
        if not isinstance(part, Gap):
            texts.extend(sentence, (part,))
        elif part.group in seen:
            add(sentence, "output", "…", class_="gap", data_group=str(part.group))
        else:
            seen.add(part.group)
            _gap(sentence, question, part, texts, f"{name}-{part.group}")


def _gap(sentence: etree._Element, question: Cloze, gap: Gap, texts: Texts, name: str) -> None:
    named = texts.say("Blank {number}" if len(question.groups) > 1 else "Blank", number=gap.group)
    said = f"{named}: {gap.hint}" if gap.hint else named
    options = gap_options(question, gap)
    if options:
        _selection(sentence, options, texts, said, name, class_="gap")
    else:
        attributes = {"aria_label": said, "autocapitalize": "off", "spellcheck": "false"}
        add(sentence, "input", type="text", name=name, class_="gap", **attributes)
    if gap.hint:
        texts.words(sentence, "small", f"({gap.hint})", aria_hidden="true")


def _selection(
    parent: etree._Element,
    options: Sequence[str],
    texts: Texts,
    said: str,
    name: str,
    **attributes: str,
) -> None:
    select = add(parent, "select", name=name, aria_label=said, **attributes)
    add(select, "option", "…", value="")
    for place, text in enumerate(options):
        texts.words(select, "option", text, value=str(place))


def _matching(form: etree._Element, question: Matching, texts: Texts, name: str) -> None:
    fieldset = _fieldset(form, question.stem, texts)
    offered = in_play(question)
    # A list to choose from holds nothing but words: where there are formulas or pictures, its
    # entries are the letters of what stands beside it.
    lettered = any(part.kind != "plain" for text in offered for part in text.parts)
    names = [_letter(place) for place in range(len(offered))]
    lefts = add(fieldset, "ul", class_="pairs")
    for place, pair in enumerate(question.pairs):
        item = add(lefts, "li")
        texts.rich(item, "span", pair.left)
        said = texts.say("Partner of {left}", left=pair.left.plain)
        words = names if lettered else [text.plain for text in offered]
        _selection(item, words, texts, said, f"{name}-{place}")
    if lettered:
        rights = add(fieldset, "ul", class_="letters", aria_label=texts.say("Partners"))
        for letter, text in zip(names, offered, strict=True):
            item = add(rights, "li")
            add(item, "b", letter)
            texts.rich(item, "span", text)


def _ordering(form: etree._Element, question: Ordering, texts: Texts, name: str) -> None:
    fieldset = _fieldset(form, question.stem, texts)
    items = add(fieldset, "ol", class_="order")
    for place, text in enumerate(in_play(question)):
        item = add(items, "li", data_place=str(place))
        texts.rich(item, "span", text, id=f"{name}-{place}")


def _flashcard(form: etree._Element, question: Flashcard, texts: Texts, _: str) -> None:
    texts.rich(form, "p", question.stem, class_="stem")


def _letter(place: int) -> str:
    more, last = divmod(place, len(LETTERS))
    return (_letter(more - 1) if more else "") + LETTERS[last]


_FORMS: Mapping[str, Callable[[etree._Element, Any, Texts, str], None]] = {
    "multiple_choice": _choice,
    "multiple_response": _choice,
    "true_false": _true_false,
    "short_answer": _typed,
    "numerical": _typed,
    "cloze": _cloze,
    "matching": _matching,
    "ordering": _ordering,
    "flashcard": _flashcard,
}
