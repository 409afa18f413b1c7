"""In which language a document is read."""

from quizgen.lang.base.page import Page
from quizgen.lang.detect import detect
from quizgen.lang.packs import Languages


def page_words(languages: Languages, text: str, *said: str | None) -> Page:
    """What the language of a document marks on its pages.

    The language is the first code in `said` that is not None, as the user or the document says;
    without one, the language that `text` is written in.
    """
    code = next((code for code in said if code), None)
    return languages.of(code or detect(text)).page
