"""What `--option qti.KEY=VALUE` may set."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class QtiOptions(BaseModel):
    """How questions become QTI's, where there is a choice."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    version: Literal["1.2", "2.1", "3.0"] = Field(
        default="1.2", description="1.2 as Canvas takes it, 2.1 or 3.0 for other platforms"
    )
    shuffle: bool = Field(default=True, description="whether options are shuffled")
    source: bool = Field(default=True, description="quote the source in the feedback")
