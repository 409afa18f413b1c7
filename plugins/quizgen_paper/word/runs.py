"""Rich text in a paragraph of Word: words, formulas that can be edited, pictures."""

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from quizgen.plugin import (
    Context,
    Image,
    Inline,
    InlineText,
    InputError,
    Math,
    Ruby,
    Styled,
    in_lines,
)
from quizgen.plugin.hypertext import image_type, mathml
from quizgen_paper.word.formulas import omml

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

_SHOWN: Final = ("png", "jpeg", "gif", "bmp")
_WIDEST: Final = 5_400_000  # 15 cm, in the units of Word
_HIGHEST: Final = 1_980_000  # 5.5 cm
_SMALL: Final = 900_000  # 2.5 cm


class Runs:
    """Adds texts of one question to paragraphs; what Word cannot show is noted."""

    def __init__(self, context: Context, question: str, widest: int = _WIDEST) -> None:
        self._context = context
        self._question = question
        self._widest = widest

    def add(
        self, paragraph: "Paragraph", parts: Iterable[Inline], *, small: bool = False
    ) -> "Paragraph":
        """`paragraph`, with `parts` added at its end; pictures are `small` where there are many."""
        for part in in_lines(parts):
            match part:
                case InlineText():
                    self._words(paragraph, part)
                case Math():
                    self._formula(paragraph, part)
                case Image():
                    self._picture(paragraph, part, _SMALL if small else _HIGHEST)
        return paragraph

    def _words(self, paragraph: "Paragraph", part: InlineText) -> None:
        run = paragraph.add_run(part.shown)
        if isinstance(part, Ruby):
            self._note("a reading above words stands behind them")
        if isinstance(part, Styled):
            styles = set(part.styles)
            run.bold = "bold" in styles or None
            run.italic = "italic" in styles or None
            run.underline = "underline" in styles or None
            run.font.strike = "strike" in styles or None
            if "code" in styles:
                run.font.name = "Courier New"

    def _formula(self, paragraph: "Paragraph", part: Math) -> None:
        found = mathml(part.tex, display=part.display)
        if found is None:
            self._note(f"a formula is shown as TeX: {part.tex[:80]}")
            paragraph.add_run(part.tex)
        else:
            paragraph._p.append(omml(found))  # noqa: SLF001 - python-docx has no formulas

    def _picture(self, paragraph: "Paragraph", part: Image, highest: int) -> None:
        described = part.alt.strip() or part.src
        try:
            data = self._context.media.read(part.src)
        except InputError as error:
            self._instead(paragraph, described, error.message)
            return
        if image_type(data) not in _SHOWN:
            self._instead(paragraph, described, f"no image that Word shows: {part.src}")
            return
        run = paragraph.add_run()
        try:
            picture = run.add_picture(io.BytesIO(data))
        except Exception:
            self._instead(paragraph, described, f"a broken image: {part.src}")
            return
        self._fit(picture, highest)
        picture._inline.docPr.set("descr", described)  # noqa: SLF001 - no other way to it

    def _fit(self, picture: Any, highest: int) -> None:
        width, height = max(picture.width, 1), max(picture.height, 1)
        share = min(1.0, self._widest / width, highest / height)
        picture.width, picture.height = int(width * share), int(height * share)

    def _instead(self, paragraph: "Paragraph", described: str, problem: str) -> None:
        paragraph.add_run(f"[{described}]").italic = True
        self._note(f"{problem}; its description stands in its place")

    def _note(self, message: str) -> None:
        self._context.note("not_rendered", message, question=self._question)
