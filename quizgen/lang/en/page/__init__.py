"""What English marks on a page, and where its sentences end: `quizgen.lang.base.page` filled.

| module | what it recognises |
|---|---|
| `sentences`, `abbreviations` | where sentences end; which full stops end none |
| `captions` | captions of pictures, figures and tables, their labels and credits |
| `headerdates`, `datelines` | full dates in the head of a document; where a report was written |
| `bylines`, `speakers` | who wrote a text, who speaks in it |
| `furniture` | lines that belong to the page |
| `headings` | parts of a book, names of volumes, sections of references and contents |
| `references` | entries of such sections |
| `legibility` | text that bad character recognition leaves |
"""

from quizgen.lang.en.page.bylines import byline, head_field, is_author_note
from quizgen.lang.en.page.captions import caption
from quizgen.lang.en.page.datelines import dateline
from quizgen.lang.en.page.furniture import is_furniture, is_page_number
from quizgen.lang.en.page.headerdates import dates_in, is_date_line
from quizgen.lang.en.page.headings import (
    is_division,
    is_division_alone,
    is_volume,
    opened_section,
)
from quizgen.lang.en.page.legibility import is_garbled
from quizgen.lang.en.page.references import is_entry, is_reference
from quizgen.lang.en.page.sentences import split_sentences
from quizgen.lang.en.page.speakers import speaker, speaker_label

__all__ = [
    "byline",
    "caption",
    "dateline",
    "dates_in",
    "head_field",
    "is_author_note",
    "is_date_line",
    "is_division",
    "is_division_alone",
    "is_entry",
    "is_furniture",
    "is_garbled",
    "is_page_number",
    "is_reference",
    "is_volume",
    "opened_section",
    "speaker",
    "speaker_label",
    "split_sentences",
]
