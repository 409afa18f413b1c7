"""The two sides of every card, and the note types with them as Anki's collection holds them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from quizgen_anki.notetypes import REVISED, SIBLINGS, SLOT_FIELDS, SLOTS, NoteType
from quizgen_anki.slots import FORMS, Form

_FIELD = re.compile(r"\{\{(?P<use>[#^/]?(?:type:|cloze:|tts [^:]+:)?)(?P<name>[^{}:]+)\}\}")


def templates(note_type: NoteType) -> Iterator[tuple[str, str, str]]:
    """The name, the front and the back of each card of a note."""
    name = note_type.key.capitalize()
    if note_type is not SIBLINGS:
        yield name, _front(note_type), _back(note_type)
        return
    for number in range(1, SLOTS + 1):
        front = "".join(_in_slot(_front(form.type), form, number) for form in FORMS)
        back = "".join(_in_slot(_back(form.type), form, number) for form in FORMS)
        yield f"{name} {number}", front + _empty_slot(number), back


def _front(note_type: NoteType) -> str:
    page = _asset(f"{note_type.key}.front.html") + _asset("hint.html")
    if note_type.scripted:
        page += f"<script>\n{_asset('shared.js')}{_asset(f'{note_type.key}.js')}</script>\n"
    return page


def _back(note_type: NoteType) -> str:
    return _asset(f"{note_type.key}.back.html") + _asset("foot.html")


def _in_slot(page: str, form: Form, number: int) -> str:
    """The side of a card as a slot shows it: with the slot's fields, where it holds this form."""

    def renamed(found: re.Match[str]) -> str:
        name = form.names.get(found["name"], found["name"])
        place = f" {number}" if name in SLOT_FIELDS else ""
        return f"{{{{{found['use']}{name}{place}}}}}"

    mark = f"{form.mark} {number}"
    return f"{{{{#{mark}}}}}\n{_FIELD.sub(renamed, page)}{{{{/{mark}}}}}\n"


def _empty_slot(number: int) -> str:
    """What a card says whose question is gone, beside Anki's own words on a card without any."""
    fields = [f"{form.mark} {number}" for form in FORMS]
    opened = "".join(f"{{{{^{name}}}}}" for name in fields)
    closed = "".join(f"{{{{/{name}}}}}" for name in reversed(fields))
    return f"{opened}\n{_asset('siblings.gone.html')}{closed}\n"


def style() -> str:
    """The stylesheet, one for all."""
    return _asset("style.css")


@cache
def model_json(note_type: NoteType) -> Mapping[str, Any]:
    """The note type as Anki's collection holds it; always the same object."""
    import genanki

    model = genanki.Model(
        note_type.id,
        note_type.name,
        fields=[{"name": name} for name in note_type.fields],
        templates=[
            {"name": name, "qfmt": front, "afmt": back}
            for name, front, back in templates(note_type)
        ],
        css=style(),
        model_type=genanki.Model.CLOZE if note_type.cloze else genanki.Model.FRONT_BACK,
        sort_field_index=note_type.sort,
    )
    if note_type is SIBLINGS:
        # genanki looks for one field without which there is no card; here either of two will do.
        vars(model)["_req"] = [_needed(number) for number in range(1, SLOTS + 1)]
    shape: dict[str, Any] = model.to_json(REVISED, 1)
    return shape


def _needed(number: int) -> list[Any]:
    """What makes the card of a slot, in the words of Anki's older versions."""
    fields = (f"{name} {number}" for name in ("Question", "Text"))
    return [number - 1, "any", [SIBLINGS.fields.index(name) for name in fields]]


@cache
def _asset(name: str) -> str:
    return files("quizgen_anki").joinpath("cards", name).read_text(encoding="utf-8")
