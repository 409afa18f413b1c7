"""What stands in brackets beside a sentence, taken out of it in one pass."""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.articles import indefinite_article

_NOT_AFTER_ARTICLE = lexicon.words("not_after_article")

_BRACKET = re.compile(r"[()\[\]]")
_ARTICLE = re.compile(r"\b(an?)$")
_NEXT_WORD = re.compile(r"\s*(\S+)")


def without_asides(text: str) -> tuple[str, list[str]]:
    """`text` without its bracketed asides, innermost first, and those.

    An aside has a blank before it, or begins the text: "f(x)" has none. An article before one
    agrees with the word that now follows.
    """
    kept = _Kept(text)
    place = 0
    for found in _BRACKET.finditer(text):
        kept.add(text[place : found.start()])
        place = found.end()
        if found[0] in "([" or not kept.closes():
            kept.add_bracket(found[0])
        else:
            kept.take_aside(place)
    kept.add(text[place:])
    return "".join(kept.chars), kept.asides


class _Kept:
    """The characters of `text` that stay, where brackets are among them, the asides taken out."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.chars: list[str] = []
        self.asides: list[str] = []
        self._brackets: list[int] = []

    def add(self, text: str) -> None:
        self.chars.extend(text)

    def add_bracket(self, bracket: str) -> None:
        self._brackets.append(len(self.chars))
        self.chars.append(bracket)

    def closes(self) -> bool:
        """Whether a closing bracket ends an aside here: the last one opened it behind a blank."""
        if not self._brackets:
            return False
        place = self._brackets[-1]
        return self.chars[place] in "([" and (place == 0 or self.chars[place - 1].isspace())

    def take_aside(self, end: int) -> None:
        """Take out what the last bracket opened, and which ends in the text at `end`."""
        place = self._brackets.pop()
        self.asides.append("".join(self.chars[place + 1 :]).strip())
        while place and self.chars[place - 1].isspace():
            place -= 1
        del self.chars[place:]
        article = _ARTICLE.search("".join(self.chars[-3:]))
        following = _NEXT_WORD.match(self._text, end) if article else None
        if article and following and _takes_article(following[1]):
            self.chars[-len(article[1]) :] = indefinite_article(following[1])


def _takes_article(word: str) -> bool:
    """Whether "a" before `word` is an article, and no letter as in "where a is 3"."""
    return word[0].isalnum() and word not in _NOT_AFTER_ARTICLE
