"""What `--option csv.NAME=VALUE`, `tsv.NAME=VALUE` and `kahoot.NAME=VALUE` may set."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

TIMES = (5, 10, 20, 30, 60, 90, 120, 240)
"""The seconds that Kahoot lets a question last."""


def _is_offered(seconds: int) -> int:
    if seconds not in TIMES:
        raise ValueError(f"must be one of {', '.join(map(str, TIMES))}")
    return seconds


class CsvOptions(BaseModel):
    """The options of the CSV exporter."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    profile: Literal["excel", "anki"] = Field(default="excel", description="who reads the file")


class TsvOptions(BaseModel):
    """The options of the TSV exporter."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    profile: Literal["quizlet", "anki", "excel"] = Field(
        default="quizlet", description="who reads the file"
    )


class KahootOptions(BaseModel):
    """The options of the Kahoot exporter."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    time: Annotated[int, AfterValidator(_is_offered)] = Field(
        default=20, description="how many seconds a question lasts"
    )
