"""What a page says of itself, which part of it is the text, and what is not."""

import re

from lxml import etree, html

from quizgen.lang.en.page.headerdates import dates_in
from quizgen.plugin.documents import About

_DROPPED = frozenset(
    """
    script style noscript template nav aside form button select option textarea input iframe object
    embed svg math canvas video audio dialog head menu footer applet frame frameset map
    """.split()
)
_ROLES = frozenset("navigation banner contentinfo complementary search dialog alert".split())
_CLUTTER = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|breadcrumbs?|share|sharing|social|related|comments?|sidebar"
    r"|newsletter|subscribe|advert\w*|ads?|promo|popup|modal|pagination|menu|navbox|toc"
    r"|mw-editsection|noprint|reflist|references|printfooter|catlinks|skip)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_RAISED = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
_LOWERED = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
_SMALL = re.compile(r"[0-9+-]{1,4}|n")
_DATES = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "pubdate",
)
_AUTHORS = ("author", "article:author", "dc.creator", "citation_author", "parsely-author")
_TITLES = ("og:title", "dc.title", "citation_title", "twitter:title")


def about(root: html.HtmlElement) -> About:
    """What the head of the page says; its title only where the page has no heading."""
    said: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or meta.get("itemprop") or "").lower()
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            said.setdefault(name, content)
    title = next((said[name] for name in _TITLES if name in said), None)
    if title is None:
        title = next((" ".join(one.text_content().split()) for one in root.iter("title")), None)
    headed = any(one.text_content().strip() for one in root.iter("h1"))
    author = next((said[name] for name in _AUTHORS if name in said), None)
    dates = [day for name in _DATES if name in said for day in dates_in(said[name][:40])]
    return About(
        title=None if headed else title or None,
        author=author if author and not author.startswith(("http:", "https:")) else None,
        date=dates[0][0] if dates else None,
    )


def without_clutter(root: html.HtmlElement) -> html.HtmlElement:
    """`root` with scripts, menus, forms, hidden parts and marks of references made empty.

    They are emptied and not taken out, because what stands behind each would be copied each time.
    """
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    for element in list(root.iter(etree.Element)):
        if element.getparent() is None:
            continue
        if _is_clutter(element):
            del element[:]
            element.text = None
        elif element.tag in ("sup", "sub") and not len(element):
            text = (element.text or "").strip()
            if _SMALL.fullmatch(text):
                element.text = text.translate(_RAISED if element.tag == "sup" else _LOWERED)
    return root


def _is_clutter(element: html.HtmlElement) -> bool:
    if element.tag in ("html", "body", "main", "article"):
        return False
    names = f"{element.get('class', '')} {element.get('id', '')}"
    if element.tag == "sup":
        return "reference" in names or "footnote" in names
    return (
        element.tag in _DROPPED
        or element.get("role", "").lower() in _ROLES
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(element.get("style", "")))
        or (element.tag not in _HEADINGS and bool(_CLUTTER.search(names[:500])))
    )


def article(root: html.HtmlElement) -> html.HtmlElement:
    """The part of the page that is its text: `main` or the only `article`, if enough is there."""
    whole = len(root.text_content())
    for tag in ("main", "article"):
        found = list(root.iter(tag))
        if len(found) == 1 and len(found[0].text_content()) >= 0.25 * whole:
            return found[0]
    return root
