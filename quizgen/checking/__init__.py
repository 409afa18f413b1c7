"""Item-writing flaws of any deck, whatever made it, in any language that there is a pack for.

    from quizgen import check, deckfile

    file = deckfile.load(path)
    findings = check.check(file.deck, name=file.name, lines=file.lines, allow=file.allow)
    print(check.formatted(findings, "text"), end="")
    failed = bool(check.at_or_above(findings, "warning"))

| module | holds |
|---|---|
| `linter` | all rules, and a deck checked by them |
| `rule` | what a rule is, and what it finds |
| `rules` | the rules, by theme |
| `choices` | choices as rules see them: the key, and the distractors beside it |
| `words` | texts as rules see them: the words, and which of them carry meaning |
| `values` | options that are numbers or dates, and their order |
| `formats` | findings as text, JSON, and annotations for GitHub |
| `pages` | the reference pages of the rules |

What depends on a language is asked of its pack (`quizgen.lang.base.flaws`).
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
