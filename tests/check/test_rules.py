"""Every rule finds its own bad example, and passes its own good one."""

from pathlib import Path

import pytest

from quizgen.checking import RULES, check
from quizgen.checking.pages import pages
from quizgen.deckfile import parse

PAGES = Path(__file__).parents[2] / "docs/reference/check"


def names(text):
    return {finding.rule for finding in check(parse(text, "x.quiz.md"))}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_a_rule_finds_its_bad_example(rule):
    assert rule.name in names(rule.bad)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_the_good_example_has_no_flaw_at_all(rule):
    assert names(rule.good) == set()


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_a_rule_is_written_in_sentences(rule):
    assert rule.definition.endswith(".")
    assert rule.why.endswith(".")


def test_the_reference_pages_are_in_step():
    written = {path.name: path.read_text() for path in PAGES.iterdir()}
    assert written == pages()
