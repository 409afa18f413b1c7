"""The Markdown reader: CommonMark with tables and what textbooks and notes add to it."""

import re
from functools import cache

from lxml import html
from markdown_it import MarkdownIt
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from quizgen.plugin import Context, Document, Source
from quizgen.plugin.documents import Walk, bounded_tags, build
from quizgen_text.dialects import plain_markdown
from quizgen_text.formulas import with_formulas
from quizgen_text.islands import plain_islands
from quizgen_text.opening import opened
from quizgen_text.scripts import with_scripts

_DEEPEST = 20  # levels of nesting that are read as such; what is deeper is passed over
_TASK = re.compile(r"\s*\[[ xX]\]\s+")
_CALLOUT = re.compile(r"\s*\[!([\w-]{1,30})\][+-]?\s*")
_NOTE = re.compile(
    r"\s*(?:note|tip|hint|info|important|caution|warning|danger|attention)\s?[:!—–]", re.IGNORECASE
)
"""The opening of a note that is set as a block quotation, and quotes nobody."""

_CLOSE_ATTRIBUTES = re.compile(r"\{([^{}]{0,300})\}")
_EARLY_ATTRIBUTES = re.compile(r"\s*\{([#.][^{}]{0,300})\}\s*")
_LATE_ATTRIBUTES = re.compile(r"\s*\{([^{}]{0,300})\}\s*$")
_ATTRIBUTE = re.compile(r"""\.([\w-]+)|([\w-]+)=(?:"([^"]*)"|'([^']*)'|(\S+))""")


def read(source: Source, context: Context) -> Document:
    """The document that Markdown is: its kept text is what a reader of the rendered page sees.

    Markup is taken out: one paragraph a line, a blank line between blocks, formulas as they stand
    (`$x$`). Raises `InputError` for bytes that are no text.
    """
    begun = opened(source, context)
    walk = Walk()
    composed = walk.through(rendered(begun.kept.text[begun.body :]))
    if walk.unsolved:
        message = f"{walk.unsolved} exercise(s) without a solution not read"
        context.note("skipped", message, where=source.name)
    return build(
        source,
        composed.text,
        composed.blocks,
        begun.page,
        context,
        begun.about,
        marks=composed.marks,
    )


def rendered(text: str) -> html.HtmlElement:
    """The tree of elements that Markdown means."""
    markup = _parser().render(plain_markdown(text))
    page = html.fromstring(f"<main>{bounded_tags(markup)}</main>")
    plain_islands(page)
    _give_late_attributes(page)
    _give_callouts(page)
    _leave_out_boxes(page)
    return page


@cache
def _parser() -> MarkdownIt:
    """The parser with its extensions; what it knows of a text ends with it."""
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST, "html": True}).enable("table")
    parser.use(deflist_plugin).use(footnote_plugin).use(admon_plugin)
    parser.use(attrs_plugin, after=(), spans=True).use(attrs_block_plugin)
    return with_scripts(with_formulas(parser))


def _give_late_attributes(page: html.HtmlElement) -> None:
    """Give attributes that follow words or a block, as kramdown writes them, to these."""
    for element in page.iter("strong", "em", "code", "a", "img", "span"):
        _take_close(element)
    for element in list(page.iter("p", "li", "dd", "td")):
        _take_early(element)
        _take_late(element)


def _take_close(element: html.HtmlElement) -> None:
    """Give `element` the attributes that follow it."""
    tail = element.tail or ""
    found = _CLOSE_ATTRIBUTES.match(tail)
    if found:
        element.tail = tail[found.end() :]
        _set(element, found[1])


def _take_early(element: html.HtmlElement) -> None:
    """Give `element` the attributes at its beginning, as kramdown writes those of items."""
    found = _EARLY_ATTRIBUTES.match(element.text or "")
    if found:
        element.text = (element.text or "")[found.end() :]
        _set(element, found[1])


def _take_late(element: html.HtmlElement) -> None:
    """Give the attributes at the end of `element` to it, or to the one before if it has no words.

    The end is the text of an element without others, else the tail of its last element.
    """
    holder, place = (element[-1], "tail") if len(element) else (element, "text")
    text = getattr(holder, place) or ""
    found = _LATE_ATTRIBUTES.search(text)
    if found is None:
        return
    rest = text[: found.start()]
    setattr(holder, place, rest)
    alone = element.tag == "p" and holder is element and not rest.strip()
    target = element.getprevious() if alone else element
    if target is not None:
        _set(target, found[1])


def _set(element: html.HtmlElement, attributes: str) -> None:
    for found in _ATTRIBUTE.finditer(attributes):
        if found[1]:
            element.set("class", f"{element.get('class', '')} {found[1]}".strip())
        else:
            element.set(found[2].lower(), found[3] or found[4] or found[5] or "")


def _give_callouts(page: html.HtmlElement) -> None:
    """Make a division of a block quotation that is a callout, opens as a note, or has a class."""
    for quotation in page.iter("blockquote"):
        first = next(iter(quotation), None)
        if first is not None and _NOTE.match(first.text_content()):
            quotation.set("class", "callout note")
        found = _CALLOUT.match((first.text or "") if first is not None else "")
        if found and first is not None:
            first.text = (first.text or "")[found.end() :]
            _part_title(first)
            quotation.set("class", f"callout {found[1].lower()}")
        if quotation.get("class"):
            quotation.tag = "div"


def _part_title(first: html.HtmlElement) -> None:
    """Make a paragraph of the title of a callout, which ends with its first line."""
    title, end, rest = (first.text or "").partition("\n")
    if not title.strip() or not end:
        return
    heading = html.Element("p")
    heading.text = title
    first.addprevious(heading)
    first.text = rest


def _leave_out_boxes(page: html.HtmlElement) -> None:
    """Leave out the boxes of tasks that can be ticked."""
    for item in page.iter("li"):
        holder = (
            item[0] if len(item) and item[0].tag == "p" and not (item.text or "").strip() else item
        )
        holder.text = _TASK.sub("", holder.text or "", count=1) if holder.text else holder.text
