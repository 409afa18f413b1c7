"""What the clause of a verb is in its sentence."""

import pytest

from quizgen.lang.en.syntax.origins import Origin, origin_of

from ..sentences import words_of

ORIGINS: list[tuple[str, Origin | None]] = [
    ("The bridge [crosses] the river.", "root"),
    ("It was in Oslo that the two leaders [met].", "root"),
    ("Ana Souza founded the library and [led] it until 1970.", "conjunct"),
    ("Ana Souza, who [founded] the library, was born in Porto.", "relative"),
    ("The woman who [founded] the library was born in Porto.", None),
    ("Ana Souza, [born] in Porto in 1931, founded the library.", "participle"),
    ("The library [founded] by Ana Souza has a garden.", None),
    ("Brazil has most farms, [followed] by Peru.", None),
    ("After the war had [ended], the town was rebuilt.", "subordinate"),
    ("If the war [ends], the town will be rebuilt.", None),
    ("Ana Souza said that the bridge [was] safe.", None),
    ("Galileo believed, the earth [moves] around the sun.", None),
    ("Ana Souza said that the bridge was safe and [stood] firm.", None),
]


@pytest.mark.parametrize(("sentence", "origin"), ORIGINS)
def test_what_a_clause_is_in_its_sentence(sentence: str, origin: Origin | None) -> None:
    (verb,), _ = words_of(sentence)
    assert origin_of(verb) == origin
