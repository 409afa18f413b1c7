"""What `--option anki.NAME=VALUE` may set."""

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class AnkiOptions(BaseModel):
    """The options of the Anki exporter."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    subdecks: Literal["headings", "documents", "both", "none"] = Field(
        default="headings", description="what the deck is divided by"
    )
    depth: int = Field(default=1, ge=1, le=6, description="levels of headings that make subdecks")
    siblings: Literal["apart", "buried"] = Field(
        default="apart",
        description="buried: questions of one sentence share a note, and Anki buries them together",
    )
    tombstones: bool = Field(
        default=False,
        description="keep notes of removed questions, tagged quizgen::removed, from the last build",
    )
    retention: float | None = Field(
        default=None, ge=0.7, le=0.99, description="adds a deck preset with this desired retention"
    )
    progress: bool = Field(
        default=False, description="takes along what was learned in the terminal, with its log"
    )
    export: Path | None = Field(
        default=None, description="an export of your collection whose Extra and tags are kept"
    )
    speech: bool = Field(default=False, description="has questions read aloud (English decks)")
