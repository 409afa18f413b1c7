"""Items of QTI 1.2 from elsewhere: the key is what they mark as right, or they are left out."""

import pytest

from quizgen.model import MultipleChoice, Numerical, Ordering, Question, ShortAnswer

from .keys import key, opened

LABELS = "".join(
    f'<response_label ident="{ident}"><material><mattext>{text}</mattext></material>'
    "</response_label>"
    for ident, text in (("A", "Bonn"), ("B", "Berlin"), ("C", "Köln"))
)


def item(response: str, conditions: str, kind: str = "") -> bytes:
    """A file with one item."""
    field = f"<fieldlabel>question_type</fieldlabel><fieldentry>{kind}</fieldentry>"
    about = f"<itemmetadata><qtimetadata><qtimetadatafield>{field}</qtimetadatafield></qtimetadata>"
    return f"""<questestinterop><assessment title="Towns"><section>
    <item ident="q1">{about + "</itemmetadata>" if kind else ""}<presentation>
    <material><mattext texttype="text/html">&lt;p&gt;Which &lt;b&gt;town&lt;/b&gt;?</mattext>
    </material>
    {response}</presentation><resprocessing>{conditions}</resprocessing></item>
    </section></assessment></questestinterop>""".encode()


def lid(cardinality: str = "Single", labels: str = LABELS) -> str:
    """A list to choose from."""
    return (
        f'<response_lid ident="R" rcardinality="{cardinality}"><render_choice>{labels}'
        "</render_choice></response_lid>"
    )


TYPED = (
    '<response_str ident="R"><render_fib><response_label ident="x"/></render_fib></response_str>'
)


def when(condition: str, mark: str = '<setvar action="Set">100</setvar>') -> str:
    """A condition and what it earns."""
    return f"<respcondition><conditionvar>{condition}</conditionvar>{mark}</respcondition>"


def equal(*values: str) -> str:
    """Conditions that answers are `values`."""
    return "".join(f'<varequal respident="R">{value}</varequal>' for value in values)


def question(data: bytes) -> Question:
    """The one question of a file."""
    deck, _ = opened(data, "towns.xml")
    assert deck.title == "Towns"
    (found,) = deck.questions
    return found


def left_out(data: bytes) -> str:
    """Why the one item of a file was left out."""
    deck, found = opened(data, "towns.xml")
    assert not deck.questions
    (note,) = [one for one in found.notes if one.kind == "skipped"]
    assert note.where == "towns.xml:2"
    return note.message


def test_the_marks_say_what_is_right() -> None:
    found = question(item(lid(), when(equal("B")) + when(equal("A"), "<setvar>0</setvar>")))
    assert isinstance(found, MultipleChoice)
    assert found.stem.plain == "Which town?"
    assert key(found) == [("Bonn", False), ("Berlin", True), ("Köln", False)]


def test_marks_that_add_up_and_cost() -> None:
    add = '<setvar action="Add">1</setvar>'
    marks = when(equal("A"), add) + when(equal("C"), add)
    marks += when(equal("B"), '<setvar action="Subtract">1</setvar>')
    found = question(item(lid("Multiple"), marks))
    assert key(found) == [("Bonn", True), ("Berlin", False), ("Köln", True)]


def test_all_and_nothing_else() -> None:
    both = f"<and>{equal('A')}<not>{equal('B')}</not>{equal('C')}</and>"
    assert [right for _, right in key(question(item(lid("Multiple"), when(both))))] == [1, 0, 1]


def test_an_option_with_a_part_of_the_mark_is_left_out() -> None:
    data = item(lid(), when(equal("A")) + when(equal("C"), "<setvar>50</setvar>"))
    deck, found = opened(data, "towns.xml")
    assert key(deck.questions[0]) == [("Bonn", True), ("Berlin", False)]
    assert [note.kind for note in found.notes] == ["downgraded"]


@pytest.mark.parametrize(
    ("response", "conditions", "why"),
    [
        (lid(), "", "no option earns a mark"),
        (lid(), when(equal("B"), "<setvar>0</setvar>"), "no option earns a mark"),
        (lid(), when(f"<or>{equal('A')}{equal('B')}</or>"), "several options earn"),
        (lid(), when(f"<not>{equal('A')}</not>"), "several options earn"),
        (lid(), when("<other/>"), "any other answer"),
        (lid(), when(equal("Z")), "no option earns a mark"),
        (lid(), when('<varlt respident="R">B</varlt>'), "use <varlt>"),
        (lid(), when(equal("B"), '<setvar action="Multiply">2</setvar>'), "the action 'Multiply'"),
        (lid(), when(equal("B"), "<setvar>lots</setvar>"), "is no number"),
        (lid(), when(equal("B"), '<setvar varname="A">1</setvar><setvar>1</setvar>'), "variables"),
        (lid("Multiple"), when(f"<or>{equal('A')}{equal('B')}</or>"), "not clear which options"),
        (lid("Multiple"), when(equal("A")), "not clear which options"),
        (lid("Ordered"), when(equal("A", "B")), "not clear which order"),
        (TYPED, when('<varsubstring respident="R">on</varsubstring>'), "use <varsubstring>"),
        (TYPED, when(f"<not>{equal('x')}</not>"), "use <not>"),
        (TYPED, "", "no right answer"),
        (lid() + TYPED, when(equal("A")), "with 1 lists and 1 fields"),
        ("", "", "with 0 lists and 0 fields"),
    ],
)
def test_what_is_not_clear_is_left_out(response: str, conditions: str, why: str) -> None:
    assert why in left_out(item(response, conditions))


def test_an_order() -> None:
    found = question(item(lid("Ordered"), when(equal("C", "A", "B"))))
    assert isinstance(found, Ordering)
    assert key(found) == ["Köln", "Bonn", "Berlin"]


def test_answers_to_type() -> None:
    found = question(item(TYPED, when(equal("Bonn", "Bonna")) + when("<other/>", "")))
    assert isinstance(found, ShortAnswer)
    assert found.answers == ("Bonn", "Bonna")


BOUNDS = '<vargte respident="R">{}</vargte><varlte respident="R">{}</varlte>'


@pytest.mark.parametrize(
    ("condition", "value", "tolerance"),
    [
        (equal("41.5"), "41.5", "0"),
        (BOUNDS.format("2", "3"), "2.5", "0.5"),
        (f"<or>{equal('10')}<and>{BOUNDS.format('9', '11')}</and></or>", "10", "1"),
    ],
)
def test_numbers(condition: str, value: str, tolerance: str) -> None:
    found = question(item(TYPED, when(condition), "numerical_question"))
    assert isinstance(found, Numerical)
    assert (str(found.value), str(found.tolerance)) == (value, tolerance)


@pytest.mark.parametrize(
    ("condition", "why"),
    [
        (f"<or>{equal('10')}<and>{BOUNDS.format('9', '12')}</and></or>", "not equally far"),
        (BOUNDS.format("3", "2"), "not clear which numbers"),
        ('<vargt respident="R">2</vargt>', "use <vargt>"),
        (equal("3,14"), "no number that is read alike everywhere"),
        (equal("1e999999999"), "no number that is read alike everywhere"),
    ],
)
def test_numbers_that_are_not_clear(condition: str, why: str) -> None:
    assert why in left_out(item(TYPED, when(condition), "numerical_question"))


def test_several_right_numbers_are_more_than_we_can_say() -> None:
    data = item(TYPED, when(equal("1")) + when(equal("2")), "numerical_question")
    assert "2 numbers earn marks, not one" in left_out(data)


def test_an_essay_asks_nothing_that_can_be_graded() -> None:
    assert "no right and wrong" in left_out(item(TYPED, "", "essay_question"))
    assert "'hot_spot_question'" in left_out(item("", "", "hot_spot_question"))


def blank(labels: str, key: str) -> bytes:
    """A text with one blank of New Quizzes; `key` is the label that earns the mark."""
    lists = (
        '<response_lid ident="response_x"><material><mattext>x</mattext></material><render_choice>'
        f"{labels}</render_choice></response_lid>"
    )
    marks = when(f'<varequal respident="response_x">{key}</varequal>')
    data = item(lists, marks, "fill_in_multiple_blanks_question")
    return data.replace(b"?</mattext>", b" is [x]?</mattext>")


def label(ident: str, text: str, algorithm: str, answer: str = "openEntry") -> str:
    """A label that says how it is answered and compared."""
    return (
        f'<response_label ident="{ident}" scoring_algorithm="{algorithm}" answer_type="{answer}">'
        f"<material><mattext>{text}</mattext></material></response_label>"
    )


def test_what_else_stands_in_a_list_is_wrong_and_what_can_be_typed_is_right() -> None:
    two = [label(ident, text, "TextInChoices") for ident, text in (("1", "Ulm"), ("2", "Bonn"))]
    assert key(question(blank("".join(two), "2"))) == [(1, "Bonn", {"Ulm"})]
    (gap,) = question(blank("".join(two), "2")).gaps  # type: ignore[union-attr]  # it is a cloze
    assert (gap.accepted, gap.distractors) == (("Ulm",), ())
    chosen = "".join(two).replace("openEntry", "dropdown")
    (gap,) = question(blank(chosen, "2")).gaps  # type: ignore[union-attr]  # likewise
    assert (gap.accepted, gap.distractors) == ((), ("Ulm",))


@pytest.mark.parametrize("algorithm", ["TextRegex", "TextContainsAnswer"])
def test_a_pattern_is_no_answer(algorithm: str) -> None:
    assert algorithm in left_out(blank(label("1", "^o.*$", algorithm), "1"))


def test_an_item_that_would_take_long_is_left_out() -> None:
    many = "".join(label(str(number), f"town {number}", "") for number in range(1000))
    marks = when("".join(equal(str(number)) for number in range(500)))
    assert "1000 options and 501 conditions" in left_out(item(lid("Multiple", many), marks))


def test_what_is_no_text_is_shown_or_noted() -> None:
    material = (
        '<material><mattext>Look:</mattext><matbreak/><matimage uri="a.png" label="A map"/>'
        '<matvideo uri="a.mp4"/><!-- no more --></material>'
    )
    data = item(material + lid(), when(equal("B")))
    deck, found = opened(data, "towns.xml")
    assert deck.questions[0].prompt_text == "Which town?Look:\nA map"
    assert {note.message.partition(" cannot")[0] for note in found.notes} == {
        "the image 'a.png' is not in the package",
        "<object>",
    }
