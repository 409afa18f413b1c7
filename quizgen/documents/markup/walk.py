"""Through the elements of a page, and what each adds to the text."""

from lxml import etree, html

from quizgen.documents.composing import Composer
from quizgen.documents.markup.entries import entries_of
from quizgen.documents.markup.exercises import exercise_of
from quizgen.documents.markup.inline import Inline, runs_of, script_of, substituted
from quizgen.documents.markup.tables import rows_of, title_of
from quizgen.documents.markup.vocabulary import (
    BLOCKS,
    BOUNDARIES,
    CAPTIONS,
    HEADINGS,
    is_unread,
    meaning_of,
    role_of,
)
from quizgen.model import Caption, Furniture
from quizgen.model.document import BlockRole

_DEEPEST = 12  # levels of lists that are told apart


class Walk:
    """Goes through the tree once, without recursion, and adds its words to the composer.

    `unsolved` counts the exercises that were left out because the document does not solve them.
    """

    def __init__(self) -> None:
        self.composer = Composer()
        self.unsolved = 0
        self._inline = Inline()
        self._kinds: list[str] = []  # the open elements that decide what words are
        self._roles: list[tuple[html.HtmlElement, BlockRole]] = []
        self._lists: list[tuple[int, bool]] = []
        self._number = -1
        self._item_begun = True
        self._captions: list[str] = []

    def through(self, root: html.HtmlElement) -> Composer:
        """The composer, with every element below `root` in it."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                if self._starts(element):
                    walk.skip_subtree()
                    continue
                self._inline.say(substituted(element))
            else:
                self._ends(element)
                if element is not root:
                    self._inline.say(element.tail)
        self._flush()
        return self.composer

    def _starts(self, element: html.HtmlElement) -> bool:
        """Take the start of an element; whether what is in it has been taken too."""
        tag = element.tag
        if is_unread(element) or self._took_script(element) or self._took_whole(element):
            return True
        if tag == "br":
            if self._inline.line_break():
                self._flush()
        elif tag == "img":
            self._captions.append(element.get("title", ""))
        elif tag in BOUNDARIES:
            self._flush()
            self._opens(element)
        else:
            self._inline.open(element)
        return False

    def _opens(self, element: html.HtmlElement) -> None:
        """Take the start of a block."""
        tag = element.tag
        if tag in HEADINGS or tag in CAPTIONS or tag == "blockquote":
            self._kinds.append(tag)
        elif tag in ("ul", "ol"):
            self._number += 1
            self._lists.append((self._number, tag == "ol"))
        elif tag == "li":
            self._item_begun = not self._lists
        elif role := role_of(element):
            self._roles.append((element, role))
            self.composer.role = role

    def _took_script(self, element: html.HtmlElement) -> bool:
        """Whether `element` was raised or lowered, and its words were added in such signs."""
        script = script_of(element, self._inline.said)
        self._inline.say(script)
        return script is not None

    def _took_whole(self, element: html.HtmlElement) -> bool:
        """Whether `element` is a block of its own that was added as one."""
        tag = element.tag
        if tag == "pre":
            self._flush()
            self.composer.code(element.text_content())
            return True
        return (
            (tag == "table" and self._took_table(element))
            or (tag == "dl" and self._took_entries(element))
            or (tag in BLOCKS and self._took_meaning(element))
        )

    def _took_table(self, element: html.HtmlElement) -> bool:
        """Whether `element` is a table of data, which was added."""
        rows = rows_of(element)
        if rows:
            self._flush()
            for caption in element.iter("caption"):
                self._caption(caption)
            self.composer.block(title_of(element), Caption)
            self.composer.table(rows)
        return bool(rows)

    def _took_entries(self, element: html.HtmlElement) -> bool:
        """Whether `element` is a list of terms, which were added with what is said of them."""
        pairs = entries_of(element)
        if pairs:
            self._flush()
            for term, said in pairs:
                self.composer.entry(term, said)
        return bool(pairs)

    def _took_meaning(self, element: html.HtmlElement) -> bool:
        """Whether `element` says that it is an exercise or no text, and was added as that."""
        meaning = meaning_of(element)
        if meaning == "exercise":
            self._flush()
            self._exercise(element)
        elif meaning == "furniture":
            self._flush()
            self.composer.block(runs_of(element), Furniture)
        return meaning in ("exercise", "furniture")

    def _caption(self, element: html.HtmlElement) -> None:
        """Add the title of a table, where it is marked as one, and what is said below it."""
        for title in [one for one in element if meaning_of(one) == "title"]:
            self.composer.block(runs_of(title), Caption)
            title.text, title[:] = None, []
        self.composer.block(runs_of(element), Caption)

    def _exercise(self, element: html.HtmlElement) -> None:
        found = exercise_of(element)
        if found is None or not (found.answer or found.right):
            self.unsolved += 1
            self.composer.block(runs_of(element), Furniture)
            return
        self.composer.exercise(
            found.question, options=found.options, right=found.right, answer=found.answer
        )

    def _ends(self, element: html.HtmlElement) -> None:
        tag = element.tag
        if tag in HEADINGS or tag in CAPTIONS or tag == "blockquote":
            self._flush()
            self._kinds.pop()
        elif tag in ("ul", "ol"):
            self._flush()
            self._lists.pop()
        elif tag in BOUNDARIES:
            self._flush()
            if self._roles and self._roles[-1][0] is element:
                self._roles.pop()
                self.composer.role = self._roles[-1][1] if self._roles else "body"
        else:
            self._inline.close(element)

    def _flush(self) -> None:
        """Add the words that were gathered, as what they are here."""
        words = self._inline.take()
        composer = self.composer
        kind = self._kinds[-1] if self._kinds else ""
        if not any(run.text.strip() for run in words):
            pass
        elif kind in CAPTIONS:
            composer.block(words, Caption)
        elif kind in HEADINGS:
            composer.heading(words, HEADINGS[kind])
        elif kind == "blockquote":
            composer.quotation(words)
        elif self._lists and not self._item_begun:
            self._item_begun = True
            number, ordered = self._lists[-1]
            depth = min(len(self._lists) - 1, _DEEPEST)
            composer.item(words, list_number=number, ordered=ordered, depth=depth)
        else:
            composer.paragraph(words)
        for caption in self._captions:
            composer.block(caption, Caption)
        self._captions = []
