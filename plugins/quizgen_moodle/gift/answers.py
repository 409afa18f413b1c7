"""The answers of a GIFT question, which stand between braces."""

import re
from decimal import Decimal

from quizgen.plugin import InputError
from quizgen_moodle.gift.texts import BLANKS, decoded, field_of
from quizgen_moodle.item import Answer, Field, Item, Subquestion

_TRUTH = re.compile(r"\s*(TRUE|T|FALSE|F)\s*(?=#|$)", re.IGNORECASE)
_WEIGHT = re.compile(r"\s*%([^%]*)%")
_LONGEST_NUMBER = 200
_RANGE = re.compile(r"\s*([^:]+?)\s*\.\.\s*([^:]+?)\s*$")


def answered(body: str, kind: str, where: str) -> Item:
    """The item of what stands between the braces, in texts of the format `kind`."""
    if not body:
        return Item("essay")
    if truth := _TRUTH.match(body):
        return _true_false(truth[1].upper().startswith("T"))
    if body.startswith("#"):
        return _numerical(body[1:], kind, where)
    if body.startswith(">"):
        return _ordering(body[1:], kind)
    parts = _parts(body, where)
    signs = {sign for sign, _ in parts}
    if signs <= {"="}:
        pairs = all("->" in text for _, text in parts)
        return _matching(parts, kind) if pairs else _short_answer(parts, kind, where)
    answers = tuple(_answer(sign, text, kind, where) for sign, text in parts)
    single = "true" if "=" in signs else "false"
    return Item("multichoice", answers=answers, settings={"single": single})


def _short_answer(parts: list[tuple[str, str]], kind: str, where: str) -> Item:
    answers = (_answer(sign, text, kind, where) for sign, text in parts)
    plain = (one._replace(text=one.text._replace(format="plain_text")) for one in answers)
    return Item("shortanswer", answers=tuple(plain), settings={"usecase": "0"})


def _true_false(truth: bool) -> Item:
    shares = (("true", truth), ("false", not truth))
    return Item(
        "truefalse",
        answers=tuple(Answer(Field(text), "100" if right else "0") for text, right in shares),
    )


def _parts(body: str, where: str) -> list[tuple[str, str]]:
    """The answers of `body` as sign and text."""
    found = re.split(r"([=~])", body)
    if found[0].strip():
        message = f"an answer begins with neither = nor ~: {decoded(found[0]).strip()!r}"
        raise InputError(message, where=where)
    parts = zip(found[1::2], found[2::2], strict=True)
    return [(sign, text) for sign, text in parts if sign == "=" or text.strip(BLANKS)]


def _weighed(sign: str, text: str, where: str) -> tuple[str, str]:
    """The share in percent and the rest of an answer."""
    weight = _WEIGHT.match(text)
    if weight is None:
        return ("100" if sign == "=" else "0"), text
    if not re.fullmatch(r"-?\d+(\.\d+)?", weight[1].strip()):
        message = f"the weight %{weight[1]}% is no number"
        raise InputError(message, where=where, hint="write %50% or %-33.33333%")
    return weight[1].strip(), text[weight.end() :]


def _answer(sign: str, text: str, kind: str, where: str) -> Answer:
    fraction, rest = _weighed(sign, text, where)
    answer, _, feedback = rest.partition("#")
    return Answer(field_of(answer, kind), fraction, field_of(feedback, kind))


def _matching(parts: list[tuple[str, str]], kind: str) -> Item:
    pairs = (text.split("->", 1) for _, text in parts)
    lines = (
        Subquestion(field_of(left, kind), decoded(right).strip(BLANKS)) for left, right in pairs
    )
    return Item("matching", subquestions=tuple(lines))


def _ordering(body: str, kind: str) -> Item:
    """The items of an ordering (Moodle 4.4), a line each below the line of its settings."""
    _, _, lines = body.partition("\n")
    texts = [line for line in lines.split("\n") if line.strip(BLANKS)]
    answers = (Answer(field_of(text, kind), str(place)) for place, text in enumerate(texts, 1))
    return Item("ordering", answers=tuple(answers))


def _numerical(body: str, kind: str, where: str) -> Item:
    body = body.strip()
    parts = _parts(body, where) if body.startswith(("=", "~")) else [("=", body)]
    answers = []
    for sign, text in parts:
        fraction, rest = _weighed(sign, text, where)
        number, _, feedback = rest.partition("#")
        value, tolerance = _value(decoded(number).strip())
        answers.append(
            Answer(Field(value, format="plain_text"), fraction, field_of(feedback, kind), tolerance)
        )
    return Item("numerical", answers=tuple(answers))


def _value(number: str) -> tuple[str, str]:
    """Value and tolerance of `3:0.5` or of the range `2.5..3.5`."""
    bounds = _RANGE.match(number) if len(number) <= _LONGEST_NUMBER else None
    try:
        if bounds:
            low, high = Decimal(bounds[1]), Decimal(bounds[2])
            return f"{(low + high) / 2:f}", f"{abs(high - low) / 2:f}"
    except ArithmeticError:
        return number, "0"
    value, _, tolerance = number.partition(":")
    return value.strip(), tolerance.strip() or "0"
