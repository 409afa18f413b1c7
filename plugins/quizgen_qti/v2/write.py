"""A package of QTI 2.1 or 3.0: a test, an item a file, images, and the manifest that names them."""

from collections.abc import Iterator

from lxml import etree

from quizgen.plugin import Context, Deck, Math, digest
from quizgen.plugin.bank import formula, is_formula
from quizgen_qti.options import QtiOptions
from quizgen_qti.tree import make, root, serialised
from quizgen_qti.v2.build import build
from quizgen_qti.v2.formulas import as_mathml
from quizgen_qti.v2.item import NAMESPACE, STYLE, STYLE_SHEET
from quizgen_qti.v2.naming import to_third
from quizgen_qti.writing import Writing

THIRD = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
_PACKAGING = {
    "2.1": "http://www.imsglobal.org/xsd/imscp_v1p1",
    "3.0": "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
}
_SCHEMA = {"2.1": ("QTIv2.1 Package", "1.0.0"), "3.0": ("QTI Package", "3.0.0")}
_TEST = "test.xml"


def parts(deck: Deck, context: Context, options: QtiOptions) -> Iterator[tuple[str, bytes]]:
    """The parts of the package of `deck`: names and bytes."""
    writing = Writing(deck, context, options, "../images/", _formula)
    items = {
        f"items/item{number:04}.xml": _file(build(writing, question), options)
        for number, question in enumerate(deck.questions, 1)
    }
    if any(STYLE_SHEET.encode() in data for data in items.values()):
        writing.files[STYLE_SHEET] = STYLE
    yield "imsmanifest.xml", _manifest(writing, list(items))
    yield _TEST, _file(_test(writing, list(items)), options)
    yield from items.items()
    yield from writing.files.items()


def _formula(part: Math) -> str | None:
    """MathML with the TeX beside it; TeX alone where it shows no formula, None where it is none."""
    if not is_formula(part.tex, part.display):
        return None
    return as_mathml(part) or formula(part.tex, part.display)


def _file(element: etree._Element, options: QtiOptions) -> bytes:
    """A file whose blanks are its texts': nothing is indented."""
    whole = element if options.version == "2.1" else to_third(element, THIRD)
    return etree.tostring(whole, xml_declaration=True, encoding="UTF-8")


def _test(writing: Writing, names: list[str]) -> etree._Element:
    deck = writing.deck
    ident = f"t{digest('qti', deck.namespace, deck.title)}"
    test = root(NAMESPACE, "assessmentTest", identifier=ident, title=deck.title)
    part = make(
        test,
        "testPart",
        identifier="part1",
        navigationMode="nonlinear",
        submissionMode="individual",
    )
    section = make(
        part, "assessmentSection", identifier="section1", title=deck.title, visible="true"
    )
    for number, name in enumerate(names, 1):
        make(section, "assessmentItemRef", identifier=f"item{number}", href=name)
    return test


def _manifest(writing: Writing, names: list[str]) -> bytes:
    version = writing.options.version
    short = version.replace(".", "p")
    top = root(_PACKAGING[version], "manifest", identifier=f"m{digest(writing.deck.title)}")
    metadata = make(top, "metadata")
    for tag, text in zip(("schema", "schemaversion"), _SCHEMA[version], strict=True):
        make(metadata, tag, text)
    make(top, "organizations")
    resources = make(top, "resources")
    test = _resource(resources, "test", f"imsqti_test_xmlv{short}", _TEST)
    for number, name in enumerate(names, 1):
        make(test, "dependency", identifierref=f"item{number}")
        _resource(resources, f"item{number}", f"imsqti_item_xmlv{short}", name)
    for number, name in enumerate(writing.files, 1):
        _resource(resources, f"file{number}", "webcontent", name)
    return serialised(top)


def _resource(resources: etree._Element, identifier: str, kind: str, name: str) -> etree._Element:
    found = make(resources, "resource", identifier=identifier, type=kind, href=name)
    make(found, "file", href=name)
    return found
