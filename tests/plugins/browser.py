"""A real Chromium without a window, for what pages do and how they look."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
CHROMEDRIVER = shutil.which("chromedriver")
AXE = os.environ.get("QUIZGEN_AXE", "")

needs_chromium = pytest.mark.skipif(
    not (CHROMIUM and CHROMEDRIVER), reason="no chromium and chromedriver are installed"
)
needs_axe = pytest.mark.skipif(not AXE, reason="QUIZGEN_AXE names no axe.min.js")

_FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --hide-scrollbars"
    " --disable-background-networking --disable-component-update --disable-sync"
)

Driver = webdriver.Chrome


@contextmanager
def started(profile: Path) -> Iterator[Driver]:
    """A browser with an empty profile, as wide as a phone and with its letters."""
    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for flag in (*_FLAGS.split(), f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = Driver(options=options, service=webdriver.ChromeService(str(CHROMEDRIVER)))
    try:
        size(driver, 390, 844)
        yield driver
    finally:
        driver.quit()


def size(driver: Driver, width: int, height: int) -> None:
    """Make the window as large as a device of that many CSS pixels."""
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def by_night(driver: Driver, night: bool) -> None:
    """Say that the system is in its dark mode, or in its light one."""
    wanted = {
        "prefers-color-scheme": "dark" if night else "light",
        "prefers-reduced-motion": "reduce",  # a colour on its way would be measured half way
    }
    features = [{"name": name, "value": value} for name, value in wanted.items()]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})


def violations(driver: Driver) -> list[str]:
    """What axe-core finds wrong with the page for people with disabilities."""
    driver.execute_script(Path(AXE).read_text(encoding="utf-8"))
    found: dict[str, Any] = driver.execute_async_script(
        "const done = arguments[arguments.length - 1]; axe.run().then(done)"
    )
    return [
        f"{one['id']}: {node['html'][:200]} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


def complaints(driver: Driver) -> list[str]:
    """What the browser wrote to its console: errors, and what the page's policy refused."""
    return [str(entry["message"]) for entry in driver.get_log("browser")]  # type: ignore[no-untyped-call]
