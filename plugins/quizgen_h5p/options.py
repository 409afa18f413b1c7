"""What `--option h5p.KEY=VALUE` may set."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class H5pOptions(BaseModel):
    """How questions become H5P's, where there is a choice."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    content: Literal["auto", "questions", "cards"] = Field(
        default="auto", description="a question set or dialog cards; cards for a deck of flashcards"
    )
    shuffle: bool = Field(default=True, description="whether questions and options are shuffled")
    pass_percentage: int = Field(
        default=50, ge=0, le=100, description="the share of points, in percent, that passes"
    )
