"""Other people's notes, made in the real Anki: what they say comes through whole."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from anki.collection import ExportAnkiPackageOptions

from quizgen import testing
from quizgen.api import Media, Source
from quizgen.model import (
    Cloze,
    Deck,
    Flashcard,
    Image,
    Math,
    Plain,
    Question,
    RichText,
    Ruby,
    Styled,
)
from quizgen.report import ListReporter
from quizgen_anki import reading
from quizgen_anki.unmarkup import rich

Read = Callable[..., tuple[Deck, Media, ListReporter]]
Build = Callable[..., bytes]


@pytest.fixture(params=[True, pytest.param(False, marks=pytest.mark.slow)], ids=["legacy", "new"])
def exported(request: pytest.FixtureRequest, anki: Any, tmp_path: Path) -> Read:
    """Notes `(type, fields by name, deck)` as the real Anki exports them, read."""

    def read(*notes: tuple[str, dict[str, str], str]) -> tuple[Deck, Media, ListReporter]:
        for kind, values, deck in notes:
            note = anki.col.new_note(anki.col.models.by_name(kind))
            for name, value in values.items():
                note[name] = value
            anki.col.add_note(note, anki.col.decks.id(deck))
        path = tmp_path / "real.apkg"
        options = ExportAnkiPackageOptions(with_media=True, legacy=request.param)
        anki.col.export_anki_package(out_path=str(path), limit=None, options=options)
        reporter = ListReporter()
        source = Source("real.apkg", path.read_bytes(), ".apkg")
        return *reading.read(source, testing.context(reporter=reporter)), reporter

    return read


def cards(deck: Deck) -> list[tuple[str, str]]:
    """The stems and backs of flashcards."""
    return [
        (one.stem.plain, one.back.plain) for one in deck.questions if isinstance(one, Flashcard)
    ]


def test_gaps_of_one_number_are_one_card(exported: Read) -> None:
    text = "Salts: {{c1::calcite}}, {{c1::halite}} and {{c2::gypsum}}."
    (question,) = exported(("Cloze", {"Text": text}, "T"))[0].questions
    assert isinstance(question, Cloze)
    assert [gap.group for gap in question.gaps] == [1, 1, 2]


def test_a_gap_holds_a_formula(exported: Read, build: Build) -> None:
    text = r"The speed is {{c1::\(\frac{s}{\sqrt{t} }\)::a quotient}}, or so."
    deck = exported(("Cloze", {"Text": text}, "T"))[0]
    (question,) = deck.questions
    assert isinstance(question, Cloze)
    assert (question.gaps[0].answer, question.gaps[0].formula) == (r"\frac{s}{\sqrt{t} }", True)
    again = Source("again.apkg", build(deck), ".apkg")
    assert reading.read(again, testing.context())[0].questions[0].parts == question.parts  # type: ignore[union-attr]  # a cloze


def test_gaps_in_gaps_are_cards_of_their_own(exported: Read) -> None:
    text = "The {{c1::mouth of the {{c2::Ob::river}}}} is in the north."
    found = exported(("Cloze", {"Text": text}, "T"))[0].questions
    assert [question.prompt_text for question in found] == [
        "The _____ is in the north.",
        "The mouth of the _____ (river) is in the north.",
    ]
    assert found[0].answer_texts == ("mouth of the Ob",)
    assert len({question.id for question in found}) == 2
    assert len({question.family for question in found}) == 1


def test_a_gap_of_two_cards_is_asked_on_both(exported: Read) -> None:
    text = "{{c1,2::Slate}} is {{c1::grey}}, not {{c2::red::colour}}."
    found = exported(("Cloze", {"Text": text}, "T"))[0].questions
    assert [question.prompt_text for question in found] == [
        "_____ is _____, not red.",
        "_____ is grey, not _____ (colour).",
    ]


def test_several_decks_become_tags(exported: Read) -> None:
    basic = "Basic"
    deck = exported(
        (basic, {"Front": "ja", "Back": "yes"}, "Words::German"),
        (basic, {"Front": "oui", "Back": "yes"}, "Words::French"),
    )[0]
    assert {question.tags for question in deck.questions} == {
        ("Words::German",),
        ("Words::French",),
    }


def test_a_reversed_note_is_two_cards_and_its_switch_no_text(exported: Read) -> None:
    deck = exported(
        (
            "Basic (optional reversed card)",
            {"Front": "Katze", "Back": "cat", "Add Reverse": "y"},
            "T",
        ),
        ("Basic (optional reversed card)", {"Front": "Hut", "Back": "hat"}, "T"),
        ("Basic (and reversed card)", {"Front": "Ei", "Back": "egg"}, "T"),
    )[0]
    assert sorted(cards(deck)) == [
        *[("Ei", "egg"), ("Hut", "hat"), ("Katze", "cat")],
        *[("cat", "Katze"), ("egg", "Ei")],
    ]
    assert all(question.explanation is None for question in deck.questions)


BACKS = {
    "<pre>while x:\n    z()\n\nend</pre>": "while x:\n    z()\n\nend",
    "<table><tr><th>Tree</th><th>Leaf</th></tr><tr><td>oak</td><td>lobed</td></tr></table>": (
        "Tree | Leaf\noak | lobed"
    ),
    "<ol><li>sow</li><li>reap</li></ol><ul><li>rye</li></ul>": "1. sow\n2. reap\n• rye",
    "10<sup>-3</sup> m<sup>2</sup> of CO<sub>2</sub>": "10⁻³ m² of CO₂",
}


@pytest.mark.parametrize("page", BACKS)
def test_what_formatting_says_stays(exported: Read, page: str) -> None:
    deck = exported(("Basic", {"Front": "Q?", "Back": page}, "T"))[0]
    assert cards(deck) == [("Q?", BACKS[page])]


LOOKS = [
    ("a <b>b</b> <i>c</i>", ["a ", ("b", "bold"), " ", ("c", "italic")]),
    ("<strong>a <em>b</em></strong>", [("a ", "bold"), ("b", "bold italic")]),
    ("<code>a<br>  b</code>", [("a\n b", "code")]),
    ("<pre><code>a\n  b</code></pre>", [("a\n  b", "code")]),
    ('<span style="font-weight: bold">a</span>', [("a", "bold")]),
    ("<u>a</u><s>b</s>", [("a", "underline"), ("b", "strike")]),
]


@pytest.mark.parametrize(("page", "parts"), LOOKS)
def test_words_look_as_in_the_browser(page: str, parts: list[str | tuple[str, str]]) -> None:
    seen = rich(page)
    assert seen is not None
    assert [
        part.text if isinstance(part, Plain) else (part.text, " ".join(part.styles))
        for part in seen.parts
        if isinstance(part, Plain | Styled)
    ] == parts


def test_readings_above_words() -> None:
    seen = rich("<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby> is")
    assert seen == RichText.of(Ruby(text="漢字", reading="かんじ"), " is")


def test_raised_words_without_signs_are_a_formula(exported: Read) -> None:
    deck = exported(("Basic", {"Front": "Q?", "Back": "x<sup>Q*R</sup>"}, "T"))[0]
    (question,) = deck.questions
    assert isinstance(question, Flashcard)
    assert question.back == RichText.of("x", Math(tex="^{Q*R}"))


def test_images_that_are_not_there_are_told_and_described(exported: Read, build: Build) -> None:
    back = '<img src="lost.png" alt="a leaf"> or <img src="https://example.org/leaf.png">'
    deck, media, reporter = exported(("Basic", {"Front": "Q?", "Back": back}, "T"))
    assert cards(deck) == [("Q?", "a leaf or [https://example.org/leaf.png]")]
    assert [note.message for note in reporter.notes] == [
        "image not in the package: lost.png",
        "an image of the web is not fetched: https://example.org/leaf.png",
    ]
    assert build(deck, media=media)


def test_a_sound_is_heard_again(exported: Read, anki: Any, build: Build) -> None:
    (Path(anki.col.media.dir()) / "ring.mp3").write_bytes(b"ID3 not music")
    deck, media, _ = exported(("Basic", {"Front": "Q?", "Back": "a ring [sound:ring.mp3]"}, "T"))
    (question,) = deck.questions
    assert isinstance(question, Flashcard)
    assert question.back == RichText.of("a ring ", Image(src="ring.mp3"))
    package = build(deck, media=media)
    again, kept = reading.read(Source("a.apkg", package, ".apkg"), testing.context())
    (sound,) = images(again.questions[0])
    assert kept.read(sound.src) == b"ID3 not music"
    anki.load(package)
    (note,) = [anki.col.get_note(one) for one in anki.col.find_notes('"note:quizgen Basic"')]
    assert f"[sound:{sound.src}]" in note["Answer"]


def images(question: Question) -> tuple[Image, ...]:
    """The images and sounds on the back of a flashcard."""
    assert isinstance(question, Flashcard)
    return question.back.images
