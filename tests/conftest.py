"""How long the tests look, by QUIZGEN_PROFILE: `fast`, `dev` (the default) and `ci`.

They are hypothesis profiles; tests that end sessions by force also look longer in `ci`.
"""

import os
import tempfile

from hypothesis import HealthCheck, settings

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]  # decks are large; machines are shared

settings.register_profile("fast", max_examples=5, deadline=None, suppress_health_check=_SLOW)
settings.register_profile("dev", max_examples=40, deadline=None, suppress_health_check=_SLOW)
settings.register_profile(
    "ci", max_examples=200, deadline=None, derandomize=True, suppress_health_check=_SLOW
)
# No test writes the user's own cache, whatever program it starts.
os.environ["QUIZGEN_CACHE"] = tempfile.mkdtemp(prefix="quizgen-cache-")

settings.load_profile(os.environ.get("QUIZGEN_PROFILE", "dev"))
