"""Formulas in MathML as words: their TeX where the page has it, else a line of signs."""

from typing import Final

from lxml import html

from quizgen.documents.scripts import shifted

_TEX: Final = "application/x-tex"
_LONGEST: Final = 2_000
_DEEPEST: Final = 40


def formula_of(element: html.HtmlElement) -> str | None:
    """The formula that a `math` element is: `$x^2$` by its TeX, else `x²`; None of others."""
    if element.tag != "math":
        return None
    tex = _tex_of(element)
    if tex:
        return f"${tex}$"
    return " ".join(_line(element, 0).split())[:_LONGEST]


def _tex_of(element: html.HtmlElement) -> str:
    """The TeX that the page gives beside its MathML; empty where it gives none."""
    found = next((one for one in element.iter("annotation") if one.get("encoding") == _TEX), None)
    tex = element.get("alttext", "") if found is None else found.text_content()
    tex = " ".join(tex.split()).removeprefix(r"{\displaystyle").strip()
    if element.get("alttext", found) is not None and tex.count("}") > tex.count("{"):
        tex = tex.removesuffix("}").strip()
    return tex if len(tex) <= _LONGEST and "$" not in tex else ""


def _line(element: html.HtmlElement, depth: int) -> str:
    """A part of a formula in a line: exponents raised, fractions with a stroke."""
    if depth > _DEEPEST or element.tag in ("annotation", "annotation-xml"):
        return ""
    parts = [_line(child, depth + 1) for child in element]
    match element.tag, parts:
        case "msup" | "mover", [base, above]:
            return base + shifted(above, raised=True)
        case "msub" | "munder", [base, below]:
            return base + shifted(below, raised=False)
        case "msubsup" | "munderover", [base, below, above]:
            return base + shifted(below, raised=False) + shifted(above, raised=True)
        case "mfrac", [above, below]:
            return f"({above})/({below})" if len(above + below) > 2 else f"{above}/{below}"
        case "msqrt" | "mroot", [inner, *_]:
            return f"√({inner})"
    return (element.text or "") + "".join(parts)
