"""Places that answer together: "Which countries did the fleet reach? Spain, France and Italy"."""

import re

from quizgen.lang.en.gazetteer import place_class
from quizgen.lang.en.wordforms import plural
from quizgen.model import Phrase

_BETWEEN = re.compile(r", and |, | and ")


def kind_of_places(phrase: Phrase) -> str | None:
    """What asks for a row of known places of one class: "Which countries"."""
    names = _BETWEEN.split(phrase.text)
    classes = {place_class(name.removeprefix("the ")) for name in names}
    kind = classes.pop() if len(classes) == 1 and len(names) > 1 else None
    return f"Which {plural(kind)}" if kind else None
