"""Making elements in few words, with the texts of a deck marked as what they are."""

from collections.abc import Iterable

from lxml import etree

from quizgen.plugin import Inline, RichText
from quizgen.plugin.hypertext import Hypertext
from quizgen.plugin.interface import Interface


def add(parent: etree._Element, tag: str, words: str = "", **attributes: str) -> etree._Element:
    """A new last child of `parent`; `class_` and `for_` are the attributes of those names."""
    named = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    made = etree.SubElement(parent, tag, named)
    if words:
        made.text = words
    return made


class Texts:
    """Adds texts of one question: in the deck's language, each with a direction of its own.

    The direction is that of its first letter, and no mark of direction works beyond its element.
    `say` says our own words in the language of the page.
    """

    def __init__(
        self, hypertext: Hypertext, words: Interface, language: str, question: str
    ) -> None:
        self.say = words.say
        self._hypertext = hypertext
        self._language = {} if language in (words.language, "und") else {"lang": language}
        self._question = question

    def rich(
        self, parent: etree._Element, tag: str, text: RichText, **attributes: str
    ) -> etree._Element:
        """`text` as a new last child of `parent`."""
        return self.extend(self.words(parent, tag, "", **attributes), text.parts)

    def words(
        self, parent: etree._Element, tag: str, text: str, **attributes: str
    ) -> etree._Element:
        """`text`, which is plain, as a new last child of `parent`."""
        return add(parent, tag, text, dir="auto", **self._language, **attributes)

    def extend(self, element: etree._Element, parts: Iterable[Inline]) -> etree._Element:
        """`element`, with `parts` added at its end."""
        return self._hypertext.fill(element, parts, self._question)
