"""Formulas as Canvas stores them: an image that it draws itself, with the TeX beside it."""

from html import escape
from urllib.parse import quote, unquote

from quizgen.plugin import Math
from quizgen_qti.reading import one_line

_FOLDER = "/equation_images/"
_DISPLAY = "quizgen-display"


def equation(part: Math) -> str:
    """The element that Canvas shows the formula `part` with."""
    tex = escape(part.tex)
    kind = f"equation_image {_DISPLAY}" if part.display else "equation_image"
    address = f"{_FOLDER}{quote(quote(part.tex, safe=''))}"
    return (
        f'<img class="{kind}" title="{tex}" src="{address}" alt="LaTeX: {tex}" '
        f'data-equation-content="{tex}"/>'
    )


def equation_of(attributes: dict[str, str]) -> Math | None:
    """The formula that an image with `attributes` shows; None where it shows none."""
    kinds = attributes.get("class", "").split()
    src = attributes.get("src", "")
    if "equation_image" not in kinds and _FOLDER not in src:
        return None
    tex = attributes.get("data-equation-content") or _drawn(src)
    line = one_line(tex)
    return Math(tex=line, display=_DISPLAY in kinds) if line else None


def _drawn(src: str) -> str:
    """The TeX in the address of an image that Canvas draws, where it is encoded twice."""
    return unquote(unquote(src.partition(_FOLDER)[2].partition("?")[0]))
