"""Writes a deck as GIFT, the text that Moodle people write questions in by hand.

GIFT has no hints, units, penalties or files: images go into their addresses, the rest is noted.
Every text is HTML, because only there any text can be said.
"""

import re
from decimal import Decimal
from typing import BinaryIO

from quizgen.plugin import Cloze, Context, Deck, Gap, Question
from quizgen.plugin.bank import gap_tag
from quizgen_moodle.embedded.write_gap import hint_html, key_place, option_html
from quizgen_moodle.html.write import FieldMaker, with_data
from quizgen_moodle.item import Answer, Field, Item
from quizgen_moodle.naming import CATEGORY_LENGTH, category_path, plain_line
from quizgen_moodle.options import GiftOptions, MoodleOptions
from quizgen_moodle.questions.write import make_item
from quizgen_moodle.rules import broken
from quizgen_moodle.wildcards import escape_stars
from quizgen_moodle.writing import Writing

_SPECIAL = re.compile(r"[\\~=#{}:]")
_MARK = gap_tag(0)
_SOMETHING = "<span></span>"
"""What makes answers at an end of a sentence those of a missing word."""


def write(deck: Deck, stream: BinaryIO, context: Context) -> None:
    """Write `deck` to `stream`; what GIFT cannot hold is noted with the id of its question."""
    wanted = context.options if isinstance(context.options, GiftOptions) else GiftOptions()
    options = MoodleOptions(version="3.9", **wanted.model_dump())
    writing = Writing(deck, context, options, lists_only=True)
    here: tuple[str, ...] = (plain_line(deck.title, CATEGORY_LENGTH),)
    stream.write(_category(here).encode())
    for question in deck.questions:
        item = make_item(writing, question)
        if isinstance(question, Cloze):
            _missing_word(question, item, context)
        problems = broken(item) if item.type != "missing" else ()
        if item.type == "cloze":
            problems = ("GIFT has questions with one gap only",)
        if _reads_as_pairs(item):
            problems = (
                *problems,
                "GIFT reads an answer with -> as a pair to match",
            )
        if problems:
            context.note("left_out", "; ".join(problems), question=question.id)
            continue
        _note_losses(question, item, context)
        item.tags = _sayable(item.tags, question, context)
        if item.category != here:
            here = item.category
            stream.write(_category(here).encode())
        stream.write(gift(item).encode())


def gift(item: Item) -> str:
    """`item` in GIFT, with its id and tags in a comment, and an empty line after it."""
    marks = [f"[id:{item.id}]", *(f"[tag:{_tag(tag)}]" for tag in item.tags)]
    before, gap, after = item.text.text.partition(_MARK)
    stem = _html(item.text._replace(text=before)) or _SOMETHING
    text = f"::{_escaped(item.name)}::[html]{stem}"
    rest = _html(item.text._replace(text=after)) or _SOMETHING if gap else ""
    lines = _answers(item)
    if item.feedback.text:
        lines.append(f"####{_html(item.feedback)}")
    body = "".join(f"\n\t{line}" for line in lines)
    return f"// {' '.join(marks)}\n{text}{{{body}\n}}{rest}\n\n"


def _answers(item: Item) -> list[str]:
    match item.type:
        case "truefalse":
            right = next(one.text.text for one in item.answers if one.fraction == "100")
            return [right.upper()]
        case "numerical":
            return ["#", *(f"={_number(one)}{_feedback(one)}" for one in item.answers)]
        case "matching":
            return [f"={_html(line.stem)} -> {_escaped(line.answer)}" for line in item.subquestions]
        case "multichoice" | "shortanswer" | "missing":
            return [f"{_sign(one, item)}{_text(one)}{_feedback(one)}" for one in item.answers]
        case _:
            return []


def _sign(answer: Answer, item: Item) -> str:
    """`=` for the right answer, `~` for a wrong one, `~%n%` for a share of the mark."""
    if item.settings.get("single") == "false":
        return f"~%{answer.fraction}%"
    weight = f"%{answer.fraction}%" if answer.text.text.startswith("%") else ""
    return f"={weight}" if answer.fraction == "100" else f"~{weight}"


def _reads_as_pairs(item: Item) -> bool:
    """Whether answers are taken for pairs: nothing escapes the arrow where only = begins them."""
    lines = _answers(item) if item.type in ("shortanswer", "missing") else []
    return any("->" in line for line in lines) and all(line.startswith("=") for line in lines)


def _text(answer: Answer) -> str:
    return _html(answer.text) if answer.text.format == "html" else _escaped(answer.text.text)


def _number(answer: Answer) -> str:
    """Value and tolerance in digits: not every reader of GIFT knows exponents."""
    return f"{Decimal(answer.text.text):f}:{Decimal(answer.tolerance or '0'):f}"


def _feedback(answer: Answer) -> str:
    return f"#{_html(answer.feedback)}" if answer.feedback.text else ""


def _html(field: Field) -> str:
    """The HTML of `field` in GIFT, its images inside their addresses."""
    return _escaped(with_data(field))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text).replace("\n", "\\n")


def _tag(tag: str) -> str:
    return tag.replace("]", "\\]")


def _sayable(tags: tuple[str, ...], question: Question, context: Context) -> tuple[str, ...]:
    """`tags` with another sign for the backslash, which a comment of GIFT cannot say at its end."""
    if any("\\" in tag for tag in tags):
        message = "a backslash in a tag became another sign"
        context.note("replaced", message, question=question.id)
    return tuple(tag.replace("\\", "\u2216") for tag in tags)


def _category(names: tuple[str, ...]) -> str:
    return f"$CATEGORY: {category_path(names)}\n\n"


def _missing_word(question: Cloze, item: Item, context: Context) -> None:
    """Turn `item`, with embedded answers, into a missing word where the cloze has one gap."""
    if len(question.gaps) > 1:
        return
    maker = FieldMaker(context, question.id)
    end = len(question.parts) - 1
    for place, part in enumerate(question.parts):
        if isinstance(part, Gap):
            maker.raw(_MARK + hint_html(part))
        else:
            maker.raw(maker.inline((part,), first=place == 0, last=place == end))
    gap = question.gaps[0]
    item.type = "missing"
    item.text = maker.done()
    if gap.distractors:
        texts = [(wrong, "0") for wrong in gap.distractors]
        texts.insert(key_place(question.id, 1, len(texts)), (gap.answer, "100"))
        item.answers = tuple(Answer(Field(option_html(gap, text)), share) for text, share in texts)
        return
    item.answers = tuple(
        Answer(Field(escape_stars(text), format="plain_text"), "100")
        for text in dict.fromkeys((gap.answer, *gap.accepted))
    )


def _note_losses(question: Question, item: Item, context: Context) -> None:
    lost = {
        "hints": bool(item.hints),
        "the unit": bool(item.units),
        "case": item.settings.get("usecase") == "1",
    }
    for what, is_lost in lost.items():
        if is_lost:
            context.note("not_rendered", f"GIFT cannot say {what}", question=question.id)
