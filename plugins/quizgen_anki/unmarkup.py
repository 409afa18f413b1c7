"""Anki's HTML to rich text: what a reader would see, without what only a browser knows.

Lines and blanks of `<pre>`, marks of lists and bars between the cells of a table become text,
raised and lowered signs those of Unicode, and a sound is an image whose file is one to be heard.
"""

import re
from collections.abc import Callable
from itertools import count

import lxml.etree
import lxml.html

from quizgen.plugin import (
    AnyClozePart,
    AnyInline,
    Gap,
    Image,
    InlineText,
    Math,
    Plain,
    RichText,
    Ruby,
    Styled,
    clean,
    is_block,
)
from quizgen.plugin.bank import Looks
from quizgen.plugin.documents import bounded_tags, in_signs
from quizgen_anki.pairs import Marks, Pair, pairs, replaced
from quizgen_anki.structures import STRUCTURES, structure

Part = AnyClozePart

_FORMULA = Marks(
    re.compile(r"(?P<inline>\\\()|(?P<display>\\\[)"),
    {"inline": re.compile(r"\\\)"), "display": re.compile(r"\\\]")},
    least=1,
)
# Anki's own commands work on the field's source, so that an entity (`&#91;`) disarms them.
_LATEX = Marks(
    re.compile(r"(?P<inline>\[\$\])|(?P<display>\[\$\$\])|(?P<raw>\[latex\])", re.IGNORECASE),
    {
        "inline": re.compile(r"\[/\$\]"),
        "display": re.compile(r"\[/\$\$\]"),
        "raw": re.compile(r"\[/latex\]", re.IGNORECASE),
    },
    least=1,
)
_SOUND = Marks(re.compile(r"(?P<sound>\[sound:)"), {"sound": re.compile(r"\]|(?P<not>[\"<>])")})
_SPEECH = Marks(re.compile(r"(?P<speech>\[(?:sound:|anki:play:))"), {"speech": re.compile(r"\]")})
_FILE = re.compile(r"\[sound:[^\]\"<>]+\]")
_GAP = Marks(re.compile(r"(?P<gap>\{\{c(?P<number>\d+)::)"), {"gap": re.compile(r"\}\}")})
_HIDDEN = frozenset({"head", "script", "style", "template", "title"})
_BLOCKS = frozenset(
    {"blockquote", "dd", "div", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol"}
    | {"p", "pre", "table", "tr", "ul"}
)
DEEPEST = 8
"""How deep lists in lists are read as such."""

_BLANKS = re.compile(r"[ \t\n\r\f]+")


def has_speech(page: str) -> bool:
    """Whether the field is read aloud by a voice, which is left out."""
    return any(not _FILE.fullmatch(page, one.start, one.end) for one in pairs(page, _SPEECH))


def rich(page: str, *, exact: bool = False) -> RichText | None:
    """The field as rich text, or None where nothing is to be seen.

    `exact` keeps blanks as they are, as our own style shows them; elsewhere they collapse as in a
    browser.
    """
    found = parts(page, exact=exact, deepest=DEEPEST)
    seen = [part for part in found if not isinstance(part, Gap)]
    shown = any(not isinstance(part, InlineText) or part.text.strip() for part in seen)
    return RichText.of(*seen) if shown else None


def plain(page: str) -> str:
    """The field as one line of plain text; empty where nothing is to be seen."""
    text = rich(page)
    return " ".join(text.plain.split()) if text else ""


def cloze(page: str, *, exact: bool = False) -> list[Part]:
    """The parts of a cloze field, `{{c1::answer::hint}}` as gaps, in Anki's own numbers."""
    return parts(replaced(page, _GAP, _mark), exact=exact)


def _mark(gap: Pair) -> str:
    """The gap as an element; the browser's parser finds its end better than a pattern could."""
    answer, _, said = gap.inside.partition("::")
    hint = f"<qg-hint>{said}</qg-hint>" if said else ""
    return f'<qg-gap n="{int(gap.opening["number"])}">{answer}{hint}</qg-gap>'


def parts(page: str, *, exact: bool = False, deepest: int = 0) -> list[Part]:
    """The words, formulas, images and gaps of a field in order; no two neighbours are words.

    Lists in lists are parts of their own as deep as `deepest`, and tables if that is not 0; what
    is deeper is lines of words.
    """
    try:
        sounding = replaced(bounded_tags(clean(page)), _SOUND, _file)
        source = replaced(replaced(sounding, _SPEECH, lambda _: ""), _LATEX, _tex)
        # The parser drops a blank that nothing stands before.
        tree = lxml.html.fragment_fromstring(f"<qg-start></qg-start>{source}", create_parent="div")
    except lxml.etree.LxmlError as error:
        raise ValueError(f"a field cannot be read: {error}") from error
    walk = _Walk(exact=exact, deepest=deepest)
    walk.inside(tree)
    return walk.parts()


def _file(sound: Pair) -> str:
    """The sound as an element; one without a file as it was."""
    file = sound.inside
    return f'<qg-sound src="{file}"></qg-sound>' if file else sound.opening[0] + "]"


def _tex(formula: Pair) -> str:
    return f'<qg-tex display="{int(formula.kind == "display")}">{formula.inside}</qg-tex>'


class _Walk:
    """Goes through a field from left to right."""

    def __init__(self, *, exact: bool, looks: Looks | None = None, deepest: int = 0) -> None:
        self._exact = exact
        self._deepest = deepest
        self._looks = looks or Looks()
        self._found: list[Part] = []
        self._words: list[str] = []  # since the last part, in pieces, and how they look:
        self._styles = self._looks.styles

    def parts(self) -> list[Part]:
        """What was found, without the blanks at its ends."""
        self._end_words()
        if not self._exact:
            self._strip(0, str.lstrip)
            self._strip(-1, str.rstrip)
        return self._found

    def _strip(self, place: int, strip: Callable[[str], str]) -> None:
        part = self._found[place] if self._found else None
        if isinstance(part, Plain | Styled):
            text = strip(part.text)
            if text:
                self._found[place] = part.model_copy(update={"text": text})
            else:
                del self._found[place]

    def inside(self, element: lxml.html.HtmlElement) -> None:
        """Take the text and the children of the element."""
        self._text(element.text)
        numbers = count(1)
        for child in element:
            if isinstance(child.tag, str):
                self._looks.open(child.tag, child.get("style", ""))
                self._child(child, next(numbers) if child.tag == "li" else 0)
                self._looks.close(child.tag)
            self._text(child.tail)

    def _child(self, child: lxml.html.HtmlElement, number: int) -> None:
        if child.tag in _HIDDEN:
            return
        if child.tag == "img":
            self._image(child)
        elif child.tag == "qg-gap":
            self._gap(child)
        elif child.tag == "qg-tex":
            self._formula(child.text_content(), display=child.get("display") == "1")
        elif child.tag == "br":
            self._plain("\n")
        elif child.tag == "qg-sound":
            self._sound(child)
        elif child.tag in ("sub", "sup"):
            self._script(child)
        elif child.tag == "ruby":
            self._ruby(child)
        elif child.tag in _BLOCKS:
            self._block(child, number)
        else:
            self.inside(child)

    def _structure(self, element: lxml.html.HtmlElement) -> None:
        """Take a list or table as a part of its own."""
        for caption in element.iterchildren("caption"):
            self._block(caption, 0)
        found = structure(element, self._content_of)
        if found is not None:
            self._new_line()
            self._part(found)

    def _content_of(self, element: lxml.html.HtmlElement) -> list[AnyInline]:
        """What an item of a list or a cell of a table holds; in a cell nothing stands apart."""
        deepest = 0 if element.tag in ("td", "th") else self._deepest - 1
        inner = _Walk(exact=self._exact, looks=self._looks, deepest=deepest)
        if element.tag in ("li", "td", "th"):
            inner.inside(element)
        else:
            inner._child(element, 0)
        return [part for part in inner.parts() if not isinstance(part, Gap)]

    def _block(self, element: lxml.html.HtmlElement, number: int) -> None:
        if element.tag in STRUCTURES and self._deepest:
            self._structure(element)
            return
        self._new_line()
        outer = self._exact
        self._exact = outer or element.tag == "pre"
        if element.tag == "li":
            self._plain(_list_mark(element, number))
        if element.tag == "tr":
            self._cells(element)
        else:
            self.inside(element)
        self._exact = outer
        self._new_line()

    def _cells(self, row: lxml.html.HtmlElement) -> None:
        """Take the cells of a table's row, a bar between each two."""
        for place, cell in enumerate(row.iterchildren("td", "th")):
            if place:
                self._plain(" | ")
            self.inside(cell)

    def _ruby(self, element: lxml.html.HtmlElement) -> None:
        """Take words with their reading; where there is none they are words alone."""
        readings = [one.text_content() for one in element.iter("rt")]
        for one in list(element.iter("rt", "rp")):
            one.drop_tree()
        words, reading = self._line(element.text_content()), self._line("".join(readings))
        if words and reading:
            self._part(Ruby(text=words, reading=reading))
        else:
            self._plain(words or reading)

    def _script(self, element: lxml.html.HtmlElement) -> None:
        """Take raised or lowered words in Unicode's signs, or else as a formula."""
        text = " ".join(element.text_content().split())
        raised = element.tag == "sup"
        signs = in_signs(text, raised=raised)
        if signs is not None:
            self._plain(signs)
        elif text:
            self._formula(f"{'^' if raised else '_'}{{{text}}}", display=False)

    def _sound(self, element: lxml.html.HtmlElement) -> None:
        around = element.getparent()
        alt = around.get("title", "") if around is not None and around.tag == "span" else ""
        self._part(Image(src=" ".join(element.get("src", "").split()), alt=alt))

    def _image(self, element: lxml.html.HtmlElement) -> None:
        src = " ".join(element.get("src", "").split())
        if src:
            self._part(Image(src=src, alt=element.get("alt", "")))

    def _gap(self, element: lxml.html.HtmlElement) -> None:
        shown = [one.text_content() for one in element.iter("qg-hint")]
        options = [self._said(one) for one in element.iterfind("qg-hint/data")]
        listed = " / ".join(one.text_content() for one in element.iterfind("qg-hint/data"))
        for one in list(element.iter("qg-hint")):
            one.drop_tree()
        inner = _Walk(exact=self._exact)
        inner.inside(element)
        found = inner.parts()
        answer = self._line("".join(_said(part) for part in found))
        hint = self._line(shown[0] if shown else "").removesuffix(listed)
        gap = {
            "group": int(element.get("n", "1")),
            "answer": answer,
            "hint": (hint.removesuffix(": ") if options else hint) or None,
            "distractors": tuple(option for option in options if option != answer),
            "formula": len(found) == 1 and isinstance(found[0], Math),
        }
        self._part(Gap.model_validate(gap))

    def _said(self, element: lxml.html.HtmlElement) -> str:
        inner = _Walk(exact=self._exact)
        inner.inside(element)
        return "".join(_said(part) for part in inner.parts())

    def _line(self, text: str) -> str:
        return text if self._exact else " ".join(text.split())

    def _new_line(self) -> None:
        if not self._begins_line():
            self._plain("\n")

    def _begins_line(self) -> bool:
        """Whether nothing stands before what comes next on its line."""
        if self._words:
            return self._words[-1].endswith("\n")
        return not self._found or is_block(self._found[-1])

    def _text(self, text: str | None) -> None:
        if not text:
            return
        shown = text if self._exact else _BLANKS.sub(" ", text)
        if shown == " " and not self._exact and self._begins_line():
            return
        last = 0
        for pair in pairs(shown, _FORMULA):
            self._plain(shown[last : pair.start])
            self._formula(pair.inside, display=pair.kind == "display")
            last = pair.end
        self._plain(shown[last:])

    def _formula(self, tex: str, *, display: bool) -> None:
        line = " ".join(tex.split())
        if line:
            self._part(Math(tex=line, display=display))

    def _plain(self, text: str) -> None:
        if not text:
            return
        if self._styles != self._looks.styles:
            self._end_words()
            self._styles = self._looks.styles
        self._words.append(text)

    def _part(self, part: Part) -> None:
        self._end_words()
        self._found.append(part)

    def _end_words(self) -> None:
        """Make a part of the words so far, which look alike."""
        if self._words:
            text = "".join(self._words)
            styled = self._styles
            self._found.append(Styled(text=text, styles=styled) if styled else Plain(text=text))
            self._words = []


def _list_mark(item: lxml.html.HtmlElement, number: int) -> str:
    """What stands before an item of a list: a bullet, or its number."""
    around = item.getparent()
    return "• " if around is None or around.tag != "ol" else f"{number}. "


def _said(part: Part) -> str:
    match part:
        case InlineText():
            return part.shown
        case Math():
            return part.tex
        case Image():
            return part.alt
        case Gap():
            return part.answer
