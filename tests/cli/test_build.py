"""`quizgen build`: sources, formats, outputs, exit codes."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from lxml import etree

import quizgen.documents.read
from quizgen.api import Context, Exporter, Source
from quizgen.hookspecs import hookimpl
from quizgen.host import Owner, Plugins
from quizgen.model import Deck

Call = Callable[..., Any]

DECKS = Path(__file__).parents[2] / "decks"


def load(path: Path) -> dict[str, Any]:
    """A JSON deck."""
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def test_a_document_becomes_an_anki_deck_in_the_current_folder(
    call: Call, here: Path, document: Path
) -> None:
    called = call("build", document)
    assert called.code == 0
    assert called.out == ""
    assert (here / "bridge.apkg").stat().st_size > 1000
    assert "-> bridge.apkg" in called.err


def test_several_formats_hold_the_same_questions(call: Call, here: Path, document: Path) -> None:
    formats = ("--format", "json", "--format", "moodle")
    assert call("build", document, *formats, "--for", "recall").code == 0
    questions = load(here / "bridge.json")["questions"]
    tree = etree.parse(here / "bridge.xml")
    kinds = [one.get("type") for one in tree.getroot().iter("question")]
    assert len(questions) >= 2
    assert len([kind for kind in kinds if kind != "category"]) == len(questions)


def test_each_format_has_the_questions_that_serve_its_purpose(
    call: Call, here: Path, document: Path
) -> None:
    called = call("build", document, "--format", "json", "--format", "moodle")
    assert called.code == 0
    assert "-> bridge.json" in called.err
    assert "-> bridge.xml" in called.err
    assert not {one["kind"] for one in load(here / "bridge.json")["questions"]} & {"true_false"}


def test_several_formats_read_each_document_once(
    call: Call, here: Path, document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[object] = []
    real = quizgen.documents.read.load

    def load_and_tell(path: Path, **more: Any) -> Source:
        seen.append(path)
        return real(path, **more)

    monkeypatch.setattr(quizgen.documents.read, "load", load_and_tell)
    assert call("build", document, "--format", "json", "--format", "moodle").code == 0
    assert seen == [document]


def test_every_quote_is_an_exact_slice(call: Call, here: Path, document: Path) -> None:
    assert call("build", document, "--format", "json").code == 0
    text = document.read_text(encoding="utf-8")
    for question in load(here / "bridge.json")["questions"]:
        source = question["source"]
        assert source["document"] == "bridge.txt"
        assert source["quote"] in text


def test_notes_go_to_standard_error_and_the_deck_to_standard_output(
    call: Call, document: Path, here: Path
) -> None:
    called = call("build", document, "--format", "json", "-o", "-")
    assert called.code == 0
    assert json.loads(called.out)["deck"]["title"]
    assert "questions -> standard output" in called.err
    assert [path.name for path in here.iterdir()] == ["bridge.txt"]


def test_a_document_may_come_from_standard_input(
    call: Call, here: Path, monkeypatch: pytest.MonkeyPatch, document: Path
) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(document.read_bytes()))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert call("build", "-", "--format", "json").code == 0
    questions = load(here / "quiz.json")["questions"]
    assert {question["source"]["document"] for question in questions} == {"-"}


def test_a_folder_is_one_deck_of_its_documents(call: Call, here: Path, document: Path) -> None:
    folder = here / "notes"
    (folder / "deep").mkdir(parents=True)
    (folder / "b.txt").write_bytes(document.read_bytes())
    (folder / "deep" / "a.md").write_text("# Oslo\n\nOslo is the capital of Norway.\n")
    (folder / ".hidden.txt").write_text("Nobody reads this page.")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    assert call("build", "notes", "--format", "json").code == 0
    sources = load(here / "notes.json")["deck"]["sources"]
    assert [source["document"] for source in sources] == ["b.txt", "deep/a.md"]


def test_a_broken_file_found_in_a_folder_is_passed_over_with_a_note(
    call: Call, here: Path, document: Path
) -> None:
    (here / "notes").mkdir()
    (here / "notes" / "b.txt").write_bytes(document.read_bytes())
    (here / "notes" / "a.txt").write_bytes(b"")
    called = call("build", "notes", "--format", "json")
    assert called.code == 0
    assert "a.txt: unread: " in called.err
    assert any(note["where"] == "a.txt" for note in load(here / "notes.json")["notes"])
    assert call("build", "notes", "--format", "json", "--strict").code == 1


def test_a_file_given_twice_is_read_once(call: Call, here: Path, document: Path) -> None:
    assert (
        call("build", document, here / "bridge.txt", "--format", "json", "--title", "T").code == 0
    )
    (path,) = here.glob("*.json")
    assert len(load(path)["deck"]["sources"]) == 1
    assert load(path)["deck"]["title"] == "T"


def test_a_deck_file_is_written_as_it_is(call: Call, here: Path, deck: Path) -> None:
    assert call("build", deck, "--format", "json", "-o", "copy.json").code == 0
    before, after = load(here / deck), load(here / "copy.json")
    assert [one["id"] for one in after["questions"]] == [one["id"] for one in before["questions"]]
    assert after["deck"]["title"] == "Small"


def test_kinds_count_and_quality_choose_among_the_questions_of_a_deck(
    call: Call, here: Path, deck: Path
) -> None:
    def ids(*flags: str) -> list[str]:
        assert call("build", deck, "--format", "json", "-o", "out.json", *flags).code == 0
        return [one["id"] for one in load(here / "out.json")["questions"]]

    assert ids("--kinds", "short_answer,flashcard") == ["q1", "q3"]
    assert ids("--kind", "true_false", "--kind", "flashcard") == ["q2", "q3"]
    assert ids("--count", "2") == ["q2", "q3"]
    assert ids("--min-quality", "0.95") == ["q2", "q3"]
    assert ids() == ["q1", "q2", "q3"]


def test_a_project_builds_the_formats_that_it_names(call: Call, here: Path, document: Path) -> None:
    (here / "quizgen.toml").write_text('[deck]\ntitle = "My"\n[build]\nformats = ["json"]\n')
    assert call("build", "-o", "deck.json").code == 0
    assert load(here / "deck.json")["deck"]["title"] == "My"
    assert load(here / "deck.json")["deck"]["namespace"] == "here"
    assert call("build", "--title", "Other", "-o", "deck.json").code == 0
    assert load(here / "deck.json")["deck"]["title"] == "Other"


def test_a_project_may_join_documents_and_a_deck_file(
    call: Call, here: Path, document: Path, deck: Path
) -> None:
    (here / "quizgen.toml").write_text(
        '[deck]\ntitle = "Both"\n[build]\nformats = ["json"]\nsources = ["*.txt", "small.json"]\n'
    )
    assert call("build", "-o", "both.json").code == 0
    both = load(here / "both.json")
    assert {"q1", "q2", "q3"} < {question["id"] for question in both["questions"]}
    assert both["deck"]["title"] == "Both"


def test_without_sources_every_project_under_decks_is_built(call: Call, here: Path) -> None:
    for name in ("one", "two"):
        assert call("new", here / name).code == 0
    (here / "decks").mkdir()
    for name in ("one", "two"):
        (here / name).rename(here / "decks" / name)
    assert call("build", "--format", "json").code == 0
    assert sorted(path.name for path in here.glob("*.json")) == ["one.json", "two.json"]
    assert call("build", "decks", "--format", "json", "-o", "out/").code == 0
    assert sorted(path.name for path in (here / "out").iterdir()) == ["one.json", "two.json"]


def test_two_decks_of_one_name_do_not_overwrite_each_other(call: Call, here: Path) -> None:
    for name in ("a", "b"):
        (here / name).mkdir()
        assert call("new", f"{name}/same").code == 0
    called = call("build", "a/same", "b/same")
    assert called.code == 2
    assert "two decks would be written to same.apkg" in called.line
    assert not list(here.glob("*.apkg"))


def test_no_source_is_overwritten(call: Call, here: Path, deck: Path, document: Path) -> None:
    before = (here / deck).read_bytes()
    called = call("build", deck, "--format", "json")
    assert called.code == 2
    assert called.line.startswith("small.json: would be overwritten, and is a source (name another")
    assert (here / deck).read_bytes() == before
    assert call("build", document, "--format", "anki", "-o", "bridge.txt").code == 2


def test_twice_the_same_bytes_and_contents(call: Call, here: Path, document: Path) -> None:
    json_first = ["--format", "json", "--format", "moodle"]
    json_last = ["--format", "moodle", "--format", "json"]
    assert call("build", document, *json_first, "-o", "one/").code == 0
    assert call("build", document, *json_last, "-o", "two/").code == 0
    assert (here / "one/bridge.xml").read_bytes() == (here / "two/bridge.xml").read_bytes()
    one, two = load(here / "one/bridge.json"), load(here / "two/bridge.json")
    assert one == two


@pytest.mark.slow
def test_another_hash_seed_gives_the_same_bytes(document: Path, here: Path) -> None:
    command = [sys.executable, "-m", "quizgen", "build", str(document), "--format", "json"]
    one, two = (
        subprocess.run(
            [*command, "-o", "-"],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "4242")
    )
    assert json.loads(one)["questions"]
    assert one == two


def test_options_reach_the_plugin_checked(call: Call, document: Path) -> None:
    called = call("build", document, "--option", "anki.nonsense=1")
    assert called.code == 2
    assert "option anki.nonsense: " in called.line
    assert "(there are: " in called.line


def test_a_link_stays_a_link_and_modes_are_kept(call: Call, here: Path, deck: Path) -> None:
    real = here / "real.json"
    real.write_text("old")
    real.chmod(0o600)
    (here / "link.json").symlink_to("real.json")
    assert call("build", deck, "--format", "json", "-o", "link.json").code == 0
    assert (here / "link.json").is_symlink()
    assert load(real)["deck"]["title"] == "Small"
    assert real.stat().st_mode & 0o777 == 0o600


def test_a_device_is_written_to_and_never_replaced(call: Call, deck: Path) -> None:
    assert call("build", deck, "--format", "json", "-o", os.devnull).code == 0
    assert not Path(os.devnull).is_file()


def test_json_notes_are_lines_of_json(call: Call, here: Path, document: Path) -> None:
    called = call("build", document, "--format", "moodle", "--json-notes")
    notes = [json.loads(line) for line in called.err.splitlines() if line.startswith("{")]
    assert {"kind", "message"} <= set(notes[0])


def test_explain_shows_the_trace(call: Call, document: Path) -> None:
    called = call("build", document, "--format", "json", "-o", "-", "--explain")
    assert " sentences" in called.err
    assert "left out by " in called.err


def test_a_question_is_explained_by_its_features(call: Call, document: Path) -> None:
    made = call("build", document, "--format", "json", "-o", "-")
    question = json.loads(made.out)["questions"][0]
    told = call(
        "build", document, "--format", "json", "-o", "-", "--explain-question", question["id"]
    )
    assert f"quality {question['quality']:.2f}: {question['prompt_text']}" in told.err
    assert "form " in told.err
    none = call("build", document, "--format", "json", "-o", "-", "--explain-question", "nothing")
    assert "no question has an id that begins with 'nothing'" in none.err


def failing(error: BaseException) -> Plugins:
    """The installed plugins and one more, whose exporter writes a little and then raises."""

    def write(deck: Deck, stream: BinaryIO, context: Context) -> None:
        stream.write(b"half of it")
        raise error

    class Plugin:
        @hookimpl
        def quizgen_exporters(self) -> list[Exporter]:
            return [Exporter(name="bad", suffix=".bad", summary="raises", write=write)]

    plugins = Plugins.installed()
    plugins.add(Plugin, Owner("bad", "quizgen-bad", "2"))
    return plugins


@pytest.mark.parametrize(
    ("error", "code"),
    [(ValueError("x"), 4), (KeyboardInterrupt(), 130), (OSError(28, "No space left"), 2)],
)
def test_a_build_that_fails_leaves_the_old_output(
    call: Call,
    here: Path,
    deck: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: BaseException,
    code: int,
) -> None:
    plugins = failing(error)
    monkeypatch.setattr(Plugins, "installed", lambda: plugins)
    (here / "small.bad").write_bytes(b"the old one")
    called = call("build", deck, "--format", "bad", "--format", "moodle", "-o", "./")
    assert called.code == code
    assert (here / "small.bad").read_bytes() == b"the old one"
    written = ["small.xml"] if code == 4 else []
    names = sorted(path.name for path in here.iterdir())
    assert names == ["small.bad", "small.json", *written]


@pytest.mark.slow
def test_a_build_that_is_killed_leaves_the_old_output_or_the_new(
    here: Path, document: Path
) -> None:
    output = here / "bridge.json"
    command = [sys.executable, "-m", "quizgen", "build", str(document), "--format", "json"]
    output.write_bytes(b"the old one")
    for delay in (0.2, 0.8, 1.4):
        process = subprocess.Popen(command, stderr=subprocess.PIPE)
        time.sleep(delay)
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
        data = output.read_bytes()
        assert data == b"the old one" or json.loads(data)["questions"]
        assert sorted(path.name for path in here.iterdir()) == ["bridge.json", "bridge.txt"]


def test_a_rule_is_switched_off_by_its_name(call: Call, document: Path) -> None:
    all_that_can = ("build", str(document), "--min-quality", "0", "--format", "json", "-o", "-")
    whole = json.loads(call(*all_that_can).out)
    less = json.loads(call(*all_that_can, "--rules", "-cloze").out)
    kinds = {question["kind"] for question in whole["questions"]}
    assert "cloze" in kinds
    assert {question["kind"] for question in less["questions"]} == kinds - {"cloze"}


def test_an_unknown_rule_is_refused_before_anything_is_read(call: Call) -> None:
    called = call("build", "nowhere.md", "--rules", "-gate.leak")
    assert called.code == 2
    assert "--rules: unknown rule 'gate.leak'" in called.err
    assert "did you mean gates.leak" in called.err


def test_the_rules_are_listed_by_table(call: Call) -> None:
    lines = call("rules").out.splitlines()
    assert lines.index("facts") < lines.index("    facts.roles") < lines.index("gates")
