"""Where progress is kept."""

from pathlib import Path


def default_path() -> Path:
    """The progress file in the user's data folder."""
    from platformdirs import user_data_path

    return user_data_path("quizgen", appauthor=False) / "progress.sqlite3"
