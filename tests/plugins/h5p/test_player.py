"""Our question sets in h5p-standalone with the code of H5P's own libraries: the key earns all.

Runs where QUIZGEN_BROWSER names a folder into which `npm install h5p-standalone playwright-core`
was done, QUIZGEN_H5P_LIBRARIES one with the libraries, and where there is a Chromium.
"""

import functools
import http.server
import io
import json
import os
import shutil
import subprocess
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from quizgen.model import (
    Cloze,
    Flashcard,
    Gap,
    Image,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Ordering,
    Pair,
    Plain,
    ShortAnswer,
    TrueFalse,
)

from ..specimens.atlas import choice, deck_of, text
from .packages import package

FOLDER = os.environ.get("QUIZGEN_BROWSER", "")
LIBRARIES = os.environ.get("QUIZGEN_H5P_LIBRARIES", "")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
SCRIPT = Path(__file__).parent / "play.js"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (FOLDER and LIBRARIES and CHROMIUM),
        reason="QUIZGEN_BROWSER, QUIZGEN_H5P_LIBRARIES or Chromium is missing",
    ),
]

PAGE = """<!doctype html><meta charset="utf-8"><title>H5P</title><div id="h5p"></div>
<script src="player/main.bundle.js"></script>
<script>
new H5PStandalone.H5P(document.getElementById("h5p"), {
  h5pJsonPath: "/content", frameJs: "/player/frame.bundle.js", frameCss: "/player/styles/h5p.css",
}).then(() => { window.ready = true; }, (error) => { window.failed = String(error); });
</script>
"""
EVIL = "<img src=x onerror=alert(1)>"

DECK = deck_of(
    MultipleChoice(
        id="mc", family="mc", stem=text(f"Capital? {EVIL}", Image(src="a.png", alt="A map")),
        options=choice("Berlin", "Bonn", EVIL)
    ),
    MultipleResponse(
        id="mr", family="mr", stem=text("Which are rivers?"),
        options=choice("Rhine", "Elbe", "Harz", right=2),
    ),
    TrueFalse(id="tf", family="tf", stem=text("Bonn is the capital."), answer=False),
    ShortAnswer(id="sa", family="sa", stem=text("Which signs?"), answers=("a*b/c: d & <e>", "x")),
    Cloze(
        id="cz", family="cz",
        parts=(Plain(text="5*5 is "), Gap(answer="25", hint="five: times"), Plain(text=" in "),
               Gap(group=2, answer="every/any"), Plain(text=" base *above* 5.")),
    ),
)  # fmt: skip

KEY = [["Berlin"], ["Rhine", "Elbe"], ["False"], ["a*b/c: d & <e>"], ["25", "every/any"]]
WRONG = [["Bonn"], ["Harz"], ["True"], ["a"], ["26", "every"]]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """A server that says nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def needs(*libraries: str) -> pytest.MarkDecorator:
    """The mark of a test that needs `libraries` with their code: two are built by npm."""
    built = all((Path(LIBRARIES) / one / "dist").is_dir() for one in libraries)
    return pytest.mark.skipif(not built, reason=f"{', '.join(libraries)} are not built")


@pytest.fixture
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a deck is shown, with the player and the libraries beside it."""
    folder = tmp_path / "h5p"
    content = folder / "content"
    shutil.copytree(LIBRARIES, content)
    deck = getattr(request, "param", DECK)
    with zipfile.ZipFile(io.BytesIO(package(deck, shuffle=False).data)) as archive:
        archive.extractall(content)
    shutil.copytree(Path(FOLDER) / "node_modules/h5p-standalone/dist", folder / "player")
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/index.html"
        server.shutdown()
        thread.join()


def played(address: str, answers: list[list[str]]) -> dict[str, Any]:
    """What came of `answers`, the texts chosen or typed for each question."""
    command = ["node", str(SCRIPT), FOLDER, CHROMIUM, address]
    done = subprocess.run(
        command, input=json.dumps(answers).encode(), capture_output=True, check=False, timeout=200
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_key_earns_every_point_and_nothing_runs(address: str) -> None:
    found = played(address, KEY)
    assert found["errors"] == []
    assert (found["score"], found["most"]) == (7, 7)
    assert EVIL in found["shown"][0]
    assert found["images"] == [["A map", 1]]
    assert "base *above* 5." in found["shown"][4]


def test_wrong_answers_earn_nothing(address: str) -> None:
    assert played(address, WRONG)["score"] == 0


DRAGGED = deck_of(
    Matching(
        id="ma", family="ma", stem=text("Which river?"),
        pairs=(Pair(left=text("Bonn: 1*1"), right=text("the *Rhine*: big")),
               Pair(left=text("Ulm"), right=text(f"Danube \\+ {EVIL}"))),
        distractors=(text("Elbe"),),
    ),
    Ordering(id="or", family="or", stem=text("In order"), items=(text("one"), text("two"))),
    Cloze(
        id="cz", family="cz",
        parts=(Plain(text="It is "), Gap(answer="C:\\", distractors=("D:\\", "a/b"))),
    ),
)  # fmt: skip


@needs("H5P.DragText-1.10")
@pytest.mark.parametrize("address", [DRAGGED], indirect=True)
def test_words_to_drag_are_the_words_of_the_deck(address: str) -> None:
    found = played(address, [[], [], []])
    assert found["errors"] == []
    assert [sorted(words) for words in found["words"]] == [
        sorted(["the *Rhine*: big", f"Danube \\+ {EVIL}", "Elbe"]),
        ["one", "two"],
        sorted(["C:\\", "D:\\", "a/b"]),
    ]
    assert found["most"] == 5
    assert found["solved"] == 5


CARDS = deck_of(
    Flashcard(id="f1", family="f1", stem=text(f"Front {EVIL}"), back=text("Back <b>one</b>")),
    Flashcard(id="f2", family="f2", stem=text("Second"), back=text("Other")),
)


@needs("H5P.Dialogcards-1.9")
@pytest.mark.parametrize("address", [CARDS], indirect=True)
def test_cards_show_front_and_back(address: str) -> None:
    found = played(address, [])
    assert found["errors"] == []
    front, back = found["cards"][0]
    assert f"Front {EVIL}" in front
    assert "Back <b>one</b>" in back
    assert len(found["cards"]) == 2
