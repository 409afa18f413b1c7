"""What a sentence tells is done, without the reasons for it."""

import pytest

from quizgen.lang.en.facts.told_before import without_reasons


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("crews clear the old basin because ships need depth", "crews clear the old basin"),
        ("crews clear the old basin since ships need depth", "crews clear the old basin"),
        ("crews clear the old basin since 1900", None),
        ("crews clear the old basin since the 1900s", None),
        ("crews clear the old basin since early May", None),
        ("crews have cleared the old basin since ships sank", None),
    ],
)
def test_since_is_a_reason_where_it_tells_no_time(told: str, kept: str | None) -> None:
    assert without_reasons(told) == (kept or told)
