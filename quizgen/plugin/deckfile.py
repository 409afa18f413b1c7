"""What a plugin needs that writes deck files: a deck as the text that quizgen reads back."""

from quizgen.deckfile import render

__all__ = ["render"]
