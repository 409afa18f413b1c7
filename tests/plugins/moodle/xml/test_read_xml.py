"""Reading Moodle XML: every core type and every trap."""

from decimal import Decimal

import pytest

from quizgen.errors import InputError
from quizgen.model import (
    Cloze,
    Flashcard,
    Gap,
    Matching,
    Math,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Ordering,
    ShortAnswer,
    TrueFalse,
)

from ..reading import BANKS, answer, bank, only, question, read


class TestCoreTypes:
    """The file with one question or more of every core type, as Moodle writes them."""

    def test_choice(self) -> None:
        questions, reporter, deck = bank("core_types.xml")
        found = questions["What is the pH of pure water at 25\u00a0°C?"]
        assert isinstance(found, MultipleChoice)
        assert (found.id, found.family) == ("ph-water", "ph-water")
        assert [(o.text.plain, o.correct) for o in found.options] == [("5", False), ("7", True)]
        assert found.options[0].feedback is not None
        assert found.options[0].feedback.plain == "That is rain."
        assert found.explanation is not None
        assert found.explanation.plain == "Water is neutral."
        assert [hint.plain for hint in found.hints] == ["It is neutral."]
        assert found.tags == ("water", "pH; basics", "Acids/Bases")
        assert deck.title == "Chemistry"
        assert any("partly right" in n.message and n.question == "ph-water" for n in reporter.notes)

    def test_response(self) -> None:
        found = bank("core_types.xml")[0]["Which are noble gases?"]
        assert isinstance(found, MultipleResponse)
        assert found.answer_texts == ("Ne", "Ar", "Kr")

    def test_true_false(self) -> None:
        found = bank("core_types.xml")[0]["Ice floats on water."]
        assert isinstance(found, TrueFalse)
        assert found.answer is True

    def test_short_answer(self) -> None:
        found = bank("core_types.xml")[0]["Name H₂SO₄."]
        assert isinstance(found, ShortAnswer)
        assert found.answers == ("sulfuric acid", "sulphuric acid", "H*")
        assert found.case_sensitive

    def test_numerical(self) -> None:
        found = bank("core_types.xml")[0]["Boiling point of water?"]
        assert isinstance(found, Numerical)
        assert (found.value, found.tolerance) == (Decimal("373.15"), Decimal("0.5"))
        assert found.unit == "K"

    def test_matching(self) -> None:
        found = bank("core_types.xml")[0]["Match symbol and element."]
        assert isinstance(found, Matching)
        assert found.answer_texts == ("Fe - iron & steel", "Pb - lead")
        assert [wrong.plain for wrong in found.distractors] == ["tin"]

    def test_cloze(self) -> None:
        (found,) = [q for q in bank("core_types.xml")[2].questions
                    if isinstance(q, Cloze) and "boils" in q.prompt_text]  # fmt: skip
        assert found.gaps == (
            Gap(answer="100"),
            Gap(group=2, answer="a liquid", distractors=("wet", "a gas")),
            Gap(group=3, answer="hydrogen"),
        )
        assert Math(tex=r"\mathrm{O}_2") in found.parts

    def test_words_to_choose(self) -> None:
        questions = bank("core_types.xml")[0]
        found = questions["Salt is _____ and _____."]
        assert isinstance(found, Cloze)
        assert [(gap.answer, gap.distractors) for gap in found.gaps] == [
            ("sodium", ("potassium",)),
            ("chlorine", ("fluorine",)),
        ]
        dragged = questions["Drag: _____."]
        assert isinstance(dragged, Cloze)
        assert dragged.gaps == (Gap(answer="two", distractors=("one",)),)

    def test_ordering_and_essay(self) -> None:
        questions = bank("core_types.xml")[0]
        ordered = questions["Lightest first."]
        assert isinstance(ordered, Ordering)
        assert ordered.answer_texts == ("hydrogen", "helium")
        card = questions["What is an acid?"]
        assert isinstance(card, Flashcard)
        assert card.back.plain == "A proton donor."

    def test_what_is_left_out_is_noted(self) -> None:
        _, reporter, deck = bank("core_types.xml")
        assert len(deck.questions) == 11
        skipped = [note.message for note in reporter.notes if note.kind == "skipped"]
        assert len(skipped) == 3
        assert any("'calculated'" in message for message in skipped)
        assert all(note.where and "core_types.xml:" in note.where
                   for note in reporter.notes if note.kind == "skipped")  # fmt: skip
        assert any("default marks" in note.message for note in reporter.notes)


def test_old_formats() -> None:
    deck, media, _ = read((BANKS / "old_format.xml").read_bytes())
    stems = [question.prompt_text for question in deck.questions]
    assert deck.title == "old"
    assert [question.tags for question in deck.questions] == [("questions",)] * 4
    assert stems[0].startswith("First line\nsecond line")
    assert stems[1:] == ["Match them.", "What is 2 + 2 < 5?", "What does <b> mean?"]
    (image,) = deck.questions[0].stem.images  # type: ignore[union-attr]  # it has a stem
    assert media.read(image.src) == b"LEAF"


def test_images_of_one_name_stay_apart() -> None:
    def one(data: str) -> str:
        file = f"<file name='a b.png' path='/' encoding='base64'>{data}</file>"
        text = "<text><![CDATA[<img src='@@PLUGINFILE@@/a%20b.png' alt='x'>]]></text>"
        body = f"<questiontext>{text}{file}</questiontext>{answer('a')}"
        return f"<question type='shortanswer'>{body}</question>"

    deck, media, _ = read(f"<quiz>{one('QQ==')}{one('Qg==')}{one('QQ==')}</quiz>")
    images = [question.stem.images[0] for question in deck.questions]  # type: ignore[union-attr]
    assert [media.read(image.src) for image in images] == [b"A", b"B", b"A"]
    with pytest.raises(InputError, match="image not found"):
        media.read("other.png")


def test_bad_base64_is_noted_and_the_rest_read() -> None:
    file = "<file name='a.png' path='/' encoding='base64'>no base64!</file>"
    found, notes = only(question("shortanswer", answer("a", more=file)))
    assert found is not None
    assert any("base64" in note for note in notes)


def test_tags_of_moodles_own_export_are_escaped_twice() -> None:
    tags = "<tags><tag><text>AT&amp;amp;T</text></tag></tags>"
    plain = question("shortanswer", answer("a") + tags)
    found, _ = only(plain)
    assert found is not None
    assert found.tags == ("AT&amp;T",)
    exported, _ = only(plain.replace("<quiz>", "<quiz><!-- question: 12  -->"))
    assert exported is not None
    assert exported.tags == ("AT&T",)


def test_two_banks_with_the_same_ids_stay_apart() -> None:
    one = question("shortanswer", answer("a") + "<idnumber>q1</idnumber>")
    first, _, _ = read(one, "first.xml")
    second, _, _ = read(one, "second.xml")
    assert (first.namespace, second.namespace) == ("first", "second")


def test_ids_are_the_idnumbers_and_else_follow_the_text() -> None:
    one = f"<question type='shortanswer'><idnumber>q1</idnumber><questiontext><text>A</text></questiontext>{answer('a')}</question>"  # noqa: E501 - one element
    two = one.replace("q1", "").replace(">A<", ">B<")
    deck, _, _ = read(f"<quiz>{one}{two}{two}{one}</quiz>")
    ids = [question.id for question in deck.questions]
    assert ids[0] == "q1"
    assert len(set(ids)) == 4
    again, _, _ = read(f"<quiz>{two}</quiz>")
    assert again.questions[0].id == ids[1]


def test_empty_lines_before_the_declaration_change_no_line() -> None:
    declared = "\n\n<?xml version='1.0' encoding='utf-8'?>\n"
    found, _ = only(declared + question("shortanswer", answer("a"), stem="Größe?"))
    assert found is not None
    assert found.prompt_text == "Größe?"
    with pytest.raises(InputError, match=r"bank\.xml:4"):
        read(declared + "<quiz><question></quiz>")
