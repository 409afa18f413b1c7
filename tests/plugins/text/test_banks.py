"""Questions that people type into text files: what is read of each form; no key is guessed."""

import re
from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quizgen import deckfile
from quizgen.api import Source
from quizgen.errors import InputError
from quizgen.model import MultipleChoice, MultipleResponse, Numerical
from quizgen.testing import context
from quizgen.testing.texts import lines

from .typed import HASHCARDS, OBSIDIAN, PLUGINS, read, reader_of, told

NUMBERED = next(one for one in PLUGINS.deck_readers() if one.name == "numbered")


TEACHER = """Biology test
Name: ______

1. What do mitochondria
make?
A) DNA
B) ATP
C) starch
Answer: B
Explanation: They burn sugar.

2) Which organ pumps blood?
(a) liver
*(b) heart
(c) kidney

3. Water is wet. True or false?
Answer: True

Question 4: Which are gases?
a. iron
b. oxygen ✓
c. helium (correct)

5. What is the symbol of sodium?
Ans: Na

6. Which is largest?
A. Mars
B. Jupiter
Answer: Jupiter
"""


@pytest.mark.parametrize("name", ["test.txt", "test.md"])
def test_numbered_questions(name: str) -> None:
    deck, notes = read(name, TEACHER)
    assert [(kind, key) for kind, _, key in told(deck)] == [
        ("multiple_choice", ("ATP",)),
        ("multiple_choice", ("heart",)),
        ("true_false", ("True",)),
        ("multiple_response", ("oxygen", "helium")),
        ("short_answer", ("Na",)),
        ("multiple_choice", ("Jupiter",)),
    ]
    first = deck.questions[0]
    assert first.prompt_text == "What do mitochondria\nmake?"
    assert first.explanation is not None
    assert first.explanation.plain == "They burn sugar."
    assert notes == []


def test_what_marks_no_option() -> None:
    deck, _ = read(
        "quiz.txt", "1. One?\nA) yes\nB) _____\nC) so *so*\nAnswer: A\n\n2. Two?\nA) a *\nB) ***\n"
    )
    assert [one.answer_texts for one in deck.questions] == [("yes",), ("a",)]


def test_a_key_at_the_end_and_bold_options() -> None:
    text = (
        "# Quiz\n\n1. One?\n   A) a\n   B) b\n\n2. Two?\n   A) **a**\n   B) b\n\nAnswer key\n1. B\n"
    )
    deck, notes = read("quiz.md", text)
    assert (deck.title, notes) == ("Quiz", [])
    assert [key for _, _, key in told(deck)] == [("b",), ("a",)]
    deck, _ = read("quiz.txt", text.replace("**", "").replace("1. B", "1-B   2) a"))
    assert [key for _, _, key in told(deck)] == [("b",), ("a",)]


NO_KEY = {
    "1. One?\nA) a\nB) b\n": "no option is marked or named as right",
    "1. One?\nA) a\nB) b\nAnswer: C\n": "no option is marked or named as right",
    "1. One?\nA) a\nB) b\nAnswer: neither\n": "no option is marked or named as right",
    "1. One?\n*A) a\nB) b\nAnswer: B\n": "its mark and its answer name different options",
    "1. One?\n*A) a\n*B) b\n": "every option is marked as right",
    "1. One?\nA) B\nB) a\nAnswer: B\n": "one option by its words and another by its letter",
    "1. One?\nA) a\nB) b\nAnswer: A) b\n": "the letter and the words",
    "1. One?\nA) a\nB) b\nAnswer: A\nAnswer: B\n": "it has two answers",
    "1. One?\nA) x\nB) x\nAnswer: A\n": "two options say the same",
    "1. One?\n": "nothing says what is right",
}


def test_a_question_whose_key_is_not_certain_is_left_out_with_its_line() -> None:
    good = "9. Good?\nA) yes\nB) no\nAnswer: A\n"
    for bad, fault in NO_KEY.items():
        deck, notes = read("quiz.txt", f"{good}\n{bad}")
        assert [key for _, _, key in told(deck)] == [("yes",)], bad
        (note,) = notes
        assert note.startswith("quiz.txt:6: skipped: left out: "), bad
        assert fault in note


TEXT2QTI = """Quiz title: Addition
Quiz description: Checking.

Title: An addition question
Points: 2
1.  What is $2+3$,
    said in words?
a)  6
... Too many.
*c) 5

2.  What is 2+3?
a)  6
*b) 5
... Counted.

3.  Which are even?
... General.
[ ] 1
[*] 2

4.  What is 1.3+3.1?
=   4.4 +- 0.1

5.  A hundred?
=   100 +- 5%

6.  Between?
=   [1.5, 2.5]

7.  Who lives at the North Pole?
*   Santa
*   Father Christmas

8.  Explain.
____

GROUP
pick: 1
9.  In a group?
*a) yes
b)  no
END_GROUP
"""


@given(
    st.lists(lines(), min_size=2, max_size=8, unique=True),
    st.integers(0, 7),
    st.booleans(),
    lines(),
)
def test_no_numbered_question_gets_another_key(
    texts: list[str], right: int, starred: bool, stem: str
) -> None:
    assume(not (starred and set("".join(texts)) & set("\\[]`<&$")))  # text2qti's are Markdown
    right %= len(texts)
    options = [
        f"{'*' if starred and place == right else ''}{chr(65 + place)}) {text}"
        for place, text in enumerate(texts)
    ]
    answer = [] if starred else [f"Answer: {chr(65 + right)}"]
    bank = "\n".join(
        ["1. Good?", "A) yes", "B) no", "Answer: A", "", f"2. {stem}", *options, *answer]
    )
    source = Source("quiz.txt", bank.encode(), ".txt")
    deck, _ = NUMBERED.read(source, context())
    for question in deck.questions[1:]:
        assert list(map(bare, question.answer_texts)) == [bare(texts[right])]


def bare(text: str) -> str:
    """`text` without what may be a mark of emphasis, or of what is right."""
    return "".join(re.sub(r"[*_✓✔✅]", "", text).split())


def test_text2qti() -> None:
    deck, notes = read("quiz.md", TEXT2QTI)
    assert deck.title == "Addition"
    second, third, fourth, fifth, sixth, seventh, ninth = deck.questions
    assert isinstance(second, MultipleChoice)
    assert second.options[1].feedback is not None
    assert isinstance(third, MultipleResponse)
    assert (third.answer_texts, third.explanation and third.explanation.plain) == (
        ("2",),
        "General.",
    )
    numbers = [one for one in (fourth, fifth, sixth) if isinstance(one, Numerical)]
    assert [(float(one.value), float(one.tolerance)) for one in numbers] == [
        (4.4, 0.1), (100, 5), (2, 0.5),
    ]  # fmt: skip
    assert seventh.answer_texts == ("Santa", "Father Christmas")
    assert ninth.answer_texts == ("yes",)
    # c) does not follow a), and a lone option is no choice.
    assert [note.split(": skipped: ")[0] for note in notes] == [
        "quiz.md:10",
        "quiz.md:6",
        "quiz.md:35",
    ]


def test_what_text2qti_reads_has_the_same_key(tmp_path_factory: pytest.TempPathFactory) -> None:
    from text2qti.config import Config
    from text2qti.quiz import Quiz

    config = Config()
    config.load = lambda: None  # type: ignore[method-assign]  # it writes to the home folder
    text = TEXT2QTI.replace("*c) 5", "*b) 5")
    theirs = Quiz(text, config=config, source_name="quiz.txt")
    right = [
        tuple(choice.choice_raw for choice in one.choices if choice.correct)
        for one in theirs.questions_and_delims
        if getattr(one, "type", "") in ("multiple_choice_question", "multiple_answers_question")
    ]
    deck, _ = read("quiz.txt", text)
    ours = [
        one.answer_texts
        for one in deck.questions
        if isinstance(one, MultipleChoice | MultipleResponse)
    ]
    assert [tuple(texts) for texts in right] == ours[: len(right)]


PAIRS = ("\t", " - ", " – ", " = ", ";", "|")


@pytest.mark.parametrize("sign", PAIRS)
def test_copied_pairs(sign: str) -> None:
    rows = (
        ("mitosis", "a nucleus divides"),
        ("osmosis", "water moves"),
        ("lysis", "a cell bursts"),
    )
    deck, notes = read("terms.txt", "\n".join(sign.join(row) for row in rows))
    assert told(deck) == [("flashcard", front, (back,)) for front, back in rows]
    assert notes == []


DOCUMENTS = {
    "prose.txt": "The heart pumps blood. It has chambers - two on each side.\n\nBlood - red.\n",
    "list.txt": "1. The heart pumps blood.\n2. The lungs take up oxygen.\n3. The liver cleans.\n",
    "code.md": "The call `a::b` is C++.\n\nSo is `c::d`.\n",
    "chapter.md": "It pumps blood.\n\n" * 9 + "1. What does?\n\nA) heart\nB) lung\n\nAnswer: A\n",
    "exercises.md": "1. What does?\nA) heart\nB) lung\nAnswer: A\n\nThe heart is a muscle.\n",
    "talk.txt": "Q: Who are you?\nI am a reporter.\n",
}  # fmt: skip


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_stays_a_document(name: str) -> None:
    assert reader_of(name, DOCUMENTS[name]) is None


BANKS = ("hashcards", "numbered", "obsidian", "pairs")
EMPTY: tuple[Callable[..., object], ...] = tuple(
    one.read for one in PLUGINS.deck_readers() if one.name in BANKS
)


@pytest.mark.parametrize("reading", EMPTY)
def test_a_file_without_a_question_is_an_error(reading: Callable[..., object]) -> None:
    with pytest.raises(InputError, match=r"quiz\.md: no question can be read"):
        reading(Source("quiz.md", b"Nothing is asked here.", ".md"), context())


def test_what_is_read_comes_back_as_a_deck_file() -> None:
    for name, text in (("q.txt", TEACHER), ("q.md", HASHCARDS), ("n.md", OBSIDIAN)):
        deck, _ = read(name, text)
        assert deckfile.parse(deckfile.render(deck), "q.quiz.md").questions == deck.questions


@pytest.mark.parametrize(
    "text",
    [
        "{{c1::Zinc}} is a metal.\n\nWhat is tin?::A metal\n",
        "Q: What is tin?\nA: A metal\n\nWhat is zinc?::A metal\n\nQ: Is gold one?\nA: Yes\n",
        "Q: What is tin?\nA: A metal\n\nThe ==zinc== is blue.\n\nC: [Gold] is a metal.\n",
    ],
)
def test_notes_that_mix_notations_are_a_document(text: str) -> None:
    assert reader_of("notes.md", text) is None
