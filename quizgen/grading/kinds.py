"""Grading, one function a kind of question."""

from collections.abc import Sequence
from fractions import Fraction

from quizgen.grading.choices import gap_options, pick, pick_many, pick_pairs, shown_options
from quizgen.grading.number import Amount, read_amount
from quizgen.grading.result import MISTYPED, Grade, Policy
from quizgen.grading.spelling import Match, match_case, match_words
from quizgen.grading.units import unit_factor
from quizgen.model import (
    Cloze,
    Flashcard,
    Gap,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Ordering,
    ShortAnswer,
    TrueFalse,
    fold,
)

# Players ask in English, whatever the language of the deck is.
_TRUE = frozenset({"1", "t", "true", "y", "yes", "right", "correct"})
_FALSE = frozenset({"2", "f", "false", "n", "no", "wrong", "incorrect"})


def grade_choice(question: MultipleChoice, answer: str, _: Policy) -> Grade:
    """The grade of one chosen option, by number, letter or text."""
    chosen = pick(answer, question.option_texts)
    if chosen is None:
        return _unreadable(f"Choose one option: 1 to {len(question.options)}.")
    return _whole(right=question.options[chosen].correct)


def grade_response(question: MultipleResponse, answer: str, policy: Policy) -> Grade:
    """The grade of several chosen options: right ones less wrong ones, of all that are right."""
    chosen = pick_many(answer, question.option_texts)
    if chosen is None:
        return _unreadable("Choose one or more options, like this: 1,3")
    right = {index for index, option in enumerate(question.options) if option.correct}
    hits = len(right & set(chosen))
    if set(chosen) == right:
        return Grade(1.0, "correct", (True,) * hits)
    parts = tuple(index in right for index in chosen)
    score = max(0.0, (hits - (len(chosen) - hits)) / len(right))
    return _share(score, parts, policy, f"{hits} of {len(right)} found.")


def grade_true_false(question: TrueFalse, answer: str, _: Policy) -> Grade:
    """The grade of a statement judged `t`, `f`, `true`, `false`, `yes`, `no`, `1` or `2`."""
    word = fold(answer)
    if word not in _TRUE | _FALSE:
        return _unreadable("Answer t for true or f for false.")
    return _whole(right=(word in _TRUE) == question.answer)


def grade_short(question: ShortAnswer, answer: str, policy: Policy) -> Grade:
    """The grade of typed words."""
    if not question.case_sensitive:
        return _of_match(match_words(answer, question.answers, policy))
    if match_case(answer, question.answers) == "same":
        return Grade(1.0, "correct", (True,))
    same = match_words(answer, question.answers, policy) == "same"
    return Grade(0.0, "wrong", (False,), "Capitals and accents count here." if same else "")


def grade_cloze(question: Cloze, answer: str, policy: Policy) -> Grade:
    """The grade of the blanks: one line each, or separated by `;` (or `,`)."""
    blanks = question.blanks
    readings = _pieces(answer, len(blanks))
    if not readings:
        return _unreadable(f"Give {len(blanks)} answers, separated by ;")
    return max(
        (_grade_pieces(question, pieces, policy) for pieces in readings),
        key=lambda found: found.score,
    )


def _grade_pieces(question: Cloze, pieces: Sequence[str], policy: Policy) -> Grade:
    found = [
        _match_gap(question, gap, piece, policy)
        for gap, piece in zip(question.blanks, pieces, strict=True)
    ]
    if len(found) == 1:
        return _of_match(found[0])
    parts = tuple(match != "other" for match in found)
    if all(parts):
        close = "close" in found
        return Grade(MISTYPED if close else 1.0, "mistyped" if close else "correct", parts)
    points = sum({"same": 1.0, "close": MISTYPED, "other": 0.0}[match] for match in found)
    return _share(points / len(found), parts, policy, f"{sum(parts)} of {len(parts)} right.")


def grade_numerical(question: Numerical, answer: str, policy: Policy) -> Grade:
    """The grade of a typed number: right within the tolerance, in any unit of the same measure."""
    if match_case(answer, question.answer_texts) == "same":
        return Grade(1.0, "correct", (True,))
    unit = question.unit or ""
    amount = read_amount(answer, policy.language, decimal_comma=policy.decimal_comma, unit=unit)
    if amount is None:
        return _unreadable("Answer with a number.")
    factor = unit_factor(amount.rest, unit, policy.language.numerals)
    if factor == 0:
        return Grade(0.0, "wrong", (False,), "The unit is another one.")
    return _whole(right=_within(question, amount, factor or Fraction(1)))


def grade_matching(question: Matching, answer: str, policy: Policy) -> Grade:
    """The grade of the pairs: the share that is right."""
    lefts = [pair.left.plain for pair in question.pairs]
    rights = shown_options(question)
    given = pick_pairs(answer, lefts, rights)
    if given is None:
        return _unreadable("Answer with letter and number of each pair, like this: a3 b1 c2")
    parts = tuple(
        index in given and rights[given[index]] == pair.right.plain
        for index, pair in enumerate(question.pairs)
    )
    return _of_parts(parts, policy)


def grade_ordering(question: Ordering, answer: str, policy: Policy) -> Grade:
    """The grade of an order: the share of items in their place."""
    shown = shown_options(question)
    given = pick_many(answer, shown)
    if given is None or len(given) != len(shown):
        return _unreadable(f"Give all {len(shown)} numbers in the right order, like this: 2 3 1")
    order = zip(given, question.answer_texts, strict=True)
    return _of_parts(tuple(shown[index] == right for index, right in order), policy)


def grade_flashcard(question: Flashcard, answer: str, policy: Policy) -> Grade:
    """Correct where the back was typed; else the learner has to judge."""
    match = match_words(answer, (question.back.plain,), policy)
    return Grade(0.0, "unjudged") if match == "other" else _of_match(match)


def _match_gap(question: Cloze, gap: Gap, piece: str, policy: Policy) -> Match:
    options = gap_options(question, gap)
    chosen = pick(piece, options) if options else None
    if chosen is not None:
        return "same" if options[chosen] == gap.answer else "other"
    return match_words(piece, (gap.answer, *gap.accepted), policy, wrong=gap.distractors)


def _pieces(answer: str, count: int) -> list[list[str]]:
    """The ways to read `answer` as `count` pieces; a blank's own text may hold a separator too."""
    if count == 1:
        return [[answer.strip()]]
    readings = ([piece.strip() for piece in answer.split(separator)] for separator in "\n;,|")
    return [pieces for pieces in readings if len(pieces) == count]


def _within(question: Numerical, amount: Amount, factor: Fraction) -> bool:
    """Whether the number is right; in fractions, so that 300 minutes are exactly 5 hours."""
    away = abs(Fraction(amount.value) * factor - Fraction(question.value))
    if away <= Fraction(question.tolerance):
        return True
    # `8,445` for 8.445: as many decimals as the key has, so no slip of a thousand.
    return (
        amount.other is not None
        and amount.other == question.value
        and amount.other.as_tuple().exponent == question.value.as_tuple().exponent
    )


def _whole(*, right: bool) -> Grade:
    return Grade(1.0, "correct", (True,)) if right else Grade(0.0, "wrong", (False,))


def _of_match(match: Match) -> Grade:
    if match == "close":
        return Grade(MISTYPED, "mistyped", (True,))
    return _whole(right=match == "same")


def _of_parts(parts: Sequence[bool], policy: Policy) -> Grade:
    if all(parts):
        return Grade(1.0, "correct", tuple(parts))
    score = sum(parts) / len(parts)
    return _share(score, tuple(parts), policy, f"{sum(parts)} of {len(parts)} right.")


def _share(score: float, parts: tuple[bool, ...], policy: Policy, message: str) -> Grade:
    if score <= 0 or not policy.partial:
        return Grade(0.0, "wrong", parts, message)
    return Grade(score, "partial", parts, message)


def _unreadable(message: str) -> Grade:
    return Grade(0.0, "unreadable", (), message)
