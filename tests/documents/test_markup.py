"""What markup means: entries, exercises, roles, marks, tables; one table of cases for each."""

import pytest
from lxml import html

from quizgen.documents.markup.walk import Walk
from quizgen.documents.scripts import shifted
from quizgen.model import Block


def read(markup: str) -> tuple[list[Block], str, list[tuple[str, str]]]:
    """The blocks, the text and the marks of a page."""
    composed = Walk().through(html.fromstring(f"<main>{markup}</main>"))
    return (
        composed.blocks,
        composed.text,
        [(mark.kind, mark.span.of(composed.text)) for mark in composed.marks],
    )


@pytest.mark.parametrize(
    ("markup", "pairs"),
    [
        ("<dl><dt>weir</dt><dd>a low dam</dd></dl>", [("weir", "a low dam")]),
        ("<dl><dt>weir</dt><dt>dam</dt><dd>a wall in a river</dd></dl>",
         [("weir", "a wall in a river"), ("dam", "a wall in a river")]),
        ("<dl><div><dt>weir</dt><dd>a low dam</dd><dd>a fence</dd></div></dl>",
         [("weir", "a low dam"), ("weir", "a fence")]),
        ("<dl><dt></dt><dd>a low dam</dd></dl>", []),
        ("<dl><dt>weir</dt></dl>", []),
        ("<dl><dt>weir</dt><dd><p>a low</p><p>dam</p></dd></dl>", [("weir", "a low dam")]),
    ],
)  # fmt: skip
def test_a_definition_list_gives_entries(markup: str, pairs: list[tuple[str, str]]) -> None:
    blocks, text, _ = read(markup)
    entries = [block for block in blocks if block.kind == "entry"]
    assert [(one.term.of(text), one.meaning.of(text)) for one in entries] == pairs


@pytest.mark.parametrize(
    ("markup", "question", "options", "right", "answer"),
    [
        (('<div class="exercise"><div class="problem"><p>Which is it?</p><ol><li>a weir<li>a dam'
         '</ol></div><div class="solution"><p>B</p></div></div>'),
         "Which is it?", ["a weir", "a dam"], (1,), None),
        (('<div class="exercise"><div class="problem"><p>Why a weir?</p></div>'
         '<div class="solution"><div class="title">Answer</div>It holds water back.</div></div>'),
         "Why a weir?", [], (), "It holds water back."),
        (('<div class="challenge"><h3>Try it</h3><p>Why a weir?</p>'
         '<div class="solution"><p>It holds water.</p></div></div>'),
         "Why a weir?", [], (), "It holds water."),
    ],
)  # fmt: skip
def test_an_exercise_with_its_solution(
    markup: str, question: str, options: list[str], right: tuple[int, ...], answer: str | None
) -> None:
    blocks, text, _ = read(markup)
    (exercise,) = blocks
    assert exercise.kind == "exercise"
    assert exercise.question.of(text) == question
    assert [option.of(text) for option in exercise.options] == options
    assert exercise.right == right
    assert (exercise.answer.of(text) if exercise.answer else None) == answer


@pytest.mark.parametrize(
    "markup",
    [
        '<div class="exercise"><p>What would you do?</p></div>',
        '<div class="exercise"><p>Run it.</p><pre>x</pre><div class="solution">1</div></div>',
    ],
)
def test_an_exercise_without_a_solution_is_furniture(markup: str) -> None:
    walk = Walk()
    composed = walk.through(html.fromstring(f"<main>{markup}</main>"))
    assert [block.kind for block in composed.blocks] == ["furniture"]
    assert walk.unsolved == 1


@pytest.mark.parametrize(
    ("markup", "roles"),
    [
        ('<div class="objectives"><ul><li>Tell weirs from dams</ul></div><p>x</p>',
         ["objective", "body"]),
        ("<aside><p>a story</p></aside><p>x</p>", ["aside", "body"]),
        ('<div data-type="note"><p>a</p><section class="summary"><p>b</p></section><p>c</p></div>',
         ["aside", "summary", "aside"]),
    ],
)  # fmt: skip
def test_containers_give_roles(markup: str, roles: list[str]) -> None:
    assert [block.role for block in read(markup)[0]] == roles


@pytest.mark.parametrize(
    ("markup", "text", "marks"),
    [
        ('<p>A <strong data-type="term">weir</strong> is <b>low</b>.</p>', "A weir is low.",
         [("term", "weir"), ("strong", "low")]),
        ("<p>A <dfn>weir</dfn> in <i>Wick</i></p>", "A weir in Wick",
         [("term", "weir"), ("emphasis", "Wick")]),
        ("<p>Use <code>open()</code>.</p>", "Use open().", [("code", "open()")]),
        ('<p>It rises (<a href="#f">[link]</a>) and falls.</p>', "It rises and falls.", []),
        ('<p>It rises (<a href="#f">[link]</a><b>a</b>).</p>', "It rises.", []),
        ("<p>10<sup>30</sup> and H<sub>2</sub>O</p>", "10³⁰ and H₂O", []),
        ("<p>10<sup><em>n</em>+1</sup> and x<sub><i>max</i></sub></p>", "10ⁿ⁺¹ and xₘₐₓ", []),
        ("<math><msup><mi>x</mi><mn>2</mn></msup></math> is high", "x² is high", []),
        ("<math><mfrac><mn>1</mn><mi>y</mi></mfrac></math> is low", "1/y is low", []),
        ('<p>It is <math alttext="x^{2}"><mi>x</mi></math>.</p>', "It is $x^{2}$.", []),
        ("<p>It rises.<sup>1</sup> It falls<sup><a href='#f2'>2</a></sup> on.<sup>[3]</sup></p>",
         "It rises. It falls on.[3]", []),
    ],
)  # fmt: skip
def test_words_keep_their_marks(markup: str, text: str, marks: list[tuple[str, str]]) -> None:
    assert read(markup)[1:] == (text, marks)


@pytest.mark.parametrize(
    ("text", "raised", "shown"),
    [("30", True, "³⁰"), ("2", False, "₂"), ("-1", True, "⁻¹"), ("²", True, "²"),
     ("Ω", True, "^{Ω}"), ("Ω", False, "_{Ω}"), ("", True, ""),
     ("th", True, "th"), ("n", True, "ⁿ"), ("er", True, "er"), ("n+1", True, "ⁿ⁺¹"),
     ("kt", True, "ᵏᵗ"), ("TM", True, "™"), ("[2]", True, "[2]"), ("AB", False, "_{AB}")],
)  # fmt: skip
def test_raised_and_lowered_signs(text: str, raised: bool, shown: str) -> None:
    assert shifted(text, raised=raised) == shown


def test_the_title_row_of_a_table_is_no_row_of_data() -> None:
    blocks, text, _ = read(
        "<table><tr><th colspan=2>Kinds of walls</th></tr><tr><th>Kind</th><th>Of</th></tr>"
        "<tr><td>weir</td><td>wood</td></tr><tr><td>dam</td><td>earth</td></tr></table>"
    )
    caption, table = blocks
    assert (caption.kind, caption.span.of(text)) == ("caption", "Kinds of walls")
    assert table.kind == "table"
    assert [cell.of(text) for cell in table.rows[0]] == ["Kind", "Of"]
