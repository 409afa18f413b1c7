"""A deck on its way into a package: its options, notes and images, and our texts as HTML."""

import itertools
from collections.abc import Callable
from html import escape
from urllib.parse import quote

from quizgen.plugin import (
    Context,
    Deck,
    Flashcard,
    Image,
    Inline,
    InlineText,
    InputError,
    Math,
    NoteKind,
    Numerical,
    Question,
    RichText,
    Ruby,
    TrueFalse,
    in_lines,
    is_block,
)
from quizgen.plugin.bank import exact, file_name, looking
from quizgen_qti.options import QtiOptions

TITLE_LENGTH = 80
_SAFE = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-")


class Writing:
    """The writing of one deck.

    `files` are the images that the package needs, `in_tex` the ids of questions with bare TeX.
    `folder` is what stands before the name of an image in its address; `formula` makes the HTML of
    a formula, or None where the format cannot say it.
    """

    def __init__(
        self,
        deck: Deck,
        context: Context,
        options: QtiOptions,
        folder: str,
        formula: Callable[[Math], str | None],
    ) -> None:
        self.deck = deck
        self.options = options
        self.files: dict[str, bytes] = {}
        self.in_tex: set[str] = set()
        self._context = context
        self._told: set[tuple[str, str]] = set()
        self._folder = folder
        self._formula = formula
        self._ruby = options.version == "1.2"
        self._names: dict[str, str] = {}
        self._titles = {source.document: source.title for source in deck.sources}

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
        """Report a part of `question` that the format cannot hold."""
        self.note("not_rendered", f"QTI {self.options.version} cannot say {what}", question)

    def html(self, rich: RichText, question: Question) -> str:
        """`rich` as HTML that shows exactly it."""
        return self.inline(rich.parts, question)

    def inline(
        self,
        parts: tuple[Inline, ...],
        question: Question,
        *,
        first: bool = True,
        last: bool = True,
    ) -> str:
        """`parts` as HTML; `first` and `last` say whether they begin and end their field."""
        if any(map(is_block, parts)):
            self.lose("a list or table where a text may stand: it is written as lines", question)
            parts = in_lines(parts)
        end = len(parts) - 1
        return "".join(
            self._words(part, question, first=first and place == 0, last=last and place == end)
            if isinstance(part, InlineText)
            else self._other(part, question)
            for place, part in enumerate(parts)
        )

    def paragraph(self, rich: RichText, question: Question, mark: str = "") -> str:
        """`rich` as a paragraph; `mark` is the class that tells our reader what it is."""
        kind = f' class="quizgen-{mark}"' if mark else ""
        return f"<p{kind}>{self.html(rich, question)}</p>"

    def plain(self, rich: RichText, question: Question) -> str:
        """`rich` where only plain words are shown; what else it holds is noted."""
        if rich.has_looks:
            self.lose("how words look here", question)
        if not all(isinstance(part, InlineText) for part in rich.parts):
            self.lose("a formula or an image here: its text stands in its place", question)
        return " ".join(rich.plain.split())

    def feedback(self, question: Question) -> str:
        """What everybody sees afterwards, as HTML: explanation, correction, back, hints, source."""
        found = []
        if question.explanation is not None:
            found.append(self.paragraph(question.explanation, question))
        if isinstance(question, TrueFalse) and question.correction is not None:
            found.append(self.paragraph(question.correction, question, "correction"))
        if isinstance(question, Numerical) and question.answer is not None:
            found.append(self.paragraph(RichText.of(question.answer), question, "answer"))
        if isinstance(question, Flashcard):
            found.append(self.paragraph(question.back, question, "back"))
        found += [self.paragraph(hint, question, "hint") for hint in question.hints]
        return "".join(found) + self._source(question)

    def _source(self, question: Question) -> str:
        source = question.source
        if source is None or not source.quote.strip() or not self.options.source:
            return ""
        title = self._titles.get(source.document, source.document)
        place = title if source.page is None else f"{title}, p. {source.page}"
        quoted = f"<p>{exact(source.quote)}</p><p><cite>{exact(place)}</cite></p>"
        return f'<blockquote class="quizgen-source">{quoted}</blockquote>'

    def _words(self, part: InlineText, question: Question, *, first: bool, last: bool) -> str:
        if isinstance(part, Ruby) and not self._ruby:
            self.lose("a reading above words: it stands behind them", question)
        return looking(part, first=first, last=last, ruby=self._ruby)

    def _other(self, part: Math | Image, question: Question) -> str:
        if isinstance(part, Image):
            return self._image(part, question)
        html = self._formula(part)
        if html is None:
            self.lose(f"a formula that holds its own end, which is text now: {part.tex}", question)
            return exact(part.tex)
        if not html.startswith("<"):
            self.in_tex.add(question.id)
        return html

    def _image(self, image: Image, question: Question) -> str:
        name = self._names.get(image.src)
        if name is None:
            try:
                data = self._context.media.read(image.src)
            except InputError as error:
                self.lose(
                    f"an image; its description stands in its place: {error.message}", question
                )
                return exact(image.alt or image.src)
            name = self._free_name(image.src)
            self._names[image.src] = name
            self.files[f"images/{name}"] = data
        alt = escape(image.alt).replace("\n", "&#10;").replace("\t", "&#9;")
        return f'<img src="{self._folder}{quote(name)}" alt="{alt}"/>'

    def _free_name(self, src: str) -> str:
        """A name in plain letters that no other image has, on systems without case either."""
        plain = "".join(char if char in _SAFE else "_" for char in file_name(src))
        stem, dot, suffix = plain.rpartition(".")
        taken = {name.casefold() for name in self._names.values()}
        names = (f"{stem}-{count}{dot}{suffix}" for count in itertools.count(2))
        return next(
            name for name in itertools.chain([plain], names) if name.casefold() not in taken
        )


def title_of(question: Question) -> str:
    """What lists show of `question`: what is asked, on one line that is not long."""
    line = " ".join(question.prompt_text.split())
    return line if len(line) <= TITLE_LENGTH else f"{line[: TITLE_LENGTH - 1].rstrip()}…"
