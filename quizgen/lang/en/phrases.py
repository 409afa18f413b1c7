"""Phrases inside a sentence."""


def inside(text: str) -> str:
    """`text` inside a sentence: its first letter small, unless in a name or a short form."""
    first = text.split()[0]
    return text if any(char.isupper() for char in first[1:]) else text[:1].lower() + text[1:]
