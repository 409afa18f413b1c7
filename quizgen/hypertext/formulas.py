"""TeX as MathML, which browsers show and screen readers speak without a script or a font of ours.

latex2mathml reads the TeX; what it returns is copied through a list of the elements and attributes
that only draw, as TeX may hold addresses, styles and markup.
"""

import re
from collections.abc import Mapping
from html import unescape
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from lxml import etree

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NAMESPACE: Final = "http://www.w3.org/1998/Math/MathML"

_ELEMENTS = frozenset(
    "mrow mi mn mo mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mtable"
    " mtr mtd mstyle mpadded mphantom menclose none mmultiscripts mprescripts".split()
)
_ATTRIBUTES = frozenset(
    "accent accentunder columnalign columnspacing depth displaystyle fence form height"
    " largeop linethickness lspace mathvariant maxsize minsize movablelimits notation rowspacing"
    " rspace scriptlevel separator stretchy symmetric width".split()
)
_LENGTH = r"[a-z-]+|[+-]?(?:\d{1,2}(?:\.\d+)?|\.\d+)(?:em|ex|pt|px|mu|%)?"
_VALUE = re.compile(rf"(?:{_LENGTH})(?: (?:{_LENGTH}))*")
"""Words and lengths below 100: a longer one would push the page out of its window."""
# Commands that reach out of the formula, or make it grow without bound.
_REACHES_OUT = re.compile(
    r"\\(?:[egx]?def|let|(?:re)?newcommand|providecommand|newenvironment|csname|href|url|class"
    r"|style|cssId|data|input|include|includegraphics|require|begingroup)(?![A-Za-z])"
)
_LONGEST: Final = 5_000
_DEEPEST: Final = 60


def mathml(tex: str, *, display: bool = False) -> etree._Element | None:
    """The `math` element that shows `tex`; None where it is no formula that can be shown alone.

    That is a command that is not known or reaches out of the formula, a brace without its partner,
    and what is longer than 5,000 characters or nested too deep.
    """
    if len(tex) > _LONGEST or _REACHES_OUT.search(tex):
        return None
    from latex2mathml.converter import convert_to_element

    try:
        found = convert_to_element(tex, display="block" if display else "inline")
    except Exception:
        return None
    made = etree.Element("math", display="block" if display else "inline")
    return made if _copy_all(found, made, 1) and len(made) else None


def _copy(element: "Element", parent: etree._Element, depth: int) -> bool:
    """Add a copy of `element` to `parent`; False where it holds what cannot be shown."""
    raw = element.text or ""
    text = unescape(raw).strip("\n")
    is_command = text.startswith("\\")  # one that the library does not know
    if depth > _DEEPEST or element.tag not in _ELEMENTS or is_command:
        return False
    made = etree.SubElement(parent, element.tag, _harmless(element.attrib))
    made.text = text or None
    if _is_upright(element.tag, raw, text):
        made.set("mathvariant", "normal")
    return _copy_all(element, made, depth + 1)


def _copy_all(source: "Element", parent: etree._Element, depth: int) -> bool:
    """Copy what stands in `source`; a function's name is set apart from what it is applied to."""
    children = list(source)
    for child, following in zip_longest(children, children[1:]):
        if not _copy(child, parent, depth):
            return False
        is_name = child.tag == "mi" and len(unescape(child.text or "")) > 1
        if is_name and source.tag == "mrow" and following is not None and following.tag != "mo":
            etree.SubElement(parent, "mspace", width="0.167em")
    return True


def _harmless(attributes: Mapping[str, str]) -> dict[str, str]:
    return {
        name: value
        for name, value in attributes.items()
        if name in _ATTRIBUTES and _VALUE.fullmatch(value)
    }


def _is_upright(tag: str, raw: str, text: str) -> bool:
    """Whether a single letter is one of `\\mathrm`: the library writes it as a character code."""
    return tag == "mi" and raw != text and len(text) == 1 and text.isascii()
