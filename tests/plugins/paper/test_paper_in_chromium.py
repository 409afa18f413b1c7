"""The paper and its key as a real browser shows them."""

from pathlib import Path

import pytest
from selenium.webdriver.common.by import By

from ..browser import Driver, by_night, complaints, needs_axe, needs_chromium, size, violations
from ..specimens.hostile import hostile_deck
from .making import files
from .test_paper_html import SHOWCASE

pytestmark = [pytest.mark.slow, needs_chromium]


@needs_axe
@pytest.mark.parametrize("place", [0, 1], ids=["paper", "key"])
def test_nothing_stands_in_the_way_of_people_with_disabilities(
    driver: Driver, tmp_path: Path, place: int
) -> None:
    path = tmp_path / "paper.html"
    path.write_bytes(files(SHOWCASE, variants=2)[place])
    size(driver, 1000, 800)
    by_night(driver, False)
    driver.get(path.as_uri())
    assert violations(driver) == []


def test_nothing_hostile_acts_or_leaves_its_page(driver: Driver, tmp_path: Path) -> None:
    for number, data in enumerate(files(hostile_deck())):
        path = tmp_path / f"{number}.html"
        path.write_bytes(data)
        size(driver, 390, 844)
        driver.get("about:blank")
        complaints(driver)
        driver.get(path.as_uri())
        assert driver.execute_script("return document.pwned") is None
        assert driver.execute_script("return document.documentElement.scrollWidth") <= 390
        assert driver.find_element(By.TAG_NAME, "h1").is_displayed()
        assert complaints(driver) == []
