"""The version of quizgen."""

__version__ = "0.1.0"
