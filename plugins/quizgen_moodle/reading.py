"""A question bank while it is read: items become a deck, what is lost becomes notes."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any, NamedTuple
from urllib.parse import unquote

from pydantic import ValidationError

from quizgen.plugin import (
    Context,
    Deck,
    Image,
    InlineText,
    InputError,
    NoteKind,
    Question,
    RichText,
    Source,
    SourceDocument,
    clean,
    digest,
)
from quizgen.plugin.bank import BankMedia, GapMark, Part, data_uri, read_html
from quizgen_moodle.item import Answer, Field, File, Item

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")
_LONGEST: defaultdict[str, int] = defaultdict(lambda: 2**24, markdown=2**16)
"""The longest text of a format, in characters, that is read as more than plain text."""

_PLUGIN_FILE = "@@PLUGINFILE@@/"
_ALL = 99.999
_LINE_ENDS = re.compile(r"[\n\t]+")


def one_line(text: str) -> str:
    """`text` on one line, other blanks as they are, without those at its ends."""
    return clean(_LINE_ENDS.sub(" ", text)).strip()


class UnfitError(ValueError):
    """A question that our models cannot hold without changing what is right."""


class Common(NamedTuple):
    """What questions of every kind have: fields of our models, by name.

    `marked` holds the paragraphs of the general feedback that our exporter marks, by their class.
    """

    fields: dict[str, Any]
    marked: dict[str, Field]

    def with_stem(self, stem: RichText) -> dict[str, Any]:
        """The fields of a question that has a stem."""
        return {**self.fields, "stem": stem}


def percent(answer: Answer) -> float:
    """The fraction of `answer` in percent; `UnfitError` where it is no number."""
    try:
        return float(answer.fraction)
    except ValueError as error:
        raise UnfitError(f"the fraction {answer.fraction!r} is no number") from error


def is_right(answer: Answer) -> bool:
    """Whether `answer` earns the whole mark, rounding aside."""
    return percent(answer) >= _ALL


class Reading:
    """The reading of one file: ids, images and notes."""

    def __init__(self, source: Source, context: Context) -> None:
        self.source = source
        self.context = context
        self.media = BankMedia()
        self.sources: dict[str, SourceDocument] = {}
        self.description = ""
        self._ids: set[str] = set()
        self._first = ""
        self._tops: set[str] = set()
        self._settings: Counter[str] = Counter()
        self._item = Item("")

    def category(self, item: Item) -> None:
        """Take note of a category; the description of an outermost one is the deck's."""
        names = item.category
        self._first = self._first or (names[0] if names else "")
        if len(names) == 1 and not self.description:
            self._item = item
            parts = (part for part in self.parts(item.text) if isinstance(part, str))
            self.description = "".join(parts)

    def begin(self, item: Item) -> str:
        """The id of the question that `item` will be; notes are about it from now on."""
        self._item = item
        self._tops.add(item.category[0] if item.category else "")
        found = item.id if _ID.fullmatch(item.id) else ""
        count = 0
        while not found or found in self._ids:
            parts = (item.type, item.id, "/".join(item.category), item.name, item.text.text)
            found = digest("moodle", *parts, str(count))
            count += 1
        self._ids.add(found)
        item.id = found
        return found

    def note(self, kind: NoteKind, message: str) -> None:
        """Report what became of the question at hand."""
        line = clean(" ".join(message.split()))
        where = clean(self._item.where) or None
        self.context.note(kind, line, where=where, question=self._item.id or None)

    def lose_file(self, message: str, where: str) -> None:
        """Report a file that cannot be read."""
        self.context.note("not_rendered", clean(message), where=where)

    def lose_question(self, error: InputError) -> None:
        """Report a question that cannot be read at all."""
        self.context.note("skipped", clean(f"left out: {error.message}"), where=error.where)

    def title(self) -> str:
        """The outermost category of all questions so far; empty where they have several."""
        return next(iter(self._tops)) if len(self._tops) == 1 else "" if self._tops else self._first

    def setting(self, what: str) -> None:
        """Count a setting of Moodle's that a deck does not keep."""
        self._settings[what] += 1

    def end(self) -> None:
        """Report the settings that were counted, one note each."""
        for what, count in sorted(self._settings.items()):
            self.context.note("advice", f"not kept, in {count} questions: {what}")

    def parts(self, field: Field, *, structured: bool = False) -> list[Part]:
        """The words, formulas, images and gaps of `field`; lists and tables where `structured`."""

        def lose(what: str) -> None:
            self.note("not_rendered", f"{what} cannot be kept")

        def find(image: dict[str, str]) -> Image | None:
            return self._image(field.files, image)

        found = read_html(_as_html(field), find, lose, structured=structured)
        shown = "".join(part for part in found if isinstance(part, str))
        if "\ufffd" in shown and "\ufffd" not in field.text:
            self.note("replaced", "characters that no text may hold became U+FFFD")
        return found

    def rich(self, field: Field) -> RichText | None:
        """`field` as rich text; None where it is empty."""
        found = self.parts(field, structured=True)
        parts = [part for part in found if not isinstance(part, GapMark)]
        shown = "".join(map(_shown, parts))
        return RichText.of(*parts) if shown.strip() else None

    def required(self, field: Field, what: str) -> RichText:
        """`field` as rich text; `UnfitError` where it is empty."""
        found = self.rich(field)
        if found is None:
            raise UnfitError(f"{what} is empty")
        return found

    def stem(self, item: Item) -> RichText:
        """The text of `item` as the stem of a question; `UnfitError` where it is empty."""
        return self.required(item.text, "the question text")

    def line(self, field: Field, what: str) -> str:
        """`field` as one line of plain text; `UnfitError` where it is empty or holds more."""
        found = self.required(field, what)
        if not all(isinstance(part, InlineText) for part in found.parts):
            raise UnfitError(f"{what} holds a formula or an image")
        return one_line(found.plain)

    def _image(self, files: tuple[File, ...], attributes: dict[str, str]) -> Image | None:
        src = attributes.get("src", "")
        if src.startswith(_PLUGIN_FILE):
            name = unquote(src.removeprefix(_PLUGIN_FILE).partition("?")[0])
            data = next((file.data for file in files if file.name == name), None)
        else:
            name, data = data_uri(src)
        if data is None:
            shown = src if len(src) < 80 else f"{src[:80]}…"
            self.note("not_rendered", f"the image {shown!r} is not in the file")
            return None
        return Image(src=self.media.add(name, data), alt=clean(attributes.get("alt", "")))


def make_deck(reading: Reading, found: Iterable[Question]) -> Deck:
    """The deck of a file that was read; its title is the first category that all share.

    The title is its namespace too: ids of question banks are unique in one bank only.
    """
    questions = tuple(found)
    reading.end()
    source = reading.source
    title = source.title or reading.title() or PurePath(source.name).stem
    name = " ".join(clean(title).split()) or "Question bank"
    return Deck(
        title=name,
        namespace=name,
        description=reading.description,
        language=source.language or "und",
        sources=tuple(reading.sources.values()),
        questions=questions,
    )


def reason(error: ValidationError) -> str:
    """Why a model refused its values, in one line."""
    messages = (one["msg"].removeprefix("Value error, ") for one in error.errors())
    return "; ".join(dict.fromkeys(messages))


def _shown(part: Part) -> str:
    """The words that a part shows; something for what is none."""
    if isinstance(part, InlineText):
        return part.text
    return part if isinstance(part, str) else "x"


def _as_html(field: Field) -> str:
    if field.format == "plain_text" or len(field.text) > _LONGEST[field.format]:
        text = field.text.replace("&", "&amp;").replace("<", "&lt;")
        return f'<span style="white-space: pre-wrap">{text}</span>'
    if field.format == "markdown":
        from markdown_it import MarkdownIt

        return str(MarkdownIt("commonmark").enable("table").render(field.text))
    if field.format == "moodle_auto_format":
        return field.text.replace("\n", "<br>")
    return field.text
