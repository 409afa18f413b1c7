"""Anki's HTML to rich text: what a reader would see, without what only a browser knows."""

import re
from collections.abc import Callable

import lxml.etree
import lxml.html

from quizgen.plugin import Gap, Image, Math, Plain, RichText, clean
from quizgen.plugin.documents import bounded_tags

Part = Plain | Math | Image | Gap

_FORMULA = re.compile(r"\\\((?P<inline>.+?)\\\)|\\\[(?P<display>.+?)\\\]", re.DOTALL)
# Anki's own commands work on the field's source, so that an entity (`&#91;`) disarms them.
_LATEX = re.compile(
    r"\[\$\](?P<inline>.+?)\[/\$\]|\[\$\$\](?P<display>.+?)\[/\$\$\]"
    r"|\[latex\](?P<raw>.+?)\[/latex\]",
    re.DOTALL | re.IGNORECASE,
)
_SOUND = re.compile(r"\[(?:sound:|anki:play:)[^\]]*\]")
_GAP = re.compile(r"\{\{c(\d+)::(.*?)(?:::(.*?))?\}\}", re.DOTALL)
_HIDDEN = frozenset({"head", "script", "style", "template", "title"})
_BLOCKS = frozenset(
    {"blockquote", "dd", "div", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol"}
    | {"p", "pre", "table", "tr", "ul"}
)
_BLANKS = re.compile(r"[ \t\n\r\f]+")


def has_sound(page: str) -> bool:
    """Whether the field plays sounds, which are left out."""
    return _SOUND.search(page) is not None


def rich(page: str, *, exact: bool = False) -> RichText | None:
    """The field as rich text, or None where nothing is to be seen.

    `exact` keeps blanks as they are, as our own style shows them; elsewhere they collapse as in a
    browser.
    """
    seen = [part for part in parts(page, exact=exact) if not isinstance(part, Gap)]
    shown = any(not isinstance(part, Plain) or part.text.strip() for part in seen)
    return RichText.of(*seen) if shown else None


def plain(page: str) -> str:
    """The field as one line of plain text; empty where nothing is to be seen."""
    text = rich(page)
    return " ".join(text.plain.split()) if text else ""


def cloze(page: str, *, exact: bool = False) -> list[Part]:
    """The parts of a cloze field, `{{c1::answer::hint}}` as gaps, in Anki's own numbers."""
    return parts(_GAP.sub(_mark, page), exact=exact)


def _mark(gap: re.Match[str]) -> str:
    """The gap as an element; the browser's parser finds its end better than a pattern could."""
    hint = f"<qg-hint>{gap[3]}</qg-hint>" if gap[3] else ""
    return f'<qg-gap n="{int(gap[1])}">{gap[2]}{hint}</qg-gap>'


def parts(page: str, *, exact: bool = False) -> list[Part]:
    """The words, formulas, images and gaps of a field in order; no two neighbours are words."""
    try:
        source = _LATEX.sub(_tex, _SOUND.sub("", bounded_tags(clean(page))))
        # The parser drops a blank that nothing stands before.
        tree = lxml.html.fragment_fromstring(f"<qg-start></qg-start>{source}", create_parent="div")
    except lxml.etree.LxmlError as error:
        raise ValueError(f"a field cannot be read: {error}") from error
    walk = _Walk(exact=exact)
    walk.inside(tree)
    return walk.parts()


def _tex(found: re.Match[str]) -> str:
    display = found["display"] is not None
    tex = next(text for text in found.groups() if text is not None)
    return f'<qg-tex display="{int(display)}">{tex}</qg-tex>'


class _Walk:
    """Goes through a field from left to right."""

    def __init__(self, *, exact: bool) -> None:
        self._exact = exact
        self._found: list[Part] = []

    def parts(self) -> list[Part]:
        """What was found, without the blanks at its ends."""
        if not self._exact:
            self._strip(0, str.lstrip)
            self._strip(-1, str.rstrip)
        return self._found

    def _strip(self, place: int, strip: Callable[[str], str]) -> None:
        part = self._found[place] if self._found else None
        if isinstance(part, Plain):
            text = strip(part.text)
            if text:
                self._found[place] = Plain(text=text)
            else:
                del self._found[place]

    def inside(self, element: lxml.html.HtmlElement) -> None:
        """Take the text and the children of the element."""
        self._text(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self._child(child)
            self._text(child.tail)

    def _child(self, child: lxml.html.HtmlElement) -> None:
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
        elif child.tag in _BLOCKS:
            self._new_line()
            self.inside(child)
            self._new_line()
        else:
            self.inside(child)

    def _image(self, element: lxml.html.HtmlElement) -> None:
        src = " ".join(element.get("src", "").split())
        if src:
            self._found.append(Image(src=src, alt=element.get("alt", "")))

    def _gap(self, element: lxml.html.HtmlElement) -> None:
        shown = [one.text_content() for one in element.iter("qg-hint")]
        options = [one.text_content() for one in element.iterfind("qg-hint/data")]
        for one in list(element.iter("qg-hint")):
            one.drop_tree()
        inner = _Walk(exact=self._exact)
        inner.inside(element)
        answer = self._line("".join(_said(part) for part in inner.parts()))
        hint = self._line(shown[0] if shown else "").removesuffix(" / ".join(options))
        gap = {
            "group": int(element.get("n", "1")),
            "answer": answer,
            "hint": (hint.removesuffix(": ") if options else hint) or None,
            "distractors": tuple(option for option in options if option != answer),
        }
        self._found.append(Gap.model_validate(gap))

    def _line(self, text: str) -> str:
        return text if self._exact else " ".join(text.split())

    def _new_line(self) -> None:
        before = self._found[-1] if self._found else None
        if before and not (isinstance(before, Plain) and before.text.endswith("\n")):
            self._plain("\n")

    def _text(self, text: str | None) -> None:
        if not text:
            return
        shown = text if self._exact else _BLANKS.sub(" ", text)
        last = 0
        for found in _FORMULA.finditer(shown):
            self._plain(shown[last : found.start()])
            self._formula(found["inline"] or found["display"], display=bool(found["display"]))
            last = found.end()
        self._plain(shown[last:])

    def _formula(self, tex: str, *, display: bool) -> None:
        line = " ".join(tex.split())
        if line:
            self._found.append(Math(tex=line, display=display))

    def _plain(self, text: str) -> None:
        before = self._found[-1] if self._found else None
        if isinstance(before, Plain):
            self._found[-1] = Plain(text=before.text + text)
        elif text:
            self._found.append(Plain(text=text))


def _said(part: Part) -> str:
    match part:
        case Plain():
            return part.text
        case Math():
            return part.tex
        case Image():
            return part.alt
        case Gap():
            return part.answer
