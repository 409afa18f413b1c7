"""What people type, and what it is worth."""

from decimal import Decimal

import pytest

from quizgen.grading import MISTYPED, Policy, grade, shown_options
from quizgen.grading.number import read_amount
from quizgen.model import (
    Cloze,
    Flashcard,
    Gap,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Option,
    Ordering,
    Pair,
    Plain,
    Question,
    RichText,
    ShortAnswer,
)


def short(*answers: str, case_sensitive: bool = False) -> ShortAnswer:
    return ShortAnswer(
        id="q",
        family="f",
        stem=RichText.of("What?"),
        answers=answers,
        case_sensitive=case_sensitive,
    )


def number(value: str, **more: object) -> Numerical:
    fields = {"id": "q", "family": "f", "stem": "How much?", "value": value, **more}
    return Numerical.model_validate(fields)


@pytest.mark.parametrize(
    ("key", "answer", "verdict"),
    [
        ("photosynthesis", "Photosynthesis.", "correct"),
        ("photosynthesis", "the photosynthesis", "correct"),
        ("photosynthesis", "photosyntesis", "mistyped"),
        ("photosynthesis", "photosynthseis", "mistyped"),
        ("photosynthesis", "fotosynthesis", "wrong"),
        ("Besançon", "besancon", "correct"),
        ("Victor Hugo", "victor  hugo", "correct"),
        ("Victor Hugo", "Viktor Hugo", "mistyped"),
        ("Victor Hugo", "Hugo", "wrong"),
        ("New York", "Newyork", "mistyped"),
        ("cat", "cut", "wrong"),
        ("mode", "node", "wrong"),
        ("moral", "amoral", "wrong"),
        ("41 million people", "41 billion people", "wrong"),
        ("Louis XIV", "Louis XVI", "wrong"),
        ("Apollo 11", "Apollo 12", "wrong"),
        ("thirteen", "thirten", "wrong"),
        ("41 billion", "41,000,000,000", "correct"),
        ("41 billion", "forty-one billion", "correct"),
        ("2 quadrillion", "two quadrillion", "correct"),
        ("two thousand million", "2 billion", "correct"),
        ("5 km", "5 kilometres", "correct"),
        ("5 km", "5 miles", "wrong"),
        ("1998", "1,998", "correct"),
        (".5", "5", "wrong"),
        ("5", "5.0", "correct"),
        ("naïve Bayes", "naive bayes", "correct"),
        ("“café”", "cafe", "correct"),
    ],
)
def test_short_answers(key: str, answer: str, verdict: str) -> None:
    assert grade(short(key), answer).verdict == verdict


def test_a_mistyped_answer_is_accepted_and_scores_less_than_the_key() -> None:
    found = grade(short("mitochondria"), "mitochondira")
    assert found.accepted
    assert found.score == MISTYPED < 1
    assert grade(short("mitochondria"), "mitochondira", Policy(typos=False)).verdict == "wrong"


def test_every_accepted_answer_is_the_key() -> None:
    question = short("World Health Organization", "WHO")
    assert grade(question, "who").verdict == "correct"


def test_case_counts_where_the_question_says_so() -> None:
    question = short("pH", case_sensitive=True)
    assert grade(question, "pH").verdict == "correct"
    found = grade(question, "PH")
    assert found.verdict == "wrong"
    assert "Capitals" in found.message


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("8445", "correct"),
        ("8,445", "correct"),
        ("8 445 km", "correct"),
        ("8\u202f445\u00a0km", "correct"),
        ("8.445e3", "correct"),
        ("8,445 kilometers", "correct"),
        ("8445000 m", "correct"),
        ("8 445,0", "correct"),
        ("8446", "wrong"),
        ("8445 miles", "wrong"),
        ("8445 kg", "wrong"),
        ("8.445", "wrong"),
        ("8445 or 8446", "unreadable"),
        ("far", "unreadable"),
        ("", "unanswered"),
    ],
)
def test_a_number_with_its_unit(answer: str, verdict: str) -> None:
    assert grade(number("8445", unit="km"), answer).verdict == verdict


def test_a_number_is_right_within_its_tolerance_inclusive() -> None:
    question = number("3.14", tolerance="0.01")
    assert grade(question, "3,15").verdict == "correct"
    assert grade(question, "3.13").verdict == "correct"
    assert grade(question, "3.151").verdict == "wrong"


def test_a_decimal_comma_with_three_places_is_read_by_the_key() -> None:
    assert grade(number("8.445"), "8,445").verdict == "correct"
    assert grade(number("1.5"), "1,500").verdict == "wrong"
    assert grade(number("1.5"), "1,500", Policy(decimal_comma=True)).verdict == "correct"


@pytest.mark.parametrize(
    ("unit", "answer", "verdict"),
    [
        ("km2", "5 square kilometres", "correct"),
        ("square kilometers", "500 ha", "correct"),
        ("m²", "5 sq metres", "correct"),
        ("%", "5 per cent", "correct"),
        ("degrees Celsius", "5 °C", "correct"),
        ("°C", "5 degrees Fahrenheit", "wrong"),
        ("h", "300 min", "correct"),
        ("countries", "5 nations", "correct"),
        ("km", "5", "correct"),
        ("km", "5 hours", "wrong"),
        ("ft", "5 square feet", "wrong"),
        ("square metres", "5 square metre", "correct"),
        ("sq mi", "5 square miles", "correct"),
    ],
)
def test_units(unit: str, answer: str, verdict: str) -> None:
    assert grade(number("5", unit=unit), answer).verdict == verdict


def test_numbers_of_any_size() -> None:
    assert grade(number("0.1", tolerance="1e-30"), "1e9000").verdict == "wrong"
    assert grade(number("12345678901234567890123456789012345678901"), "1.0").verdict == "wrong"
    long = "12345678901234567890123456789012345678901"
    assert grade(number(long), long).verdict == "correct"
    assert grade(number(long), long[:-1] + "2").verdict == "wrong"


def test_kelvins_are_no_thousands() -> None:
    assert grade(number("300", unit="K"), "300K").verdict == "correct"
    assert grade(number("300000"), "300K").verdict == "correct"


def test_the_number_as_people_write_it() -> None:
    question = number("41000000000", answer="41 billion", unit="euros")
    for answer in ("41 billion", "41 billion euros", "41bn", "41,000,000,000", "41B", "4.1e10"):
        assert grade(question, answer).verdict == "correct", answer
    assert grade(question, "41 million").verdict == "wrong"


@pytest.mark.parametrize(
    ("text", "value", "rest"),
    [
        ("-1.5e3", "-1500", ""),
        ("−3", "-3", ""),
        ("4.1 × 10^10 m", "41000000000", "m"),
        ("4.1·10¹⁰", "41000000000", ""),
        ("2·10⁻³", "0.002", ""),
        ("3 1/2 cups", "3.5", "cups"),
        ("3½", "3.5", ""),
        ("1,234,567.89", "1234567.89", ""),
        ("1.234.567,89", "1234567.89", ""),
        ("0,125", "0.125", ""),
        (".5", "0.5", ""),
        ("$5M", "5000000", ""),
        ("one hundred and five", "105", ""),
        ("two thousand and twenty years", "2020", "years"),
        ("45%", "45", "%"),
        ("12’000", "12000", ""),
    ],
)
def test_numbers_are_read(text: str, value: str, rest: str) -> None:
    found = read_amount(text)
    assert found is not None
    assert (found.value, found.rest) == (Decimal(value), rest)


@pytest.mark.parametrize(
    "text", ["", "none", "1998-2003", "1/0", "1e99999", "5 or 6", "1.2.3", "9" * 500]
)
def test_what_is_no_number(text: str) -> None:
    assert read_amount(text) is None


def choice(*options: str) -> MultipleChoice:
    made = tuple(Option(text=RichText.of(text), correct=not i) for i, text in enumerate(options))
    return MultipleChoice(id="q", family="f", stem=RichText.of("Which?"), options=made)


def test_an_option_is_named_by_number_letter_or_text() -> None:
    question = choice("Paris", "Rome", "Berlin")
    for answer in ("1", " 1. ", "1)", "(1)", "a", "A", "paris", "the Paris"):
        assert grade(question, answer).verdict == "correct", answer
    for answer in ("2", "b", "Rome"):
        assert grade(question, answer).verdict == "wrong", answer
    for answer in ("0", "4", "d", "Parid", "1,2"):
        assert grade(question, answer).verdict == "unreadable", answer


def test_options_that_are_numbers_are_lettered() -> None:
    question = choice("2", "1", "7")
    assert grade(question, "2").verdict == "correct"
    assert grade(question, "a").verdict == "correct"
    assert grade(question, "1").verdict == "wrong"


def test_several_options() -> None:
    options = tuple(
        Option(text=RichText.of(text), correct=text in "ac") for text in ("a", "bb", "c", "dd")
    )
    question = MultipleResponse(id="q", family="f", stem=RichText.of("Which?"), options=options)
    for answer in ("1,3", "3 1", "13", "1;3", "1 + 3", "a\nc", "1,1,3"[2:]):
        assert grade(question, answer).verdict == "correct", answer
    half = grade(question, "1")
    assert (half.verdict, half.score) == ("partial", 0.5)
    assert grade(question, "1", Policy(partial=False)).score == 0
    assert grade(question, "1,2").score == 0
    assert grade(question, "1,9").verdict == "unreadable"


def test_pairs() -> None:
    pairs = tuple(
        Pair(left=RichText.of(left), right=RichText.of(right))
        for left, right in (("France", "Paris"), ("Italy", "Rome"), ("Spain", "Madrid"))
    )
    question = Matching(id="q", family="f", stem=RichText.of("Match"), pairs=pairs)
    shown = shown_options(question)
    numbers = [shown.index(pair.right.plain) + 1 for pair in pairs]
    one, two, three = numbers
    for answer in (
        f"a{one} b{two} c{three}",
        f"c{three}, a-{one} B{two}",
        f"A{one}B{two}C{three}",
        f"{one} {two} {three}",
        "France - Paris\nSpain - Madrid\nItaly - Rome",
    ):
        assert grade(question, answer).verdict == "correct", answer
    found = grade(question, f"a{one} b{three} c{two}")
    assert found.verdict == "partial"
    assert found.parts == (True, False, False)
    assert grade(question, f"a{one}").score == pytest.approx(1 / 3)
    for answer in ("a9", "d1", f"a{one} a{two}", "x"):
        assert grade(question, answer).verdict == "unreadable", answer


def test_orders() -> None:
    items = tuple(RichText.of(text) for text in ("dawn", "noon", "dusk"))
    question = Ordering(id="q", family="f", stem=RichText.of("Order"), items=items)
    shown = shown_options(question)
    order = [str(shown.index(text) + 1) for text in ("dawn", "noon", "dusk")]
    for answer in (" ".join(order), ",".join(order), "".join(order), "dawn; noon; dusk"):
        assert grade(question, answer).verdict == "correct", answer
    swapped = [order[0], order[2], order[1]]
    assert grade(question, " ".join(swapped)).parts == (True, False, False)
    for answer in ("1 2", "1 1 2", "1 2 4"):
        assert grade(question, answer).verdict == "unreadable", answer


def cloze() -> Cloze:
    return Cloze(
        id="q",
        family="f",
        parts=(
            Gap(answer="Marie Curie", accepted=("Curie",)),
            Plain(text=" discovered "),
            Gap(group=2, answer="polonium"),
        ),
    )


def test_blanks_are_separated_by_semicolons_commas_or_lines() -> None:
    for answer in ("Marie Curie; polonium", "curie, polonium", "Curie\nPolonium"):
        assert grade(cloze(), answer).verdict == "correct", answer
    assert grade(cloze(), "Curie; polonuim").verdict == "mistyped"
    found = grade(cloze(), "Curie; radium")
    assert (found.verdict, found.parts, found.score) == ("partial", (True, False), 0.5)
    assert grade(cloze(), "Curie").verdict == "unreadable"


def test_a_flashcard_is_judged_by_the_learner_unless_its_back_was_typed() -> None:
    card = Flashcard(id="q", family="f", stem=RichText.of("Front"), back=RichText.of("The back"))
    assert grade(card, "back").verdict == "correct"
    found = grade(card, "something else")
    assert found.verdict == "unjudged"
    assert not found.final


def test_blank_answers_are_unanswered_for_every_kind() -> None:
    every: list[Question] = [short("a"), number("1"), choice("a", "b"), cloze()]
    for question in every:
        assert grade(question, " \t\n").verdict == "unanswered"


def test_an_impossible_policy_is_refused() -> None:
    with pytest.raises(ValueError, match="letters_per_typo"):
        Policy(letters_per_typo=0)


@pytest.mark.parametrize("answer", ["a" + " " * 200_000 + "!", "1," * 100_000, "9" * 200_000])
def test_a_very_long_answer_is_graded_at_once(answer: str) -> None:
    pairs = (
        Pair(left=RichText.of("France"), right=RichText.of("Paris")),
        Pair(left=RichText.of("Italy"), right=RichText.of("Rome")),
    )
    matching = Matching(id="q", family="f", stem=RichText.of("Match"), pairs=pairs)
    items = tuple(RichText.of(text) for text in ("dawn", "noon", "dusk"))
    ordering = Ordering(id="q", family="f", stem=RichText.of("Order"), items=items)
    every: list[Question] = [matching, ordering, choice("x", "y"), number("1"), short("x"), cloze()]
    for question in every:
        assert grade(question, answer).score < 1
