"""What stands beside a blank, by which many words fit it."""

import re
from typing import Final

_EXAMPLES: Final = re.compile(
    r"\b(?:such as|such (?:[\w-]+ ){1,3}as|examples? (?:are|include)|include|includes"
    r"|including) (?:(?:the|an?) )?(?:[\w-]+ ){0,4}?[\w-]+(?:, [^,.;:]{1,40})*,? (?:and|or) $"
)
"""A list of examples up to its last."""

_ITEM: Final = r"(?:(?:the|an?) )?[\w’'.-]+(?: [\w’'.-]+){0,4}"
_WITH_OTHERS: Final = re.compile(
    rf"^(?:, {_ITEM})*(?:,? (?:and|or) (?:(?:many|several|some) )?others?\b"
    r"|,? and (?:more|so on|so forth)\s*(?:[.!;)]|$)|,? etc\b)"
)
"""What goes on behind one of several things with others: " and other salts"."""

_BEFORE_LAST: Final = ("and ", "or ")


def lists_examples(before: str, *, several: bool = False) -> bool:
    """Whether a text ends where the last of a list of examples stands: "such as salt, lime and ".

    `several` says that the last two of them stand there.
    """
    if several and before.endswith(", "):
        before = f"{before}and "
    return before.endswith(_BEFORE_LAST) and _EXAMPLES.search(before) is not None


def goes_on_with_others(after: str) -> bool:
    """Whether what stands behind a blank says that others fit it: " and other salts"."""
    return _WITH_OTHERS.match(after) is not None
