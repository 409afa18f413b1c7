"""MyST, the Markdown of Sphinx and Jupyter Book, made plain: its directives, roles and targets.

A directive is a fence whose first line names it in braces. One that holds prose becomes a `div` of
its name, and what it holds is Markdown like the rest; of one that holds a listing or a picture only
the options go. <https://myst-parser.readthedocs.io/en/latest/syntax/roles-and-directives.html>
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

_FENCE = re.compile(r"(?P<indent>[ \t]{0,16})(?P<marks>`{3,}|~{3,}|:{3,})(?P<info>[^`]*)")
_NAMED = re.compile(r"\s*\{(?:[a-z]+:)?(?P<name>[A-Za-z][\w-]{0,40})\}\s*(?P<argument>.*)")
_OPTION = re.compile(r"\s*:[A-Za-z][\w-]{0,40}:(?:\s.*)?")
_TARGET = re.compile(r"\([\w.:-]{1,80}\)=\s*")
_ROLE = re.compile(r"\{(?:[a-z]{1,4}:)?([a-z]{2,20})\}(`{1,2})([^`\n]{1,300})\2")
_AIMED = re.compile(r"(.*\S)\s*<[^<>]*>")
_LABEL = r"\{(?:doc|eq|numref|ref)\}`[^`<>\n]{1,300}`"
_CITED = r"\{(?:cite|footcite)(?::p|:ps)?\}`[^`\n]{1,300}`"
_ASIDE = re.compile(
    rf"\s*\((?:[^()`\n]*(?:{_LABEL}|{_CITED}))+[^()`\n]*\)"
    rf"|\s*\{{(?:cite:ps?|footcite(?::ps?)?)\}}`[^`\n]{{1,300}}`|\s*{_CITED}(?=[.,;:)]|$)"
)
"""What points at a figure or a source beside a sentence: "(top left in {numref}`map`)"."""

_PROSE = frozenset(
    """
    admonition attention callout card caution challenge danger definition details discussion
    dropdown error example exercise grid highlight hint important info keypoints margin note
    objectives prereq proof questions remark seealso sidebar solution tab tab-item tab-set tabs
    testimonial theorem tip topic versionadded versionchanged deprecated warning
    """.split()
)
"""Directives that hold prose: admonitions, and the parts of a lesson."""

_SAYING = frozenset(
    "attention caution danger error hint important note seealso tip warning".split()
)
"""Directives whose first line goes on in their body; of others it is a title, or a label."""

_TYPED = frozenset(
    "command envvar exc file func kbd literal manpage meth mod option program samp".split()
)
"""Roles whose words are typed as they stand."""

_READ = frozenset("abbr doc download guilabel menuselection ref term".split())
"""Roles whose words are read; a target may follow them."""

_TARGETED = frozenset({"doc", "download", "ref"})
"""Roles whose words are a target where they are all there is."""


_DEEPEST = 3
"""Blanks before a division, so that it stays in its item of a list, and is no code."""


@dataclass(frozen=True, slots=True)
class _Open:
    """A fence that is open, and whether it holds prose."""

    marks: str
    indent: str
    prose: bool
    shift: int
    """Blanks before its lines that go, as it is in another fence that is less indented."""


def plain_directives(lines: list[str]) -> Iterator[str]:
    """`lines` with the directives of MyST written as divisions, or as listings of code alone."""
    fences: list[_Open] = []
    options = False
    for whole in lines:
        line = _shifted(whole, fences)
        if options and _OPTION.fullmatch(line):
            continue
        found = _FENCE.fullmatch(line)
        named = _NAMED.fullmatch(found["info"]) if found and _in_prose(fences) else None
        options = named is not None
        yield from _written(line, found, named, fences)
    for fence in reversed(fences):
        yield from _end(fence, "") if fence.prose else ()


def _in_prose(fences: list[_Open]) -> bool:
    return not fences or fences[-1].prose


def _written(
    line: str, found: re.Match[str] | None, named: re.Match[str] | None, fences: list[_Open]
) -> Iterator[str]:
    """What stands for a line, which may open or close one of `fences`."""
    if fences and found and _closes(found, fences[-1]):
        yield from _end(fences.pop(), line)
    elif not _in_prose(fences):
        yield line
    elif found is None:
        yield _made_plain(line, fences)
    elif found["marks"].startswith(":"):  # a division, as other dialects have it too
        yield line
    else:
        fences.append(_opened(found, named, fences))
        yield from _begin(fences[-1], named, line)


def _shifted(line: str, fences: list[_Open]) -> str:
    blanks = len(line) - len(line.lstrip())
    return line[min(fences[-1].shift, blanks) :] if fences else line


def _closes(found: re.Match[str], fence: _Open) -> bool:
    return found["marks"].startswith(fence.marks) and not found["info"].strip()


def _opened(found: re.Match[str], named: re.Match[str] | None, fences: list[_Open]) -> _Open:
    indent, shift = found["indent"], fences[-1].shift if fences else 0
    if named is None or named["name"].lower() not in _PROSE:
        return _Open(found["marks"], indent, False, shift)
    outer = fences[0].indent if fences else indent[:_DEEPEST]
    return _Open(found["marks"], outer, True, shift + max(0, len(indent) - len(outer)))


def _begin(fence: _Open, named: re.Match[str] | None, line: str) -> Iterator[str]:
    if named is None or not fence.prose:
        yield line
        return
    name, argument = named["name"].lower(), named["argument"].strip()
    yield from ("", f'{fence.indent}<div class="{name}">', "")
    if argument and name in _SAYING:
        yield f"{fence.indent}{argument}"
    elif argument:
        yield from (f'{fence.indent}<p class="title">{escape(argument)}</p>', "")


def _end(fence: _Open, line: str) -> Iterator[str]:
    yield from ("", f"{fence.indent}</div>", "") if fence.prose else (line,)


def _made_plain(line: str, fences: list[_Open]) -> str:
    """A line of prose, with the words of its roles, and as far out as the fences around it."""
    if not fences and _TARGET.fullmatch(line):
        return ""
    return _ROLE.sub(_words, _ASIDE.sub("", line)) if "}`" in line else line


def _words(role: re.Match[str]) -> str:
    """What a reader sees of a role; the role itself where that is not in the text."""
    name, words = role[1], role[3]
    if name in _TYPED:
        return f"`{words}`"
    if name == "math":
        return f"${words}$"
    aimed = _AIMED.fullmatch(words)
    if name not in _READ or (name in _TARGETED and aimed is None):
        return role[0]
    return aimed[1] if aimed else words
