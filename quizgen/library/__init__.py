"""quizgen as a library: what `import quizgen` offers to those who program.

asking      build, facts, read, load, check: paths, text or documents in, models out
deck        the deck that they return: it exports itself, and shows itself in a notebook
settings    the keywords that they take
table       a deck as an HTML table
call        the session of one call: notes go to a reporter, or become warnings
sources     what a call is about: paths, documents and text as jobs
"""

from quizgen.library.asking import build, check, facts, load, read
from quizgen.library.deck import Deck

__all__ = ["Deck", "build", "check", "facts", "load", "read"]
