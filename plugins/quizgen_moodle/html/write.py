"""Our texts as the HTML that Moodle stores: escaped, with formulas for MathJax and files."""

import base64
import mimetypes
from html import escape
from urllib.parse import quote

from quizgen.plugin import (
    Context,
    Grid,
    Image,
    Inline,
    InlineText,
    InputError,
    Listing,
    Math,
    Plain,
    RichText,
    is_block,
)
from quizgen.plugin.bank import exact, file_name, formula, is_formula, looking, print_structure
from quizgen_moodle.item import Field, File


def with_data(field: Field) -> str:
    """The HTML of `field` with its files inside their addresses, for where no file can be."""
    text = field.text
    for file in field.files:
        guessed = mimetypes.guess_type(file.name)[0] or ""
        kind = guessed if guessed.startswith("image/") else "image/png"
        data = base64.b64encode(file.data).decode()
        address = f'src="@@PLUGINFILE@@/{quote(file.name)}"'
        text = text.replace(address, f'src="data:{kind};base64,{data}"')
    return text


class FieldMaker:
    """Collects one field: paragraphs, and the images in them as files of this very field.

    Moodle looks for a file only in the field that refers to it, and the first of two files of one
    name wins; hence a maker a field.
    """

    def __init__(self, context: Context, question: str) -> None:
        self._context = context
        self._question = question
        self._html: list[str] = []
        self._files: list[File] = []
        self._names: dict[str, str] = {}

    def raw(self, html: str) -> None:
        """Add HTML of our own making."""
        self._html.append(html)

    def paragraph(self, rich: RichText, mark: str = "") -> None:
        """Add `rich` as a paragraph; `mark` is the class that tells our reader what it is."""
        kind = f' class="quizgen-{mark}"' if mark else ""
        self._html.append(f"<p{kind}>{self.inline(rich.parts)}</p>")

    def rich(self, rich: RichText) -> None:
        """Add `rich` as it is."""
        self._html.append(self.inline(rich.parts))

    def inline(self, parts: tuple[Inline, ...], *, first: bool = True, last: bool = True) -> str:
        """`parts` as HTML; the images become files of this field.

        `first` and `last` say whether they begin and end the field, where blanks would be lost.
        """
        end = len(parts) - 1
        shown: list[str] = []
        for place, part in enumerate(parts):
            ends = {"first": first and place == 0, "last": last and place == end}
            if isinstance(part, Plain) and place and is_block(parts[place - 1]):
                text = part.text.removeprefix("\n")
                shown.append(exact(text, first=False, last=ends["last"]) if text else "")
            elif isinstance(part, Listing | Grid):
                shown.append(print_structure(part, self.inline))
            elif isinstance(part, InlineText):
                shown.append(looking(part, **ends))
            else:
                shown.append(self._other(part))
        return "".join(shown)

    def done(self) -> Field:
        """The field."""
        return Field("".join(self._html), tuple(self._files))

    def _other(self, part: Math | Image) -> str:
        if isinstance(part, Image):
            return self._image(part)
        if not is_formula(part.tex, part.display):
            self._note(f"a formula holds its own end and is written as text: {part.tex}")
            return exact(part.tex)
        return formula(part.tex, part.display)

    def _image(self, image: Image) -> str:
        name = self._names.get(image.src)
        if name is None:
            try:
                data = self._context.media.read(image.src)
            except InputError as error:
                self._note(f"{error.message}; its description stands in its place")
                return exact(image.alt or image.src)
            name = self._free_name(image.src)
            self._files.append(File(name, data))
            self._names[image.src] = name
        return f'<img src="@@PLUGINFILE@@/{quote(name)}" alt="{escape(image.alt)}">'

    def _free_name(self, src: str) -> str:
        name = file_name(src)
        stem, dot, suffix = name.rpartition(".")
        taken = {file.name for file in self._files}
        count = 2
        while name in taken:
            name = f"{stem}-{count}{dot}{suffix}"
            count += 1
        return name

    def _note(self, message: str) -> None:
        self._context.note("not_rendered", " ".join(message.split()), question=self._question)
