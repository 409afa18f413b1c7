"""Writing embedded answers, and words to choose or drag."""

import pytest

from quizgen.model import Cloze, Gap, Image, Matching, Math, Pair, Plain

from ...specimens.atlas import EVERYTHING, deck_of, text
from ..samples import export, words_of


@pytest.mark.parametrize(
    ("right", "shown"),
    [
        (Math(tex=r"\frac{1}{2}"), r"&#92;(&#92;frac&#123;1&#125;&#123;2&#125;&#92;)"),
        (
            Image(src="a.png", alt="A"),
            "&#60;img src&#61;&#34;data:image&#47;png;base64,QQ&#61;&#61;",
        ),
        (Plain(text="x" * 300), "x" * 300),
    ],
)
def test_pairs_that_no_list_can_show_are_embedded_answers(
    right: Plain | Math | Image, shown: str
) -> None:
    pairs = (
        Pair(left=text(Math(tex="x_{1}")), right=text(right)),
        Pair(left=text("other"), right=text("plain")),
    )
    question = Matching(id="q", family="q", stem=text("{1:SA:=x}"), pairs=pairs)
    result = export(deck_of(question))
    found = result.question("q")
    (body,) = words_of(found, "questiontext/text")
    assert found.get("type") == "cloze"
    assert body.startswith('<p class="quizgen-stem">&#123;1:SA:=x&#125;</p>')
    assert body.count("{1:MULTICHOICE_VS:") == 2
    assert shown in body
    assert "embedded answers" in result.notes("downgraded")[0]


def test_the_hint_of_a_gap_stands_beside_it() -> None:
    parts = (Plain(text="Nous "), Gap(answer="sommes", hint="être"), Plain(text=" en retard."))
    found = export(deck_of(Cloze(id="q", family="q", parts=parts))).question("q")
    assert words_of(found, "questiontext/text") == [
        '<p>Nous {1:SHORTANSWER:=sommes} <em class="quizgen-hint">(être)</em> en retard.</p>'
    ]


def test_gaps_are_encoded_and_other_braces_are_no_gaps() -> None:
    (found,) = words_of(export(EVERYTHING).question("cz"), "questiontext/text")
    assert found.startswith("<p>&#123;1:SA:=x&#125; at {1:SHORTANSWER:=Bonn&#125;&#126;&#35;~=C:")
    assert "{1:NUMERICAL:=1949:0}" in found
    assert "a &#38;lt; b" in found
    assert r"\(\frac&#123;1&#125;&#123;2&#125;\)" in found


@pytest.mark.parametrize("kind", ["gapselect", "ddwtos"])
def test_clozes_with_words_to_choose_from(kind: str) -> None:
    parts = (
        Gap(answer="Rhine", distractors=("Elbe",)),
        Plain(text=" [[1]] "),
        Gap(group=1, answer="Rhine", distractors=("Elbe",)),
    )
    result = export(deck_of(Cloze(id="q", family="q", parts=parts)), cloze=kind)
    found = result.question("q")
    (body,) = words_of(found, "questiontext/text")
    assert found.get("type") == kind
    assert "&#91;&#91;1&#93;&#93;" in body
    element = {"gapselect": "selectoption", "ddwtos": "dragbox"}[kind]
    assert {"Rhine", "Elbe"} <= set(words_of(found, f"{element}/text"))
    if kind == "ddwtos":
        assert [c.findtext("text") for c in found if c.find("infinite") is not None] == ["Rhine"]


def test_a_lone_typed_gap_has_nothing_to_choose_from() -> None:
    question = Cloze(id="q", family="q", parts=(Plain(text="x "), Gap(answer="y")))
    result = export(deck_of(question), cloze="gapselect")
    assert result.question("q").get("type") == "cloze"
    assert "gapselect" in result.notes("downgraded")[0]
