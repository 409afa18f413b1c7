"""What a reader of documents needs: from bytes to a `Document`.

A format with marks is gathered with a `Composer`, plain lines are laid out by `lay_out`; `build`
makes the document of either.
"""

from quizgen.documents.about import About
from quizgen.documents.building import build
from quizgen.documents.composing import Composer
from quizgen.documents.decoding import decode
from quizgen.documents.layout import lay_out
from quizgen.documents.normalise import Kept, keep, one_line

__all__ = ["About", "Composer", "Kept", "build", "decode", "keep", "lay_out", "one_line"]
