"""The HTML reader: what a reader of the page reads, without its menus, scripts and styles.

The page is parsed by libxml2's HTML parser, which neither loads anything nor expands entities of
the document's own; nothing in it is run.
"""

import codecs
import re

from lxml import etree, html

from quizgen.plugin import Context, Document, InputError, Source
from quizgen.plugin.documents import Walk, bounded_tags, build, decode, keep, page_words
from quizgen_html.clutter import article, without_clutter
from quizgen_html.metadata import Metadata

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE
)
_TOO_MUCH = re.compile(r"depth|huge|exceed", re.IGNORECASE)
_DECLARED_WITHIN = 2_048


def read(source: Source, context: Context) -> Document:
    """The document that an HTML page is; its kept text is the text of its blocks.

    Raises `InputError` for bytes that are no text, for a page without words and one too large.
    """
    context.bound(len(source.data), source.name, "the page")  # its tree takes many times as much
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    root = _parsed(bounded_tags(keep(_decoded(source)).text), parser)
    if root is None:
        raise InputError("the page holds no text", where=source.name)
    cut = any(_TOO_MUCH.search(entry.message) for entry in parser.error_log)
    if cut:
        message = "what is nested too deeply, or is longer than 10 MB at a stretch, was not read"
        context.note("skipped", message, where=source.name)
    said = Metadata.of(root)
    walk = Walk()
    composed = walk.through(article(without_clutter(root)))
    if not composed.blocks:
        why = "is nested too deeply, or too long at a stretch" if cut else "holds no text"
        raise InputError(f"the page {why}", where=source.name)
    if walk.unsolved:
        message = f"{walk.unsolved} exercise(s) without a solution not read"
        context.note("skipped", message, where=source.name)
    page = page_words(context.languages, composed.text, source.language)
    return build(
        source,
        composed.text,
        composed.blocks,
        page,
        context,
        said.about(page),
        marks=composed.marks,
    )


def _decoded(source: Source) -> str:
    """The characters of the page, in the encoding that it declares if it fits."""
    found = _CHARSET.search(source.data, 0, _DECLARED_WITHIN)
    if found and not source.data.startswith((codecs.BOM_UTF8, b"\xff\xfe", b"\xfe\xff")):
        try:
            # As browsers do, Latin-1 is taken for Windows-1252, of which it is a part.
            name = codecs.lookup(found[1].decode("ascii")).name
            if name not in _UNFIT:
                return source.data.decode("cp1252" if name == "iso8859-1" else name)
        except (LookupError, UnicodeError):
            pass  # declared wrongly: what can be recognised decides
    return decode(source.data, source.name)


# Codecs that are no character encoding of a page, or that declare what the bytes cannot be.
_UNFIT = frozenset(
    """
    base64 bz2 hex quopri rot13 uu zlib idna punycode unicode_escape raw_unicode_escape undefined
    utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be utf-7 mbcs oem
    """.split()
)


def _parsed(text: str, parser: html.HTMLParser) -> html.HtmlElement | None:
    try:
        return html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
