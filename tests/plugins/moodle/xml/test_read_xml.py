"""Reading Moodle XML: every core type and every trap."""

from decimal import Decimal

import pytest

from quizgen.errors import InputError
from quizgen.model import (
    Cloze,
    Flashcard,
    Gap,
    Image,
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


@pytest.mark.parametrize(
    "image",
    [
        "<img src='@@PLUGINFILE@@/none.png' alt='a map'>",
        "<img src='https://example.org/x.png' alt='a map'>",
        "<img src='data:image/png;base64,!!' alt='a map'>",
    ],
)
def test_an_image_that_is_not_there_leaves_its_description(image: str) -> None:
    found, notes = only(question("shortanswer", answer("a"), stem=f"<![CDATA[See {image}]]>"))
    assert found is not None
    assert found.prompt_text == "See a map"
    assert any(note.startswith("not_rendered: the image") for note in notes)


def test_an_image_inside_its_address_is_read() -> None:
    stem = "<![CDATA[<img src='data:image/png;base64,QUJD' alt=''>]]>"
    deck, media, _ = read(question("shortanswer", answer("a"), stem=stem))
    (part,) = deck.questions[0].stem.parts  # type: ignore[union-attr]  # it has a stem
    assert isinstance(part, Image)
    assert media.read(part.src) == b"ABC"


def test_bad_base64_is_noted_and_the_rest_read() -> None:
    file = "<file name='a.png' path='/' encoding='base64'>no base64!</file>"
    found, notes = only(question("shortanswer", answer("a", more=file)))
    assert found is not None
    assert any("base64" in note for note in notes)


@pytest.mark.parametrize(
    ("kind", "inner", "why"),
    [
        ("truefalse", answer("true", 100) + answer("false", 100), "100 percent"),
        ("truefalse", answer("yes", 100) + answer("no", 0), "not true and false"),
        ("multichoice", answer("a", 100) + answer("b", 100), "exactly one"),
        ("multichoice", answer("a", 90) + answer("b", 0), "at least 2"),
        ("multichoice", answer("a", 100) + answer("A.", 0), "same"),
        ("multichoice", answer("a", 100) + answer("b", "33,3"), "no number"),
        ("shortanswer", answer("*", 100), "wildcard"),
        ("shortanswer", answer("a", 50), "wildcard"),
        ("numerical", answer("1,5"), "read alike"),
        ("numerical", answer("1/2"), "read alike"),
        ("numerical", answer("0x10"), "read alike"),
        ("numerical", answer("1", more="<tolerance>5%</tolerance>"), "read alike"),
        ("numerical", answer("*"), "read alike"),
        ("numerical", answer("1", 50), "100 percent"),
        ("matching", "<subquestion><text>a</text><answer><text></text></answer></subquestion>",
         "no answer"),
        ("cloze", "", "at least one gap"),
        ("gapselect", "<selectoption><text>a</text></selectoption>", "at least one gap"),
        ("stack", "", "'stack'"),
        ("", "", "''"),
    ],
)  # fmt: skip
def test_what_could_become_a_wrong_question_is_left_out(kind: str, inner: str, why: str) -> None:
    found, notes = only(question(kind, inner))
    assert found is None
    assert any(note.startswith("skipped: left out") and why in note for note in notes)


@pytest.mark.parametrize(
    ("gap", "why"),
    [
        ("{1:SA:=a", "not closed"),
        ("{1:MC:=a}", "single option"),
        ("{1:MR:=a~=b~c}", "several right"),
        ("{1:MC:=a~=b}", "several right"),
        ("{1:NM:=1,5:0}", "read alike"),
        ("{1:SA:%50%a}", "whole mark"),
        ("{1:SA:=*}", "wildcard"),
    ],
)
def test_gaps_that_no_cloze_can_hold(gap: str, why: str) -> None:
    found, notes = only(question("cloze", "", stem=f"<![CDATA[x {gap}]]>"))
    assert found is None
    assert any(why in note for note in notes)


@pytest.mark.parametrize(
    "pairs",
    ["", "no pair", '<p class="quizgen-pair">a {1:MR:%50%x~%50%y}</p>',
     '<p class="quizgen-pair">a</p> {1:MC:=x~y}'],
)  # fmt: skip
def test_pairs_that_were_changed_are_left_out(pairs: str) -> None:
    stem = f'<![CDATA[<p class="quizgen-stem">Match.</p>{pairs}]]>'
    found, notes = only(question("cloze", "", stem=stem))
    assert found is None
    assert any(note.startswith("skipped: left out") and "pair" in note for note in notes)


@pytest.mark.parametrize(
    ("gap", "answer_text"),
    [
        (r"{1:SA:=a\}b}", "a}b"),
        (r"{1:SA:=a\#b#c}", "a#b"),
        ("{1:SA:=a&#126;b~%0%c}", "a~b"),
        ("{1:SHORTANSWER_C:=&#92;}", "\\"),
        ("{1:MW: =a }", "a"),
        ("{:MCVS:x~%100%a &amp;lt; b}", "a < b"),
        (r"{1:SA:=a\*b}", "a*b"),
        ("{12:NM:=1.5:0}", "1.5"),
    ],
)
def test_gaps_are_decoded_once(gap: str, answer_text: str) -> None:
    found, _ = only(question("cloze", "", stem=f"<![CDATA[x {gap} {{2:NOPE:=y}}]]>"))
    assert isinstance(found, Cloze)
    assert [one.answer for one in found.gaps] == [answer_text]
    assert found.prompt_text == "x _____ {2:NOPE:=y}"


def test_numbers_that_are_read_alike() -> None:
    for text, value in [("1 000", "1000"), ("\u22125", "-5"), (".5", "0.5"), ("1.5e3", "1500")]:
        found, _ = only(question("numerical", answer(text)))
        assert isinstance(found, Numerical)
        assert found.value == Decimal(value)


@pytest.mark.parametrize("single", ["true", "TRUE", "False", "no", "1"])
def test_every_spelling_but_two_means_one_answer(single: str) -> None:
    inner = f"<single>{single}</single>{answer('a')}{answer('b', 0)}"
    assert isinstance(only(question("multichoice", inner))[0], MultipleChoice)


def test_true_in_capitals_keeps_the_key_that_was_meant() -> None:
    found, notes = only(question("truefalse", answer("True", 0) + answer("False", 100)))
    assert isinstance(found, TrueFalse)
    assert found.answer is False
    assert any("lower case" in note for note in notes)


@pytest.mark.parametrize(
    ("html", "plain"),
    [
        ("<p>a</p>\n<p>b</p>", "a\nb"),
        ("a<br/>b<br><br>c", "a\nb\n\nc"),
        ("<ul><li>x</li><li>y</li></ul>", "• x\n• y"),
        ("<ol><li>x</li><li>y</li></ol>", "1. x\n2. y"),
        ("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
         "a | b\n1 | 2"),
        ("10<sup>-3</sup> m<sup>2</sup> x<sub>max</sub>", "10⁻³ m² x_(max)"),
        ("a <script>alert(1)</script>b<style>p{}</style>", "a b"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("  a \n <b> b</b> ", "a b"),
        ("x &lt;b&gt; &amp;amp; y", "x <b> &amp; y"),
        ("<unknown>a</unknown></p></div>", "a"),
    ],
)  # fmt: skip
def test_html_becomes_the_words_that_it_shows(html: str, plain: str) -> None:
    found, _ = only(question("shortanswer", answer("a"), stem=f"<![CDATA[{html}]]>"))
    assert found is not None
    assert found.prompt_text == plain


def test_sound_and_film_are_noted() -> None:
    stem = "<![CDATA[Hear <audio src='@@PLUGINFILE@@/a.mp3'>fallback</audio>!]]>"
    found, notes = only(question("shortanswer", answer("a"), stem=stem))
    assert found is not None
    assert found.prompt_text == "Hear !"
    assert "not_rendered: <audio> cannot be kept" in notes


@pytest.mark.parametrize(
    ("text", "tex", "display"),
    [(r"\(x\)", "x", False), (r"\[x\]", "x", True), ("$$x$$", "x", True),
     (r"\(a &lt; b \\ c\)", r"a < b \\ c", False)],
)  # fmt: skip
def test_formulas(text: str, tex: str, display: bool) -> None:
    found, _ = only(question("shortanswer", answer("a"), stem=f"<![CDATA[f {text}]]>"))
    assert isinstance(found, ShortAnswer)
    assert found.stem.parts[1] == Math(tex=tex, display=display)


def test_control_characters_are_replaced_with_a_note() -> None:
    found, notes = only(question("shortanswer", answer("a"), stem="a&#x85;b"))
    assert found is not None
    assert found.prompt_text == "a\ufffdb"
    assert any(note.startswith("replaced") for note in notes)


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
