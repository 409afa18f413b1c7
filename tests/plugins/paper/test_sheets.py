"""Which questions are on a paper, in which order, and that its key is the key of this paper."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen import testing
from quizgen.model import (
    Deck,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Option,
    Ordering,
    RichText,
    ShortAnswer,
    TrueFalse,
)
from quizgen_paper.content import (
    Answered,
    Asked,
    Blank,
    Choices,
    Lettered,
    Pairs,
    Places,
    Words,
    letter,
)

from .making import files, sheets


def card(name: str, family: str = "", quality: float = 1.0) -> ShortAnswer:
    """A question of a family."""
    stem = RichText.of(f"{name}?")
    return ShortAnswer(id=name, family=family or name, quality=quality, stem=stem, answers=("a",))


def deck(*questions: ShortAnswer | MultipleChoice) -> Deck:
    return Deck(title="T", questions=questions)


def ids(asked: tuple[Asked, ...]) -> list[str]:
    return [one.question.id for one in asked]


def test_of_a_family_the_best_is_on_the_paper_and_the_others_are_told() -> None:
    made = deck(card("a", "f", 0.5), card("b", "f", 0.9), card("c"), card("d", "f", 0.9))
    (sheet,), reporter = sheets(made)
    assert ids(sheet.asked) == ["b", "c"]
    assert [(note.question, note.kind) for note in reporter.notes] == [
        ("a", "skipped"),
        ("d", "skipped"),
    ]
    assert reporter.notes[0].message == "not on the paper: it gives away, or is given away by, b"


def test_where_there_are_too_many_the_best_are_asked_in_the_order_of_the_deck() -> None:
    made = deck(card("a", quality=0.2), card("b", quality=0.9), card("c", quality=0.8))
    (sheet,), reporter = sheets(made, count=2)
    assert ids(sheet.asked) == ["b", "c"]
    assert [note.message for note in reporter.notes] == ["not on the paper, which has 2 questions"]


def test_variants_have_the_same_questions_in_other_orders() -> None:
    made, _ = sheets(deck(*map(card, "abcdefgh")), variants=4)
    assert [sheet.variant for sheet in made] == ["A", "B", "C", "D"]
    orders = [tuple(ids(sheet.asked)) for sheet in made]
    assert len(set(orders)) == 4
    assert {frozenset(order) for order in orders} == {frozenset("abcdefgh")}
    assert orders[0] == tuple("abcdefgh")


def choice(*texts: str) -> MultipleChoice:
    options = tuple(Option(text=RichText.of(text), correct=not n) for n, text in enumerate(texts))
    return MultipleChoice(id="q", family="q", stem=RichText.of("?"), options=options)


def test_options_keep_their_places_where_they_have_some() -> None:
    for texts in (("1914", "1915", "1,918"), ("Ulm", "Kiel", "None of the above")):
        made, _ = sheets(deck(choice(*texts)), variants=5)
        orders = {tuple(text.plain for text in body(sheet.asked[0]).texts) for sheet in made}
        assert orders == {texts}
    made, _ = sheets(deck(choice("Ulm", "Kiel", "Bonn")), variants=5)
    assert len({body(sheet.asked[0]).texts for sheet in made}) > 2


def body(asked: Asked) -> Choices:
    assert isinstance(asked.body, Choices)
    return asked.body


def agree(asked: Asked, answered: Answered) -> bool:
    """Whether what the key names is what is right on this very paper."""
    question, shown = asked.question, asked.body
    match question:
        case MultipleChoice() | MultipleResponse():
            assert isinstance(shown, Choices)
            named = {name: text for n, text in enumerate(shown.texts) if (name := letter(n))}
            right = {option.text for option in question.options if option.correct}
            return {named[name] for name in answered.short.split(", ")} == right
        case Matching():
            assert isinstance(shown, Pairs)
            named = {letter(n): text for n, text in enumerate(shown.rights)}
            pairs = [entry.split(" ") for entry in answered.short.split(", ")]
            found = [(shown.lefts[int(number) - 1], named[name]) for number, name in pairs]
            return found == [(pair.left, pair.right) for pair in question.pairs]
        case Ordering():
            assert isinstance(shown, Places)
            places = [int(number) - 1 for number in answered.short.split(", ")]
            return all(
                question.items[n] == text for n, text in zip(places, shown.items, strict=True)
            )
        case Flashcard():
            return answered.full == (Lettered(question.back),)
        case TrueFalse():
            assert isinstance(shown, Words)  # in the language of the deck
            return answered.short == shown.texts[0 if question.answer else 1]
        case _:
            return question.answer_texts[0] in answered.short or asked.question.kind == "cloze"


@given(testing.decks(min_size=1, max_size=4), st.integers(1, 3))
def test_the_key_of_each_variant_is_the_key_of_its_paper(made: Deck, variants: int) -> None:
    found, _ = sheets(made, variants=variants)
    again, _ = sheets(made, variants=variants)
    assert found == again
    for sheet in found:
        families = [one.question.family for one in sheet.asked]
        assert len(families) == len(set(families))
        for asked, answered in zip(sheet.asked, sheet.answered, strict=True):
            assert asked.question is answered.question
            assert agree(asked, answered)
            blanks = {part.label for part in asked.stem if isinstance(part, Blank)}
            if asked.question.kind == "cloze":
                assert len(blanks) == asked.points


def test_points_are_an_answers_and_can_be_left_out() -> None:
    (sheet,), _ = sheets(deck(card("a"), card("b")), points=3)
    assert ([one.points for one in sheet.asked], sheet.points) == ([3, 3], 6)
    paper, key = files(deck(card("a")), points=0)
    assert b"Points" not in paper
    assert b"[1]" not in paper + key
