"""The note types are frozen: people's decks depend on every name and number here."""

import hashlib

import pytest

from quizgen_anki import notetypes
from quizgen_anki.notetypes import NOTE_TYPES, NoteType, back, front, style

TAIL = ("Hint", "Explanation", "Source", "Extra", "Speech", "Project", "Spare 1", "Spare 2")
OPTIONS = tuple(f"Option {number}" for number in range(1, 9))

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
}
REVISION = (1_795_910_400, "dc50e0c340458ea6")


@pytest.mark.parametrize("note_type", NOTE_TYPES, ids=lambda one: one.key)
def test_fields_and_numbers_never_change(note_type: NoteType) -> None:
    assert FROZEN[note_type.name] == (note_type.id, note_type.fields)
    made = notetypes.model_json(note_type)
    assert [one["name"] for one in made["flds"]] == list(note_type.fields)
    assert [one["name"] for one in made["tmpls"]] == [note_type.key.capitalize()]
    assert made["type"] == (1 if note_type.name == "quizgen Cloze" else 0)


def test_new_templates_have_a_new_date() -> None:
    """Where this fails, set `REVISED` to now and both here: else Anki keeps the old templates."""
    texts = [style(), *(side(one) for one in NOTE_TYPES for side in (front, back))]
    digest = hashlib.sha256("\0".join(texts).encode()).hexdigest()[:16]
    assert (notetypes.REVISED, digest) == REVISION


def test_no_field_is_pasted_into_a_script() -> None:
    for note_type in NOTE_TYPES:
        for page in (front(note_type), back(note_type)):
            for script in page.split("<script>")[1:]:
                assert "{{" not in script.partition("</script>")[0]


def test_an_unknown_field_is_an_error() -> None:
    with pytest.raises(KeyError, match="quizgen Basic has no field"):
        notetypes.BASIC.fill({"Front": "x"})
