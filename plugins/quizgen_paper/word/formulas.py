"""MathML as the formulas of Word (OMML), which can be edited there.

Reads the elements that `quizgen.plugin.hypertext.mathml` writes. mathml2omml on the index does the
same for text; its last release is of 2019.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from lxml import etree

MATH: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def omml(math: etree._Element) -> etree._Element:
    """The `m:oMath` element that shows the MathML `math`."""
    made = etree.Element(f"{{{MATH}}}oMath", nsmap={"m": MATH})
    _fill(made, math)
    return made


def _add(parent: etree._Element, name: str, value: str | None = None) -> etree._Element:
    attributes = {} if value is None else {f"{{{MATH}}}val": value}
    return etree.SubElement(parent, f"{{{MATH}}}{name}", attributes)


def _fill(made: etree._Element, source: etree._Element) -> None:
    """Add what stands in `source`."""
    children = list(source)
    fenced = _fences(children)
    if fenced:
        box = _add(made, "d")
        properties = _add(box, "dPr")
        for name, mark in zip(("begChr", "endChr"), fenced, strict=True):
            _add(properties, name, mark)
        made, children = _add(box, "e"), children[1:-1] if fenced[1] else children[1:]
    for child in children:
        _WRITERS.get(child.tag, _fill)(made, child)


def _fences(children: Sequence[etree._Element]) -> tuple[str, str] | None:
    """The brackets around `children` that grow with them; the second may be missing."""
    if not children or not _is_fence(children[0], "prefix"):
        return None
    last = children[-1]
    return children[0].text or "", (last.text or "") if _is_fence(last, "postfix") else ""


def _is_fence(element: etree._Element, form: str) -> bool:
    return element.get("fence") == "true" and element.get("form") == form


def _word(made: etree._Element, source: etree._Element) -> None:
    run = _add(made, "r")
    if source.tag != "mi" or source.get("mathvariant") == "normal":
        _add(_add(run, "rPr"), "sty", "p")
    text = _add(run, "t")
    text.text = source.text
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _space(made: etree._Element, _: etree._Element) -> None:
    blank = etree.Element("mtext")
    blank.text = "\u2009"
    _word(made, blank)


def _parts(made: etree._Element, source: etree._Element, *names: str) -> None:
    """One part for each child of `source`: `e`, `sup` and so on; one that lacks is empty."""
    children = list(source)
    for place, name in enumerate(names):
        part = _add(made, name)
        if place < len(children):
            holder = etree.Element("mrow")
            holder.append(_copied(children[place]))
            _fill(part, holder)


def _copied(element: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(element, with_tail=False))


def _fraction(made: etree._Element, source: etree._Element) -> None:
    fraction = _add(made, "f")
    if source.get("linethickness", "").startswith("0"):
        _add(_add(fraction, "fPr"), "type", "noBar")
    _parts(fraction, source, "num", "den")


def _root(made: etree._Element, source: etree._Element) -> None:
    root = _add(made, "rad")
    if source.tag == "msqrt":
        _add(_add(root, "radPr"), "degHide", "1")
        _add(root, "deg")
        _fill(_add(root, "e"), source)
        return
    children = list(source)
    source[:] = reversed(children)
    _parts(root, source, "deg", "e")


def _scripts(name: str, *parts: str) -> Callable[[etree._Element, etree._Element], None]:
    def write(made: etree._Element, source: etree._Element) -> None:
        _parts(_add(made, name), source, *parts)

    return write


def _limits(made: etree._Element, source: etree._Element) -> None:
    """What stands under and over: a limit below inside of one above."""
    base, below, above = _copied(source[0]), *map(_copied, list(source)[1:3])
    inner = etree.Element("munder")
    inner.extend([base, below])
    outer = etree.Element("mover")
    outer.extend([inner, above])
    _WRITERS["mover"](made, outer)


def _table(made: etree._Element, source: etree._Element) -> None:
    matrix = _add(made, "m")
    for row in source:
        line = _add(matrix, "mr")
        for cell in row:
            _fill(_add(line, "e"), cell)


_WRITERS: Final[Mapping[str, Callable[[etree._Element, etree._Element], None]]] = {
    "mi": _word,
    "mn": _word,
    "mo": _word,
    "mtext": _word,
    "mspace": _space,
    "mfrac": _fraction,
    "msqrt": _root,
    "mroot": _root,
    "msup": _scripts("sSup", "e", "sup"),
    "msub": _scripts("sSub", "e", "sub"),
    "msubsup": _scripts("sSubSup", "e", "sub", "sup"),
    "mover": _scripts("limUpp", "e", "lim"),
    "munder": _scripts("limLow", "e", "lim"),
    "munderover": _limits,
    "mtable": _table,
}
