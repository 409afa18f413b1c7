"""Text that bad character recognition leaves."""

import pytest

from quizgen.lang.en.page.legibility import is_garbled


@pytest.mark.parametrize(
    ("text", "garbled"),
    [
        ("tlc rnll vvs bvlt ln l87l bv thc cngrnr", True),
        ("|~ .,; '' :: rn~ ]| ,. _", True),
        ("The mill was built in 1871 by an engineer.", False),
        ("NATO, the EU and the WHO met in Wick.", False),
        ("Zoë's Mühle kostet 5€ in Köln", False),
        ("A4 F-16 5km $3.50 10% 3rd COVID-19 e.g.", False),
        ("мельница была построена в 1871 году", False),
        ("rn vv ln bv", False),
    ],
)
def test_garbled(text: str, garbled: bool) -> None:
    assert is_garbled(text, 0, len(text)) == garbled
