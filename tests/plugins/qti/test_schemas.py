"""What is written as QTI 2.1, and the manifests, against the schemas of the specification.

Runs where QUIZGEN_QTI_XSD names the folder `schemes` of the package qtism, which has the schemas as
their publisher gives them out: their notice allows anybody to use them, and to copy them unchanged.
"""

import io
import os
import zipfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from quizgen import testing
from quizgen.model import Deck

from ..specimens.atlas import EVERYTHING
from .keys import package

FOLDER = os.environ.get("QUIZGEN_QTI_XSD", "")
MANIFEST = {"2.1": "imscp_v1p1.xsd", "3.0": "qtiv3p0/imsqtiv3p0_imscpv1p2_v1p0.xsd"}
ITEMS = "qtiv2p1/imsqti_v2p1.xsd"

pytestmark = pytest.mark.skipif(not FOLDER, reason="QUIZGEN_QTI_XSD is not set")


@cache
def schema(name: str) -> etree.XMLSchema:
    """The schema in the file `name`, which imports its neighbours."""
    return etree.XMLSchema(file=str(Path(FOLDER) / name))


def files(deck: Deck, version: str) -> dict[str, etree._Element]:
    """The roots of the XML files of a package."""
    with zipfile.ZipFile(io.BytesIO(package(deck, version)[0])) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xml")]
        return {name: etree.fromstring(archive.read(name)) for name in names}


@pytest.mark.parametrize("version", MANIFEST)
def test_manifests_are_valid(version: str) -> None:
    schema(MANIFEST[version]).assertValid(files(EVERYTHING, version)["imsmanifest.xml"])


def test_items_and_the_test_are_valid() -> None:
    rules = schema(ITEMS)

    @settings(deadline=None)
    @given(testing.decks(min_size=1, max_size=2))
    def valid(deck: Deck) -> None:
        for name, root in files(deck, "2.1").items():
            if name != "imsmanifest.xml":
                rules.assertValid(root)

    valid()
