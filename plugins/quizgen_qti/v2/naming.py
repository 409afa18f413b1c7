"""The names of QTI 3.0 for those of 2.1, and the other way round."""

import re
from copy import deepcopy

from lxml import etree

_HTML_NAMES = """
a abbr acronym address audio b bdi bdo big blockquote br caption center cite code col colgroup dd
del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd label li math object ol p
param picture pre q rb rp rt ruby s samp section small source span strike strong sub summary sup
table tbody td tfoot th thead tr track tt u ul var video wbr
"""
HTML = frozenset(_HTML_NAMES.split())
"""The elements that are HTML's in every version."""

MATH = "http://www.w3.org/1998/Math/MathML"

_PREFIX = "qti-"
_CAPITAL = re.compile(r"(?<=[a-z0-9])([A-Z])")
_DASHED = re.compile(r"-([a-z])")


def to_third(element: etree._Element, namespace: str) -> etree._Element:
    """`element` of 2.1, with all below it, as QTI 3.0 in `namespace`."""
    if etree.QName(element).namespace == MATH:
        return deepcopy(element)
    name = str(etree.QName(element).localname)
    html = name in HTML
    tag = name if html else _PREFIX + _dashed(name)
    copy = etree.Element(f"{{{namespace}}}{tag}", nsmap={None: namespace})  # type: ignore[dict-item]  # the stubs forget None
    for key, value in element.attrib.items():
        copy.set(key if html or str(key).startswith("{") else _dashed(str(key)), value)
    copy.text, copy.tail = element.text, element.tail
    holder = copy
    if tag == "qti-modal-feedback":
        holder = etree.SubElement(copy, f"{{{namespace}}}qti-content-body")
        holder.text, copy.text = copy.text, None
    holder.extend([to_third(child, namespace) for child in element])
    return copy


def in_second(element: etree._Element) -> etree._Element:
    """`element` of any version with the names of 2.1 and without namespaces; comments are gone."""
    name = str(etree.QName(element).localname)
    third = name.startswith(_PREFIX)
    tag = _camel(name.removeprefix(_PREFIX)) if third else name
    copy = etree.Element(tag)
    for key, value in element.attrib.items():
        plain = str(etree.QName(key).localname)
        copy.set(_camel(plain) if third else plain, value)
    copy.text, copy.tail = element.text, element.tail
    for child in element:
        _adopt(copy, child)
    copy.sourceline = element.sourceline
    return copy


def _adopt(parent: etree._Element, child: etree._Element) -> None:
    """Add `child` to `parent`; of a comment what stands behind it."""
    if isinstance(child.tag, str):
        parent.append(in_second(child))
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + (child.tail or "")
    else:
        parent.text = (parent.text or "") + (child.tail or "")


def _dashed(name: str) -> str:
    return _CAPITAL.sub(lambda found: f"-{found[1].lower()}", name)


def _camel(name: str) -> str:
    return _DASHED.sub(lambda found: found[1].upper(), name)
