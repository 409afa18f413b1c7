"""Cards of one note that several questions share, in the real reviewer."""

from collections.abc import Callable
from typing import Any

import pytest

from ..siblings import RIVERS
from .test_reviewer import texts

pytestmark = pytest.mark.desktop

Build = Callable[..., bytes]


@pytest.fixture(scope="module")
def cards(reviewer: Any, build: Build, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The reviewer, with questions that share a note."""
    path = tmp_path_factory.mktemp("package") / "rivers.apkg"
    path.write_bytes(build(RIVERS, options={"siblings": "buried"}))
    reviewer("load", path=str(path))
    reviewer("size", width=760, height=780)
    return reviewer


def test_a_blank_is_a_cloze_with_its_hint(cards: Any) -> None:
    cards("review", search='"Id 1:blank" card:1')
    assert texts(cards, ".cloze") == ["[a river]"]
    cards("flip")
    assert texts(cards, ".qg-question") == ["The Irtysh joins the Ob."]
    assert texts(cards, ".cloze") == ["Ob"]
    assert texts(cards, ".qg-accepted") == ["For Ob also accepted: River Ob"]


def test_a_card_has_its_back_hint_and_explanation(cards: Any) -> None:
    cards("review", search='"Id 2:card" card:2')
    assert texts(cards, ".qg-question") == ["What joins the Ob?"]
    assert texts(cards, ".qg-hint div") == ["It is long."]
    assert texts(cards, "#typeans") == []
    cards("flip")
    assert texts(cards, ".qg-answer") == ["The Irtysh"]
    assert texts(cards, ".qg-explanation") == ["It comes from the Altai."]


@pytest.mark.parametrize(("typed", "is_right"), [("4,248", True), ("4,284", False)])
def test_a_number_is_typed(cards: Any, typed: str, is_right: bool) -> None:
    cards("review", search='"Id 3:number" card:3')
    assert texts(cards, ".qg-unit") == ["km"]
    cards("js", code="document.getElementById('typeans').focus()")
    cards("type", text=typed)
    cards("flip")
    assert (texts(cards, "#typeans .typeBad, #typeans .typeMissed") == []) is is_right
    assert texts(cards, ".qg-answer") == ["4,248 km"]
    assert texts(cards, ".qg-accepted") == ["Accepted: from 4198 to 4298"]


def test_what_shares_nothing_is_not_shown(cards: Any) -> None:
    cards("review", search='"Id 4:short" card:4')
    cards("js", code="document.getElementById('typeans').focus()")
    cards("type", text="the Ob")
    cards("flip")
    assert texts(cards, ".qg-question") == ["What does the Irtysh join?"]
    assert texts(cards, ".qg-accepted") == ["Also accepted: the river Ob"]
    assert texts(cards, ".cloze, .qg-hint") == []
    (source,) = texts(cards, ".qg-source")
    assert source.startswith("The Irtysh, 4,248 km long, joins the Ob.")
