"""A package of QTI 1.2 as Canvas writes and takes it: the quiz, what Canvas says of it, images."""

from collections.abc import Iterator

from quizgen.plugin import Context, Deck, digest
from quizgen_qti.options import QtiOptions
from quizgen_qti.tree import make, root, serialised
from quizgen_qti.v1.build import add_item
from quizgen_qti.v1.formulas import equation
from quizgen_qti.writing import Writing

NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_CANVAS = "http://canvas.instructure.com/xsd/cccv1p0"
_PACKAGING = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
_FOLDER = "%24IMS-CC-FILEBASE%24/images/"
_META_TYPE = "associatedcontent/imscc_xmlv1p1/learning-application-resource"


def parts(deck: Deck, context: Context, options: QtiOptions) -> Iterator[tuple[str, bytes]]:
    """The parts of the package of `deck`: names and bytes."""
    writing = Writing(deck, context, options, _FOLDER, equation)
    ident = f"g{digest('qti', deck.namespace, deck.title)}"
    quiz = _quiz(writing, ident)
    yield "imsmanifest.xml", _manifest(writing, ident)
    yield f"{ident}/{ident}.xml", quiz
    yield f"{ident}/assessment_meta.xml", _meta(writing, ident)
    yield from writing.files.items()


def _quiz(writing: Writing, ident: str) -> bytes:
    top = root(NAMESPACE, "questestinterop")
    assessment = make(top, "assessment", ident=ident, title=writing.deck.title)
    section = make(assessment, "section", ident="root_section")
    for question in writing.deck.questions:
        add_item(section, writing, question)
    return serialised(top)


def _meta(writing: Writing, ident: str) -> bytes:
    deck = writing.deck
    top = root(_CANVAS, "quiz", identifier=ident)
    make(top, "title", deck.title)
    make(top, "description", deck.description)
    make(top, "shuffle_answers", "true" if writing.options.shuffle else "false")
    make(top, "scoring_policy", "keep_highest")
    make(top, "quiz_type", "assignment")
    make(top, "points_possible", f"{len(deck.questions)}.0")
    make(top, "show_correct_answers", "true")
    make(top, "allowed_attempts", "1")
    make(top, "available", "false")
    return serialised(top)


def _manifest(writing: Writing, ident: str) -> bytes:
    top = root(_PACKAGING, "manifest", identifier=f"m{ident}")
    metadata = make(top, "metadata")
    make(metadata, "schema", "IMS Content")
    make(metadata, "schemaversion", "1.1.3")
    make(top, "organizations")
    resources = make(top, "resources")
    quiz = make(resources, "resource", identifier=ident, type="imsqti_xmlv1p2")
    make(quiz, "file", href=f"{ident}/{ident}.xml")
    make(quiz, "dependency", identifierref=f"{ident}_meta")
    about = f"{ident}/assessment_meta.xml"
    meta = make(resources, "resource", identifier=f"{ident}_meta", type=_META_TYPE, href=about)
    make(meta, "file", href=about)
    for number, name in enumerate(writing.files, 1):
        image = make(
            resources, "resource", identifier=f"image{number}", type="webcontent", href=name
        )
        make(image, "file", href=name)
    return serialised(top)
