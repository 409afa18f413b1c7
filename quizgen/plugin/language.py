"""What a language pack needs: the contract that it fills, and the records that it answers with.

A `LanguagePack` of `quizgen_languages` loads a `Language`; `quizgen.lang.base` says which part is
asked for what. A module of functions fills a part; `NothingMarked` is a `Structure` to begin with.
`quizgen.testing.check_language` checks a pack.
"""

from quizgen.lang.base import Language, Progress, unheard
from quizgen.lang.base.dependence import Dependence
from quizgen.lang.base.flaws import Flaws
from quizgen.lang.base.grammar import Grammar, Posed
from quizgen.lang.base.marks import BlankMark, ClauseMark, KeyMark, Marks, SentenceMark, StemMark
from quizgen.lang.base.names import Names
from quizgen.lang.base.numerals import Numerals
from quizgen.lang.base.page import (
    CaptionParts,
    Dateline,
    HeadField,
    Page,
    PartialDate,
    Section,
    SpeakerLabel,
)
from quizgen.lang.base.structure import (
    ListHead,
    ListKind,
    NothingMarked,
    SectionRole,
    Structure,
    Term,
)
from quizgen.lang.base.told import Told, WordSet
from quizgen.lang.base.values import Precision, Values
from quizgen.lang.base.wording import (
    Asked,
    AskedCard,
    AskedNumber,
    Asking,
    Blanked,
    Form,
    Placed,
    SetForm,
    Wording,
)
from quizgen.model.clause import PhraseRole
from quizgen.rules import Rules, Tables
from quizgen.trace import Filter, Stage, Trace

__all__ = [
    "Asked",
    "AskedCard",
    "AskedNumber",
    "Asking",
    "BlankMark",
    "Blanked",
    "CaptionParts",
    "ClauseMark",
    "Dateline",
    "Dependence",
    "Filter",
    "Flaws",
    "Form",
    "Grammar",
    "HeadField",
    "KeyMark",
    "Language",
    "ListHead",
    "ListKind",
    "Marks",
    "Names",
    "NothingMarked",
    "Numerals",
    "Page",
    "PartialDate",
    "PhraseRole",
    "Placed",
    "Posed",
    "Precision",
    "Progress",
    "Rules",
    "Section",
    "SectionRole",
    "SentenceMark",
    "SetForm",
    "SpeakerLabel",
    "Stage",
    "StemMark",
    "Structure",
    "Tables",
    "Term",
    "Told",
    "Trace",
    "Values",
    "WordSet",
    "Wording",
    "unheard",
]
