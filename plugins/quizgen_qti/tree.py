"""XML made element by element: what is text stays text, whatever it holds."""

from lxml import etree


def make(
    parent: etree._Element, tag: str, text: str | None = None, /, **attributes: str
) -> etree._Element:
    """A new element in `parent`, of its namespace; `continue_` says `continue`."""
    namespace = etree.QName(parent).namespace
    child = etree.SubElement(parent, etree.QName(namespace, tag))
    for name, value in attributes.items():
        child.set(name.removesuffix("_"), value)
    child.text = text
    return child


def root(namespace: str, tag: str, /, **attributes: str) -> etree._Element:
    """A new element that is the root of a file."""
    found = etree.Element(f"{{{namespace}}}{tag}", nsmap={None: namespace})  # type: ignore[dict-item]  # the stubs forget None
    for name, value in attributes.items():
        found.set(name, value)
    return found


def serialised(element: etree._Element) -> bytes:
    """The file with the root `element`."""
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8", pretty_print=True)
