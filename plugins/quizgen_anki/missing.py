"""Images that a package does not hold: their descriptions stand in their places."""

from collections.abc import Callable, Container
from typing import Any

from quizgen.plugin import Gap, Image, InlineText, Math, Plain, RichText, merged


def without_missing(value: Any, held: Container[str], lose: Callable[[str], None]) -> Any:
    """`value`, fields of a question, without images that are not `held`; `lose` hears of them."""

    def kept(part: Any) -> Any:
        if not isinstance(part, Image) or part.src in held:
            return part
        lose(part.src)
        return Plain(text=part.alt.strip() or f"[{part.src}]")

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
