"""A deck on its way into H5P content: its notes, its images, and our texts as what H5P keeps."""

import hashlib
import mimetypes
from html import escape
from pathlib import PurePosixPath
from typing import Any

from quizgen.plugin import (
    AnyInline,
    Context,
    Deck,
    Image,
    InlineText,
    InputError,
    Math,
    NoteKind,
    Plain,
    Question,
    RichText,
    Ruby,
    TrueFalse,
    in_lines,
)
from quizgen.plugin.bank import exact, is_formula, looking
from quizgen.plugin.interface import interface
from quizgen_h5p.libraries import IMAGE, content
from quizgen_h5p.options import H5pOptions

TITLE_LENGTH = 80
_IMAGES = frozenset({"image/png", "image/jpeg", "image/gif"})
"""The kinds of images that H5P takes."""


class Writing:
    """The writing of one deck; `files` are the images that the package needs."""

    def __init__(self, deck: Deck, context: Context, options: H5pOptions) -> None:
        self.options = options
        self.files: dict[str, bytes] = {}
        self._context = context
        self._titles = {source.document: source.title for source in deck.sources}
        self._told: set[tuple[str, str]] = set()
        self._interface = interface(deck.language)

    def note(self, kind: NoteKind, message: str, question: Question) -> None:
        """Report what became of `question`."""
        line = " ".join(message.split())
        if (question.id, line) not in self._told:
            self._told.add((question.id, line))
            self._context.note(kind, line, question=question.id)

    def downgrade(self, became: str, message: str, question: Question) -> None:
        """Report that `question` is written as the kind `became`."""
        self._context.note("downgraded", message, question=question.id, became=became)

    def lose(self, what: str, question: Question) -> None:
        """Report a part of `question` that H5P cannot hold."""
        self.note("not_rendered", f"H5P cannot hold {what}", question)

    def unfile(self, question: Question) -> None:
        """Report the tags of `question`, which H5P has no place for."""
        if question.tags:
            self.note("unfiled", "H5P has no tags", question)

    def html(self, rich: RichText, question: Question, *, shown: Image | None = None) -> str:
        """`rich` as HTML; `shown` is the image that stands beside it and not in it."""
        parts = in_lines(rich.parts)
        if parts != rich.parts:
            self.lose("lists and tables: they are written as lines", question)
        end = len(parts) - 1
        return "".join(
            self.part(part, question, shown=shown, first=place == 0, last=place == end)
            for place, part in enumerate(parts)
        )

    def part(
        self,
        part: AnyInline,
        question: Question,
        *,
        shown: Image | None = None,
        first: bool = False,
        last: bool = False,
    ) -> str:
        """`part` as HTML; `first` and `last` say whether it begins and ends its field."""
        if isinstance(part, InlineText):
            return self._words(part, question, first=first, last=last)
        if isinstance(part, Math):
            tex = self._formula(part, question)
            return exact(part.tex) if tex is None else escape(tex, quote=False)
        if part is shown:
            return ""
        self.lose("an image here: its description stands in its place", question)
        return exact(part.alt or part.src)

    def _words(self, part: InlineText, question: Question, *, first: bool, last: bool) -> str:
        if isinstance(part, Ruby):
            self.lose("a reading above words: it stands behind them", question)
        return looking(part, first=first, last=last, ruby=False)

    def plain(self, rich: RichText, question: Question) -> str:
        """`rich` on one line where only plain words are shown, its formulas as TeX."""
        return " ".join("".join(self.word(part, question) for part in in_lines(rich.parts)).split())

    def word(self, part: AnyInline, question: Question) -> str:
        """`part` where only plain words are shown."""
        if isinstance(part, InlineText):
            if not isinstance(part, Plain):
                self.lose("how words look here", question)
            return part.shown
        if isinstance(part, Math):
            tex = self._formula(part, question)
            return part.tex if tex is None else tex
        self.lose("an image here: its description stands in its place", question)
        return part.alt or part.src

    def told(self, question: Question) -> str:
        """What everybody is told afterwards: explanation, correction, hints and source.

        Plain words on one line. A set of questions has no other place for hints.
        """
        correction = question.correction if isinstance(question, TrueFalse) else None
        shown = (question.explanation, correction)
        words = [self.plain(rich, question) for rich in shown if rich is not None]
        name = self._interface.say("Hint")
        words += [f"{name}: {self.plain(hint, question)}" for hint in question.hints]
        return " ".join(filter(None, [*words, self.source(question)]))

    def source(self, question: Question) -> str:
        """The quoted source of `question` with its place, on one line; empty where it has none."""
        source = question.source
        if source is None or not source.quote.strip():
            return ""
        title = self._titles.get(source.document, source.document)
        place = title if source.page is None else f"{title}, p. {source.page}"
        return f"“{' '.join(source.quote.split())}” ({place})"

    def picture(self, rich: RichText, question: Question) -> tuple[Image, dict[str, Any]] | None:
        """The first image of `rich` and its file, where H5P can show it."""
        for image in rich.images[:1]:
            kind = mimetypes.guess_type(image.src)[0] or ""
            if kind not in _IMAGES:
                self.lose(f"an image of the kind {kind or 'unknown'}", question)
                return None
            try:
                data = self._context.media.read(image.src)
            except InputError as error:
                self.lose(
                    f"an image; its description stands in its place: {error.message}", question
                )
                return None
            suffix = PurePosixPath(image.src).suffix.lower()
            name = f"images/{hashlib.sha256(data).hexdigest()[:16]}{suffix}"
            self.files[name] = data
            return image, {"path": name, "mime": kind, "copyright": {"license": "U"}}
        return None

    def media(self, rich: RichText, question: Question) -> tuple[Image | None, dict[str, Any]]:
        """The first image of `rich` as what stands above a question, and the image itself."""
        found = self.picture(rich, question)
        if found is None:
            return None, {}
        image, file = found
        title = title_of(image.alt or image.src)
        params = {"contentName": IMAGE.title, "file": file, "decorative": not image.alt}
        if image.alt:
            params["alt"] = image.alt
        shown = content(IMAGE, title, params, question.id)
        return image, {"media": {"type": shown, "disableImageZooming": True}}

    def _formula(self, part: Math, question: Question) -> str | None:
        """`part` between the signs that sites know formulas by; None where they would not."""
        if not is_formula(part.tex, part.display):
            self.lose(f"a formula that holds its own end, which is text now: {part.tex}", question)
            return None
        message = "formulas are TeX between \\( and \\): sites need the add-on H5P.MathDisplay"
        self.note("replaced", message, question)
        left, right = ("\\[", "\\]") if part.display else ("\\(", "\\)")
        return f"{left}{part.tex}{right}"


def title_of(text: str) -> str:
    """`text` as a title: one line that is not long."""
    line = " ".join(text.split())
    return line if len(line) <= TITLE_LENGTH else f"{line[: TITLE_LENGTH - 1].rstrip()}…"


def escaped(text: str, marks: str = "*") -> str:
    """`text` as HTML on one line in which the characters `marks` mean nothing."""
    found = escape(text, quote=False)
    for mark in marks:
        found = found.replace(mark, f"&#{ord(mark)};")
    return found
