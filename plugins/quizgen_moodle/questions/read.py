"""Items as our questions; what our models cannot hold is noted, never turned into a wrong key."""

import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape

from pydantic import ValidationError

from quizgen.plugin import Evidence, Question, SourceDocument
from quizgen_moodle.embedded import read_cloze
from quizgen_moodle.item import EMPTY, Field, Item
from quizgen_moodle.naming import our_tags
from quizgen_moodle.questions import read_choices, read_pairs, read_typed
from quizgen_moodle.reading import Common, Reading, UnfitError, reason

_SOURCE = '<blockquote class="quizgen-source"'
_CITE = '<p class="quizgen-cite">'
_DATA = re.compile(r'data-([a-z]+)="([^"]*)"')
_COMBINED = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")

_BUILDERS: dict[str, Callable[[Reading, Item, Common], Question]] = {
    "multichoice": read_choices.multichoice,
    "truefalse": read_choices.true_false,
    "shortanswer": read_typed.short_answer,
    "numerical": read_typed.numerical,
    "matching": read_pairs.matching,
    "ordering": read_pairs.ordering,
    "cloze": read_cloze.cloze,
    "gapselect": read_cloze.chosen,
    "ddwtos": read_cloze.chosen,
    "missing": read_cloze.missing,
    "essay": read_typed.essay,
    "description": read_typed.description,
}
"""How the types of Moodle that we can hold are read."""

_OLD_NAMES = {"match": "matching", "multianswer": "cloze"}


def questions(reading: Reading, items: Iterable[Item]) -> Iterator[Question]:
    """The questions that `items` are; each item that is none of ours is noted as skipped."""
    for item in items:
        if item.type == "category":
            reading.category(item)
            continue
        identity = reading.begin(item)
        kind = _OLD_NAMES.get(item.type, item.type)
        build = _BUILDERS.get(kind)
        try:
            if build is None:
                raise UnfitError(f"questions of the type {item.type!r} cannot be kept")
            question = build(reading, item, _common(reading, item, identity))
        except UnfitError as error:
            reading.note("skipped", f"left out: {error}")
        except ValidationError as error:
            reading.note("skipped", f"left out: {reason(error)}")
        else:
            for what, is_set in _UNKEPT:
                if is_set(item):
                    reading.setting(what)
            yield question


def _common(reading: Reading, item: Item, identity: str) -> Common:
    """The fields that every question has, out of the general feedback, hints and tags."""
    rest = item.feedback.text
    quoted, without = _cut(rest, _SOURCE, "</blockquote>")
    source = None if quoted is None else _evidence(reading, quoted)
    if source is not None:
        rest = _cut(without, _CITE, "</p>")[1]
    marked = {}
    for name in ("correction", "back"):
        html, rest = _cut(rest, f'<p class="quizgen-{name}">', "</p>")
        if html is not None:
            marked[name] = Field(html, item.feedback.files)
    hints = [reading.rich(hint) for hint in item.hints]
    tags = list(item.tags)
    if source is None and len(item.category) > 1:
        tags.append("/".join(item.category[1:]))
    fields = {
        "id": identity,
        "family": identity,
        "tags": our_tags(tags),
        "explanation": reading.rich(item.feedback._replace(text=rest)),
        "hints": tuple(hint for hint in hints if hint is not None),
        "source": source,
    }
    return Common(fields, marked)


def _cut(html: str, opening: str, closing: str) -> tuple[str | None, str]:
    """What stands between the first `opening` and its `closing`, and `html` without all three."""
    start = html.find(opening)
    end = -1 if start < 0 else html.find(closing, start)
    if end < 0:
        return None, html
    return html[start + len(opening) : end], html[:start] + html[end + len(closing) :]


def _evidence(reading: Reading, quoted: str) -> Evidence | None:
    """The evidence in general feedback that our exporter wrote; None where it is not whole."""
    attributes, _, html = quoted.partition(">")
    data = {name: unescape(value) for name, value in _DATA.findall(attributes)}
    parts = reading.parts(Field(html))
    quote = "".join(part for part in parts if isinstance(part, str))
    start = data.get("start", "")
    page = data.get("page", "")
    if len(parts) != 1 or not start.isdecimal():
        return None
    try:
        evidence = Evidence(
            document=data.get("document", ""),
            quote=quote,
            start=int(start),
            end=int(start) + len(quote),
            page=int(page) if page.isdecimal() else None,
            heading=tuple(data["heading"].split("\n")) if data.get("heading") else (),
        )
        known = SourceDocument(document=evidence.document, title=data.get("title", ""))
    except ValidationError:
        return None
    reading.sources.setdefault(known.document, known)
    return evidence


def _has_another_mark(item: Item) -> bool:
    try:
        mark = float(item.settings.get("defaultgrade") or "1")
    except ValueError:
        return False
    return mark not in (0.0, 1.0) and item.type != "cloze"


def _has_combined_feedback(item: Item) -> bool:
    return any(item.settings.get(name) for name in _COMBINED)


def _has_feedback_to_answers(item: Item) -> bool:
    """Whether answers have feedback that no option keeps and that our exporter did not write."""
    return item.type not in ("multichoice", "ordering") and any(
        answer.feedback != EMPTY and "quizgen-answer" not in answer.feedback.text
        for answer in item.answers
    )


_UNKEPT: tuple[tuple[str, Callable[[Item], bool]], ...] = (
    ("default marks other than 1", _has_another_mark),
    ("combined feedback", _has_combined_feedback),
    ("feedback of single answers", _has_feedback_to_answers),
)
"""What a question of Moodle's may say that ours does not, and how it is known."""
