"""What plain text and Markdown share: bytes to kept text, front matter read, notes given."""

from dataclasses import dataclass

from quizgen.plugin import Context, InputError, Source
from quizgen.plugin.documents import About, Kept, Page, decode, keep, page_words
from quizgen_text.frontmatter import front_matter

_MOST_LINES = 500_000
_WIDEST = 4  # bytes that a character may take


@dataclass(frozen=True, slots=True)
class Opened:
    """The kept text of a file, what its front matter says, and where its body begins.

    `page` is what the language of the document marks.
    """

    kept: Kept
    about: About
    body: int
    page: Page


def opened(source: Source, context: Context) -> Opened:
    """`source` decoded and cleaned; notes say what was replaced and what could not be read.

    Raises `InputError` for bytes that are no text, and for too many lines.
    """
    context.bound(len(source.data) // _WIDEST, source.name, "the text")
    kept = keep(decode(source.data, source.name))
    if kept.text.count("\n") > _MOST_LINES:
        raise InputError(
            f"the document has more than {_MOST_LINES} lines", where=source.name, hint="split it"
        )
    if not kept.text.strip():
        raise InputError("the document holds no text", where=source.name)
    if kept.replaced:
        context.note(
            "replaced",
            f"{kept.replaced} control or invalid character(s) were replaced by U+FFFD",
            where=source.name,
        )
    front = front_matter(kept.text)
    page = page_words(context.languages, kept.text, source.language, front.language)
    for line in front.not_understood(page):
        context.note("skipped", f"front matter not understood: {line[:80]}", where=source.name)
    return Opened(kept, front.about(page), front.length, page)
