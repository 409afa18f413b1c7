"""What a quiz says, whatever its face: question, verdict and reasons, as lines with roles."""

from collections.abc import Iterable, Iterator
from typing import Literal

from quizgen.grading import Grade, gap_options, labels, shown_options
from quizgen.model import (
    BLANK,
    Cloze,
    Evidence,
    Flashcard,
    Gap,
    Image,
    Inline,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Ordering,
    Question,
    RichText,
    ShortAnswer,
    TrueFalse,
    fold,
)
from quizgen.model.inline import plain_inline
from quizgen.study.memory import DAY, Rating
from quizgen.study.session import Feedback, Prompt, Session

Role = Literal[
    "progress", "stem", "option", "tip", "right", "wrong", "near", "key", "text", "source"
]
"""What a line is; a face may show each in its own way."""

Line = tuple[Role, str]

LETTERS = "abcdefghijklmnopqrstuvwxyz"
JUDGE = "How well did you know it? 1 not at all, 2 hardly, 3 well, 4 easily"


def asked(prompt: Prompt, *, several_decks: bool = False) -> Iterator[Line]:
    """The progress line, the question, its options, and how to answer."""
    deck = f" from {prompt.item.deck}" if several_decks else ""
    again = ", once more" if prompt.again else ""
    flagged = ", flagged" if prompt.flagged else ""
    yield "progress", f"Question {prompt.number} of {prompt.total}{deck}{again}{flagged}"
    yield from body(prompt.question)
    for hint in prompt.hints:
        yield "tip", f"Hint: {hint}"
    if prompt.judge:
        yield from key(prompt.question)
    yield "tip", JUDGE if prompt.judge else how_to(prompt.question)


def body(question: Question) -> Iterator[Line]:
    """What the learner sees of `question`."""
    match question:
        case Cloze():
            yield "stem", _cloze_text(question)
            yield from _gap_lines(question)
            return
        case _:
            yield "stem", rich(question.stem)
    match question:
        case MultipleChoice() | MultipleResponse():
            texts = [rich(option.text) for option in question.options]
            for label, text in zip(labels(question.option_texts), texts, strict=True):
                yield "option", f"  {label}) {text}"
        case Matching():
            for letter, pair in zip(LETTERS, question.pairs, strict=False):
                yield "option", f"  {letter}) {rich(pair.left)}"
            yield "tip", "to match with"
            for number, text in enumerate(shown_options(question), 1):
                yield "option", f"  {number}) {text}"
        case Ordering():
            shown = shown_options(question)
            for label, text in zip(labels(shown), shown, strict=True):
                yield "option", f"  {label}) {text}"
        case _:
            pass


def how_to(question: Question) -> str:
    """How to answer, in a few words."""
    match question:
        case MultipleChoice():
            names = labels(question.option_texts)
            return f"Choose one: {names[0]} to {names[-1]}."
        case MultipleResponse():
            names = labels(question.option_texts)
            return f"Choose all that are right, like this: {names[0]},{names[1]}"
        case TrueFalse():
            return "True or false? t or f"
        case Cloze():
            count = len(question.blanks)
            return "Fill the blank." if count == 1 else f"Fill the {count} blanks, separated by ;"
        case ShortAnswer():
            return "Type the answer."
        case Numerical():
            unit = f" in {question.unit}" if question.unit else ""
            return f"Type a number{unit}."
        case Matching():
            return "Give letter and number of each pair, like this: a3 b1 c2"
        case Ordering():
            names = labels(shown_options(question))
            return f"Put them in order, like this: {' '.join((*names[1:], names[0]))}"
        case Flashcard():
            return "Press Enter to see the back, or type it."


def told(feedback: Feedback, now: int, *, judged: bool = False) -> Iterator[Line]:
    """The verdict, the key (which a learner who `judged` has seen), why, and when it is next."""
    yield verdict(feedback.grade)
    question = feedback.item.question
    if feedback.grade.verdict == "unreadable":
        return
    if not judged:
        yield from key(question)
    if feedback.open:
        yield "tip", JUDGE
        return
    yield from reasons(feedback)
    if feedback.back:
        yield "tip", "It comes back later in this session."
    elif feedback.due is not None and feedback.rating != Rating.AGAIN:
        yield "tip", f"Next time in {span(feedback.due - now)}."


def verdict(grade: Grade) -> Line:
    """The verdict, as a word first."""
    more = f" {grade.message}" if grade.message else ""
    match grade.verdict:
        case "correct":
            return "right", f"Correct.{more}"
        case "mistyped":
            return "near", "Correct, but mistyped."
        case "partial":
            return "near", f"Partly right.{more}"
        case "wrong":
            return "wrong", f"Wrong.{more}"
        case "unanswered":
            return "wrong", "Not answered."
        case "unreadable":
            return "tip", f"Not understood.{more}"
        case "unjudged":
            return "tip", "The back:"


def summary(session: Session) -> str:
    """How it went, by the first answer to each question."""
    first: dict[object, Feedback] = {}
    for done in session.answered:
        first.setdefault(done.item.key, done)
    if not first:
        return "Nothing was answered."
    right = sum(done.grade.accepted for done in first.values())
    left = f", {session.left} left for later" if session.left else ""
    share = f"{100 * right / len(first):.0f}%"
    return f"{right} of {len(first)} right at first ({share}){left}."


def key(question: Question) -> Iterator[Line]:
    """The right answer."""
    match question:
        case MultipleChoice() | MultipleResponse():
            yield "key", f"Answer: {'; '.join(_right_options(question))}"
        case TrueFalse():
            yield "key", f"Answer: {question.answer}"
            if question.correction:
                yield "key", f"Rather: {rich(question.correction)}"
        case Cloze():
            yield "key", f"Answer: {'; '.join(gap.answer for gap in question.blanks)}"
        case Matching():
            yield from _listed(_right_pairs(question))
        case Ordering():
            yield from _listed(_right_order(question))
        case Flashcard():
            yield "key", _answer(rich(question.back))
        case ShortAnswer() | Numerical():
            yield "key", f"Answer: {question.answer_texts[0]}"


def _answer(text: str) -> str:
    """An answer behind its label; below it where it has several lines."""
    return f"Answer:\n{text}" if "\n" in text else f"Answer: {text}"


def _listed(lines: Iterable[str]) -> Iterator[Line]:
    yield "key", "Answer:"
    for line in lines:
        yield "key", f"  {line}"


def _right_options(question: MultipleChoice | MultipleResponse) -> Iterator[str]:
    for name, option in zip(labels(question.option_texts), question.options, strict=True):
        if option.correct:
            yield f"{name}) {rich(option.text)}"


def _right_pairs(question: Matching) -> Iterator[str]:
    numbers = {text: number for number, text in enumerate(shown_options(question), 1)}
    for letter, pair in zip(LETTERS, question.pairs, strict=False):
        yield f"{letter}{numbers[pair.right.plain]} {rich(pair.left)} - {rich(pair.right)}"


def _right_order(question: Ordering) -> Iterator[str]:
    shown = shown_options(question)
    names = dict(zip(shown, labels(shown), strict=True))
    for item in question.items:
        yield f"{names[item.plain]}) {rich(item)}"


def reasons(feedback: Feedback) -> Iterator[Line]:
    """Why: the feedback of the chosen option, the explanation, the source."""
    question = feedback.item.question
    if isinstance(question, MultipleChoice | MultipleResponse):
        from quizgen.grading.choices import pick_many

        for index in pick_many(feedback.given, question.option_texts) or ():
            comment = question.options[index].feedback
            if comment:
                yield "text", rich(comment)
    if question.explanation:
        yield "text", rich(question.explanation)
    if question.source:
        yield "source", source_line(question.source)


def source_line(source: Evidence) -> str:
    """`Source: file, p. 3: "quote"`; the heading where there is no page."""
    place = source.document
    if source.page:
        place += f", p. {source.page}"
    elif source.heading:
        place += f", {source.heading[-1]}"
    return f'Source: {place}: "{" ".join(source.quote.split())}"'


def rich(text: RichText) -> str:
    """`text` for a terminal: a formula as TeX, a picture by its alternative text."""
    return "".join(map(_inline, text.parts))


def _inline(part: Inline) -> str:
    if isinstance(part, Image):
        return f"[picture: {part.alt.strip() or part.src}]"
    return plain_inline(part)


def span(millis: int) -> str:
    """How long `millis` are, roughly: `2 days`."""
    days = millis / DAY
    if days >= 365:
        return f"{days / 365:.1f} years"
    for size, name in ((1.0, "day"), (1 / 24, "hour"), (1 / 1440, "minute")):
        if days >= size * 0.95:
            count = round(days / size)
            return f"{count} {name}{'' if count == 1 else 's'}"
    return "a moment"


def _cloze_text(question: Cloze) -> str:
    """The sentence, its blanks numbered where there are several, their hints in brackets."""
    numbers = _blank_numbers(question)

    def shown(gap: Gap) -> str:
        number = f"({numbers[gap.group, fold(gap.answer)]}) " if len(numbers) > 1 else ""
        return f"{number}{BLANK} ({gap.hint})" if gap.hint else f"{number}{BLANK}"

    return "".join(
        shown(part) if isinstance(part, Gap) else _inline(part) for part in question.parts
    )


def _blank_numbers(question: Cloze) -> dict[tuple[int, str], int]:
    """The number of each blank, in the order in which they are answered."""
    return {(gap.group, fold(gap.answer)): n for n, gap in enumerate(question.blanks, 1)}


def _gap_lines(question: Cloze) -> Iterator[Line]:
    several = len(question.blanks) > 1
    for number, gap in enumerate(question.blanks, 1):
        options = gap_options(question, gap)
        if several and options:
            yield "tip", f"({number})"
        for label, text in zip(labels(options), options, strict=True):
            yield "option", f"  {label}) {text}"
