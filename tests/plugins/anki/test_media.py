"""Images: named by content, read one at a time, checked before the first byte."""

import io
import tempfile
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quizgen import testing
from quizgen.api import InputError, NoMedia
from quizgen.model import Deck, Flashcard, Image, RichText
from quizgen_anki import export
from quizgen_anki.identity import guid

Build = Callable[..., bytes]


class Folder:
    """Images in a dict; counts how often each is read."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files
        self.reads: list[str] = []

    def read(self, src: str) -> bytes:
        """The image."""
        self.reads.append(src)
        return self.files[src]


def pictures(*names: str) -> Deck:
    """A deck with a card for each image."""
    stems = [RichText.of("Look: ", Image(src=name, alt="a leaf")) for name in names]
    cards = [
        Flashcard(id=f"q{number}", family="f", stem=stem, back=stem)
        for number, stem in enumerate(stems)
    ]
    return Deck(title="A", namespace="a", questions=tuple(cards))


def test_two_images_of_one_name_stay_two(anki: Any, build: Build) -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
    media = Folder({"a/x y'.png": b"one", "b/x y'.png": b"two", "c/x y'.png": b"one", "d.svg": svg})
    anki.load(build(pictures(*media.files), media=media))
    anki.check()
    names = [anki.note(guid("a", f"q{number}"))["Question"] for number in range(4)]
    assert names[0] == 'Look: <img src="qg-7692c3ad3540-x-y.png" alt="a leaf">'
    assert names[0] == names[2] != names[1]
    assert sorted(anki.col.media.check().unused) == []
    folder = Path(anki.col.media.dir())
    assert (folder / "qg-7692c3ad3540-x-y.png").read_bytes() == b"one"


@pytest.mark.parametrize("src", ["missing.png", "../secret.png", "/etc/passwd"])
def test_a_missing_image_stops_the_build_before_the_first_byte(src: str) -> None:
    stream = io.BytesIO()
    with pytest.raises(InputError, match=r"question q0: image not found") as caught:
        export.write(pictures(src), stream, testing.context(media=NoMedia()))
    assert stream.getvalue() == b""
    assert caught.value.hint


def test_an_image_that_changes_meanwhile_is_an_error(build: Build) -> None:
    class Restless(Folder):
        def read(self, src: str) -> bytes:
            self.reads.append(src)
            return str(len(self.reads)).encode()

    with pytest.raises(InputError, match=r"image changed while it was read: x\.png"):
        build(pictures("x.png"), media=Restless({}))


def test_memory_does_not_grow_with_the_images() -> None:
    size, count = 2**20, 12

    class Large:
        def read(self, src: str) -> bytes:
            return src.encode() * (size // len(src))

    deck = pictures(*(f"{number:04}.png" for number in range(count)))
    with tempfile.TemporaryFile() as sink:
        tracemalloc.start()
        export.write(deck, sink, testing.context(media=Large()))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 6 * size
