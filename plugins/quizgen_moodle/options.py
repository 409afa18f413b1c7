"""What `--option moodle.KEY=VALUE` may set."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class MoodleOptions(BaseModel):
    """How questions become Moodle's, where there is a choice."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    version: str = Field(
        default="4.5",
        pattern=r"^\d{1,2}\.\d{1,2}$",
        description="the oldest Moodle that must be able to import the file",
    )
    categories: Literal["headings", "document", "deck"] = Field(
        default="headings", description="how deep the category of a question goes"
    )
    cloze: Literal["cloze", "gapselect", "ddwtos"] = Field(
        default="cloze", description="type in gaps, choose words from lists, or drag them"
    )
    flashcards: Literal["shortanswer", "description", "essay"] = Field(
        default="shortanswer", description="the question type that a flashcard becomes"
    )
    units: Literal["optional", "graded"] = Field(
        default="optional", description="whether a missing or wrong unit costs a tenth of the mark"
    )
    numbering: Literal["abc", "ABCD", "123", "iii", "IIII", "none"] = Field(
        default="abc", description="how options are numbered"
    )
    shuffle: bool = Field(default=True, description="whether options are shuffled")
    penalty: float = Field(
        default=0.3333333, ge=0, le=1, description="the share of the mark that a retry costs"
    )
    source: bool = Field(default=True, description="quote the source in the general feedback")

    @property
    def release(self) -> tuple[int, int]:
        """The version as numbers, so that 4.10 is after 4.9."""
        major, minor = self.version.split(".")
        return int(major), int(minor)


class GiftOptions(BaseModel):
    """What `--option gift.KEY=VALUE` may set."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    categories: Literal["headings", "document", "deck"] = Field(
        default="headings", description="how deep the category of a question goes"
    )
    source: bool = Field(default=True, description="quote the source in the general feedback")
