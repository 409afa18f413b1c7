"""Text to Anki's HTML: every word of a document arrives as text.

Four readers see a field, and each has marks of its own: the browser (`<`, `&`), Anki's own
commands in brackets (`[sound:...]`), MathJax, which reads the finished page (`\\(`), and in a cloze
the braces and double colons of its gaps.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Final

from quizgen.plugin import (
    AnyInline,
    Cloze,
    Gap,
    Grid,
    Image,
    InlineText,
    Listing,
    Math,
    Plain,
    RichText,
    Ruby,
    Style,
    Styled,
    is_block,
)
from quizgen_anki.media import is_sound

_CLOZE = str.maketrans({"{": "&#123;", "}": "&#125;"})
_LOOKS: Final[dict[Style, str]] = {
    "bold": "b",
    "code": "code",
    "italic": "i",
    "strike": "s",
    "underline": "u",
}
_GAP = str.maketrans({"{": "&#123;", "}": "&#125;", ":": "&#58;"})
_ATTRIBUTE = str.maketrans({char: f"&#{ord(char)};" for char in "&<>\"'[]\\{}:\n\t"})
_COMMAND = re.compile(r"\[(?=/?(?:latex|\$\$?|sound:|anki:|type:))", re.IGNORECASE)
_DELIMITER = re.compile(r"\\(?=[()\[\]])")
# Direction controls: they can make text read as what it is not, and `dir="auto"` replaces them.
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Commands with which TeX reaches out of the formula: links, scripts, styles, definitions.
_UNSAFE_TEX = re.compile(
    r"\\(?:href|url|class|cssId|style|data|require|html\w*|def|let|newcommand|renewcommand"
    r"|newenvironment|renewenvironment|DeclareMathOperator|toggle|mathtip|texttip|include\w*"
    r"|[()\[\]])"
)

Named = Callable[[str], str]
"""From an image's `src` to the name of its media file."""


def has_direction(text: str) -> bool:
    """Whether `text` holds direction controls, which `words` leaves out."""
    return not text.isascii() and _DIRECTION.search(text) is not None


def is_safe_tex(tex: str) -> bool:
    """Whether `tex` stays a formula between its delimiters; other TeX is shown as words."""
    return _UNSAFE_TEX.search(tex) is None


def words(text: str) -> str:
    """`text` as HTML that shows exactly it, in NFC and without direction controls."""
    shown = text
    if not text.isascii():
        shown = unicodedata.normalize("NFC", text)
        if has_direction(shown):
            # A text of nothing else must not become an empty field: Anki makes no card of it.
            shown = _DIRECTION.sub("", shown) if _DIRECTION.sub("", shown).strip() else "\ufffd"
    shown = shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    shown = shown.replace("\n", "<br>")
    if "\\" in shown:
        # MathJax looks for its delimiters inside one run of text; the element parts the run.
        shown = _DELIMITER.sub("<span>&#92;</span>", shown)
    return _COMMAND.sub("&#91;", shown) if "[" in shown else shown


def attribute(text: str) -> str:
    """`text` for the value of an attribute, in NFC."""
    return unicodedata.normalize("NFC", text).translate(_ATTRIBUTE)


def _formula(part: Math) -> str:
    if not is_safe_tex(part.tex):
        return words(part.tex)
    before, after = (r"\[", r"\]") if part.display else (r"\(", r"\)")
    tex = _COMMAND.sub("[ ", unicodedata.normalize("NFC", part.tex))
    return before + html.escape(tex, quote=False) + after


def _picture(part: Image, named: Named) -> str:
    if is_sound(part.src):
        return f'<span title="{attribute(part.alt)}">[sound:{named(part.src)}]</span>'
    return f'<img src="{named(part.src)}" alt="{attribute(part.alt)}">'


def rich(text: RichText, named: Named) -> str:
    """`text` as HTML: words escaped, formulas for MathJax, images by their media names."""
    return _content(text.parts, named)


def _content(parts: Sequence[AnyInline], named: Named) -> str:
    """`parts` as HTML; no line ends beside lists and tables, which stand on lines of their own."""
    shown: list[str] = []
    for place, part in enumerate(parts):
        if isinstance(part, Plain) and place and is_block(parts[place - 1]):
            shown.append(words(part.text.removeprefix("\n")))
        else:
            shown.append(_inline(part, named))
    return "".join(shown)


def _inline(part: AnyInline, named: Named) -> str:
    match part:
        case Ruby():
            return f"<ruby>{words(part.text)}<rt>{words(part.reading)}</rt></ruby>"
        case Styled():
            return _styled(part)
        case Listing():
            tag = "ol" if part.numbered else "ul"
            # Their ends are left out, as HTML allows: lists of our own fields are cut at `</li>`.
            items = "".join(f"<li>{_content(item, named)}" for item in part.items)
            return f"<{tag}>{items}</{tag}>"
        case Grid():
            return _table(part, named)
        case InlineText():
            return words(part.text)
        case Math():
            return _formula(part)
        case Image():
            return _picture(part, named)


def _table(part: Grid, named: Named) -> str:
    rows = []
    for place, row in enumerate(part.rows):
        tag = "th" if part.header and not place else "td"
        cells = "".join(f"<{tag}>{_content(cell, named)}</{tag}>" for cell in row)
        rows.append(f"<tr>{cells}</tr>")
    return f"<table>{''.join(rows)}</table>"


def _styled(part: Styled) -> str:
    shown = words(part.text)
    for style in part.styles:
        shown = f"<{_LOOKS[style]}>{shown}</{_LOOKS[style]}>"
    return shown


def cloze(question: Cloze, named: Named) -> str:
    """The sentence with its gaps in Anki's notation, `{{c1::answer::hint}}`."""
    return "".join(
        _gap(part) if isinstance(part, Gap) else _beside_gap(part, named) for part in question.parts
    )


def _beside_gap(part: AnyInline, named: Named) -> str:
    if isinstance(part, Math) and is_safe_tex(part.tex):
        return _formula_in_cloze(part)
    return _inline(part, named).translate(_CLOZE)


def _formula_in_cloze(part: Math) -> str:
    # Entities would reach MathJax as braces again, but a blank between two is enough for Anki.
    shown = _formula(part).replace("}}", "} }").replace("}}", "} }").replace("{{", "{ {")
    return shown.replace("::", ": :").replace("::", ": :")


def _gap(gap: Gap) -> str:
    shown = _formula_inside_gap if gap.formula else _inside_gap
    hint = _inside_gap(gap.hint) if gap.hint else ""
    if gap.distractors:
        options = sorted((gap.answer, *gap.distractors), key=str.casefold)
        listed = " / ".join(f"<data>{shown(option)}</data>" for option in options)
        hint = f"{hint}&#58; {listed}" if hint else listed
    marked = f"::{hint}" if hint else ""
    return f"{{{{c{gap.group}::{shown(gap.answer)}{marked}}}}}"


def _formula_inside_gap(tex: str) -> str:
    part = Math(tex=tex)
    return _formula_in_cloze(part) if is_safe_tex(tex) else _inside_gap(tex)


def _inside_gap(text: str) -> str:
    # Numeric entities hold no colon and no brace, so translating after escaping is safe.
    return words(text).translate(_GAP)
