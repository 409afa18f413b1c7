"""HTML as question banks store it, read as words, formulas, images and gaps.

Nothing is executed or fetched. Formatting that our texts cannot hold is left away; what carries
meaning becomes text (superscripts, list marks, table cells) or is reported as lost. How words look
is kept.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeGuard

from quizgen.bank.formulas import split_math
from quizgen.bank.frames import Frame, may_open
from quizgen.bank.looks import Looks
from quizgen.bank.tokens import Tag, tokens
from quizgen.model import AnyInline, Image, Math, Ruby, Style, Styled, are_one, clean


class GapMark(NamedTuple):
    """Where the gap number `number` stands, counted from 0."""

    number: int


Part = str | AnyInline | GapMark
FindImage = Callable[[dict[str, str]], "Image | Math | None"]
Lose = Callable[[str], None]

GAP_TAG = "quizgen-gap"

_BLOCK_NAMES = """
address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form
h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul
"""
_LOST_NAMES = "audio video object embed iframe canvas svg math applet input select"
_HIDING_NAMES = "script style head title template audio video object iframe canvas svg select"
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_LOST = frozenset(_LOST_NAMES.split())
_HIDING = frozenset(_HIDING_NAMES.split())
_FIRST_NUMBERS = {"ul": None, "ol": 0}
"""The number before the first item of a list of lines; None where it has bullets."""

_PARTS_OF_STRUCTURES = frozenset({"li", "td", "th", "tr"})
_WITHIN = {True: frozenset({"li"}), False: frozenset({"tr", "td", "th"})}
"""What begins an item of a list, or a row or cell of a table."""

_RUBY = frozenset({"ruby", "rt", "rp"})
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_KEEPS_BLANKS = re.compile(r"white-space:\s*pre")
_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_SCRIPTS = {"sup": (_RAISED, "^"), "sub": (_LOWERED, "_")}


def read_html(html: str, find: FindImage, lose: Lose, *, structured: bool = False) -> list[Part]:
    """The parts of `html`; `find` gives the image with these attributes, which may show a
    formula; `lose` hears what is left out. Lists and tables are parts of their own where
    `structured`, else lines of words."""
    collector = _Collector(find, lose, structured=structured)
    for token in _shown(tokens(html)):
        collector.take(token)
    return collector.parts()


def _shown(found: Iterable[str | Tag]) -> Iterator[str | Tag]:
    """The tokens without what stands inside of elements that a page does not show."""
    hiding, depth = "", 0
    for token in found:
        if not depth:
            yield token
            if _hides(token):
                hiding, depth = token.name, 1
        elif isinstance(token, Tag) and token.name == hiding:
            depth += -1 if token.ends else 1


def _hides(token: str | Tag) -> TypeGuard[Tag]:
    """Whether `token` begins an element whose content no page shows."""
    if not isinstance(token, Tag) or token.ends or token.closed:
        return False
    return token.name in _HIDING


def gap_tag(number: int) -> str:
    """What stands for a gap in HTML that is given to `read_html`."""
    return f'<{GAP_TAG} data-number="{number}">'


class _Collector:
    """Collects parts; blanks and line ends wait until something follows them."""

    def __init__(self, find: FindImage, lose: Lose, *, structured: bool) -> None:
        self._find = find
        self._lose = lose
        self._structured = structured
        self._frames: list[Frame] = []
        self._cell = ""
        self._outer: list[tuple[list[Part], int, bool, tuple[Style, ...], str]] = []
        self._parts: list[Part] = []
        self._data: list[str] = []
        self._lines = 0
        self._blank = False
        self._looks = Looks()
        self._between: tuple[Style, ...] = ()
        self._ruby: list[list[str]] | None = None
        self._keeping: list[bool] = []
        self._kept = 0
        self._pre = 0
        self._script: list[str] | None = None
        self._lists: list[int | None] = []
        self._cells = 0

    def parts(self) -> list[Part]:
        """What was read, neighbouring texts joined."""
        self._flush()
        while self._frames:
            self._end_frame()
        return _joined(self._parts)

    def take(self, token: str | Tag) -> None:
        """Take the next token; text waits for the next tag, as formulas may come in pieces."""
        if isinstance(token, str):
            self._data.append(token)
            return
        self._flush()
        if token.ends:
            self._close(token.name)
        else:
            self._open(token.name, token.attributes)

    def _close(self, tag: str) -> None:
        self._looks.close(tag)
        if self._frames and self._ends_structure(tag):
            pass
        elif tag == "ruby":
            self._end_ruby()
        elif tag == "span" and self._keeping:
            self._kept -= self._keeping.pop()
        elif tag == "pre":
            self._pre = max(0, self._pre - 1)
        elif tag in _FIRST_NUMBERS:
            del self._lists[-1:]
        elif tag in _SCRIPTS:
            self._end_script(tag)
        if tag in _BLOCKS:
            self._break()

    def _ends_structure(self, tag: str) -> bool:
        """Whether a tag ends a list or table that is open, or a part of the innermost."""
        if any(frame.tag == tag for frame in self._frames):
            while self._end_frame() != tag:
                pass
            return True
        if tag not in _PARTS_OF_STRUCTURES:
            return False
        self._end_cell()
        return True

    def _open(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in _LOST:
            self._lose(f"<{tag}>")
        if tag in _BLOCKS:
            self._break()
        self._looks.open(tag, attributes.get("style", ""))
        if self._takes_structure(tag):
            return
        if tag in _RUBY:
            self._open_ruby(tag)
        elif tag == "span":
            keeps = bool(_KEEPS_BLANKS.search(attributes.get("style", "")))
            self._keeping.append(keeps)
            self._kept += keeps
        elif tag == "pre":
            self._pre += 1
        elif tag == "br":
            self._lines += bool(self._parts)
            self._between = self._looks.styles
        elif tag in _FIRST_NUMBERS:
            self._lists.append(_FIRST_NUMBERS[tag])
        elif tag in _SCRIPTS:
            self._script = []
        else:
            self._open_content(tag, attributes)

    def _takes_structure(self, tag: str) -> bool:
        """Whether a tag begins a list or table, or an item, row or cell of that which is open."""
        if not self._structured:
            return False
        if may_open(tag, self._frames):
            self._outer.append((self._parts, self._lines, self._blank, self._between, self._cell))
            self._frames.append(Frame(tag))
            self._begin_cell("")
        elif not self._frames or tag not in _WITHIN[self._frames[-1].is_list]:
            return False
        else:
            self._end_cell()
            if tag == "tr":
                self._frames[-1].row()
            else:
                self._begin_cell(tag)
        return True

    def _begin_cell(self, tag: str) -> None:
        self._parts, self._lines, self._blank, self._cell = [], 0, False, tag

    def _end_cell(self) -> None:
        """End the item or cell that is open, or what stands outside of any."""
        held = [part for part in _joined(self._parts) if not isinstance(part, GapMark)]
        self._frames[-1].add(held, self._cell)
        self._begin_cell("")

    def _end_frame(self) -> str:
        """End the list or table that was begun last; its tag."""
        self._end_cell()
        frame = self._frames.pop()
        self._parts, self._lines, self._blank, self._between, self._cell = self._outer.pop()
        whole = frame.whole()
        if frame.outside:
            self._emit(*frame.outside)
            self._break()
        if whole is not None:
            self._emit(whole)
            self._break()
        return frame.tag

    def _open_ruby(self, tag: str) -> None:
        """Begin words with a reading; their reading (`rt`), or the brackets around it (`rp`)."""
        if tag == "ruby":
            self._ruby = []
        self._script = []
        if self._ruby is not None:
            self._ruby.append(self._script if tag != "rp" else [])

    def _end_ruby(self) -> None:
        words, *readings = [" ".join("".join(one).split()) for one in self._ruby or [[]]]
        reading = " ".join(filter(None, readings))
        self._ruby = self._script = None
        if words and reading:
            self._emit(Ruby(text=clean(words), reading=clean(reading)))
        elif words or reading:
            self._words(words or reading)

    def _open_content(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "img":
            self._image(attributes)
        elif tag == "li":
            self._item()
        elif tag == "tr":
            self._cells = 0
        elif tag in ("td", "th"):
            if self._cells:
                self._words(" | ")
            self._cells += 1
        elif tag == GAP_TAG and attributes.get("data-number", "").isdecimal():
            self._emit(GapMark(int(attributes["data-number"])))

    def _image(self, attributes: dict[str, str]) -> None:
        alt = clean(attributes.get("alt", ""))
        found = self._find(attributes)
        if found is not None:
            self._emit(found)
        elif alt:
            self._words(alt)

    def _item(self) -> None:
        number = self._lists[-1] if self._lists else None
        if number is None:
            self._words("• ")
        else:
            self._lists[-1] = number + 1
            self._words(f"{number + 1}. ")

    def _end_script(self, tag: str) -> None:
        text = "".join(self._script or []).strip()
        self._script = None
        table, mark = _SCRIPTS[tag]
        if text and all(ord(char) in table for char in text):
            self._words(text.translate(table))
        elif text:
            self._words(f"{mark}({text})" if len(text) > 1 else f"{mark}{text}")

    def _flush(self) -> None:
        text = "".join(self._data)
        self._data.clear()
        if not text:
            return
        if self._script is not None:
            self._script.append(text)
            return
        for part in split_math(text):
            if isinstance(part, Math):
                self._emit(part)
            else:
                self._words(part)

    def _words(self, text: str) -> None:
        if self._pre or self._kept:
            self._say(text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", " "))
            return
        flat = _BLANKS.sub(" ", text)
        if flat.startswith(" ") and not self._blank:
            self._blank, self._between = True, self._looks.styles
        body = flat.strip(" ")
        if body:
            self._say(body)
            self._blank, self._between = flat.endswith(" "), self._looks.styles

    def _say(self, text: str) -> None:
        """Emit words as they look."""
        self._emit(_looking(text, self._looks.styles))

    def _break(self) -> None:
        if self._parts and not self._lines:
            self._lines, self._between = 1, self._looks.styles

    def _emit(self, *parts: Part) -> None:
        if self._parts and self._lines:
            self._parts.append(_looking("\n" * self._lines, self._between))
        elif self._parts and self._blank:
            self._parts.append(_looking(" ", self._between))
        self._lines = 0
        self._blank = False
        self._parts.extend(parts)


def _joined(parts: Iterable[Part]) -> list[Part]:
    """`parts`, neighbouring texts joined and clean."""
    joined: list[Part] = []
    for part in parts:
        before = joined[-1] if joined else None
        if isinstance(part, str) and isinstance(before, str):
            joined[-1] = before + part
        elif isinstance(part, Styled) and isinstance(before, Styled) and are_one(before, part):
            joined[-1] = before.model_copy(update={"text": before.text + part.text})
        else:
            joined.append(part)
    return [clean(part) if isinstance(part, str) else part for part in joined]


def _looking(text: str, styles: tuple[Style, ...]) -> str | Styled:
    """Words that look as `styles` say; mere text where these say nothing."""
    return Styled(text=clean(text), styles=styles) if styles and text else text
