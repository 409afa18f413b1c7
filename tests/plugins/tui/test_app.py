"""The full-screen quiz, driven by textual's own pilot: every kind, by keyboard and by mouse."""

import asyncio
import contextlib
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import DataTable, Input, OptionList, SelectionList, Static
from textual.widgets._footer import FooterKey

from quizgen.errors import InputError, OutputError, UsageError
from quizgen.grading import key_line
from quizgen.model import (
    Deck,
    MultipleChoice,
    MultipleResponse,
    Option,
    Question,
    RichText,
    ShortAnswer,
    TrueFalse,
)
from quizgen.study import Session, Store, items_of
from quizgen.testing import HOSTILE, context
from quizgen_tui.app import Edit, QuizApp
from quizgen_tui.footer import KeyFooter
from quizgen_tui.player import play
from quizgen_tui.review import ReviewScreen

from ..console.every_kind import DECK, QUESTIONS

pytestmark = pytest.mark.slow

NOW = 1_700_000_000_000
Drive = Callable[[QuizApp, Pilot[None]], Awaitable[None]]


@pytest.fixture
def store() -> Iterator[Store]:
    store = Store.open(None)
    yield store
    store.close()


def run(store: Store, drive: Drive, *questions: Question, edit: Edit | None = None) -> Session:
    deck = DECK.model_copy(update={"questions": questions})
    session = Session(items_of([deck]), store, lambda: NOW)
    app = QuizApp(session, store, edit=edit)

    async def main() -> None:
        async with app.run_test(size=(100, 40)) as pilot:
            await pilot.pause()
            await drive(app, pilot)

    asyncio.run(main())
    return session


def shown(app: QuizApp) -> str:
    return "\n".join(str(static.visual) for static in app.screen.query(Static))


async def answer(pilot: Pilot[None], question: Question, line: str) -> None:
    """Type or choose `line`."""
    if isinstance(question, MultipleResponse):
        await pilot.press(*line.replace(",", ""), "tab", "enter")
    elif isinstance(question, TrueFalse):
        await pilot.press(line[0].lower())
    elif question.kind == "multiple_choice":
        await pilot.press(line)
    else:
        await pilot.press(line[0])  # by hand; the rest at once, as each key takes 40 ms
        field = pilot.app.screen.query_one(Input)
        field.insert_text_at_cursor(line[1:])
        assert field.value == line
        await pilot.press("enter")
    await pilot.pause()


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.kind)
def test_every_kind_is_answered_right_and_undone(store: Store, question: Question) -> None:
    async def drive(app: QuizApp, pilot: Pilot[None]) -> None:
        await answer(pilot, question, key_line(question).replace("\n", ";"))
        assert "Correct." in shown(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ReviewScreen)
        assert "1 of 1 right at first (100%)" in shown(app)
        assert app.screen.query_one(DataTable).row_count == 1
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert not isinstance(app.screen, ReviewScreen)
        assert "Taken back." in shown(app)

    session = run(store, drive, question)
    assert session.answered == ()
    assert store.connection.execute("SELECT count(*) FROM review").fetchone() == (0,)


def test_the_mouse_chooses_and_goes_on(store: Store) -> None:
    async def drive(app: QuizApp, pilot: Pilot[None]) -> None:
        await pilot.click(OptionList, offset=(4, 2))
        await pilot.pause()
        assert "Correct." in shown(app)
        await pilot.click("Button")
        await pilot.pause()
        assert isinstance(app.screen, ReviewScreen)

    run(store, drive, QUESTIONS[0])


def test_the_mouse_marks_several(store: Store) -> None:
    async def drive(app: QuizApp, pilot: Pilot[None]) -> None:
        await pilot.click(SelectionList, offset=(4, 1))
        await pilot.click(SelectionList, offset=(4, 3))
        await pilot.click("Button")
        await pilot.pause()
        assert "Correct." in shown(app)

    run(store, drive, QUESTIONS[1])


def test_a_wrong_answer_comes_back_with_its_reasons(store: Store) -> None:
    async def drive(app: QuizApp, pilot: Pilot[None]) -> None:
        await pilot.press("1")
        await pilot.pause()
        text = shown(app)
        assert "Wrong." in text
        assert "Answer: 2) Danube" in text
        assert "The Rhine flows through Basel." in text
        assert 'Source: rivers.pdf, p. 3: "The Volga is 3,530 km long."' in text
        await pilot.press("enter")
        await pilot.pause()
        assert "once more" in shown(app)
        await pilot.press("2", "enter")
        await pilot.pause()
        assert "0 of 1 right at first" in shown(app)

    run(store, drive, QUESTIONS[0])


def test_hint_skip_flag_and_i_was_right(store: Store) -> None:
    async def drive(app: QuizApp, pilot: Pilot[None]) -> None:
        await pilot.press("f2")
        await pilot.pause()
        assert "Hint: It ends in the Black Sea." in shown(app)
        await pilot.press("f4")
        await pilot.pause()
        assert "Flagged" in shown(app)
        await pilot.press("f3")
        await pilot.pause()
        assert "Which river carries most water?" in shown(app)
        await pilot.press(*"Nile", "enter")
        await pilot.pause()
        assert "Wrong." in shown(app)
        await pilot.press("f5", "enter")
        await pilot.pause()
        await pilot.press("2", "enter")
        await pilot.pause()
        assert "2 of 2 right at first" in shown(app)

    session = run(store, drive, QUESTIONS[0], QUESTIONS[4])
    assert session.left == 0


def test_the_foot_names_the_keys_of_its_screen(store: Store) -> None:
    def keys(app: QuizApp) -> list[str]:
        return [key.description for key in app.screen.query(FooterKey)]

    async def drive(app: QuizApp, pilot: Pilot[None]) -> None:
        asking = keys(app)
        assert {"Hint", "Undo", "Quit"} <= set(asking)
        await pilot.press("2", "enter")
        await pilot.pause()
        assert "End" in keys(app)
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert keys(app) == asking

    run(store, drive, QUESTIONS[0])


def test_an_unsaved_answer_is_not_lost(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*arguments: object) -> None:
        raise OutputError("progress cannot be saved: disk full")

    async def drive(app: QuizApp, pilot: Pilot[None]) -> None:
        with monkeypatch.context() as patched:
            patched.setattr(store, "record", full)
            await pilot.press("2")
            await pilot.pause()
            assert "Danube" not in shown(app)
        await pilot.press("2")
        await pilot.pause()
        assert "Correct." in shown(app)

    run(store, drive, QUESTIONS[0])


def test_a_question_is_edited_and_asked_anew(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QuizApp, "suspend", lambda self: contextlib.nullcontext())
    edits = iter(["Edited?", "", None])

    def edit(question: Question) -> Question | None:
        words = next(edits)
        if words is None:
            raise InputError("no question is left")
        return question.model_copy(update={"stem": RichText.of(words)}) if words else None

    async def drive(app: QuizApp, pilot: Pilot[None]) -> None:
        for _ in range(3):
            await pilot.press("f7")
            await pilot.pause()
        assert "Edited?" in shown(app)
        assert "no question is left" in [note.message for note in app._notifications]
        await pilot.press("2")
        await pilot.pause()
        assert "Correct." in shown(app)

    run(store, drive, QUESTIONS[0], edit=edit)


MARKUP = ("[bold]x[/bold]", "[@click=app.quit]x[/]", "[/]", "$primary")


@pytest.mark.parametrize("first", range(0, len(HOSTILE), 12))
def test_hostile_text_is_shown_as_text(store: Store, first: int) -> None:
    words = "What is " + " / ".join((*HOSTILE[first : first + 12], *MARKUP))
    question = ShortAnswer(id="q", family="q", stem=RichText.of(words), answers=("x",))

    async def drive(app: QuizApp, pilot: Pilot[None]) -> None:
        strips = app.screen._compositor.render_strips()
        written = "\n".join("".join(segment.text for segment in line) for line in strips)
        assert "\x1b" not in written
        assert not {"\u202e", "\u2066"} & set(written)
        assert " / ".join(MARKUP) in shown(app)

    run(store, drive, question)


def test_without_a_terminal_it_says_so() -> None:
    with pytest.raises(UsageError, match="needs a terminal"):
        play([Deck(title="T", questions=(QUESTIONS[0],))], {}, context())


def test_an_exam_is_held_elsewhere() -> None:
    with pytest.raises(UsageError, match="line by line"):
        play([DECK], {"exam": 3}, context())


def test_without_textual_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizgen_tui.player._check", lambda wanted: None)
    monkeypatch.delitem(sys.modules, "quizgen_tui.app")
    monkeypatch.setitem(sys.modules, "textual.app", None)
    with pytest.raises(UsageError, match="textual") as caught:
        play([DECK], {}, context())
    assert "pip install" in str(caught.value)


def test_a_foot_whose_screen_has_gone_is_left_alone() -> None:
    asyncio.run(KeyFooter().recompose())


@pytest.mark.parametrize("size", [(1, 1), (4, 3), (9, 20), (14, 5)])
def test_no_screen_is_too_narrow_for_wide_letters(store: Store, size: tuple[int, int]) -> None:
    wide = RichText.of("漢字の長い質問文なので折り返しが必要になります")
    options = (Option(text=wide, correct=True), Option(text=RichText.of("火")))
    choice = MultipleChoice(id="a", family="a", stem=wide, options=options)
    typed = ShortAnswer(id="b", family="b", stem=wide, answers=("水",))
    deck = DECK.model_copy(update={"questions": (choice, typed)})
    app = QuizApp(Session(items_of([deck]), store, lambda: NOW), store)

    async def main() -> None:
        async with app.run_test(size=size) as pilot:
            for key in ("1", "enter", "x", "enter", "enter"):
                await pilot.press(key)
                await pilot.pause()

    asyncio.run(main())
    assert app.return_code in (None, 0)


def test_a_quiz_that_breaks_down_says_so_by_its_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(app: QuizApp) -> None:
        app._return_code = 1

    monkeypatch.setattr("quizgen_tui.player._check", lambda wanted: None)
    monkeypatch.setattr(QuizApp, "run", broken)
    deck = DECK.model_copy(update={"questions": QUESTIONS[:1]})
    assert play([deck], {"progress": tmp_path / "p.db"}, context()) == 70
