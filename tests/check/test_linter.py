"""The linter as a whole: any deck, silenced rules, places, formats."""

import json

from hypothesis import given

from quizgen import checking, deckfile, testing
from quizgen.checking import Finding

TEXT = """\
---
allow: vague-terms
---

## Which is not a planet?

- [x] Moon
- [ ] Mars

## Which is not a star?

- [x] Moon
- [ ] Vega

```quiz
id: star
allow: negative-stem, no-such-rule
```

## What do tides follow?

- [x] the moon
- [ ] usually the wind
"""


def checked(text=TEXT):
    file = deckfile.read(text, "sky.quiz.md")
    return checking.check(file.deck, name=file.name, lines=file.lines, allow=file.allow)


@given(testing.decks())
def test_any_deck_can_be_checked(deck):
    found = checking.check(deck)
    ids = {question.id for question in deck.questions}
    assert all(one.question is None or one.question in ids for one in found)
    assert all(one.rule in checking.RULES for one in found)
    assert found == checking.check(deck)
    assert checking.as_text(found).count("\n") == len(found)
    assert checking.as_github(found).count("\n") == len(found)
    assert len(json.loads(checking.as_json(found))) == len(found)


@given(testing.decks(min_size=1))
def test_what_is_allowed_is_not_found(deck):
    everything = frozenset(checking.RULES)
    assert checking.check(deck, allow={"": everything}) == ()
    each = {question.id: everything for question in deck.questions}
    assert all(one.question is None for one in checking.check(deck, allow=each))


def test_findings_say_where_and_silenced_rules_are_silent():
    assert [(one.rule, one.line) for one in checked()] == [
        ("negative-stem", 5),
        ("unknown-rule", 10),
    ]


def test_text_is_one_line_each():
    first = checking.as_text(checked()).split("\n")[0]
    assert first == "sky.quiz.md:5: warning: the stem asks with “not” [negative-stem]"


def test_json_holds_every_field():
    (first, _) = json.loads(checking.as_json(checked()))
    assert list(first) == ["rule", "severity", "message", "question", "file", "line"]
    assert first["file"] == "sky.quiz.md"


def test_github_annotations_are_escaped():
    finding = Finding("rule", "info", "100%\nof: it", "q", "a,b:c.md", 3)
    line = "::notice file=a%2Cb%3Ac.md,line=3,title=rule::100%25%0Aof: it\n"
    assert checking.as_github([finding]) == line


def test_places_without_a_file_or_a_line():
    assert checking.as_text([Finding("r", "info", "m", "q")]) == "q: info: m [r]\n"
    assert checking.as_text([Finding("r", "info", "m")]) == "deck: info: m [r]\n"
    assert (
        checking.as_text([Finding("r", "info", "m", "q", "a.json")]) == "a.json: q: info: m [r]\n"
    )
    assert checking.as_text([Finding("r", "info", "m", None, "a.json")]) == "a.json: info: m [r]\n"


def test_the_level_decides_what_counts():
    found = [Finding("a", "info", "m"), Finding("b", "warning", "m"), Finding("c", "error", "m")]
    assert [one.rule for one in checking.at_or_above(found, "info")] == ["a", "b", "c"]
    assert [one.rule for one in checking.at_or_above(found, "warning")] == ["b", "c"]
    assert [one.rule for one in checking.at_or_above(found, "error")] == ["c"]


def test_formatted_chooses_the_form():
    found = checked()
    assert [checking.formatted(found, form) for form in checking.FORMATS] == [
        checking.as_text(found),
        checking.as_json(found),
        checking.as_github(found),
    ]
    assert checking.formatted((), "text") == ""


def test_no_character_turns_the_line():
    finding = Finding("r", "info", "a\u202eb\u2028c")
    assert checking.as_text([finding]) == "deck: info: a<U+202E>b<U+2028>c [r]\n"
