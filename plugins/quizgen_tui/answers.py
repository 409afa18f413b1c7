"""What an answer is given with: a list to choose from, a line to type in, a button."""

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Button, Input, OptionList, SelectionList
from textual.widgets.option_list import Option
from textual.widgets.selection_list import Selection

from quizgen.plugin import Cloze, Flashcard, MultipleChoice, MultipleResponse, Question, TrueFalse
from quizgen.plugin.study import Prompt, gap_options, harmless, how_to, labels, rich

_RATINGS = ("not at all", "hardly", "well", "easily")


class Answered(Message):
    """An answer, as text; None is the wish to go on."""

    def __init__(self, text: str | None) -> None:
        super().__init__()
        self.text = text


class AnswerBox(Vertical):
    """Something to answer with; `shows_options` says that it shows the options itself."""

    shows_options = False

    def take_focus(self) -> None:
        """Put the focus where the answer is given."""
        for widget in self.query(Widget):
            if widget.focusable:
                widget.focus()
                return


class OptionsBox(AnswerBox):
    """Options to choose from, each behind the digit or letter that chooses it."""

    shows_options = True

    def __init__(self, answers: tuple[str, ...], texts: tuple[str, ...]) -> None:
        super().__init__()
        self._answers = answers
        self._texts = texts

    @property
    def _labels(self) -> list[Content]:
        rows = zip(self._answers, self._texts, strict=True)
        return [Content(harmless(f"{answer}) {text}")) for answer, text in rows]


class ChooseBox(OptionsBox):
    """One of several: click, digit or letter, or arrows and Enter."""

    def compose(self) -> ComposeResult:
        """The list."""
        yield OptionList(*map(Option, self._labels))

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(Answered(self._answers[event.option_index]))

    def on_key(self, event: events.Key) -> None:
        """A digit or letter that stands before an option chooses it."""
        if event.character in self._answers:
            event.stop()
            self.post_message(Answered(event.character))


class ChooseManyBox(OptionsBox):
    """Any of several: click, Space, or digits; the button or Ctrl+Enter submits."""

    def compose(self) -> ComposeResult:
        """The list and the button."""
        labels = enumerate(self._labels)
        yield SelectionList[int](*(Selection(label, index) for index, label in labels))
        yield Button("Submit", variant="primary")

    def on_key(self, event: events.Key) -> None:
        """A digit or letter that stands before an option toggles it; Enter submits."""
        if event.character in self._answers:
            event.stop()
            self.query_one(SelectionList).toggle(self._answers.index(event.character))

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        chosen = sorted(self.query_one(SelectionList).selected)
        self.post_message(Answered(",".join(self._answers[index] for index in chosen)))


class TypeBox(AnswerBox):
    """A line to type in."""

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self._placeholder = placeholder

    def compose(self) -> ComposeResult:
        """The line."""
        yield Input(placeholder=harmless(self._placeholder))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(Answered(event.value))


class NextBox(AnswerBox):
    """A button to go on."""

    def compose(self) -> ComposeResult:
        """The button."""
        yield Button("Next", variant="primary")

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.post_message(Answered(None))


def answer_box(prompt: Prompt) -> AnswerBox:
    """What the question asked now is answered with."""
    if prompt.judge:
        return ChooseBox(("1", "2", "3", "4"), _RATINGS)
    return _box(prompt.question)


def _box(question: Question) -> AnswerBox:
    match question:
        case MultipleChoice():
            texts = tuple(rich(option.text) for option in question.options)
            return ChooseBox(labels(question.option_texts), texts)
        case MultipleResponse():
            texts = tuple(rich(option.text) for option in question.options)
            return ChooseManyBox(labels(question.option_texts), texts)
        case TrueFalse():
            return ChooseBox(("t", "f"), ("True", "False"))
        case Cloze() if len(question.blanks) == 1 and question.blanks[0].distractors:
            options = gap_options(question, question.blanks[0])
            return ChooseBox(labels(options), options)
        case Flashcard():
            return TypeBox("Enter shows the back")
        case _:
            return TypeBox(how_to(question))
