"""Tables of a case that the text makes up: what ten bakers said, whom nobody asked.

"Suppose that I asked ten bakers, and got these answers" stands above such a table, or an example is
all that its heading promises of its numbers. A second table with the same columns goes on with it.
"""

from quizgen.model import Caption, Table
from quizgen.structure.outline import Outline


def made_up_tables(outline: Outline) -> frozenset[int]:
    """The numbers of the blocks that are tables of made-up cases."""
    found: set[int] = set()
    columns: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
    for number, block in enumerate(outline.document.blocks):
        if not isinstance(block, Table) or not block.rows:
            continue
        names = tuple(outline.flat(span) for span in block.rows[0])
        place = (outline.document.heading_path(number), names)
        if place in columns or _is_introduced(number, outline) or _counts(number, block, outline):
            found.add(number)
            columns.add(place)
    return frozenset(found)


def _is_introduced(number: int, outline: Outline) -> bool:
    """Whether the last sentence above a table makes up the case that the table tells."""
    for above in range(number - 1, -1, -1):
        if not isinstance(outline.document.blocks[above], Caption):
            said = outline.sentences_of(above)
            return bool(said) and outline.words.supposes(outline.flat(said[-1]))
    return False


def _counts(number: int, table: Table, outline: Outline) -> bool:
    """Whether a table gives nothing but the numbers of what its heading calls an example."""
    headings = outline.document.heading_path(number)
    if not headings or not outline.words.promises_example(headings[-1]):
        return False
    cells = [outline.flat(span) for row in table.rows[1:] for span in row[1:]]
    return all(outline.words.value(cell).amount is not None for cell in cells)
