"""Markdown as people write it, made plain: what dialects add becomes elements or goes.

| what | of whom |
|---|---|
| directives, roles and targets | MyST, in `directives` |
| `::: name` ... `:::` | Pandoc, The Carpentries, MyST, Docusaurus: a `div` of that class |
| lines that are only tags of blocks | kramdown's `markdown="1"`: between them is Markdown |
| `{{< ... >}}`, `{% ... %}` | Hugo, Jekyll: left out, and so is a notice with a date |
| `## Title {#name}` | Pandoc, kramdown, Docusaurus: the name of a heading is left out |
| `\\index{...}`, `\\emph{...}` | Pandoc, Quarto: commands of LaTeX; what they set stays |
| `%% ... %%`, `![[...]]`, `[[page|words]]`, `==words==` | Obsidian: comment, embed, link, mark |
| `question :: answer` | Obsidian, RemNote: a paragraph of its own |
| `{: ... }` | kramdown's attributes, as Pandoc writes them |
| a line that is only `^` | kramdown's end of a block |
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from quizgen_text.directives import plain_directives

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_DIV = re.compile(r" {0,3}:{3,}[ \t]*(?P<name>[^:\s][^:\n]{0,80}?)?[ \t]*:*[ \t]*$")
_NAME = re.compile(r"[A-Za-z][\w-]*")
_TAG = re.compile(
    r"[ \t]*(?:</?(?:div|section|aside|article|details|figure|nav|header|footer|main|center)"
    r"\b[^<>]{0,500}>[ \t]*){1,4}$",
    re.IGNORECASE,
)
_AS_CODE = ("    ", "\t")
_CARD = re.compile(r"[^\s|`:>#].{0,300}?(?:(?<=\S) :{2,3} |\? ?:{2,3} ?)\S.{0,600}")
_SHORTCODE = re.compile(r"\{\{[<%].{0,2000}?[>%]\}\}|\{%.{0,2000}?%\}", re.DOTALL)
_DATED_NOTICE = re.compile(
    r"\{%\s*(?P<kind>alert|announcement|banner)\b(?=[^%]{0,200}\b(?:19|20)\d\d\b)[^%]{0,400}%\}"
    r".{0,2000}?\{%\s*end(?P=kind)\s*%\}",
    re.DOTALL,
)
"""News of the site that stands above a page for a while: `{% alert "New rules (7/13/2021)" %}`."""

_COMMENT = re.compile(r"%%.{0,5000}?%%|<!--.*?(?:-->|\Z)", re.DOTALL)
_EMBED = re.compile(r"!\[\[[^\[\]\n]{1,200}\]\]")
_LINK = re.compile(r"\[\[(?:[^\[\]|\n]{1,200}\|)?([^\[\]|\n]{1,200})\]\]")
_HIGHLIGHT = re.compile(r"(?<![=\w])==(?=[^\s=])([^=\n]{1,300}?[^\s=])==(?![=\w])")
_ATTRIBUTES = re.compile(r"\{:\s*")
_NAME_OF_LINE = re.compile(
    r"(?<=\S)[ \t]{1,9}\{:?[ \t]?#[\w:.-]{1,80}(?:[ \t][.#][\w:-]{1,80}){0,9}[ \t]?\}[ \t]*$",
    re.MULTILINE,
)
"""The name by which links find a heading or a paragraph: "## Small changes {#small}"."""

_CLASS_OF_HEADING = re.compile(
    r"^( {0,3}#{1,6} [^{}\n]{1,300}?)[ \t]?\{:?[ \t]?[.-][^{}\n]{0,120}\}[ \t]*$", re.MULTILINE
)
_SILENT = re.compile(
    r"\\(?:index[A-Za-z]*|label|nocite|[hv]space\*?|(?:this)?pagestyle)\{[^{}\n]{0,200}\}"
)
"""Commands of LaTeX that set nothing in the line, as Pandoc and Quarto let them stand in prose."""

_SET = re.compile(r"\\(?:emph|textbf|textit|textsc|texttt|underline)\{([^{}$\n]{1,200})\}")


def plain_markdown(text: str) -> str:
    """`text` with what dialects of Markdown add written as CommonMark, tables and `{...}`."""
    return "\n".join(_with_divs(_parts(text)))


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """The lines, and whether each is code; what goes or changes inside lines is done."""
    lines = list(plain_directives(text.split("\n")))
    for code, group in groupby(zip(_are_code(lines), lines, strict=True), key=itemgetter(0)):
        found = [line for _, line in group]
        yield from ((line, code) for line in (found if code else _changed(found)))


def _are_code(lines: Iterable[str]) -> Iterator[bool]:
    """Whether each line is in a fence, or is one itself; a fence may be left open."""
    fence = ""
    for line in lines:
        found = _FENCE.match(line)
        opens = not fence and found is not None
        yield opens or bool(fence)
        if found and opens:
            fence = found[1]
        elif found and fence and _closes(found[1], fence, line):
            fence = ""


def _closes(marks: str, fence: str, line: str) -> bool:
    """Whether a line that begins with `marks` closes `fence`: it has at least as many, alone."""
    return marks.startswith(fence) and not line.strip().strip(fence[0])


def _changed(prose: list[str]) -> list[str]:
    text = "\n".join(line for line in prose if line.strip() != "^")
    text = _SHORTCODE.sub("", _DATED_NOTICE.sub("", _COMMENT.sub("", text)))
    text = _LINK.sub(r"\1", _EMBED.sub("", text))
    text = _HIGHLIGHT.sub(r"<mark>\1</mark>", text)
    if "\\" in text:
        text = _SET.sub(r"\1", _SILENT.sub("", text))
    text = _CLASS_OF_HEADING.sub(r"\1", _NAME_OF_LINE.sub("", text))
    return _ATTRIBUTES.sub("{", text).split("\n")


def _with_divs(lines: Iterable[tuple[str, bool]]) -> Iterator[str]:
    """The lines, with the divisions of all dialects as lines of tags between empty lines."""
    depth = 0
    for line, code in lines:
        div = None if code else _DIV.match(line)
        if div and div["name"]:
            depth += 1
            name = " ".join(_NAME.findall(div["name"]))
            yield from ("", f'<div class="{name}">', "")
        elif div and depth:
            depth -= 1
            yield from ("", "</div>", "")
        elif not code and _TAG.match(line):
            yield from ("", line.strip() if line.startswith(_AS_CODE) else line.rstrip(), "")
        elif not code and (_CARD.fullmatch(line) or _is_paragraph(line)):
            yield from ("", line, "")
        else:
            yield line
    yield from ["", *["</div>"] * depth]


def _is_paragraph(line: str) -> bool:
    """Whether a line is a paragraph by itself, as editors without line breaks leave it."""
    whole = len(line) > LONG_LINE and line[0].isalpha()
    return whole and len(_STOP.findall(line)) >= SENTENCES and line.rstrip().endswith(_STOPS)


LONG_LINE = 250
SENTENCES = 2
"""Characters of a line, and sentences that end inside of it, that nobody wrapped."""

_STOP = re.compile(r"[a-z)][.!?] (?=[A-Z])")
_STOPS = (".", "!", "?", '."', ".)", "]", ")")
