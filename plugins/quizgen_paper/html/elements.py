"""Making elements in few words, with the texts of a question marked as what they are."""

from collections.abc import Iterable

from lxml import etree

from quizgen.plugin import Inline, RichText
from quizgen.plugin.hypertext import Hypertext


def add(parent: etree._Element, tag: str, words: str = "", class_: str = "") -> etree._Element:
    """A new last child of `parent`."""
    made = etree.SubElement(parent, tag, {"class": class_} if class_ else {})
    if words:
        made.text = words
    return made


class Texts:
    """Adds texts of one question, each with a direction of its own."""

    def __init__(self, hypertext: Hypertext, question: str) -> None:
        self._hypertext = hypertext
        self._question = question

    def words(
        self, parent: etree._Element, tag: str, text: str, class_: str = ""
    ) -> etree._Element:
        """`text`, which is plain, as a new last child of `parent`."""
        made = add(parent, tag, text, class_)
        made.set("dir", "auto")
        return made

    def rich(
        self, parent: etree._Element, tag: str, text: RichText, class_: str = ""
    ) -> etree._Element:
        """`text` as a new last child of `parent`."""
        return self.extend(self.words(parent, tag, "", class_), text.parts)

    def extend(self, element: etree._Element, parts: Iterable[Inline]) -> etree._Element:
        """`element`, with `parts` added at its end."""
        return self._hypertext.fill(element, parts, self._question)
