"""Which language a text is in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.lang.detect import detect


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mill was built in 1871 by an engineer from the town of Wick."),
        ("en", "Tide mills grind wheat with the power of the sea."),
        ("de", "Die Mühle wurde im Jahr 1871 von einer Ingenieurin gebaut und ist alt."),
        ("fr", "Le moulin a été construit en 1871 par une ingénieure et il est vieux."),
        ("es", "El molino fue construido en 1871 por una ingeniera y es muy viejo."),
        ("it", "Il mulino è stato costruito nel 1871 da una donna che era di Wick."),
        ("pt", "O moinho foi construído em 1871 por uma engenheira e não é novo."),
        ("nl", "De molen werd in 1871 door een vrouw gebouwd en is niet meer in bedrijf."),
        ("sv", "Kvarnen byggdes år 1871 av en kvinna och den är inte i bruk."),
        ("pl", "Młyn został zbudowany w 1871 roku i jest to najstarszy z nich."),
        ("tr", "Değirmen 1871 yılında bir kadın tarafından yapıldı ve çok eski."),
        ("ru", "Мельница была построена в 1871 году."),
        ("uk", "Млин був збудований у 1871 році і досі стоїть."),
        ("el", "Ο μύλος χτίστηκε το 1871."),
        ("zh", "磨坊建于1871年。"),
        ("ja", "水車小屋は1871年に建てられました。"),
        ("ko", "방앗간은 1871년에 지어졌다."),
        ("ar", "بنيت الطاحونة في عام 1871."),
        ("he", "הטחנה נבנתה בשנת 1871."),
        ("hi", "चक्की 1871 में बनी थी।"),
        ("und", "Thomas Hall, Ann Grey, Lena Ortiz"),
        ("und", "1871 41,000 ..."),
        ("und", ""),
    ],
)
def test_a_language_is_told(language: str, text: str) -> None:
    assert detect(text) == language


@given(st.text())
def test_the_answer_is_a_code(text: str) -> None:
    code = detect(text)
    assert code.isascii()
    assert code.islower()
    assert 2 <= len(code) <= 3


@given(st.integers(2, 40))
def test_english_with_foreign_quotations_is_english(times: int) -> None:
    english = "The keeper of the light wrote down the names of the ships that passed. "
    assert (
        detect(english * times + "Il a dit que la mer est belle et que le port est loin.") == "en"
    )
