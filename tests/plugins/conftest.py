"""One browser for all tests that look at pages."""

from collections.abc import Iterator

import pytest

from .browser import Driver, started


@pytest.fixture(scope="session")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Driver]:
    with started(tmp_path_factory.mktemp("profile")) as found:
        yield found
