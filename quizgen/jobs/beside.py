"""The files that stand beside an output, since it refers to them: images, for most."""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from quizgen.api import Context
from quizgen.errors import OutputError
from quizgen.jobs.output import bytes_of, write_file


def write_beside(output: Path | None, files: Mapping[str, bytes], context: Context) -> None:
    """Write `files` to their paths beside `output`; a file that holds the same already is left.

    What leaves the folder is noted and not written, and so is everything where the output goes to
    standard output. Raises `OutputError` where a file cannot be written, and, before the first is
    written, where one would overwrite another file.
    """
    if output is None:
        if files:
            message = f"{len(files)} file(s) that belong beside it are not written"
            context.note("not_rendered", message, where="standard output")
        return
    try:
        for path, data in list(_missing(output, files, context)):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_file(path, bytes_of(data))
    except OSError as error:
        reason = error.strerror or str(error)
        where = str(error.filename or output)
        raise OutputError(f"cannot be written: {reason.lower()}", where=where) from None


def _missing(
    output: Path, files: Mapping[str, bytes], context: Context
) -> Iterator[tuple[Path, bytes]]:
    for name, data in files.items():
        path = output.parent / name
        if not _stays(name, output):
            context.note("not_rendered", f"{name} would not stay in the folder of {output.name}")
        elif not path.exists():
            yield path, data
        elif path.read_bytes() != data:
            hint = f"-o NEW/ writes {output.name} and what belongs to it into a new folder"
            raise OutputError("would be overwritten by another file", where=str(path), hint=hint)


def _stays(name: str, output: Path) -> bool:
    """Whether the path `name` stays in the folder of `output`, and is not `output` itself."""
    path = PurePosixPath(name)
    drive = ":" in name.partition("/")[0]
    if path.is_absolute() or not path.parts or ".." in path.parts or "\\" in name or drive:
        return False
    whole = (output.parent / path).resolve()
    return whole.is_relative_to(output.parent.resolve()) and whole != output.resolve()
