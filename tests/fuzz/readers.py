"""Damaged files for every reader: each must give a document, a deck or an error, and soon.

    python tests/fuzz/readers.py [--examples N] [--keep FOLDER] [ENDING...]

Sound files are changed at random: bytes of them, or of what is packed in them. What fails,
hypothesis makes small; it stays in the folder `fuzz`, and the exit code is 1. A reader that hangs
ends the run with the place where it stood.
"""

import argparse
import faulthandler
import io
import shutil
import sys
import tempfile
import time
import traceback
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.config import Settings
from quizgen.errors import PluginError, QuizgenError
from quizgen.jobs.reading import read_item
from quizgen.jobs.session import Session, open_session
from quizgen.jobs.sources import Item
from quizgen.report import ListReporter

sys.path.insert(0, str(Path(__file__).parent))
from seeds import seeds  # type: ignore[import-not-found]  # it stands beside, in no package

SLOWEST = 10.0
"""Seconds of the processor that a file of some kilobytes may take."""

HANGS = 120
"""Seconds by the clock after which a reader is taken to hang."""

_MARKS = (b"", b"\0", b"<", b">", b'"', b"\\", b"\n", b"&#x0;", b"{{c1::", b"](", b"$$", b"%%EOF")
_ODD = (b"-1", b"\xff\xfe", b"\xed\xa0\x80", b"9" * 5_000)
_MANY = tuple(
    mark * 2_000 for mark in (b"(", b"<p>", b"\\(", b"[", b"{{c1::", b"&lt;", b"> ", b"| ")
)
_SPLICED = st.sampled_from(_MARKS + _ODD + _MANY) | st.binary(max_size=8)


@st.composite
def changed(draw: st.DrawFn, data: bytes) -> bytes:
    """`data` with pieces of it replaced, left out or repeated."""
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.sampled_from([0, 1, 2, 8, 64, 1_000])))
        piece = data[start:end] * 2 if draw(st.booleans()) else draw(_SPLICED)
        data = data[:start] + piece + data[end:]
    return data


@st.composite
def damaged(draw: st.DrawFn, sound: Sequence[bytes]) -> bytes:
    """One of the `sound` files, changed; of what is packed a member, or the whole."""
    data = draw(st.sampled_from(sound))
    if not data.startswith(b"PK") or draw(st.integers(0, 3)) == 0:
        return draw(changed(data))
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w") as new:
        names = [one.filename for one in old.infolist()]
        hit = draw(st.sampled_from(names))
        for name in names:
            new.writestr(name, draw(changed(old.read(name))) if name == hit else old.read(name))
    return held.getvalue()


@dataclass(frozen=True, slots=True)
class Fuzzer:
    """Reads files in `folder`, in one session; what fails stays in `kept`."""

    folder: Path
    kept: Path
    session: Session = field(default_factory=lambda: open_session(ListReporter()))

    def holds(self, suffix: str, sound: Sequence[bytes], examples: int) -> bool:
        """Whether all of so many damaged files of one ending are read or refused; else it says."""

        @settings(
            max_examples=examples,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        )
        @given(damaged(sound))
        def reads(data: bytes) -> None:
            self._read(data, suffix)

        for data in sound:
            read_item(self._item(data, suffix), self.session, Settings())
        faulthandler.dump_traceback_later(HANGS * max(1, examples // 20), exit=True)
        try:
            reads()
        except Exception:
            traceback.print_exc()
            print(f"the smallest file that was found: {self.kept / f'found{suffix}'}")
            return False
        finally:
            faulthandler.cancel_dump_traceback_later()
        return True

    def _read(self, data: bytes, suffix: str) -> None:
        item = self._item(data, suffix)
        begin = time.process_time()
        try:
            read_item(item, self.session, Settings())
        except QuizgenError as error:
            fails = isinstance(error, PluginError)
        except Exception:
            fails = True
        else:
            fails = time.process_time() - begin > SLOWEST
        if fails:
            self.kept.mkdir(exist_ok=True)
            shutil.copy(item.path, self.kept / f"found{suffix}")
            raise AssertionError(f"{suffix}: a reader fails or takes too long")

    def _item(self, data: bytes, suffix: str) -> Item:
        path = self.folder / f"a{suffix}"
        path.write_bytes(data)
        return Item(path, path.name)


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0 where every reader holds."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("endings", nargs="*", metavar="ENDING")
    parser.add_argument("--examples", type=int, default=300, help="files of each ending  [300]")
    parser.add_argument("--keep", type=Path, default=Path("fuzz"), help="where what fails stays")
    given_ = parser.parse_args(arguments)
    failed = []
    with tempfile.TemporaryDirectory() as folder:
        fuzzer = Fuzzer(Path(folder), given_.keep)
        for suffix, sound in seeds().items():
            if given_.endings and suffix not in given_.endings:
                continue
            begin = time.process_time()
            if not fuzzer.holds(suffix, sound, given_.examples):
                failed.append(suffix)
            used = time.process_time() - begin
            print(f"{suffix:9} {given_.examples} files, {used:.1f} s of the processor", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
