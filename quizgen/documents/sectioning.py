"""What headings make of the blocks below them: objectives, key points, summaries, exercises.

| section | what becomes of its blocks |
|---|---|
| objectives, key points, summary | paragraphs and items have that role |
| exercises | where most blocks ask or leave blanks: furniture, but for those with solutions |
| references, contents | paragraphs and items are furniture |

Pages of a wiki that were copied as text keep `[edit]` behind their headings, and `^` before notes.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from quizgen.documents.spans import words_of
from quizgen.lang.base.structure import SectionRole, Structure
from quizgen.model import Block, Furniture, Heading, ListItem, Paragraph, Quotation, Span
from quizgen.model.document import BlockRole

_ROLES: dict[SectionRole, BlockRole] = {
    "objective": "objective",
    "key_point": "key_point",
    "summary": "summary",
}
_BLANK = re.compile(r"_{3,}|…{2,}|\.{6,}")
_EDIT = re.compile(r"\s*\[\s?edit(?:\s?\|\s?edit source)?\s?\]\s*")
_WIKI_LEVEL = 2
_LONGEST_HEADING = 80  # characters
_NOTE = "^"
_Text = Paragraph | ListItem | Quotation


def in_sections(text: str, blocks: Sequence[Block], words: Structure) -> list[Block]:
    """`blocks` as what the sections that they are in make of them.

    A section goes on to the next heading of its level; a line before a list of objectives opens
    one that goes on to the end of that list.
    """
    fine: list[Block] = []
    headed = [piece for block in blocks for piece in _of_wiki(text, block)]
    for role, group in groupby(_with_sections(text, headed, words), key=lambda one: one[0]):
        found = [block for _, block in group]
        if role in _ROLES:
            fine += [_with_role(block, _ROLES[role]) for block in found]
        elif role == "exercises":
            fine += _as_exercises(text, found)
        elif role in ("references", "contents"):
            fine += [_as_furniture(block) for block in found]
        else:
            fine += found
    return fine


def _of_wiki(text: str, block: Block) -> Iterator[Block]:
    """A block of a page that was copied from a wiki: its heading apart, its notes furniture."""
    start, end = block.span.start, block.span.end
    found = _EDIT.search(text, start, min(end, start + _LONGEST_HEADING))
    titled = found is not None and found.start() > start
    if found is not None and titled and isinstance(block, Heading):
        yield block.model_copy(update={"span": Span(start=start, end=found.start())})
    elif not isinstance(block, Paragraph | ListItem):
        yield block
    elif text[start] == _NOTE:
        yield Furniture(span=block.span, page=block.page)
    elif found is None or not titled:
        yield block
    else:
        heading = Span(start=start, end=found.start())
        yield Heading(span=heading, level=_WIKI_LEVEL, page=block.page)
        if found.end() < end:
            yield block.model_copy(update={"span": Span(start=found.end(), end=end)})


def _with_sections(
    text: str, blocks: Sequence[Block], words: Structure
) -> Iterator[tuple[SectionRole | None, Block]]:
    """Each block with the role of the innermost section that it is in and that has one."""
    path: list[tuple[int, SectionRole | None]] = []
    listed: SectionRole | None = None
    for block in blocks:
        if isinstance(block, Heading):
            role = words.section(words_of(text, block))
            path = [step for step in path if step[0] < block.level]
            path.append((block.level, role))
            yield None, block
            listed = None
            continue
        if isinstance(block, Paragraph):
            listed = words.announced(words_of(text, block))
        elif not isinstance(block, ListItem):
            listed = None
        inner = next((role for _, role in reversed(path) if role is not None), None)
        yield listed or inner, block


def _with_role(block: Block, role: BlockRole) -> Block:
    textual = isinstance(block, _Text) and block.role == "body"
    return block.model_copy(update={"role": role}) if textual else block


def _as_exercises(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a section of exercises: those without solutions are not content."""
    asking = [block for block in blocks if isinstance(block, _Text)]
    asked = sum(_asks(words_of(text, block)) for block in asking)
    if 3 * asked < len(asking):
        return list(blocks)
    return [_as_furniture(block) for block in blocks]


def _asks(words: str) -> bool:
    return words.endswith("?") or _BLANK.search(words) is not None


def _as_furniture(block: Block) -> Block:
    return Furniture(span=block.span, page=block.page) if isinstance(block, _Text) else block
