"""What a language says of dates and amounts: what they mean, and how they are written."""

from quizgen.model.values import Amount, DateValue, Precision

__all__ = ["Amount", "DateValue", "Precision"]
