"""What Moodle XML can hold of a deck: the deck that reading back must give, no more and no less."""

import re
from typing import Any

from quizgen.model import (
    Cloze,
    Deck,
    Flashcard,
    Frozen,
    Gap,
    Grid,
    Image,
    Listing,
    Matching,
    Math,
    MultipleResponse,
    Numerical,
    Pair,
    Plain,
    Question,
    RichText,
    ShortAnswer,
    TrueFalse,
    content,
    fold,
)
from quizgen.plugin.bank import fits, is_formula
from quizgen_moodle.fraction import MOST_RIGHT
from quizgen_moodle.html.lists import is_list_text
from quizgen_moodle.naming import CATEGORY_LENGTH, moodle_tags, plain_line
from quizgen_moodle.questions.write_pairs import is_better_swapped
from quizgen_moodle.questions.write_typed import is_typeable, is_unit


def held(deck: Deck, *, lists_only: bool = False) -> dict[str, Any]:
    """`deck` as Moodle holds it, images by their description only.

    `lists_only` says that pairs are in drop-down lists whatever they hold, as in GIFT.
    """
    questions = [_question(question, deck, lists_only=lists_only) for question in deck.questions]
    titles = {source.document: source.title for source in deck.sources}
    evidence = [q.source for q in questions if q is not None and q.source is not None]
    sources = {one.document: titles.get(one.document, one.document) for one in evidence}
    return {
        "title": plain_line(deck.title, CATEGORY_LENGTH),
        "description": deck.description,
        "sources": list(sources.items()),
        "questions": [shape(question) for question in questions if question is not None],
    }


def found(deck: Deck) -> dict[str, Any]:
    """A deck that was read, in the same shape."""
    return {
        "title": deck.title,
        "description": deck.description,
        "sources": [(source.document, source.title) for source in deck.sources],
        "questions": [shape(question) for question in deck.questions],
    }


def shape(question: Question) -> dict[str, Any]:
    """The fields of a question; images have other names in a question bank."""
    fields = question.model_dump()
    return {key: _without_paths(value) for key, value in fields.items()}


def _without_paths(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {key: _without_paths(one) for key, one in value.items()}
        return {**kept, "src": ""} if value.get("kind") == "image" else kept
    if isinstance(value, list | tuple):
        return [_without_paths(one) for one in value]
    return value


def _question(question: Question, deck: Deck, *, lists_only: bool) -> Question | None:
    """`question` without what Moodle has no place for; None where it is left out."""
    if isinstance(question, MultipleResponse):
        right = sum(option.correct for option in question.options)
        if right > MOST_RIGHT:
            return None
    if isinstance(question, Numerical) and not (fits(question.value) and fits(question.tolerance)):
        question = _typed_number(question)
    change: dict[str, Any] = {
        "family": question.id,
        "quality": 1.0,
        "difficulty": None,
        "tags": moodle_tags((*question.tags, *deck.tags)),
        "source": question.source if question.source and question.source.quote.strip() else None,
    }
    if _without_hints(question):
        change["hints"] = ()
    change.update(_of_its_kind(question, lists_only=lists_only))
    values = {**dict(question), **change}
    return type(question).model_validate({key: _rich(value) for key, value in values.items()})


def _typed_number(question: Numerical) -> ShortAnswer:
    values = {
        key: value
        for key, value in dict(question).items()
        if key not in ("kind", "value", "tolerance", "unit", "answer")
    }
    return ShortAnswer(answers=question.answer_texts, **values)


def _without_hints(question: Question) -> bool:
    if isinstance(question, Flashcard):
        return not is_typeable(question.back)
    return isinstance(question, TrueFalse)


def _of_its_kind(question: Question, *, lists_only: bool) -> dict[str, Any]:
    match question:
        case Cloze():
            return {"parts": tuple(_gaps(question))}
        case Numerical(unit=str() as unit) if not is_unit(unit):
            return {"unit": None}
        case Matching():
            return _listed(question, lists_only=lists_only)
        case _:
            return {}


def _gaps(question: Cloze) -> list[Any]:
    groups: dict[str, int] = {}
    parts: list[Any] = []
    for part in question.parts:
        if isinstance(part, Gap):
            group = groups.setdefault(fold(part.answer), len(groups) + 1)
            accepted = dict.fromkeys(one for one in part.accepted if one != part.answer)
            kept = {"group": group, "accepted": () if part.distractors else tuple(accepted)}
            kept["formula"] = part.formula and bool(part.distractors)
            if part.distractors:
                kept["answer"] = _flat(part.answer)
                kept["distractors"] = tuple(map(_flat, part.distractors))
            parts.append(part.model_copy(update=kept))
        else:
            parts.append(_text(part))
    merged: list[Any] = []
    for part in parts:
        if isinstance(part, Plain) and merged and isinstance(merged[-1], Plain):
            merged[-1] = Plain(text=merged[-1].text + part.text)
        else:
            merged.append(part)
    return merged


def _flat(text: str) -> str:
    return re.sub(r"[ \t\n]+", " ", text).strip(" ")


def _listed(question: Matching, *, lists_only: bool) -> dict[str, Any]:
    rights = [*(pair.right for pair in question.pairs), *question.distractors]
    pairs = question.pairs
    if not question.distractors and is_better_swapped(pairs):
        pairs = tuple(Pair(left=pair.right, right=pair.left) for pair in pairs)
    elif not lists_only and not all(map(is_list_text, rights)):
        return {}
    return {
        "pairs": tuple(
            Pair(left=_rich(pair.left), right=RichText.of(_flat(pair.right.plain)))
            for pair in pairs
        ),
        "distractors": tuple(RichText.of(_flat(one.plain)) for one in question.distractors),
    }


def _text(part: Any) -> Any:
    """A formula that holds its own end is words, in lists and tables too."""
    if isinstance(part, Listing):
        items = tuple(content(map(_text, item)) for item in part.items)
        return part.model_copy(update={"items": items})
    if isinstance(part, Grid):
        rows = tuple(tuple(content(map(_text, cell)) for cell in row) for row in part.rows)
        return part.model_copy(update={"rows": rows})
    if isinstance(part, Math) and not is_formula(part.tex, part.display):
        return Plain(text=part.tex)
    return part


def _rich(value: Any) -> Any:
    """`value` with such formulas as words in every rich text."""
    if isinstance(value, RichText):
        return RichText.of(*(_text(part) for part in value.parts))
    if isinstance(value, tuple):
        return tuple(_rich(one) for one in value)
    if isinstance(value, Frozen) and not isinstance(value, Image | Gap | Plain | Math):
        fields = {key: _rich(one) for key, one in dict(value).items()}
        return type(value).model_validate(fields)
    return value
