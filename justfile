# The daily commands. `just` alone tests and lints.
python := if path_exists(".venv/bin/python") == "true" { ".venv/bin/python" } else { "python3" }

# Tests start many programs: without compiled modules each of them compiles all that it imports.
export PYTHONDONTWRITEBYTECODE := ""

default: test lint

# Make the environment that the other commands work in.
setup:
    python3 -m venv .venv
    .venv/bin/python -m pip install -q -e '.[test,lint]'

test *args:
    {{python}} -m pytest -n auto --dist worksteal {{args}}

# Few examples a property, and nothing that is marked slow: less than a minute on two cores.
fast *args:
    QUIZGEN_PROFILE=fast {{python}} -m pytest -q -n auto --dist worksteal -m "not slow and not desktop" {{args}}

lint:
    {{python}} -m ruff check .
    {{python}} -m ruff format --check .
    {{python}} -m mypy
    {{python}} -m mypy tests/typing/api.py
    for plugin in plugins/*/; do {{python}} -m mypy -p $(basename $plugin) || exit 1; done

fix:
    {{python}} -m ruff check --fix .
    {{python}} -m ruff format .

cov:
    {{python}} -m pytest --cov --cov-branch --cov-report=term-missing:skip-covered

# Write the pages that are made from the program itself.
docs:
    {{python}} .ci/help.py > docs/reference/command-line.md
    {{python}} .ci/formats.py

decks:
    {{python}} -m quizgen build

# Damaged files for every reader.
fuzz *args:
    {{python}} tests/fuzz/readers.py {{args}}

# What the continuous integration runs.
ci:
    .ci/run
