"""A whole page: its head, its policy, and its bytes."""

import base64
import hashlib

from lxml import etree


def page(
    title: str, style: str, script: str = "", *, language: str = "en"
) -> tuple[etree._Element, etree._Element]:
    """A page titled `title` with a style sheet and perhaps a script: its root and its body.

    Its policy (CSP) forbids everything from outside, and every style and script but these two;
    `language` is that of the words around the texts of the deck.
    """
    policy = "; ".join(
        [
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            *([f"script-src '{_hash(script)}'"] if script else ()),
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )
    root = etree.Element("html", lang=language)
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "meta", charset="utf-8")
    attributes = {"http-equiv": "Content-Security-Policy", "content": policy}
    etree.SubElement(head, "meta", attributes)
    etree.SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    etree.SubElement(head, "meta", name="referrer", content="no-referrer")
    etree.SubElement(head, "meta", name="generator", content="quizgen")  # it may be built again
    etree.SubElement(head, "title").text = title
    etree.SubElement(head, "style").text = style
    body = etree.SubElement(root, "body")
    if script:
        # A module waits for the page to be there.
        etree.SubElement(head, "script", type="module").text = script
    return root, body


def page_bytes(root: etree._Element) -> bytes:
    """The page as HTML in UTF-8."""
    found = etree.tostring(root, method="html", encoding="unicode", doctype="<!DOCTYPE html>")
    return f"{found}\n".encode()


def _hash(source: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
