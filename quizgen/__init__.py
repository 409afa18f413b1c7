"""quizgen turns what people read into questions worth remembering."""

__version__ = "0.1.0"
