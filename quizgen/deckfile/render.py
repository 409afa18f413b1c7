"""A deck, printed as a deck file: `parse(render(deck), name) == deck` for every deck."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from quizgen.deckfile.backs import as_markdown
from quizgen.deckfile.fields import print_field, print_several
from quizgen.deckfile.inline import parse_inline
from quizgen.deckfile.lines import join, print_line, print_lines, print_rich, print_words
from quizgen.deckfile.record import Row
from quizgen.deckfile.verbatim import as_text
from quizgen.deckfile.words import entity
from quizgen.model import (
    Cloze,
    Deck,
    Flashcard,
    Grid,
    Listing,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Option,
    Ordering,
    Question,
    RichText,
    ShortAnswer,
    SourceDocument,
    TrueFalse,
    content,
    is_block,
)

LONGEST_HEADING: Final = 160
"""A longer stem is put below its heading."""

_NOTHING: Final[Mapping[str, frozenset[str]]] = {}


def render(deck: Deck, allow: Mapping[str, frozenset[str]] = _NOTHING) -> str:
    """`deck` as a deck file, with the silenced rules of `allow` (see `DeckFile`)."""
    questions = (_question(one, allow.get(one.id, frozenset())) for one in deck.questions)
    return "\n\n".join((_front_matter(deck, allow.get("", frozenset())), *questions)) + "\n"


def _front_matter(deck: Deck, allow: frozenset[str]) -> str:
    lines = [print_field("title", deck.title), print_field("namespace", deck.namespace)]
    if deck.description:
        lines.append(print_field("description", deck.description))
    lines.append(print_field("language", deck.language))
    if deck.tags:
        lines.append(print_several("tags", deck.tags, ","))
    if allow:
        lines.append(print_several("allow", sorted(allow), ","))
    if deck.sources:
        lines.append("sources:")
        for source in deck.sources:
            first, *more = _source_document(source)
            lines.extend((f"  - {first}", *(f"    {line}" for line in more)))
    return "\n".join(("---", *lines, "---"))


def _source_document(source: SourceDocument) -> list[str]:
    lines = [print_field("document", source.document), print_field("title", source.title)]
    if source.date:
        lines.append(f"date: {source.date.isoformat()}")
    if source.sha256:
        lines.append(print_field("sha256", source.sha256))
    return lines


def _question(question: Question, allow: frozenset[str]) -> str:
    """The question as blocks, an empty line between each two."""
    parts = question.parts if isinstance(question, Cloze) else question.stem.parts
    whole = print_line(parts)
    short = len(whole) <= LONGEST_HEADING and not any(part.kind == "image" for part in parts)
    if short and "&#10;" not in whole:
        blocks = [f"## {whole}"]
    else:
        name = question.kind.replace("_", " ").capitalize()
        blocks = [f"## {name}", "\n".join(print_lines(parts))]
    blocks.extend(_ANSWERS[question.kind](question))
    blocks.extend(_labelled("Hint", hint) for hint in question.hints)
    if question.explanation:
        blocks.append(_quoted(question.explanation, paragraphs=True))
    return "\n\n".join((*blocks, _fence(question, allow)))


def _options(question: MultipleChoice | MultipleResponse) -> list[str]:
    return ["\n".join(_option(option) for option in question.options)]


def _option(option: Option) -> str:
    mark = f"- [{'x' if option.correct else ' '}] "
    text = mark + "\n  ".join(print_rich(option.text, paragraphs=False))
    if not option.feedback:
        return text
    feedback = _quoted(option.feedback, paragraphs=False).replace("\n", "\n  ")
    return f"{text}\n  {feedback}"


def _true_false(question: TrueFalse) -> list[str]:
    correction = question.correction
    more = [_labelled("Correction", correction)] if correction else []
    return [f"**Answer:** {question.answer}", *more]


def _short_answer(question: ShortAnswer) -> list[str]:
    return ["**Answer:** " + " | ".join(print_words(one, "|") for one in question.answers)]


def _numerical(question: Numerical) -> list[str]:
    tolerance = f" ± {question.tolerance}" if question.tolerance else ""
    unit = question.unit or ""
    if unit:
        first = unit[0] if unit[0].isalpha() or unit[0] in "%°$€£¥" else entity(unit[0])
        unit = f" {first}{print_words(unit[1:], '')}"
    return [f"**Answer:** {question.value}{tolerance}{unit}"]


def _matching(question: Matching) -> list[str]:
    rows = [(_cell(pair.left), _cell(pair.right)) for pair in question.pairs]
    rows.extend(("", _cell(wrong)) for wrong in question.distractors)
    lines = [f"| {left} | {right} |" if left else f"| | {right} |" for left, right in rows]
    return ["\n".join(("| Left | Right |", "| --- | --- |", *lines))]


def _cell(rich: RichText) -> str:
    return print_line(rich.parts).replace("|", "\\|")


def _ordering(question: Ordering) -> list[str]:
    items = (print_rich(item, paragraphs=False) for item in question.items)
    return ["\n".join(f"{n}. " + "\n   ".join(lines) for n, lines in enumerate(items, start=1))]


def _flashcard(question: Flashcard) -> list[str]:
    *above, last = question.back.parts
    if isinstance(last, Listing | Grid) and not any(map(is_block, above)):
        lines = as_markdown(last, print_line)
        label = "**Back:** " + "\n".join(print_lines(content(above)))
        block = f"{label.rstrip()}\n\n" + "\n".join(lines)
        if _reads_as(block, question.back):
            return [block]
    return [_labelled("Back", question.back)]


def _reads_as(block: str, back: RichText) -> bool:
    """Whether the lines of a back are read as what they print."""
    rows = as_text([Row("", 0, line) for line in block.split("\n")])
    lines = [row.text for row in rows]
    lines[0] = lines[0].removeprefix("**Back:**")
    return parse_inline(join(lines), rows[0]) == list(back.parts)


_ANSWERS: Final[Mapping[str, Callable[[Any], list[str]]]] = {
    "multiple_choice": _options,
    "multiple_response": _options,
    "true_false": _true_false,
    "cloze": lambda _: [],
    "short_answer": _short_answer,
    "numerical": _numerical,
    "matching": _matching,
    "ordering": _ordering,
    "flashcard": _flashcard,
}


def _labelled(label: str, rich: RichText) -> str:
    return f"**{label}:** " + "\n".join(print_rich(rich))


def _quoted(rich: RichText, *, paragraphs: bool) -> str:
    return "\n".join(
        f"> {line}" if line else ">" for line in print_rich(rich, paragraphs=paragraphs)
    )


def _fence(question: Question, allow: frozenset[str]) -> str:
    lines = [print_field("id", question.id), f"kind: {question.kind}"]
    if question.family != question.id:
        lines.append(print_field("family", question.family))
    if question.tags:
        lines.append(print_several("tags", question.tags, ","))
    if question.quality != 1.0:
        lines.append(f"quality: {question.quality!r}")
    if question.difficulty is not None:
        lines.append(f"difficulty: {question.difficulty!r}")
    if allow:
        lines.append(print_several("allow", sorted(allow), ","))
    lines.extend(_source(question))
    if isinstance(question, ShortAnswer) and question.case_sensitive:
        lines.append("case_sensitive: true")
    if isinstance(question, Numerical) and question.answer:
        lines.append(print_field("written", question.answer))
    return "\n".join(("```quiz", *lines, "```"))


def _source(question: Question) -> list[str]:
    source = question.source
    if source is None:
        return []
    lines = [print_field("source", source.document)]
    if source.page is not None:
        lines.append(f"page: {source.page}")
    if source.heading:
        lines.append(print_several("heading", source.heading, " > "))
    lines.extend((f"start: {source.start}", f"end: {source.end}"))
    return [*lines, print_field("quote", source.quote)]
