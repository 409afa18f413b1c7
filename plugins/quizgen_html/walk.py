"""Through the elements of a page, and what each adds to the text."""

from collections.abc import Mapping
from types import MappingProxyType

from lxml import etree, html

from quizgen.documents.composing import Composer
from quizgen.model import Caption
from quizgen_html.tables import rows

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = """
    address article body center details div dl fieldset figure footer header hgroup hr html
    main p section summary tbody td tfoot th thead tr legend
    """.split()
_ROLES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(_BLOCKS, "block"),
        **dict.fromkeys(_HEADINGS, "kind"),
        **dict.fromkeys(("figcaption", "caption", "blockquote"), "kind"),
        **dict.fromkeys(("ul", "ol"), "list"),
        "br": "break",
        "dd": "description",
        "dt": "term",
        "li": "item",
        "pre": "preformatted",
        "table": "table",
    }
)
"""What the elements do that are no part of a line; a `kind` decides what the words in it are."""

_DEEPEST = 12  # levels of lists that are told apart


class Walk:
    """Goes through the tree once, without recursion, and adds its words to the composer."""

    def __init__(self) -> None:
        self.composer = Composer()
        self._words: list[str] = []
        self._breaks = 0
        self._kinds: list[str] = []  # the open elements that decide what words are
        self._lists: list[tuple[int, bool]] = []
        self._number = -1
        self._item_begun = True
        self._term = ""

    def through(self, root: html.HtmlElement) -> None:
        """Take every element below `root`."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                if self._starts(element):
                    walk.skip_subtree()
                    continue
                self._say(element.text)
            else:
                self._ends(element)
                if element is not root:
                    self._say(element.tail)
        self._flush()

    def _say(self, text: str | None) -> None:
        if text and (text.strip() or self._words):
            self._words.append(text)
            if text.strip():
                self._breaks = 0

    def _starts(self, element: html.HtmlElement) -> bool:
        """Take the start of an element; whether what is in it has been taken too."""
        role = _ROLES.get(element.tag)
        if role == "break":
            self._break()
        elif role:
            self._flush()
            return self._opens(role, element)
        return False

    def _break(self) -> None:
        """Take a line break; a second one in a row ends the paragraph."""
        self._breaks += 1
        self._words.append("\n")
        if self._breaks > 1:
            self._flush()

    def _opens(self, role: str, element: html.HtmlElement) -> bool:
        """Begin what an element of this role is; whether it has been taken whole."""
        match role:
            case "preformatted":
                self.composer.code(element.text_content())
                return True
            case "table":
                return self._table(element)
            case "kind":
                self._kinds.append(element.tag)
            case "list":
                self._number += 1
                self._lists.append((self._number, element.tag == "ol"))
            case "item":
                self._item_begun = not self._lists
        return False

    def _table(self, element: html.HtmlElement) -> bool:
        """Add a table and its captions, if it is one of data."""
        found = rows(element)
        if not found:
            return False
        for caption in element.iter("caption"):
            self.composer.block(caption.text_content(), Caption)
        self.composer.table(found)
        return True

    def _ends(self, element: html.HtmlElement) -> None:
        role = _ROLES.get(element.tag)
        if role == "term":
            self._term = " ".join("".join(self._words).split())
            self._words = []
        elif role and role != "break":
            if role == "description" and self._term and "".join(self._words).strip():
                self._words.insert(0, f"{self._term}: ")
            self._flush()
            self._closes(role)

    def _closes(self, role: str) -> None:
        """End what an element of this role began."""
        if role == "kind":
            self._kinds.pop()
        elif role == "list":
            self._lists.pop()

    def _flush(self) -> None:
        """Add the words that were gathered, as what they are here."""
        words = "".join(self._words)
        self._words = []
        self._breaks = 0
        if not words.strip():
            return
        composer = self.composer
        kind = self._kinds[-1] if self._kinds else ""
        if kind in _HEADINGS:
            composer.heading(words, _HEADINGS[kind])
        elif kind == "blockquote":
            composer.quotation(words)
        elif kind:
            composer.block(words, Caption)
        elif self._lists and not self._item_begun:
            self._item_begun = True
            number, ordered = self._lists[-1]
            depth = min(len(self._lists) - 1, _DEEPEST)
            composer.item(words, list_number=number, ordered=ordered, depth=depth)
        else:
            composer.paragraph(words)
