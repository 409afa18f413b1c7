"""Lines that belong to the page."""

import pytest

from quizgen.lang.en.page.furniture import is_furniture, is_page_number


@pytest.mark.parametrize(
    "line",
    [
        *("12", "- 12 -", "Page 3 of 90", "xiv", "* * *", "###", "ENDS", "[30]", "10:15 a.m."),
        *("© Ada", "Copyright 1931 Ada Brook", "The Post. All rights reserved."),
        *("https://a.example/b", "ada@b.example", "DOI: 10.1/abc", "Article Number: 68"),
        *("Source: Harbour Board", "Last updated: today", "Order ref.: 68/b"),
        *("Share", "NEXT »", "See also", "Read more about mills", "Sign up for more"),
        *("Editing by Ann Grey", "Additional reporting from Wick by Ann Grey"),
        *("For immediate release", "Press release", "Distributed by Wire on 07/01/2024"),
        *("Dear friends,", "Ladies and gentlemen,", "My fellow citizens,", "Your Excellency,"),
        *("Mr. Brook,", "Kind regards", "Thank you very much."),
        *("Image credit: A. Brook, Looms 3 (1931): 27-30", "Photo source: the guild. Box 12."),
        "Name: ____________",
        "Not to be confused with the Mill Road.",
        "For the novel by Ann Grey, see The Mill (novel).",
        "“Mill house” redirects here. For the street in Wick, see Millhouse Street.",
    ],
)
def test_page_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        *("The Sound", "Next steps", "Home rule in Wick", "Related work is plentiful"),
        *("The end of oil", "Sharing the coast", "Tide mills: an overview", "In the harbour,"),
        *("History:", "Hills and dales,", "Friendship and trade:", "Missing ships:"),
        "For a spare key, see the miller of Wick at the pond.",
        *("1931 was a good year.", "Sourced: " + "x" * 240),
    ],
)
def test_no_page_furniture(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    ("line", "number"),
    [("12", True), ("- 12 -", True), ("p. 3/90", True), ("xiv", True), ("* * *", False)],
)
def test_page_numbers(line: str, number: bool) -> None:
    assert is_page_number(line) == number
