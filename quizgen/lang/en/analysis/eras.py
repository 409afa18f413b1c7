"""Years with an era, which the recogniser takes for a name: "331 B.C.", "A.D. 476".

`eras` marks them as dates before the recogniser runs. It is a component of the spaCy pipeline.
"""

from typing import Any

from spacy.language import Language
from spacy.pipeline import EntityRuler
from spacy.tokens import Doc

from quizgen.lang.en import lexicon
from quizgen.lang.en.dates import MONTHS

COMPONENT = "quizgen_eras"
"""The name under which spaCy knows the component."""

_ERAS = lexicon.entries("eras")


@Language.factory(COMPONENT, assigns=["doc.ents"])
class _Eras:
    """The component: a ruler of entities, which is asked only where a sentence has an era."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self._ruler: Any = EntityRuler(nlp)
        self._ruler.add_patterns(_dates_with_era())
        self._eras = {nlp.vocab.strings.add(era) for era in _ERAS}

    def __call__(self, doc: Doc) -> Doc:
        """`doc`, its years with an era dates."""
        if self._eras.isdisjoint(doc.to_array(["LOWER"]).tolist()):
            self._ruler.set_annotations(doc, [])
        else:
            self._ruler(doc)
        return doc


def _dates_with_era() -> list[dict[str, Any]]:
    """What the ruler of entities takes for a date: "331 B.C.", "A.D. 476", "about 60 BC"."""
    year, era = {"SHAPE": {"IN": ["d", "dd", "ddd", "dddd"]}}, {"LOWER": {"IN": list(_ERAS)}}
    month = {"LOWER": {"IN": [name.lower() for name in MONTHS]}}
    forms = ([year, era], [era, year], [month, year, era], [year, month, year, era])
    return [{"label": "DATE", "pattern": form} for form in forms]
