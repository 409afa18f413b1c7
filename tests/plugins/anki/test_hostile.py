"""Hostile text: the real Anki shows what the source said, and nothing of it acts."""

import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import lxml.html
import pytest
from hypothesis import HealthCheck, given, settings

from quizgen import testing
from quizgen.model import (
    AnyInline,
    Cloze,
    Deck,
    Flashcard,
    Gap,
    Grid,
    Image,
    Listing,
    Math,
    Numerical,
    Plain,
    Question,
    RichText,
    Ruby,
    ShortAnswer,
    Styled,
    contents,
    fold,
)
from quizgen.report import ListReporter
from quizgen_anki.identity import guid
from quizgen_anki.markup import is_safe_tex

Build = Callable[..., bytes]

_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ACTIVE = ("script", "iframe", "object", "embed", "svg", "style", "link", "form", "base", "meta")


def shown(page: str, css: str) -> str:
    """The text that a reader sees in the first element of class `css`; images by their alt."""
    tree = lxml.html.document_fromstring(f"<body>{page}</body>")
    found = next(one for one in tree.iter() if css in str(one.get("class", "")).split())
    for line in found.iter("br"):
        line.tail = "\n" + (line.tail or "")
    for picture in found.iter("img"):
        picture.tail = str(picture.get("alt")) + (picture.tail or "")
    return "".join(str(text) for text in found.itertext())


def same(found: str, wanted: str) -> None:
    """Raise unless the texts are equal; briefly, as they can be very long."""
    if found != wanted:
        pytest.fail(f"{found[:500]!r}\nis not\n{wanted[:500]!r}")


def said(*parts: AnyInline | Gap) -> str:
    """What a reader must see of the parts, as the browser would tell it."""
    texts = []
    for part in parts:
        match part:
            case Listing() | Grid():
                texts += [said(*held) for held in contents(part)]
            case Gap(answer=tex, formula=True):
                texts.append(said(Math(tex=tex)))
            case Plain(text=text) | Styled(text=text) | Gap(answer=text):
                texts.append(written(text))
            case Ruby(text=text, reading=reading):
                texts += [written(text), written(reading)]
            case Math(tex=tex, display=display):
                tex = normal(tex)
                if is_safe_tex(tex):
                    tex = f"\\[{tex}\\]" if display else f"\\({tex}\\)"
                texts.append(tex)
            case Image(alt=alt):
                texts.append(re.sub(r"[\n\t]", " ", normal(alt)))
    return "".join(texts)


def written(text: str) -> str:
    """Words as the exporter writes them."""
    return bare(text) if _DIRECTION.search(text) else normal(text)


def bare(text: str) -> str:
    """Text in NFC without direction controls, as the exporter writes it."""
    kept = _DIRECTION.sub("", normal(text))
    return kept if kept.strip() else "\ufffd"


def normal(text: str) -> str:
    """Text in NFC, as Anki keeps it."""
    return unicodedata.normalize("NFC", text)


def seen(text: str) -> str:
    """Text without what a comparison of formulas may not see: blanks inside TeX."""
    return re.sub(r"\s+", "", text)


@given(deck=testing.decks(min_size=1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_deck_is_imported_whole_and_sound(
    fresh_anki: Callable[[], Any], build: Build, deck: Deck
) -> None:
    with fresh_anki() as anki:
        assert anki.load(build(deck)) == {"new": len(deck.questions)}
        assert anki.load(build(deck)) == {"duplicate": len(deck.questions)}
        anki.check()
        for question in deck.questions:
            for card in anki.cards(guid(deck.namespace, question.id)):
                check_card(question, card)


def check_card(question: Question, card: Any) -> None:
    """Raise unless the card shows the question as it is, and holds no active element."""
    front, back = card.question(), card.answer()
    for page in (front, back):
        tree = lxml.html.fromstring(f"<div>{page}</div>")
        elements = [one for one in tree.iter() if isinstance(one.tag, str)]
        active = [one for one in elements if one.tag in _ACTIVE]
        ours = [one for one in active if one.tag == "style" or "function qg" in (one.text or "")]
        assert active == ours
        assert not [key for one in elements for key in one.attrib if str(key).startswith("on")]
    if isinstance(question, Cloze):
        same(seen(shown(back, "qg-question")), seen(said(*question.parts)))
    else:
        same(seen(shown(front, "qg-question")), seen(said(*question.stem.parts)))
    if isinstance(question, Flashcard):
        same(seen(shown(back, "qg-answer")), seen(said(*question.back.parts)))


TURNED = "a\u202eb"
IDS = {"id": "q", "family": "q", "stem": RichText.of("How many?")}


@pytest.mark.parametrize(
    "question",
    [
        Flashcard(**IDS, back=RichText.of(TURNED)),
        ShortAnswer(**IDS, answers=("a", TURNED)),
        Numerical(**IDS, value=Decimal(3), unit=TURNED),
        Numerical(**IDS, value=Decimal(3), answer=TURNED),
        Cloze(id="q", family="q", parts=(Gap(answer="a", hint=TURNED),)),
    ],
)
def test_a_direction_control_is_left_out_with_a_note(build: Build, question: Question) -> None:
    reporter = ListReporter()
    build(Deck(title="T", questions=(question,)), reporter=reporter)
    assert [(note.kind, note.question) for note in reporter.notes if note.question] == [
        ("replaced", "q")
    ]


@given(text=testing.lines())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_words_are_shown_to_the_letter(
    fresh_anki: Callable[[], Any], build: Build, text: str
) -> None:
    if not fold(text):
        return
    card = Flashcard.model_validate(
        {"id": "q", "family": "f", "stem": text, "back": f"a\n\n {text}"}
    )
    cloze = Cloze(
        id="c",
        family="f",
        parts=(Plain(text=f"{text} "), Gap(answer=text, hint=text), Plain(text=f" {text}")),
    )
    with fresh_anki() as anki:
        anki.load(build(Deck(title=text, namespace=text, questions=(card, cloze))))
        anki.check()
        (basic,) = anki.cards(guid(text, "q"))
        (gap,) = anki.cards(guid(text, "c"))
        plain = said(Plain(text=text))
        same(shown(basic.question(), "qg-question"), plain)
        same(shown(basic.answer(), "qg-answer"), f"a\n\n {plain}")
        same(shown(gap.question(), "qg-question"), f"{plain} [{plain}] {plain}")
        same(shown(gap.answer(), "qg-question"), f"{plain} {plain} {plain}")


@pytest.mark.parametrize(
    "text",
    [
        "<script>pwn=1</script>",
        '<img src=x onerror="pwn=1">',
        "{{c1::std::vector}} d = {'a': {'b': 1}}}}",
        "[sound:x.mp3] [latex]x[/latex] [$]y[/$] [anki:tts lang=en]x[/anki:tts] [[type:Answer]]",
        r"\(x\) and \[y\] and \[sound:z]",
        "if a < b: x\n" * 8000,
        "{{c1::a " * 5000,
        "\u202e",
        "\u200b",
    ],
)
def test_known_attacks_and_traps(anki: Any, build: Build, text: str) -> None:
    stem = RichText.of(text)
    kinds: list[Question] = [
        Flashcard(id="q", family="f", stem=stem, back=stem),
        Cloze(id="c", family="f", parts=(Plain(text=text), Gap(answer="::}}{{a:"))),
    ]
    assert anki.load(build(Deck(title="A", namespace="a", questions=tuple(kinds)))) == {"new": 2}
    anki.check()
    for question in kinds:
        (card,) = anki.cards(guid("a", question.id))
        check_card(question, card)
        assert not card.question_av_tags()
        assert not card.answer_av_tags()


def test_formulas_are_given_to_mathjax_and_words_are_not(anki: Any, build: Build) -> None:
    stem = RichText.of("It says \\(not this\\): ", Math(tex="a < \\sqrt{\\frac{b}{c}}"))
    cloze = Cloze(
        id="c",
        family="f",
        parts=(Math(tex="\\sqrt{\\frac{b}{c}}"), Plain(text=" is "), Gap(answer="x")),
    )
    card = Flashcard(id="q", family="f", stem=stem, back=stem)
    anki.load(build(Deck(title="A", namespace="a", questions=(card, cloze))))
    anki.check()
    (basic,) = anki.cards(guid("a", "q"))
    assert r"\(a &lt; \sqrt{\frac{b}{c}}\)" in basic.question()
    assert r"\(not" not in basic.question()
    (gap,) = anki.cards(guid("a", "c"))
    assert r"\(\sqrt{\frac{b}{c} }\)" in gap.question()


@pytest.mark.parametrize("tex", [r"\href{javascript:pwn=1}{x}", r"x\) <b>", r"\require{html}"])
def test_tex_that_reaches_out_is_shown_as_words_and_noted(
    anki: Any, build: Build, tex: str
) -> None:
    from quizgen.report import ListReporter

    reporter = ListReporter()
    stem = RichText.of(Math(tex=tex))
    card = Flashcard(id="q", family="f", stem=stem, back=stem)
    anki.load(build(Deck(title="A", questions=(card,)), reporter=reporter))
    assert [(note.kind, note.question) for note in reporter.notes if note.question] == [
        ("not_rendered", "q")
    ]
    (basic,) = anki.cards(guid("quizgen", "q"))
    same(shown(basic.question(), "qg-question"), tex)
    assert r"\(" not in basic.question()
