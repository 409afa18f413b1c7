"""The note types are frozen: people's decks depend on every name and number here."""

import hashlib

import pytest

from quizgen_anki import notetypes
from quizgen_anki.notetypes import NOTE_TYPES, SIBLINGS, NoteType
from quizgen_anki.sides import model_json, style, templates

TAIL = ("Hint", "Explanation", "Source", "Extra", "Speech", "Project", "Spare 1", "Spare 2")
OPTIONS = tuple(f"Option {number}" for number in range(1, 9))
OF_A_SLOT = (
    *("Id", "Question", "Text", "Answer", "Typed", "Accepted", "Unit"),
    *("Hint", "Explanation", "Source", "Speech", "Tags"),
)
SLOTS = tuple(f"{name} {number}" for number in range(1, 7) for name in OF_A_SLOT)

FROZEN = {
    "quizgen Basic": (2077662714, ("Id", "Question", "Answer", *TAIL)),
    "quizgen Cloze": (1763929215, ("Id", "Text", "Accepted", *TAIL)),
    "quizgen Type-in": (2052190880, ("Id", "Question", "Answer", "Accepted", "Unit", *TAIL)),
    "quizgen Choice": (
        1521133260,
        ("Id", "Question", *OPTIONS, "Correct", "Kind", "Answer", "Feedback", *TAIL),
    ),
    "quizgen Matching": (1986087197, ("Id", "Question", "Left", "Right", "Answer", *TAIL)),
    "quizgen Ordering": (1422481785, ("Id", "Question", "Items", "Answer", *TAIL)),
    "quizgen Siblings": (2028601039, ("Id", "Asked", *SLOTS, *TAIL[3:4], *TAIL[5:])),
}
CARDS = {"quizgen Siblings": [f"Siblings {number}" for number in range(1, 7)]}
REVISION = (1_795_910_400, "dc50e0c340458ea6", "57dce8e71eda1772")


def sides(note_type: NoteType) -> list[str]:
    """The fronts and backs of all cards of a note."""
    return [side for _, *both in templates(note_type) for side in both]


@pytest.mark.parametrize("note_type", NOTE_TYPES, ids=lambda one: one.key)
def test_fields_and_numbers_never_change(note_type: NoteType) -> None:
    assert FROZEN[note_type.name] == (note_type.id, note_type.fields)
    made = model_json(note_type)
    assert [one["name"] for one in made["flds"]] == list(note_type.fields)
    cards = CARDS.get(note_type.name, [note_type.key.capitalize()])
    assert [one["name"] for one in made["tmpls"]] == cards
    assert made["type"] == (1 if note_type.name == "quizgen Cloze" else 0)


def test_new_templates_have_a_new_date() -> None:
    """Where this fails, set `REVISED` to now and both here: else Anki keeps the old templates."""
    plain = [side for one in NOTE_TYPES if one is not SIBLINGS for side in sides(one)]
    digests = (
        hashlib.sha256("\0".join(texts).encode()).hexdigest()[:16]
        for texts in ([style(), *plain], sides(SIBLINGS))
    )
    assert (notetypes.REVISED, *digests) == REVISION


def test_no_field_is_pasted_into_a_script() -> None:
    for note_type in NOTE_TYPES:
        for page in sides(note_type):
            for script in page.split("<script>")[1:]:
                assert "{{" not in script.partition("</script>")[0]


def test_an_unknown_field_is_an_error() -> None:
    with pytest.raises(KeyError, match="quizgen Basic has no field"):
        notetypes.BASIC.fill({"Front": "x"})
