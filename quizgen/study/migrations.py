"""The tables of the progress file, one tuple of statements a version; never change an old one."""

_FIRST = (
    # What a question was when last answered, for statistics; and its state, a cache of the log.
    """CREATE TABLE question (
        id INTEGER PRIMARY KEY,
        namespace TEXT NOT NULL,
        name TEXT NOT NULL,
        title TEXT NOT NULL,
        deck TEXT NOT NULL,
        kind TEXT NOT NULL,
        tags TEXT NOT NULL,
        source TEXT,
        flagged INTEGER NOT NULL DEFAULT 0,
        stability REAL,
        difficulty REAL,
        due INTEGER,
        last INTEGER,
        UNIQUE (namespace, name)
    )""",
    # The log: what was answered, when (ms since 1970), and how it was judged.
    """CREATE TABLE review (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        question INTEGER NOT NULL REFERENCES question (id),
        at INTEGER NOT NULL,
        rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
        verdict TEXT NOT NULL,
        score REAL NOT NULL,
        answer TEXT NOT NULL,
        hints INTEGER NOT NULL,
        took INTEGER,
        counted INTEGER NOT NULL
    )""",
    "CREATE INDEX review_of_question ON review (question, at)",
    "CREATE INDEX review_at ON review (at)",
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_FIRST,)
"""What leads from version 0 (an empty file) to the newest."""
