"""The content types of H5P that packages are made for, and the versions whose fields are written.

A site takes content where it has a library in the same major and minor version. The package holds
content only: every site gets the libraries from the H5P Hub by itself.
"""

import uuid
from typing import Any, NamedTuple

_NAMESPACE = uuid.UUID("6a3f4c1e-8d0b-5a57-9f0e-0b1d2c3e4f50")


class Library(NamedTuple):
    """A library: its machine name, its version, and what people call it."""

    name: str
    major: int
    minor: int
    title: str

    @property
    def reference(self) -> str:
        """The library as content names it."""
        return f"{self.name} {self.major}.{self.minor}"

    @property
    def dependency(self) -> dict[str, Any]:
        """The library as the head of a package names it."""
        return {
            "machineName": self.name,
            "majorVersion": self.major,
            "minorVersion": self.minor,
        }


QUESTION_SET = Library("H5P.QuestionSet", 1, 20, "Question Set")
MULTI_CHOICE = Library("H5P.MultiChoice", 1, 16, "Multiple Choice")
TRUE_FALSE = Library("H5P.TrueFalse", 1, 8, "True/False Question")
BLANKS = Library("H5P.Blanks", 1, 14, "Fill in the Blanks")
DRAG_TEXT = Library("H5P.DragText", 1, 10, "Drag the Words")
DIALOG_CARDS = Library("H5P.Dialogcards", 1, 9, "Dialog Cards")
IMAGE = Library("H5P.Image", 1, 1, "Image")


def content(library: Library, title: str, params: dict[str, Any], seed: str) -> dict[str, Any]:
    """Content of `library` inside other content; the id is made of `seed`."""
    return {
        "library": library.reference,
        "params": params,
        "subContentId": str(uuid.uuid5(_NAMESPACE, f"{library.name} {seed}")),
        "metadata": {"contentType": library.title, "license": "U", "title": title},
    }
