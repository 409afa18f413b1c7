"""Findings as text for people, JSON for machines, and annotations for GitHub."""

import json
import re
from collections.abc import Sequence
from dataclasses import asdict
from typing import Final, Literal

from quizgen.checking.rule import Finding

Format = Literal["text", "json", "github"]

FORMATS: Final[tuple[Format, ...]] = ("text", "json", "github")

# A deck may come from anywhere: no character of it may turn or break the lines of a terminal.
_UNSEEN: Final = re.compile("[\u2028-\u202e\u2066-\u2069\u200e\u200f\u061c]")

_GITHUB: Final = {"info": "notice", "warning": "warning", "error": "error"}


def formatted(findings: Sequence[Finding], form: Format) -> str:
    """The findings in one of `FORMATS`; ends with a newline unless it is empty."""
    return {"text": as_text, "json": as_json, "github": as_github}[form](findings)


def as_text(findings: Sequence[Finding]) -> str:
    """One line each: `deck.quiz.md:12: warning: message [rule]`."""
    return "".join(
        f"{_place(one)}: {one.severity}: {_visible(one.message)} [{one.rule}]\n" for one in findings
    )


def as_json(findings: Sequence[Finding]) -> str:
    """A list of objects: rule, severity, message, question, file, line."""
    return json.dumps([asdict(one) for one in findings], ensure_ascii=False, indent=2) + "\n"


def as_github(findings: Sequence[Finding]) -> str:
    """A workflow command each, which GitHub shows beside the line.

    Source: "Workflow commands for GitHub Actions", setting a notice, warning or error message.
    """
    return "".join(
        f"::{_GITHUB[one.severity]} {_properties(one)}::{_data(one.message)}\n" for one in findings
    )


def _place(finding: Finding) -> str:
    if finding.file is None:
        return finding.question or "deck"
    if finding.line is not None:
        return f"{finding.file}:{finding.line}"
    return f"{finding.file}: {finding.question}" if finding.question else finding.file


def _visible(text: str) -> str:
    return _UNSEEN.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)


def _properties(finding: Finding) -> str:
    pairs = {"file": finding.file, "line": finding.line, "title": finding.rule}
    return ",".join(f"{key}={_property(str(value))}" for key, value in pairs.items() if value)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
