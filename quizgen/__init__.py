"""quizgen turns what people read into questions worth remembering."""

from quizgen.version import __version__

__all__ = ["__version__"]
