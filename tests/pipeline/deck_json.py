"""Prints the deck of the texts in a JSON file, for the test that builds it in another process.

    python deck_json.py texts.json

The file holds pairs of a name and a text.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.pipeline.road import Told, travel

if __name__ == "__main__":
    told = [Told(text, name) for name, text in json.loads(Path(sys.argv[1]).read_text("utf-8"))]
    trip = travel(told)
    sys.stdout.write(trip.deck.model_dump_json(indent=1))
    for note in trip.notes:
        sys.stdout.write("\n" + note.model_dump_json())
