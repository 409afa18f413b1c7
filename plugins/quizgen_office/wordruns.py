"""The words of a Word paragraph, in runs, with the marks that their formatting gives them."""

from lxml import etree

from quizgen.plugin.documents import MarkKind, Run, shifted
from quizgen_office.wordstyles import Styles, W, formatted

SKIPPED = frozenset(
    {
        *(W + name for name in ("del", "moveFrom", "txbxContent", "instrText", "delText", "pPr")),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)
"""The elements in which nothing is text of the document: what is deleted, or beside the text."""

_BLANKS = frozenset(W + name for name in ("tab", "br", "cr", "ptab"))
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_TEXTS = frozenset({W + "t", _MATH + "t"})
_MATH_SCRIPTS = {_MATH + "sup": True, _MATH + "sub": False}
_DASHES = {W + "noBreakHyphen": "-"}
_RAISED = {"superscript": True, "subscript": False}


class RunReader:
    """Reads the words of paragraphs and cells; `styles` says what the styles of characters mean."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles

    def runs(self, element: etree._Element) -> list[Run]:
        """The words of a paragraph or cell; each of its paragraphs ends in a line break."""
        found: list[Run] = []
        walk = etree.iterwalk(element, events=("start", "end"))
        for event, one in walk:
            if event == "end":
                if one.tag == W + "p":
                    found.append(Run("\n"))
            elif one.tag in SKIPPED:
                walk.skip_subtree()
            elif one.tag == W + "r":
                found.append(self._run(one, found[-1].text[-4:] if found else ""))
                walk.skip_subtree()
            elif one.tag in _TEXTS:
                found.append(Run(_in_formula(one)))
        return found

    def _run(self, run: etree._Element, before: str) -> Run:
        """The words of `run` behind `before`, as its own properties and its style mark them."""
        text = _said(run)
        own = run.find(W + "rPr")
        if own is None:
            return Run(text, _linked(run))
        align = own.find(W + "vertAlign")
        raised = _RAISED.get("" if align is None else align.get(W + "val", ""))
        if raised is not None:
            text = shifted(text, raised=raised, before=before)
        style = own.find(W + "rStyle")
        kinds = self._styles.marks_of("" if style is None else style.get(W + "val", ""))
        return Run(text, formatted(own, kinds) | _linked(run))


def _linked(run: etree._Element) -> frozenset[MarkKind]:
    parent = run.getparent()
    linked = parent is not None and parent.tag == W + "hyperlink"
    return frozenset({"link"}) if linked else frozenset()


def _said(run: etree._Element) -> str:
    """The words of `run`, without what is deleted or beside the text."""
    parts: list[str] = []
    walk = etree.iterwalk(run, events=("start",))
    for _, one in walk:
        if one.tag in SKIPPED:
            walk.skip_subtree()
        elif one.tag in _TEXTS:
            parts.append(one.text or "")
        elif one.tag in _BLANKS:
            parts.append(" ")
        else:
            parts.append(_DASHES.get(str(one.tag), ""))
    return "".join(parts)


def _in_formula(text: etree._Element) -> str:
    """The words of an element of text that is in no run of words, as those of formulas are."""
    words = text.text or ""
    for outer in text.iterancestors(*_MATH_SCRIPTS):
        return shifted(words, raised=_MATH_SCRIPTS[str(outer.tag)])
    return words
