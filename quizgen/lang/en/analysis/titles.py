"""The title of a document as words and as a name."""

import re

_PARTS = re.compile(r"[\s_-]+")
_TAIL = re.compile(r"\s*(?:\(.*\)|,.*)$")


def bare_title(title: str) -> str:
    """`title` without what follows it in brackets or after a comma: "Crime (band)".

    The name of a file or page can have "_" for each space: "Ana_Souza".
    """
    words = title if " " in title.strip() else title.replace("_", " ")
    return _TAIL.sub("", words).strip()


def title_words(title: str) -> frozenset[str]:
    """The words of `title` in lower case; of the name of a file, what its marks part."""
    words = title.split() if " " in title.strip() else _PARTS.split(title)
    return frozenset(word.lower().strip(".,:;'\"") for word in words)
