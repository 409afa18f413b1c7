"""The deck preset that carries a desired retention."""

from typing import Any


def preset_json(number: int, name: str, retention: float) -> dict[str, Any]:
    """A preset in Anki's legacy form: Anki's defaults, and the desired retention."""
    return {
        "id": number,
        "name": f"quizgen {name}"[:100],
        "mod": 0,
        "usn": -1,
        "autoplay": True,
        "replayq": True,
        "timer": 0,
        "maxTaken": 60,
        "desiredRetention": retention,
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
