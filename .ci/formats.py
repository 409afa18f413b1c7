"""Writes the tables of docs/reference/formats.md, from what the exporters of this program do."""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from quizgen import testing
from quizgen.api import Exporter
from quizgen.host import Plugins

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "formats.md"
HEADS = {"true_false": "true or false"}
SHOWN = {"noted": "-"}


def tables(text: str) -> str:
    """`text` of the page with the tables as they are now, between their marks."""
    exporters = Plugins.installed({"QUIZGEN_NO_PLUGINS": "1"}).exporters()
    for mark, found in (("kinds", testing.kinds_held), ("parts", testing.parts_held)):
        pattern = rf"(?<=<!-- {mark} -->\n).*?(?=<!-- end of {mark} -->)"
        made = table(exporters, found)
        text = re.sub(pattern, lambda _, made=made: made, text, flags=re.DOTALL)
    return text


def table(exporters: Iterable[Exporter], found: Callable[[Exporter], Mapping[str, str]]) -> str:
    """A row for each format, a column for each kind or part."""
    held = {exporter.name: found(exporter) for exporter in exporters}
    columns = next(iter(held.values()))
    heads = ["format", *(HEADS.get(column) or column.replace("_", " ") for column in columns)]
    rows = [
        [f"`{name}`", *(SHOWN.get(cell, cell) for cell in cells.values())]
        for name, cells in sorted(held.items())
    ]
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


if __name__ == "__main__":
    PAGE.write_text(tables(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
