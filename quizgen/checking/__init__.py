"""Item-writing flaws, for any deck whatever its origin.

from quizgen import checking, deckfile

file = deckfile.load(path)
findings = checking.check(file.deck, name=file.name, lines=file.lines, allow=file.allow)
print(checking.formatted(findings, "text"), end="")
failed = bool(checking.at_or_above(findings, "warning"))
"""

from quizgen.checking.formats import FORMATS, Format, as_github, as_json, as_text, formatted
from quizgen.checking.linter import RULES, UNKNOWN_RULE, check
from quizgen.checking.rule import SEVERITIES, Finding, Rule, Severity, at_or_above

__all__ = [
    "FORMATS",
    "RULES",
    "SEVERITIES",
    "UNKNOWN_RULE",
    "Finding",
    "Format",
    "Rule",
    "Severity",
    "as_github",
    "as_json",
    "as_text",
    "at_or_above",
    "check",
    "formatted",
]
