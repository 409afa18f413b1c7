"""A build on a Dask cluster: a real scheduler and workers on this machine, some of which die."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from quizgen.errors import InputError, UsageError
from quizgen.jobs import surroundings
from tests.jobs.conftest import Library
from tests.jobs.hostile_reader import install

pytestmark = [pytest.mark.slow]
FREE = "http://localhost:8786/x"


@dataclass
class Cluster:
    """A scheduler, and the nannies that begin a worker anew when it dies."""

    address: str
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """Two workers that have the plugin of hostile documents."""
    pytest.importorskip("distributed", reason="the extra 'cluster' is not installed")
    folder = tmp_path_factory.mktemp("cluster")
    site = install(folder / "site")
    about = folder / "scheduler.json"
    env = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(site), *filter(None, sys.path)]),
        "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
    }

    def start(program: str, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.dask_{program}", *arguments]
        command += ["--scheduler-file", str(about), "--no-dashboard", "--host", "127.0.0.1"]
        silent = subprocess.DEVNULL
        return subprocess.Popen(command, cwd=folder, env=env, stdout=silent, stderr=silent)

    found = Cluster("", [start("scheduler", "--port", "0")])
    try:
        found.processes += [start("worker", "--nthreads", "1") for _ in range(2)]
        found.address = _address(about)
        yield found
    finally:
        for process in reversed(found.processes):
            process.terminate()
        for process in found.processes:
            process.wait(30)


def _address(about: Path) -> str:
    """Where the scheduler is, and its two workers with it."""
    from distributed import Client

    for _ in range(300):
        if about.is_file() and about.read_text().strip():
            break
        time.sleep(0.1)
    with Client(scheduler_file=str(about), set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
        return str(client.scheduler.address)


def _first_process(address: str) -> int:
    """The id of a process that does the work of the cluster."""
    from distributed import Client

    with Client(address, set_as_default=False) as client:
        return min(client.run(os.getpid).values())


def test_the_deck_is_the_same_and_a_document_that_kills_its_readers_is_a_note(
    library: Library, cluster: Cluster
) -> None:
    whole = library.build().deck
    for name, fate in (("0", "die"), ("2", "raise"), ("4", "memory")):
        library.add(f"{name}.doom", fate)
    assert library.build(cluster=cluster.address, cached=True).deck == whole
    assert {name: message for name, (_, message) in library.told.items()} == {
        "0.doom": "every process that read it died",
        "2.doom": "plugin 'doom' of quizgen-doom 1.0 failed: ZeroDivisionError: by design",
        "4.doom": "plugin 'doom' of quizgen-doom 1.0 failed: MemoryError",
    }
    for number in (0, 2, 4):
        (library.folder / f"{number}.doom").unlink()
    assert library.build(cached=True).deck == whole  # from what came of the cluster
    assert not any("damaged" in note.message for note in library.notes)


def test_a_worker_that_is_killed_in_the_middle_changes_nothing(
    library: Library, cluster: Cluster
) -> None:
    for number in range(3, 10):
        library.write(number)
    whole = library.build().deck
    victim, killed = _first_process(cluster.address), []

    def kill(done: int) -> None:
        if done and not killed:
            killed.append(done)
            os.kill(victim, signal.SIGKILL)

    assert library.build(cluster=cluster.address, heard=kill).deck == whole
    assert 0 < killed[0] < 10


@pytest.mark.parametrize(
    ("name", "other", "told"),
    [
        ("__version__", "0.0.1", "a worker of the cluster has quizgen .*, here is 0.0.1"),
        ("_digest_of", lambda _: "x", "a worker of the cluster has other code, data or plugins"),
    ],
)
def test_workers_unlike_this_quizgen_are_refused(
    library: Library,
    cluster: Cluster,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    other: object,
    told: str,
) -> None:
    monkeypatch.setattr(surroundings, name, other)
    with pytest.raises(InputError, match=told):
        library.build(cluster=cluster.address)


def test_a_cluster_of_its_own_is_begun_and_ended(library: Library) -> None:
    pytest.importorskip("distributed", reason="the extra 'cluster' is not installed")
    assert library.build(cluster="local", jobs=1).deck == library.build().deck


@pytest.mark.parametrize(
    ("address", "error"),
    [("nowhere", UsageError), (FREE, UsageError), ("tcp://127.0.0.1:9", InputError)],
)
def test_a_cluster_that_is_not_there_is_told_at_once(
    library: Library, address: str, error: type[Exception]
) -> None:
    pytest.importorskip("distributed", reason="the extra 'cluster' is not installed")
    begin = time.monotonic()
    with pytest.raises(error, match="cluster"):
        library.build(cluster=address)
    assert time.monotonic() - begin < 10


def test_without_dask_the_extra_is_named(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match=r"pip install 'quizgen\[cluster\]'"):
        library.build(cluster="local")
