"""Lines above lists that only name what their items are about, as a heading does: "Precautions:".

| the line | why |
|---|---|
| Precautions: / Some rules of the yard: | a noun phrase |
| Handling of kegs / Using a winch in the rain | a noun phrase, or what somebody does |
| Keep your hands off the belt. | an outer item that is a sentence of its own |

No such line is one whose items hold in some case, or are not so ("Symptoms:", "Myths:"), or one
that goes on in its items ("Pets that", "Tested by").
"""

import re
from functools import lru_cache

from quizgen.lang.en import lexicon

_LONGEST = 9
"""Words of a label."""

_LABELS = lexicon.alternatives("supposing_labels", "example_words")
_SUPPOSING = re.compile(
    rf"\b(?:{_LABELS}|if|when|where|unless|until"
    r"|not|never|cannot|to|that|which|who|one of|any of|either)\b",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[?,;/\[\]<>|=]|: .")
_FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_OPEN = frozenset({"ADP", "SCONJ", "CCONJ", "PART", "DET", "PRON", "AUX", "VERB"})
"""What a line ends in that goes on below it."""


def only_names(line: str) -> bool:
    """Whether `line` only names what is below it, or is a sentence of its own."""
    flat = " ".join(line.split())
    if _SUPPOSING.search(flat):
        return False
    if flat.endswith((".", "!")):
        return len(flat.split()) > 2
    label = flat.rstrip(" :")
    return len(label.split()) <= _LONGEST and not _SIGNS.search(label) and _is_label(label)


@lru_cache(maxsize=1024)
def _is_label(label: str) -> bool:
    """Whether a line is a noun phrase, or what somebody does, and neither goes on nor tells."""
    from quizgen.lang.en.analysis.parsing import parse  # here: it loads spaCy

    doc = next(iter(parse([label])))
    root = next((token for token in doc if token.dep_ == "ROOT"), doc[0])
    told = any(token.tag_ in _FINITE for token in doc)
    gerund = root.tag_ == "VBG" and root.i == 0
    return not told and (root.pos_ in _NOUNS or gerund) and doc[-1].pos_ not in _OPEN
