"""What a player is asked to do, as the command line gives it, checked.

plain      bool         no colour, no cursor movement
answers    path         read the answers from this file, one a line
progress   path         the progress file, instead of the one in the user's data folder
due        bool         only what is due
new        int          at most so many questions that were never answered
limit      int          at most so many questions
cram       bool         everything, without any effect on the schedule
tags       [str]        only questions with one of these tags
kinds      [str]        only questions of these kinds
shuffle    bool         questions and options in random order
day_start  int          the hour at which a day of learning begins
seed       int          makes that order repeatable
exam       int          so many questions, feedback at the end
time       int          of the exam, in seconds
pass_mark  float        of the exam, in percent; below it the exit code is 1
results    path         of the exam: where to write the results (.json, .csv, .md)
edit       function     lets the user edit a question: takes it, returns it changed, or None
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from quizgen.errors import UsageError
from quizgen.model import Question, QuestionKind
from quizgen.study.days import DAY_START


class Options(BaseModel):
    """See the module."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    plain: bool = False
    answers: Path | None = None
    progress: Path | None = None
    due: bool = False
    new: int | None = Field(default=None, ge=0)
    limit: int | None = Field(default=None, ge=0)
    cram: bool = False
    tags: tuple[str, ...] = ()
    kinds: tuple[QuestionKind, ...] = ()
    shuffle: bool = False
    seed: int | None = None
    day_start: int = Field(default=DAY_START, ge=0, le=23)
    exam: int | None = Field(default=None, ge=1)
    time: int | None = Field(default=None, ge=1)
    pass_mark: float = Field(default=60.0, ge=0, le=100)
    results: Path | None = None
    edit: Callable[[Question], Question | None] | None = None


def parse_options(given: Mapping[str, object]) -> Options:
    """The checked options; `UsageError` names the one that is wrong."""
    try:
        return Options.model_validate({k: v for k, v in given.items() if v is not None})
    except ValidationError as error:
        problem = error.errors()[0]
        name = ".".join(str(step) for step in problem["loc"])
        raise UsageError(
            f"option {name}: {problem['msg']}", hint="see quizgen play --help"
        ) from None
