"""Formulas as QTI has them: MathML, with their TeX beside it for who reads the file again."""

from lxml import etree

from quizgen.plugin import Math
from quizgen.plugin.hypertext import mathml
from quizgen_qti.v2.naming import MATH


def as_mathml(part: Math) -> str | None:
    """The element that shows the formula `part`; None where it is none that MathML can show."""
    found = mathml(part.tex, display=part.display)
    if found is None:
        return None
    shown = list(found)
    semantics = etree.SubElement(found, "semantics")
    row = etree.SubElement(semantics, "mrow")
    row.extend(shown)
    etree.SubElement(semantics, "annotation", encoding="application/x-tex").text = part.tex
    found.set("xmlns", MATH)
    return etree.tostring(found, encoding="unicode")
