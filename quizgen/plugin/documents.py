"""What a reader of documents needs: from bytes to a `Document`.

A format with marks is walked by `Walk` or gathered with a `Composer`, plain lines are laid out by
`lay_out`; `build` makes the document of either. `page_words` gives the `Page` of a language: what
is a caption, a date, a byline, page furniture.
"""

from quizgen.documents.about import About
from quizgen.documents.building import build
from quizgen.documents.composing import Composer
from quizgen.documents.decoding import decode
from quizgen.documents.language import page_words
from quizgen.documents.markup.walk import Walk
from quizgen.documents.normalise import Kept, keep, one_line
from quizgen.documents.plain.layout import lay_out
from quizgen.lang.base.page import Page

__all__ = [
    "About",
    "Composer",
    "Kept",
    "Page",
    "Walk",
    "build",
    "decode",
    "keep",
    "lay_out",
    "one_line",
    "page_words",
]
