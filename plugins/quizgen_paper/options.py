"""What `--option paper.KEY=VALUE` may set."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class PaperOptions(BaseModel):
    """How the paper looks, and what is on it."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    file: Literal["html", "pdf", "docx"] = Field(
        default="html", description="the kind of the two files"
    )
    size: Literal["A4", "Letter"] = Field(default="A4", description="the size of a page")
    variants: int = Field(
        default=1, ge=1, le=26, description="papers of the same questions in other orders, A to Z"
    )
    count: int | None = Field(default=None, ge=1, description="at most so many questions")
    points: int = Field(default=1, ge=0, le=100, description="points an answer; 0 prints none")
    columns: int = Field(default=1, ge=1, le=2, description="columns a page")
    lines: int = Field(default=1, ge=1, le=20, description="lines to write an answer on")
    instructions: str = Field(
        default="Answer every question on this paper.",
        description="what stands under the title",
    )
    source: bool = Field(default=True, description="quote the source in the key")
