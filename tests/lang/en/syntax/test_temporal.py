"""Which constituents say when, and dates that a noun phrase ends in."""

import pytest

from quizgen.lang.en.syntax.constituents import Part, realise
from quizgen.lang.en.syntax.temporal import split_final_date, time_part
from quizgen.model import Slot
from quizgen.model.clause import PhraseRole

from ..parses import made
from ..sentences import words_of

YEAR = Slot(type="date", text="1890", value="1890")
TREATY = (
    "a DET DT det 1",
    "treaty NOUN NN dobj 1",
    "with ADP IN prep 1",
    "Spain PROPN NNP pobj 2 GPE",
)


def test_a_date_that_a_noun_phrase_ends_in_is_the_time_of_the_verb() -> None:
    doc = made(*TREATY, "in ADP IN prep 3", "1992 NUM CD pobj 4 DATE")
    found = split_final_date(Part("object", doc[1], list(doc)))
    assert found is not None
    treaty, date = found
    assert realise(treaty.tokens, {}).words == "a treaty with Spain"
    assert (date.role, realise(date.tokens, {}).words) == ("oblique", "in 1992")
    assert date.optional


@pytest.mark.parametrize(
    "rows",
    [
        TREATY,
        (*TREATY, "of ADP IN prep 1", "1992 NUM CD pobj 4 DATE"),
        (*TREATY, "in ADP IN prep 1", "Porto PROPN NNP pobj 4 GPE"),
        (
            *TREATY,
            "in ADP IN prep 1",
            "1992 NUM CD pobj 4 DATE",
            "of ADP IN prep 1",
            "trade NOUN NN pobj 6",
        ),
        (
            *TREATY,
            "signed VERB VBN acl 1",
            "in ADP IN prep 4",
            "1992 NUM CD pobj 5 DATE",
        ),
    ],
)
def test_other_noun_phrases_are_left_whole(rows: tuple[str, ...]) -> None:
    doc = made(*rows)
    assert split_final_date(Part("object", doc[1], list(doc))) is None


def test_an_attribute_is_left_whole() -> None:
    doc = made(*TREATY, "in ADP IN prep 3", "1992 NUM CD pobj 4 DATE")
    assert split_final_date(Part("attribute", doc[1], list(doc))) is None


@pytest.mark.parametrize(
    ("sentence", "role", "slot", "time"),
    [
        ("The theatre was sold [in] 1890.", "oblique", YEAR, "time"),
        ("The theatre was open [until] 1890.", "oblique", YEAR, "time"),
        ("The theatre was built [for] 1890.", "oblique", YEAR, None),
        ("The theatre was sold [in] 1890.", "object", YEAR, None),
        ("The theatre was sold [in] 1890.", "adverb", YEAR, "time"),
        ("The theatre was sold [in] 1890.", "oblique", None, None),
        ("The theatre was sold [in] Porto.", "oblique", Slot(type="place", text="Porto"), None),
    ],
)
def test_a_date_with_its_preposition_says_when(
    sentence: str, role: PhraseRole, slot: Slot | None, time: PhraseRole | None
) -> None:
    (preposition,), _ = words_of(sentence)
    part = Part(role, preposition, [preposition], preposition)
    assert time_part(part, slot) == time
