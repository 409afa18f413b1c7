"""The Markdown reader: CommonMark with tables, its markup taken out of the kept text."""

import re
from collections.abc import Sequence
from functools import partial

from markdown_it import MarkdownIt
from markdown_it.token import Token

from quizgen.plugin import Caption, Context, Document, Furniture, Source
from quizgen.plugin.documents import Composer, build
from quizgen_text.inline import with_formulas, words
from quizgen_text.opening import opened

_DEEPEST = 20  # levels of nesting that are read as such; what is deeper is passed over
_TASK = re.compile(r"\[[ xX]\]\s+")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:")
_DEFINED = re.compile(r"\A([^\n]{1,80})\n:\s+")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


def read(source: Source, context: Context) -> Document:
    """The document that Markdown is: its kept text is what a reader of the rendered page sees.

    Markup is taken out: one paragraph a line, a blank line between blocks, formulas as they stand
    (`$x$`). Raises `InputError` for bytes that are no text.
    """
    begun = opened(source, context)
    parser = with_formulas(MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table"))
    walk = _Walk()
    walk.through(parser.parse(begun.kept.text[begun.body :]))
    if walk.skipped:
        context.note("skipped", f"{walk.skipped} HTML block(s) not read", where=source.name)
    advise = partial(context.note, "advice", where=source.name)
    composed = walk.composer
    return build(source, composed.text, composed.blocks, begun.about, advise=advise)


class _Walk:
    """Goes through the block tokens and adds what they say to the composer."""

    def __init__(self) -> None:
        self.composer = Composer()
        self.skipped = 0
        self._lists: list[tuple[int, bool]] = []  # number and order of the open lists
        self._number = -1
        self._item_begun = True
        self._quotes = 0
        self._level = 0
        self._rows: list[list[str]] = []

    def through(self, tokens: Sequence[Token]) -> None:
        """Take every token in turn."""
        for token in tokens:
            match token.type:
                case "inline":
                    self._words(token)
                case "fence" | "code_block":
                    self.composer.code(token.content)
                case "html_block":
                    self.skipped += bool(_COMMENT.sub("", token.content).strip())
                case "table_close":
                    self.composer.table(self._rows)
                    self._rows = []
                case "tr_open":
                    self._rows.append([])
                case _:
                    self._nest(token)

    def _nest(self, token: Token) -> None:
        match token.type:
            case "heading_open":
                self._level = int(token.tag[1])
            case "heading_close":
                self._level = 0
            case "bullet_list_open" | "ordered_list_open":
                self._number += 1
                self._lists.append((self._number, token.type == "ordered_list_open"))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._item_begun = False
            case "blockquote_open" | "blockquote_close":
                self._quotes += token.nesting
            case _:
                pass

    def _words(self, token: Token) -> None:
        said = words(token.children or ())
        composer = self.composer
        if self._rows:
            self._rows[-1].append(said.text)
        elif self._level:
            composer.heading(said.text, self._level)
        elif _FOOTNOTE.match(token.content):
            composer.block(said.text.lstrip(":"), Furniture)
        elif self._quotes:
            composer.quotation(said.text)
        elif self._lists and not self._item_begun:
            self._item_begun = True
            number, ordered = self._lists[-1]
            depth = len(self._lists) - 1
            text = _TASK.sub("", said.text, count=1) if _TASK.match(said.text) else said.text
            composer.item(text, list_number=number, ordered=ordered, depth=depth)
        else:
            composer.paragraph(_DEFINED.sub(r"\1: ", said.text))
        for alternative in said.images:
            composer.block(alternative, Caption)
