"""Every mistake in a deck file is one `InputError` with its line, and the line shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen import deckfile, testing
from quizgen.deckfile import parse
from quizgen.errors import InputError

MISTAKES = {
    "text before a question": ("hello\n", 1, "text before the first question", "hello"),
    "unclosed front matter": ("---\ntitle: x\n", 1, "not closed", "---"),
    "unknown front key": ("---\ntitel: x\n---\n", 2, "unknown key 'titel'", "titel: x"),
    "twice": ("---\ntitle: x\ntitle: y\n---\n", 3, "stands twice", "title: y"),
    "no key": ("---\nhello\n---\n", 2, "not `key: value`", "hello"),
    "bad language": ("---\nlanguage: English\n---\n", 2, "language", "English"),
    "bad source": ("---\nsources:\n  - file: x\n---\n", 3, "unknown key 'file'", "file: x"),
    "no answer": ("## Who?\n", 1, "without an answer", "## Who?"),
    "nothing asked": ("##\n\n**Answer:** x\n", 1, "nothing is asked", "##"),
    "text after": ("## Q?\n\n- [x] a\n- [ ] b\n\nmore\n", 6, "nothing is expected", "more"),
    "plain bullet": ("## Q?\n\n- [x] a\n- b\n", 4, "not understood", "- b"),
    "heading inside": ("## Q?\n\n### What\n", 3, "not understood", "### What"),
    "unknown label": ("## Q?\n\n**Anwser:** x\n", 3, "unknown label", "**Anwser:** x"),
    "open code": ("## Q?\n\n```python\nx\n\n**Back:** y\n", 3, "not ```quiz", "```python"),
    "open fence": ("## Q?\n\n**Answer:** x\n\n```quiz\nid: a\n", 5, "not closed", "```quiz"),
    "second fence": (
        "## Q?\n\n**Answer:** x\n\n```quiz\n```\n\n```quiz\n```\n",
        *(8, "second", "```quiz"),
    ),
    "unknown key": ("## Q?\n\n**Answer:** x\n\n```quiz\nidd: a\n```\n", 6, "unknown key", "idd: a"),
    "unknown kind": (
        "## Q?\n\n**Answer:** x\n\n```quiz\nkind: quiz\n```\n",
        6,
        "kind",
        "kind: quiz",
    ),
    "bad id": ("## Q?\n\n**Answer:** x\n\n```quiz\nid: a b\n```\n", 6, "id:", "id: a b"),
    "bad quality": ("## Q?\n\n**Answer:** x\n\n```quiz\nquality: 2\n```\n", 6, "quality", "2"),
    "wrong kind": (
        "## Q?\n\n- [x] a\n- [ ] b\n\n```quiz\nkind: ordering\n```\n",
        *(3, "has no options", "- [x] a"),
    ),
    "two answers": ("## Q?\n\n**Answer:** x\n\n**Answer:** y\n", 5, "second answer", "y"),
    "two quotes": ("## Q?\n\n**Answer:** x\n\n> a\n\n> b\n", 7, "second explanation", "> b"),
    "no right option": ("## Q?\n\n- [ ] a\n- [ ] b\n", 1, "at least one right option", "## Q?"),
    "one option": ("## Q?\n\n- [x] a\n", 1, "at least 2", "## Q?"),
    "same options": ("## Q?\n\n- [x] a\n- [ ] a \n", 1, "say the same", "## Q?"),
    "empty option": ("## Q?\n\n- [x] a\n- [ ]\n", 4, "text is missing", "- [ ]"),
    "no number": (
        "## Q?\n\n**Answer:** many\n\n```quiz\nkind: numerical\n```\n",
        *(3, "not a number", "many"),
    ),
    "grouped number": (
        "## Q?\n\n**Answer:** 1,000 m\n\n```quiz\nkind: numerical\n```\n",
        3,
        "commas",
        "1,000",
    ),
    "not true": (
        "## Q?\n\n**Answer:** yes\n\n```quiz\nkind: true_false\n```\n",
        3,
        "True or False",
        "yes",
    ),
    "one column": ("## Q?\n\n| a |\n| --- |\n| b |\n", 3, "two cells", "| a |"),
    "no rule": ("## Q?\n\n| a | b |\n| c | d |\n", 3, "header", "| a | b |"),
    "no right side": (
        "## Q?\n\n| a | b |\n| --- | --- |\n| c | |\n",
        *(5, "without a right side", "| c | |"),
    ),
    "same id": (
        "## Q?\n\n**Answer:** x\n\n## Q?\n\n**Answer:** x\n",
        *(5, "stands at line 1 already", "## Q?"),
    ),
    "empty gap": ("## The {{}} is.\n", 1, "empty answer", "## The {{}} is."),
    "gap numbers": ("## The {{c2::a}} is.\n", 1, "without a hole", "{{c2::a}}"),
    "broken image": ("## See ![a](b c.png)?\n\n**Back:** x\n", 1, "image", "![a](b c.png)"),
    "half a source": (
        "## Q?\n\n**Answer:** x\n\n```quiz\nsource: a.md\n```\n",
        6,
        "'quote'",
        "a.md",
    ),
    "wrong quote": (
        "## Q?\n\n**Answer:** x\n\n```quiz\nsource: a\nstart: 1\nend: 9\nquote: ab\n```\n",
        *(6, "not as long", "source: a"),
    ),
    "case": (
        "## Q?\n\n**Answer:** True\n\n```quiz\ncase_sensitive: true\n```\n",
        *(6, "belongs to short_answer", "case_sensitive: true"),
    ),
    "bad string": ('---\ntitle: "x\n---\n', 2, "neither words nor a JSON value", 'title: "x'),
    "list for one": ('---\ntitle: ["x"]\n---\n', 2, "not a list", 'title: ["x"]'),
    "numbers in a list": ("---\ntags: [1]\n---\n", 2, "strings only", "tags: [1]"),
    "stray indent": ("---\ntitle: x\n  more: y\n---\n", 3, "no list is expected", "more: y"),
    "list without item": ("---\nsources:\n  document: x\n---\n", 3, "starts with `- `", "x"),
    "half a document": ("---\nsources:\n  - title: x\n---\n", 2, "sources", "sources:"),
    "empty answer": ("## Q?\n\n**Answer:** a | | b\n", 3, "an answer is empty", "a | | b"),
    "answer of two lines": ("## Q?\n\n**Answer:** a\n\nb\n", 3, "one line", "a"),
    "case is what": (
        "## Q?\n\n**Answer:** x\n\n```quiz\ncase_sensitive: maybe\n```\n",
        *(6, "true or false", "maybe"),
    ),
    "start is what": (
        "## Q?\n\n**Answer:** x\n\n```quiz\nsource: a\nquote: b\nstart: -1\n```\n",
        *(8, "whole number", "-1"),
    ),
    "no options for a kind": (
        "## Q?\n\n```quiz\nkind: multiple_choice\n```\n",
        *(1, "needs options", "## Q?"),
    ),
    "quote in an item": ("## Q?\n\n1. a\n   > b\n2. c\n", 4, "inside an option or item", "> b"),
    "text after feedback": (
        "## Q?\n\n- [x] a\n  > b\n  c\n- [ ] d\n",
        *(5, "inside an option or item", "c"),
    ),
    "number list of gaps": ("## {{c1::a}} {{c3::b}}\n", 1, "without a hole", "{{c1::a}}"),
    "mixed gap": ("## Is it {{$x$|y}}?\n", 1, "formulas and words", "{{$x$|y}}"),
    "open comment": ("## Q?\n\n<!-- x\n\n**Answer:** x\n", 3, "comment is not closed", "<!-- x"),
    "control character": ("## Q\x07?\n\n**Answer:** x\n", 1, "U+0007", "Q"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_names_its_line_and_shows_it(name):
    text, line, message, shown = MISTAKES[name]
    with pytest.raises(InputError) as raised:
        parse(text, "my.quiz.md")
    assert raised.value.where == f"my.quiz.md:{line}"
    assert message in raised.value.message
    assert shown in raised.value.message
    assert "\n" not in str(raised.value)


def parsed_or_refused(text):
    try:
        return parse(text, "any.quiz.md")
    except InputError as refused:
        error = refused
    assert error.where.startswith("any.quiz.md:")
    return None


@given(st.lists(st.one_of(testing.texts(), st.sampled_from([m[0] for m in MISTAKES.values()]))))
def test_any_text_is_a_deck_or_an_input_error(pieces):
    deck = parsed_or_refused("\n".join(pieces))
    assert deck is None or parse(deckfile.render(deck), "any.quiz.md") == deck


@given(testing.decks(min_size=1, max_size=2), st.data())
def test_a_damaged_deck_file_is_a_deck_or_an_input_error(deck, data):
    lines = deckfile.render(deck).split("\n")
    line = data.draw(st.integers(0, len(lines) - 1))
    lines[line : line + 1] = data.draw(st.sampled_from([[], ["x"], ["```"], ["- [x]"], ["{{a"]]))
    parsed_or_refused("\n".join(lines))
