"""The reference pages of the rules, made of the rules themselves."""

from collections.abc import Iterable, Mapping

from quizgen.checking.linter import RULES
from quizgen.checking.rule import Rule


def pages() -> Mapping[str, str]:
    """Every page by file name: one a rule, and `README.md`, which lists them."""
    found = {f"{rule.name}.md": page(rule) for rule in RULES.values()}
    return {"README.md": overview(RULES.values()), **found}


def page(rule: Rule) -> str:
    """The page of one rule."""
    return "\n".join(
        (
            f"# {rule.name}",
            "",
            f"Severity: {rule.severity}",
            "",
            rule.definition,
            "",
            rule.why,
            "",
            "Found:",
            "",
            "````markdown",
            rule.bad.strip(),
            "````",
            "",
            "Not found:",
            "",
            "````markdown",
            rule.good.strip(),
            "````",
            "",
            "To keep a question as it is, allow the rule in its block:",
            "",
            "````markdown",
            "```quiz",
            f"allow: {rule.name}",
            "```",
            "````",
            "",
        )
    )


def overview(rules: Iterable[Rule]) -> str:
    """The page that lists the rules."""
    rows = (f"| [{rule.name}]({rule.name}.md) | {rule.severity} | {rule.why} |" for rule in rules)
    return "\n".join(
        (
            "# The rules of `quizgen check`",
            "",
            "`quizgen check DECK` reads a deck, whatever made it, and names the flaws of its",
            "questions. `warning` is a flaw by the letter of the rule, `info` a hunch.",
            "",
            "| rule | severity | why |",
            "| --- | --- | --- |",
            *rows,
            "",
            "A rule is allowed for one question by `allow: RULE, RULE` in its quiz block, for a",
            "whole deck by the same line in the front matter. To allow a rule that does not exist",
            "is a finding too (`unknown-rule`).",
            "",
        )
    )
