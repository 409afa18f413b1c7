"""Our items of QTI 3.0 in qti3-item-player, which 1EdTech has certified: the key earns the marks.

Runs where QUIZGEN_BROWSER names a folder into which `npm install qti3-item-player playwright-core`
was done, and where there is a Chromium.
"""

import io
import json
import os
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from ..specimens.atlas import EVERYTHING
from .keys import package

FOLDER = os.environ.get("QUIZGEN_BROWSER", "")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
SCRIPT = Path(__file__).parent / "play.js"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not FOLDER or not CHROMIUM, reason="QUIZGEN_BROWSER or Chromium is missing"),
]


def items() -> dict[str, str]:
    """The items of a question of every kind, by their ids; images are left out of this page."""
    with zipfile.ZipFile(io.BytesIO(package(EVERYTHING, "3.0")[0])) as archive:
        texts = [archive.read(name).decode() for name in archive.namelist() if "items/" in name]
    found = zip(EVERYTHING.questions, texts, strict=True)
    return {question.id: text for question, text in found}


def declared(xml: str) -> dict[str, Any]:
    """The responses that an item declares right."""
    right: dict[str, Any] = {}
    for one in etree.fromstring(xml.encode()).iterfind("{*}qti-response-declaration"):
        values = [str(value.text) for value in one.iterfind(".//{*}qti-value")]
        single = one.get("cardinality") == "single"
        right[str(one.get("identifier"))] = values[0] if single else values
    return right


def wrong(right: dict[str, Any]) -> dict[str, Any]:
    """Responses of which none is right."""
    return {
        name: value[::-1]
        if name == "RESPONSE" and len(value) == 3
        else ["Z Z"]
        if isinstance(value, list)
        else "0"
        for name, value in right.items()
    }


def played(tries: list[dict[str, Any]]) -> dict[str, Any]:
    """What the player makes of `tries`."""
    command = ["node", str(SCRIPT), FOLDER, CHROMIUM]
    done = subprocess.run(
        command, input=json.dumps(tries).encode(), capture_output=True, check=False, timeout=200
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_key_earns_the_marks_and_nothing_else_does() -> None:
    marked = {ident: xml for ident, xml in items().items() if ident != "fc"}
    right = {ident: declared(xml) for ident, xml in marked.items()}
    tries = [{"xml": xml, "responses": right[ident]} for ident, xml in marked.items()]
    tries += [{"xml": xml, "responses": wrong(right[ident])} for ident, xml in marked.items()]
    found = played(tries)
    scores = [one["score"] for one in found["scores"]]
    most = {"cz": 3, "ma": 2}
    assert scores[: len(marked)] == [most.get(ident, 1) for ident in marked]
    assert not any(scores[len(marked) :])
    assert "Capital of" in found["scores"][0]["shown"]
    assert not found["errors"]
