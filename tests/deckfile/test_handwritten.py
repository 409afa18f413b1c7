"""What people write by hand is understood: kinds seen from the shape, ids from the content."""

from decimal import Decimal

import pytest

from quizgen import deckfile
from quizgen.deckfile import parse
from quizgen.grading import Policy, grade
from quizgen.model import Cloze, Gap, Image, Math, Plain, RichText, Ruby, digest


def test_gaps_of_one_number_are_one_card_with_several_blanks() -> None:
    deck = parse("## Salts: {{c1::calcite}}, {{c1::halite}} and {{c2::gypsum}}.\n", "salts.quiz.md")
    (question,) = deck.questions
    assert isinstance(question, Cloze)
    assert [gap.group for gap in question.groups] == [1, 2]
    assert [gap.answer for gap in question.blanks] == ["calcite", "halite", "gypsum"]
    assert grade(question, "calcite; halite; gypsum", Policy()).score == 1.0


@pytest.mark.parametrize(
    ("raw", "answer", "wrong"),
    [
        (r"{{$\frac{1}{\sqrt{t}}$}}", r"\frac{1}{\sqrt{t}}", ()),
        (r"{{c1::$a|b$ | ~$a||b$::a bar}}", "a|b", ("a||b",)),
        ("{{$x$|~$y$}}", "x", ("y",)),
    ],
)
def test_a_gap_of_formulas(raw: str, answer: str, wrong: tuple[str, ...]) -> None:
    (question,) = parse(f"## It is {raw}, $so$.\n", "gaps.quiz.md").questions
    assert isinstance(question, Cloze)
    (gap,) = question.gaps
    assert (gap.answer, gap.distractors, gap.formula) == (answer, wrong, True)


@pytest.mark.parametrize("raw", ["{{$5}} and {{$6}}", r"{{\$x\$}} or {{2}}"])
def test_a_dollar_in_a_gap_is_no_formula(raw: str) -> None:
    (question,) = parse(f"## It costs {raw}.\n", "gaps.quiz.md").questions
    assert isinstance(question, Cloze)
    assert [gap.formula for gap in question.gaps] == [False, False]


DECK = """\
---
title: Cells
language: en
tags: biology, school
sources:
  - document: cells.md
    title: The cell
    date: 2024-05-01
---

<!-- a note to myself -->

## What do mitochondria make?

- [x] ATP
- [ ] DNA
  > DNA stays in
  > the nucleus.
- [ ] a very long
  option over two lines

> They burn sugar.
>
> Slowly.

```quiz
source: cells.md
start: 10
quote: Mitochondria make ATP.
```

---

## Which are organelles?

* [X] nucleus
* [x] vacuole
* [ ] blood

## DNA stays in the nucleus.

**Answer:** true

## The powerhouse

The {{mitochondrion|mitochondria}} burns {{sugar::sweet}} and $O_2$,
and the {{mitochondrion}} makes {{c2::sugar}} no more.

## Who named the cell?

**Answer:** Robert Hooke | Hooke

**Hint:** an Englishman

## How long is $E. coli$?

![a rod](images/rod.png)

How long is it?

**Answer:** 2.0 ± 0.5 µm

## How many are in 41% of us?

**Answer:** 41%

## Match the organelle and its work.

| Organelle | Work |
|:----------|-----:|
| nucleus | keeps DNA |
| ribosome | builds proteins |
| | makes light |

## Put in order.

1. prophase
2. metaphase
1. anaphase

## What is osmosis?

**Back:** Water moving
through a membrane.

It needs no energy.
"""


def kinds(deck):
    return [question.kind for question in deck.questions]


def test_every_kind_is_seen_from_its_shape():
    assert kinds(parse(DECK, "cells.quiz.md")) == [
        *("multiple_choice", "multiple_response", "true_false", "cloze", "short_answer"),
        *("numerical", "numerical", "matching", "ordering", "flashcard"),
    ]


def test_what_is_written_is_read():
    deck = parse(DECK, "decks/cells.quiz.md")
    choice, response, _, cloze, short, number, share, match, order, card = deck.questions
    assert (deck.title, deck.namespace, deck.tags) == ("Cells", "cells", ("biology", "school"))
    assert deck.sources[0].date.isoformat() == "2024-05-01"
    assert choice.answer_texts == ("ATP",)
    assert choice.option_texts[2] == "a very long option over two lines"
    assert choice.options[1].feedback.plain == "DNA stays in the nucleus."
    assert choice.explanation.plain == "They burn sugar.\n\nSlowly."
    assert (choice.source.start, choice.source.end) == (10, 32)
    assert response.answer_texts == ("nucleus", "vacuole")
    assert [gap.group for gap in cloze.gaps] == [1, 2, 1, 2]
    assert cloze.gaps[1] == Gap(group=2, answer="sugar", hint="sweet")
    assert cloze.sentence.endswith("sugar and O_2, and the mitochondrion makes sugar no more.")
    assert short.answers == ("Robert Hooke", "Hooke")
    assert short.hints == (RichText.of("an Englishman"),)
    assert (number.value, number.tolerance, number.unit) == (Decimal(2), Decimal("0.5"), "µm")
    assert number.stem.parts[0] == Image(src="images/rod.png", alt="a rod")
    assert (share.value, share.unit) == (Decimal(41), "%")
    assert [pair.left.plain for pair in match.pairs] == ["nucleus", "ribosome"]
    assert [wrong.plain for wrong in match.distractors] == ["makes light"]
    assert order.answer_texts == ("prophase", "metaphase", "anaphase")
    assert card.back.plain == "Water moving through a membrane.\n\nIt needs no energy."


def test_a_missing_id_is_a_digest_of_the_content():
    question = parse("## Who?\n\n**Answer:** Hooke\n", "x.quiz.md").questions[0]
    assert question.id == digest("deckfile", "short_answer", "Who?", "Hooke")
    assert question.family == question.id


def test_an_id_survives_a_rewording():
    text = "## Who named it?\n\n**Answer:** Hooke\n\n```quiz\nid: hooke\n```\n"
    assert parse(text, "x.quiz.md").questions[0].id == "hooke"
    assert parse(text.replace("named", "saw"), "x.quiz.md").questions[0].id == "hooke"


def test_dollars_that_are_money_stay_words():
    question = parse("## It cost $5, not $6 or \\$7.\n\n**Answer:** true\n", "x").questions[0]
    assert question.stem == RichText.of("It cost $5, not $6 or $7.")


def test_mathematics_is_mathematics():
    text = "## $a\\$b$ and $$x$$ and $`c$d`$?\n\n**Back:** y\n"
    stem = parse(text, "x").questions[0].stem
    assert [part for part in stem.parts if isinstance(part, Math)] == [
        Math(tex="a\\$b"),
        Math(tex="x", display=True),
        Math(tex="c$d"),
    ]


def test_links_and_other_html_stay_what_they_are():
    text = "## [d](e) <em>f</em> &lt; \\*g\\* \\<b>x</b> &nope; <u>h\n\n**Back:** y\n"
    stem = parse(text, "x").questions[0].stem
    assert stem.parts == (Plain(text="[d](e) <em>f</em> < *g* <b>x</b> &nope; <u>h"),)


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("*a*", [("a", ["italic"])]),
        ("**a** b", [("a", ["bold"]), (" b", [])]),
        ("***a***", [("a", ["bold", "italic"])]),
        ("**a *b* c**", [("a ", ["bold"]), ("b", ["bold", "italic"]), (" c", ["bold"])]),
        ("`a*b*{{c}}`", [("a*b*{{c}}", ["code"])]),
        ("~~a~~", [("a", ["strike"])]),
        ("<u>a</u><b> b</b>", [("a", ["underline"]), (" b", ["bold"])]),
        ("2*3*4 and 2**3**4", [("2*3*4 and 2**3**4", [])]),
        ("5 * 3 * 2, a ~~ b", [("5 * 3 * 2, a ~~ b", [])]),
        ("**a and *b", [("**a and *b", [])]),
        ("****", [("****", [])]),
    ],
)
def test_words_look_as_they_are_marked(written, parts):
    stem = parse(f"## {written}\n\n**Back:** y\n", "x").questions[0].stem
    assert [(part.text, list(getattr(part, "styles", ()))) for part in stem.parts] == parts


def test_words_have_a_reading():
    stem = parse("## <ruby>漢字<rt>かんじ</rt></ruby>?\n\n**Back:** y\n", "x").questions[0].stem
    assert stem.parts == (Ruby(text="漢字", reading="かんじ"), Plain(text="?"))
    assert stem.plain == "漢字(かんじ)?"


def test_braces_outside_a_cloze_are_words():
    question = parse("## What is `{{x}}` in a template?\n\n**Back:** a variable\n", "x").questions[
        0
    ]
    assert question.kind == "flashcard"
    assert question.stem.plain == "What is {{x}} in a template?"


def test_windows_line_ends_and_a_byte_order_mark_are_fine():
    text = "\ufeff" + DECK.replace("\n", "\r\n")
    assert parse(text, "cells.quiz.md") == parse(DECK, "cells.quiz.md")


def test_lines_and_silenced_rules_are_kept():
    front = "---\nallow: flawless, other\n---\n"
    text = front + "\n## A?\n\n**Back:** b\n\n```quiz\nid: q\nallow: one\n```\n"
    file = deckfile.read(text, "x.quiz.md")
    assert file.lines == {"q": 5}
    assert file.allow == {"": frozenset({"flawless", "other"}), "q": frozenset({"one"})}
    printed = deckfile.render(file.deck, file.allow)
    assert deckfile.read(printed, "x.quiz.md").allow == file.allow


def test_a_heading_of_level_one_is_the_title():
    deck = parse("# Biology\n\n## A?\n\n**Back:** b\n", "x.quiz.md")
    assert deck.title == "Biology"


def test_an_empty_file_is_an_empty_deck():
    deck = parse("", "empty.quiz.md")
    assert (deck.title, deck.questions) == ("empty", ())


def test_a_blank_of_very_many_gaps_is_read_in_no_time():
    deck = parse("## " + "{{a}} " * 20_000 + "\n", "x.quiz.md")
    assert len(deck.questions[0].gaps) == 20_000
