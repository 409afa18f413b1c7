"""What the names of elements, classes and attributes mean: the vocabulary of the formats.

HTML Living Standard (element names), EPUB Structural Semantics 1.1 (`epub:type`), DocBook and CNXML
names that textbooks carry over (`data-type`), and the class names of The Carpentries, Sphinx,
MkDocs and Pandoc.
"""

import re
from typing import Final, Literal

from lxml import html

from quizgen.model.document import BlockRole, MarkKind

Meaning = Literal["exercise", "problem", "solution", "title", "glossary", "furniture"]
"""What an element is for, beside the role of the blocks in it."""

HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
CAPTIONS: Final = frozenset(["figcaption", "caption"])
BLOCKS: Final = frozenset(
    """
    address article aside body center details div fieldset figure footer header hgroup hr html
    legend main p section summary table tbody td tfoot th thead tr
    """.split()
)

BOUNDARIES: Final = frozenset(
    [*BLOCKS, *CAPTIONS, *HEADINGS, "blockquote", "ul", "ol", "li", "dl", "dt", "dd"]
)
"""The elements at whose ends one block of text ends and another begins."""

_MARKS: Final[dict[str, MarkKind]] = {
    "b": "strong",
    "strong": "strong",
    "mark": "highlight",
    "i": "emphasis",
    "em": "emphasis",
    "cite": "emphasis",
    "dfn": "term",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
}
_ROLES: Final[dict[str, BlockRole]] = {
    "objectives": "objective",
    "objective": "objective",
    "learning-objectives": "objective",
    "learning-objective": "objective",
    "abstract": "objective",
    "questions": "objective",
    "keypoints": "key_point",
    "key-points": "key_point",
    "key-concepts": "key_point",
    "takeaways": "key_point",
    "summary": "summary",
    "section-summary": "summary",
    "note": "aside",
    "aside": "aside",
    "callout": "aside",
    "admonition": "aside",
    "sidebar": "aside",
    "box": "aside",
    "tip": "aside",
    "warning": "aside",
    "important": "aside",
    "caution": "aside",
    "info": "aside",
    "feature": "aside",
    "prereq": "aside",
    "discussion": "aside",
    "testimonial": "aside",
}
_MEANINGS: Final[dict[str, Meaning]] = {
    "exercise": "exercise",
    "challenge": "exercise",
    "problem": "problem",
    "question": "problem",
    "solution": "solution",
    "answer": "solution",
    "title": "title",
    "glossary": "glossary",
    "footnotes": "furniture",
    "footnote": "furniture",
    "references": "furniture",
    "bibliography": "furniture",
    "toc": "furniture",
    "license": "furniture",
    "metadata": "furniture",
    "navigation": "furniture",
    "spoiler": "furniture",
    "instructor": "furniture",
    "clinical-focus": "furniture",
    "clinical-focus-opener": "furniture",
}
_TERMS: Final = frozenset("term key-term keyterm vocab glossterm def-term definition-term".split())
_UNREAD: Final = frozenset(
    """
    script style nav template noscript form iframe head svg button input select video audio object
    """.split()
)
_NOTE_MARKS: Final = frozenset(["footnote-ref", "footnote-backref", "footnote-anchor"])
_NAME = re.compile(r"[\w-]+")
_LONGEST = 300  # characters of attributes that are looked at


def names_of(element: html.HtmlElement) -> list[str]:
    """The names that an element bears in `data-type`, `epub:type`, `role` and `class`, in order."""
    given = (
        element.get(name, "")
        for name in ("data-type", "epub:type", "data-role", "role", "class", "data-title")
    )
    return _NAME.findall(" ".join(given)[:_LONGEST].lower())


def is_unread(element: html.HtmlElement) -> bool:
    """Whether nothing in an element is text of the document: programs, menus, marks of notes."""
    return element.tag in _UNREAD or not _NOTE_MARKS.isdisjoint(names_of(element))


def mark_of(element: html.HtmlElement) -> MarkKind | None:
    """How an element marks the words in it; None where it does not."""
    if not _TERMS.isdisjoint(names_of(element)):
        return "term"
    if "math" in names_of(element):
        return "math"
    if element.tag == "a":
        return "link" if element.get("href") else None
    return _MARKS.get(str(element.tag))


def role_of(element: html.HtmlElement) -> BlockRole | None:
    """The role that an element gives to the blocks in it; None where it gives none."""
    if element.tag == "aside":
        return "aside"
    return next((_ROLES[name] for name in names_of(element) if name in _ROLES), None)


def meaning_of(element: html.HtmlElement) -> Meaning | None:
    """What an element is for; None where its names do not say."""
    return next((_MEANINGS[name] for name in names_of(element) if name in _MEANINGS), None)
