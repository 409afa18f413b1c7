"""Start tags with no more attributes than a page has need of.

The HTML parser of libxml2 compares every attribute of an element with all that stand before it, and
does not hear signals meanwhile.
"""

import re

MOST_ATTRIBUTES = 500
"""How many attributes of an element are kept."""

_TAG = re.compile(r"""<[a-zA-Z](?:[^>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+')|["'=])*+""")
_ATTRIBUTE = re.compile(
    r"""[\s/]++[^\s/>"'=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"']*+)|["'])*+"""
)


def bounded_tags(page: str) -> str:
    """`page`, each of its start tags cut behind the attributes that are kept of it."""
    return _TAG.sub(_bounded, page)


def _bounded(found: re.Match[str]) -> str:
    tag = found[0]
    if len(tag) <= 2 * MOST_ATTRIBUTES:  # a name and a blank each: there cannot be too many
        return tag
    for number, attribute in enumerate(_ATTRIBUTE.finditer(tag)):
        if number == MOST_ATTRIBUTES:
            return tag[: attribute.start()]
    return tag
