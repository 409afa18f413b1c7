"""Law 3: the key grades full marks, every distractor less, whatever the spelling policy."""

import itertools

from hypothesis import assume, given
from hypothesis import strategies as st

from quizgen.grading import Policy, gap_options, grade, key_line, labels, shown_options
from quizgen.grading.spelling import match_words
from quizgen.model import (
    Cloze,
    Gap,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Ordering,
    Plain,
    Question,
    ShortAnswer,
    TrueFalse,
    fold,
)
from quizgen.testing import (
    clozes,
    matchings,
    multiple_choices,
    multiple_responses,
    orderings,
    questions,
    true_falses,
)

policies = st.builds(
    Policy,
    typos=st.booleans(),
    letters_per_typo=st.integers(1, 8),
    decimal_comma=st.booleans(),
    partial=st.booleans(),
)
typed = st.text(max_size=30)


@given(questions(), policies)
def test_the_key_grades_full_marks(question: Question, policy: Policy) -> None:
    given_grade = grade(question, key_line(question), policy)
    assert given_grade.score == 1.0
    assert given_grade.verdict == "correct"
    assert all(given_grade.parts)


@given(questions(), typed, policies)
def test_every_answer_gets_a_grade(question: Question, answer: str, policy: Policy) -> None:
    found = grade(question, answer, policy)
    assert 0.0 <= found.score <= 1.0
    assert (found.score == 1.0) == (found.verdict == "correct")
    assert found.accepted == (found.score > 0 and found.verdict != "partial")


@given(multiple_choices(), policies)
def test_a_wrong_option_scores_nothing(question: MultipleChoice, policy: Policy) -> None:
    for label, option in zip(labels(question.option_texts), question.options, strict=True):
        assert grade(question, label, policy).score == float(option.correct)


@given(multiple_responses(), policies, st.data())
def test_any_other_set_of_options_scores_less(
    question: MultipleResponse, policy: Policy, data: st.DataObject
) -> None:
    right = {index for index, option in enumerate(question.options) if option.correct}
    chosen = data.draw(st.sets(st.sampled_from(range(len(question.options))), min_size=1))
    assume(chosen != right)
    names = labels(question.option_texts)
    found = grade(question, ",".join(names[index] for index in sorted(chosen)), policy)
    assert found.score < 1.0
    assert found.verdict in ("partial", "wrong")


@given(true_falses(), policies)
def test_the_other_side_of_a_statement_is_wrong(question: TrueFalse, policy: Policy) -> None:
    for word in ("true", "t", "TRUE", "1", "yes"):
        assert grade(question, word, policy).score == float(question.answer)
    for word in ("false", "f", "2", "no"):
        assert grade(question, word, policy).score == float(not question.answer)


@given(clozes(), policies)
def test_a_distractor_in_one_blank_scores_less(question: Cloze, policy: Policy) -> None:
    keys = [gap.answer for gap in question.blanks]
    for index, gap in enumerate(question.blanks):
        for wrong in gap.distractors:
            answer = "\n".join([*keys[:index], wrong, *keys[index + 1 :]])
            assert grade(question, answer, policy).score < 1.0
        for label, text in zip(
            labels(gap_options(question, gap)), gap_options(question, gap), strict=True
        ):
            answer = "\n".join([*keys[:index], label, *keys[index + 1 :]])
            full = grade(question, answer, policy).score == 1.0
            assert full == (text == gap.answer)


@given(matchings(), policies, st.data())
def test_any_other_pairing_scores_less(
    question: Matching, policy: Policy, data: st.DataObject
) -> None:
    rights = shown_options(question)
    given_pairs = [data.draw(st.integers(0, len(rights) - 1)) for _ in question.pairs]
    line = " ".join(f"{letter}{j + 1}" for letter, j in zip("abcdefgh", given_pairs, strict=False))
    right = [rights[j] for j in given_pairs] == [pair.right.plain for pair in question.pairs]
    assert (grade(question, line, policy).score == 1.0) == right


@given(orderings(), policies)
def test_any_other_order_scores_less(question: Ordering, policy: Policy) -> None:
    shown = shown_options(question)
    names = labels(shown)
    for order in itertools.islice(itertools.permutations(range(len(shown))), 24):
        right = tuple(shown[index] for index in order) == question.answer_texts
        line = " ".join(names[index] for index in order)
        assert (grade(question, line, policy).score == 1.0) == right


words = st.text("abcdefgh ", min_size=1, max_size=14).filter(lambda text: text.strip() == text)


@given(words, words, policies)
def test_a_distractor_near_the_key_is_never_accepted(key: str, wrong: str, policy: Policy) -> None:
    assume(fold(key) != fold(wrong))
    gap = Gap(answer=key, distractors=(wrong,))
    cloze = Cloze(id="q", family="f", parts=(Plain(text="Say "), gap))
    assert grade(cloze, wrong, policy).verdict == "wrong"
    assert grade(cloze, key, policy).verdict == "correct"


@given(words, st.data())
def test_a_distractor_one_slip_away_is_never_accepted(key: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(key) - 1))
    wrong = " ".join((key[:at] + data.draw(st.sampled_from("xyz")) + key[at + 1 :]).split())
    assume(wrong and fold(wrong) != fold(key))
    policy = data.draw(policies)
    assert match_words(wrong, [key], policy, wrong=[wrong]) == "other"


@given(st.integers(0, 10**6), st.integers(0, 10**6), policies)
def test_numbers_are_never_mistyped(key: int, answer: int, policy: Policy) -> None:
    question = ShortAnswer(id="q", family="f", stem="How many?", answers=(str(key),))
    found = grade(question, str(answer), policy)
    assert found.verdict == ("correct" if key == answer else "wrong")
