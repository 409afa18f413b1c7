"""Our texts as the HTML that Moodle stores: escaped, with formulas for MathJax and files."""

import base64
import mimetypes
import re
from html import escape
from urllib.parse import quote

from quizgen.plugin import Context, Image, InputError, Math, Plain, RichText
from quizgen_moodle.item import Field, File

PRE_WRAP = "white-space: pre-wrap"
"""The style that keeps runs of blanks; it marks them for our reader too."""

# What a filter of Moodle would take for its own in running text: MathJax delimiters, environments
# and escapes, and the placeholder of file addresses. An element between the characters stops it.
_ACTIVE = re.compile(r"\\(?=[(\[\\$]|begin|\Z)|\$(?=\$)|@(?=@PLUGINFILE)")
_COLLAPSING = re.compile(r"  |\t| \n|\n ")
_BLANK = " \t\n"
_ESCAPED = re.compile(r"\\.")
_INLINE = re.compile(r"(?:[^\\]|\\[^)])+")
_DISPLAY = re.compile(r"(?:[^\\]|\\[^\]])+")
# The characters that Moodle removes from the name of a file.
_FILE_NAME = re.compile(r"""[\x00-\x1f\x7f&<>"`|':\\/]""")


def words(text: str) -> str:
    """`text` as HTML that shows exactly it, blanks at its ends and in runs aside."""
    return _ACTIVE.sub(r"<span>\g<0></span>", escape(text, quote=False)).replace("\n", "<br>")


def spaced(text: str) -> str:
    """`text` as HTML that keeps every blank and line end too."""
    kept = _ACTIVE.sub(r"<span>\g<0></span>", escape(text, quote=False))
    return f'<span style="{PRE_WRAP}">{kept}</span>'


def exact(text: str) -> str:
    """`text` as HTML that shows exactly it, every blank too."""
    edge = text[0] in _BLANK or text[-1] in _BLANK
    return spaced(text) if edge or _COLLAPSING.search(text) else words(text)


def is_formula(tex: str, display: bool) -> bool:
    """Whether MathJax would take all of `tex` between its delimiters, and nothing after it."""
    pattern = _DISPLAY if display else _INLINE
    bare = _ESCAPED.sub("", tex)
    return pattern.fullmatch(tex) is not None and bare.count("{") == bare.count("}")


def file_name(src: str) -> str:
    """The name under which Moodle keeps the file `src`, without what it would remove."""
    bare = _FILE_NAME.sub("_", src.replace("\\", "/").rsplit("/", 1)[-1])
    return re.sub(r"\.\.+", ".", bare).strip(" .")[-100:] or "image"


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

    def inline(
        self, parts: tuple[Plain | Math | Image, ...], *, first: bool = True, last: bool = True
    ) -> str:
        """`parts` as HTML; the images become files of this field.

        `first` and `last` say whether they begin and end the field, where blanks would be lost.
        """
        end = len(parts) - 1
        return "".join(
            self._words(part.text, first and place == 0, last and place == end)
            if isinstance(part, Plain)
            else self._other(part)
            for place, part in enumerate(parts)
        )

    def done(self) -> Field:
        """The field."""
        return Field("".join(self._html), tuple(self._files))

    def _words(self, text: str, first: bool, last: bool) -> str:
        edge = (first and text[0] in _BLANK) or (last and text[-1] in _BLANK)
        return spaced(text) if edge or _COLLAPSING.search(text) else words(text)

    def _other(self, part: Math | Image) -> str:
        if isinstance(part, Image):
            return self._image(part)
        if not is_formula(part.tex, part.display):
            self._note(f"a formula holds its own end and is written as text: {part.tex}")
            return exact(part.tex)
        left, right = ("\\[", "\\]") if part.display else ("\\(", "\\)")
        return f"{left}{escape(part.tex, quote=False)}{right}"

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
