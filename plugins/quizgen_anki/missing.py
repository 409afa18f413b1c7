"""Images that a package does not hold: their descriptions stand in their places."""

from collections.abc import Callable, Container
from typing import Any

from quizgen.plugin import (
    Content,
    Gap,
    Grid,
    Image,
    InlineText,
    Listing,
    Math,
    Plain,
    RichText,
    content,
    merged,
)


def without_missing(value: Any, held: Container[str], lose: Callable[[str], None]) -> Any:
    """`value`, fields of a question, without images that are not `held`; `lose` hears of them."""

    def kept(part: Any) -> Any:
        if isinstance(part, Listing):
            return part.model_copy(update={"items": tuple(map(content_kept, part.items))})
        if isinstance(part, Grid):
            rows = tuple(tuple(map(content_kept, row)) for row in part.rows)
            return part.model_copy(update={"rows": rows})
        if not isinstance(part, Image) or part.src in held:
            return part
        lose(part.src)
        return Plain(text=part.alt.strip() or f"[{part.src}]")

    def content_kept(parts: Content) -> Content:
        return content(map(kept, parts))

    match value:
        case RichText():
            return RichText.of(*map(kept, value.parts))
        case dict():
            return {name: without_missing(one, held, lose) for name, one in value.items()}
        case [InlineText() | Math() | Image() | Gap(), *_]:
            return merged(map(kept, value))
        case list() | tuple():
            return [without_missing(one, held, lose) for one in value]
        case _:
            return value
