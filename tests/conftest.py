"""How long the tests look, by QUIZGEN_PROFILE: `fast`, `dev` (the default), `gate` and `ci`.

They are hypothesis profiles; tests that end sessions by force also look longer in `ci`. `dev` draws
other examples each time; `gate` looks as long and always at the same, so that a change is judged
by what it does and not by what is drawn.
"""

import gc
import os
import tempfile

import pytest
from hypothesis import HealthCheck, settings

from tests.shared_parses import PARSES

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]  # decks are large; machines are shared

settings.register_profile("fast", max_examples=5, deadline=None, suppress_health_check=_SLOW)
settings.register_profile("dev", max_examples=40, deadline=None, suppress_health_check=_SLOW)
settings.register_profile(
    "gate", max_examples=40, deadline=None, derandomize=True, suppress_health_check=_SLOW
)
settings.register_profile(
    "ci", max_examples=200, deadline=None, derandomize=True, suppress_health_check=_SLOW
)
# No test writes the user's own cache, whatever program it starts.
os.environ["QUIZGEN_CACHE"] = tempfile.mkdtemp(prefix="quizgen-cache-")

settings.load_profile(os.environ.get("QUIZGEN_PROFILE", "dev"))


def pytest_collection_finish(session: pytest.Session) -> None:
    """Share parses, and keep what all tests need out of the way of the garbage collector."""
    PARSES.install(session.items)
    gc.collect()
    gc.freeze()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Let what the tests of a module are about be parsed together."""
    PARSES.foresee(item)
