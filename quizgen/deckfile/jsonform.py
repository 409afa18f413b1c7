"""JSON decks, as `--format json` writes them, read back."""

import json
from typing import Any, Final

from pydantic import ValidationError

from quizgen.errors import InputError
from quizgen.model import Deck

SCHEMAS: Final = (1,)

_DERIVED: Final = ("prompt_text", "answer_texts", "option_texts")

_HINT: Final = "a JSON deck is written by `quizgen build --format json`"


def parse_json(text: str, name: str) -> Deck:
    """The deck in `text`, a JSON file called `name`.

    What is derived (`prompt_text` and the like) and the notes are left out. Raises `InputError`
    naming the line, or the path to the field, of the first thing that is wrong.
    """
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        place = f"{name}:{error.lineno}"
        raise InputError(f"not JSON: {error.msg}", where=place, hint=_HINT) from error
    except (RecursionError, ValueError) as error:
        message = "not a JSON deck: nested too deep or numbers too long"
        raise InputError(message, where=name, hint=_HINT) from error
    return _deck(found, name)


def _deck(found: Any, name: str) -> Deck:
    if not isinstance(found, dict) or not isinstance(found.get("quizgen"), dict):
        raise InputError("not a JSON deck of quizgen", where=name, hint=_HINT)
    schema = found["quizgen"].get("schema")
    if schema not in SCHEMAS:
        raise InputError(f"unknown schema {schema!r}", where=name, hint="update quizgen")
    deck, questions = found.get("deck"), found.get("questions")
    if not isinstance(deck, dict) or not isinstance(questions, list):
        raise InputError("no `deck` object or no `questions` list", where=name, hint=_HINT)
    try:
        return Deck.model_validate({**deck, "questions": [_question(one) for one in questions]})
    except ValidationError as error:
        first = error.errors()[0]
        path = ".".join(str(step) for step in first["loc"]) or "deck"
        raise InputError(f"{path}: {first['msg']}", where=name, hint=_HINT) from error


def _question(found: Any) -> Any:
    if not isinstance(found, dict):
        return found
    return {key: value for key, value in found.items() if key not in _DERIVED}
