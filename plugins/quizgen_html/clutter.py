"""Which part of a page is its text, and what is not: scripts, menus, forms, what is hidden."""

import re

from lxml import etree, html

_DROPPED = frozenset(
    """
    script style noscript template nav aside form button select option textarea input iframe object
    embed svg canvas video audio dialog head menu footer applet frame frameset map
    """.split()
)
_ROLES = frozenset("navigation banner contentinfo complementary search dialog alert".split())
_CLUTTER = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|breadcrumbs?|share|sharing|social|related|comments?|sidebar"
    r"|newsletter|subscribe|advert\w*|ads?|promo|popup|modal|pagination|menu|navbox|toc"
    r"|mw-editsection|noprint|reflist|references|printfooter|catlinks|skip)(?:$|[\s_-])",
    re.IGNORECASE,
)
_KEPT = frozenset(["html", "body", "main", "article"])
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LONGEST_NAMES = 500


def without_clutter(root: html.HtmlElement) -> html.HtmlElement:
    """`root` with scripts, menus, forms, hidden parts and marks of references made empty.

    They are emptied and not taken out, because taking one out copies what follows it.
    """
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    for element in list(root.iter(etree.Element)):
        if element.getparent() is None:
            continue
        if _is_clutter(element):
            del element[:]
            element.text = None
    return root


def _is_clutter(element: html.HtmlElement) -> bool:
    if element.tag in _KEPT:
        return False
    names = f"{element.get('class', '')} {element.get('id', '')}"
    if element.tag == "sup":
        return "reference" in names or "footnote" in names
    named = element.tag not in _HEADINGS and bool(_CLUTTER.search(names[:_LONGEST_NAMES]))
    return named or element.tag in _DROPPED or _is_aside(element) or _is_hidden(element)


def _is_aside(element: html.HtmlElement) -> bool:
    """Whether the element says that its role is beside the text."""
    return element.get("role", "").lower() in _ROLES


def _is_hidden(element: html.HtmlElement) -> bool:
    """Whether nobody sees the element; formulas are hidden where a picture of them is shown."""
    if next(element.iter("math"), None) is not None:
        return False
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(element.get("style", "")))
    )


def article(root: html.HtmlElement) -> html.HtmlElement:
    """The part of the page that is its text: `main` or the only `article`, if enough is there."""
    whole = len(root.text_content())
    for tag in ("main", "article"):
        found = list(root.iter(tag))
        if len(found) == 1 and len(found[0].text_content()) >= 0.25 * whole:
            return found[0]
    return root
