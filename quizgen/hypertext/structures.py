"""Lists and tables as elements: the one place that writes them for files of text."""

from collections.abc import Callable

from quizgen.model import Content, Grid, Listing


def print_structure(part: Listing | Grid, inline: Callable[[Content], str]) -> str:
    """A list or table as elements; `inline` prints what an item or a cell holds."""
    if isinstance(part, Listing):
        tag = "ol" if part.numbered else "ul"
        items = "".join(f"<li>{inline(item)}</li>" for item in part.items)
        return f"<{tag}>{items}</{tag}>"
    rows = []
    for place, row in enumerate(part.rows):
        tag = "th" if part.header and not place else "td"
        cells = "".join(f"<{tag}>{inline(cell)}</{tag}>" for cell in row)
        rows.append(f"<tr>{cells}</tr>")
    return f"<table>{''.join(rows)}</table>"
