"""What a reader of documents needs: from bytes to a `Document`.

A format with marks is walked by `Walk` or gathered with a `Composer`, plain lines are laid out by
`lay_out`; `build` makes the document of either. Marked words are given as `Run`s, superscripts and
subscripts in the signs of `shifted`. `bounded_tags` takes from a page what its parser is
slow at. `page_words` gives the `Page` of a language: what is a
caption, a date, a byline, page furniture.
"""

from quizgen.documents.about import About
from quizgen.documents.building import build
from quizgen.documents.composing import Composer
from quizgen.documents.decoding import decode
from quizgen.documents.language import page_words
from quizgen.documents.markup.tags import bounded_tags
from quizgen.documents.markup.walk import Walk
from quizgen.documents.normalise import Kept, keep, one_line
from quizgen.documents.plain.layout import lay_out
from quizgen.documents.runs import MarkedLine, Run, Words, marked_line
from quizgen.documents.scripts import in_signs, is_ending, shifted
from quizgen.lang.base.page import Page
from quizgen.model.document import MarkKind

__all__ = [
    "About",
    "Composer",
    "Kept",
    "MarkKind",
    "MarkedLine",
    "Page",
    "Run",
    "Walk",
    "Words",
    "bounded_tags",
    "build",
    "decode",
    "in_signs",
    "is_ending",
    "keep",
    "lay_out",
    "marked_line",
    "one_line",
    "page_words",
    "shifted",
]
