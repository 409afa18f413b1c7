"""Texts as the rules see them: their words, and which of these carry meaning."""

import re
from collections.abc import Iterable, Sequence, Set
from typing import Final

from quizgen.lang.base.flaws import Flaws
from quizgen.model import (
    BLANK,
    AnyClozePart,
    Cloze,
    Gap,
    Image,
    InlineText,
    Matching,
    Ordering,
    Question,
    RichText,
    TrueFalse,
    fold,
)

_WORD: Final = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*")
_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’|«[^»]*»")
_PAIRS: Final = (("(", ")"), ("[", "]"), ("{", "}"), ("“", "”"), ("«", "»"))
_ENUMERATOR: Final = re.compile(r"(?<!\S)\(?\w{1,2}\)")
_INCHES: Final = re.compile(r'(?<=\d)"')


def words(text: str, flaws: Flaws) -> tuple[str, ...]:
    """The words and numbers of `text`, in lower case, in order; "Ada's" is the word "ada"."""
    return tuple(flaws.bare(word.casefold()) for word in _WORD.findall(text))


def content(text: str, flaws: Flaws) -> frozenset[str]:
    """The words of `text` that carry its meaning, without their endings."""
    found = words(text, flaws)
    return frozenset(flaws.stem(word) for word in found if word not in flaws.stop_words)


def folded_words(text: str, flaws: Flaws) -> tuple[str, ...]:
    """The words of `text` in normal form: case, accents and a leading article levelled."""
    return words(fold(text), flaws)


def contains(whole: Sequence[str], part: Sequence[str]) -> bool:
    """Whether the words `part` occur together, in order, in `whole`."""
    size = len(part)
    return 0 < size <= len(whole) and any(
        tuple(whole[start : start + size]) == tuple(part) for start in range(len(whole) - size + 1)
    )


def is_plain(rich: RichText) -> bool:
    """Whether `rich` holds words alone, no formula or image."""
    return all(isinstance(part, InlineText) for part in rich.parts)


def prompt(question: Question) -> str:
    """What the learner reads before answering: words alone, formulas and images left out."""
    parts = question.parts if isinstance(question, Cloze) else question.stem.parts
    return "".join(_seen(part) for part in parts)


def _seen(part: AnyClozePart) -> str:
    if isinstance(part, InlineText):
        return part.text
    return BLANK if isinstance(part, Gap) else "x"


def sought(question: Question) -> tuple[str, ...]:
    """What the learner has to come up with, a text for each blank; nothing where that is no text.

    Of several right options it is the first.
    """
    if isinstance(question, TrueFalse | Matching | Ordering):
        return ()
    if isinstance(question, Cloze):
        return tuple(gap.answer for gap in question.blanks)
    return question.answer_texts[:1]


def unquoted(text: str) -> str:
    """`text` with "quoted" for whatever is in quotation marks: those are others' words."""
    return _QUOTED.sub(" quoted ", text)


def has_image(question: Question) -> bool:
    """Whether the learner sees an image before answering."""
    if isinstance(question, Cloze):
        return any(isinstance(part, Image) for part in question.parts)
    return bool(question.stem.images)


def unpaired(text: str) -> Iterable[str]:
    """What is wrong with brackets and quotation marks in `text` that have no partner."""
    bare = _without_enumerators(text)
    for opening, closing in _PAIRS:
        if bare.count(opening) != bare.count(closing):
            yield f"{opening} and {closing} do not pair up"
    if _INCHES.sub("", bare).count('"') % 2:
        yield "a quotation mark stands alone"


def _without_enumerators(text: str) -> str:
    """`text` without "a)" and "(2)"; what closes a bracket that is open, is none: "(0 < x < 1)"."""

    def left_of(found: re.Match[str]) -> str:
        before = text[: found.start()]
        return found[0] if before.count("(") > before.count(")") else ""

    return _ENUMERATOR.sub(left_of, text)


def shown(text: str, longest: int = 48) -> str:
    """`text` as a message quotes it: on one line, not too long."""
    flat = " ".join(text.split())
    return f"“{flat if len(flat) <= longest else flat[: longest - 1] + '…'}”"


def first_of(found: Iterable[str], wanted: Set[str]) -> str | None:
    """The first of `found` that is `wanted`."""
    return next((word for word in found if word in wanted), None)
