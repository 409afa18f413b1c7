"""The deck preset that carries a desired retention, and has siblings buried."""

from typing import Any

_AS_GATHERED = 1
"""Anki's number for asking new cards as it has gathered them."""


def preset_json(
    number: int, name: str, retention: float | None, *, buries: bool = False
) -> dict[str, Any]:
    """A preset in Anki's legacy form: Anki's defaults, and the desired retention.

    New cards and reviews bury their siblings in any case. `buries` has those buried as well that
    are being learned over several days, and the new cards of a day asked in their order: Anki's
    default is by number in the note, and siblings have different ones.
    """
    wanted = {} if retention is None else {"desiredRetention": retention}
    more = {"buryInterdayLearning": True, "newSortOrder": _AS_GATHERED} if buries else {}
    return {
        "id": number,
        "name": f"quizgen {name}"[:100],
        "mod": 0,
        "usn": -1,
        "autoplay": True,
        "replayq": True,
        "timer": 0,
        "maxTaken": 60,
        **wanted,
        **more,
        "new": {
            "bury": True,
            "delays": [1, 10],
            "initialFactor": 2500,
            "ints": [1, 4, 0],
            "order": 1,
            "perDay": 20,
        },
        "rev": {
            "bury": True,
            "ease4": 1.3,
            "ivlFct": 1,
            "maxIvl": 36500,
            "perDay": 200,
            "hardFactor": 1.2,
        },
        "lapse": {"delays": [10], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0},
    }
