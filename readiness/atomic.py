"""Files that are either the old one, whole, or the new one, whole."""

import contextlib
import os
import tempfile
from pathlib import Path

from readiness.errors import ExportProblem
from readiness.messages import _


def atomic_write(path: Path, data: bytes) -> None:
    """Replace or create a file, readable by its owner alone, so that no half of it ever shows.

    On any failure the target is as it was, nothing is left beside it, and ExportProblem says
    what to do. A symbolic link is followed: the file it points to is replaced.
    """
    target = Path(path)
    temporary: str | None = None
    try:
        target = target.resolve()
        if target.is_dir():
            raise IsADirectoryError
        if target.exists() and not target.is_file():
            # Replacing a device or a pipe would take it from everybody who uses it.
            raise ExportProblem(_no_file(path))
        descriptor, temporary = tempfile.mkstemp(prefix=".readiness-", dir=target.parent)
        try:
            _write_all(descriptor, data)
            os.fsync(descriptor)
            if os.fstat(descriptor).st_size != len(data):
                raise OSError("the file on disk is shorter than what was written")
        finally:
            os.close(descriptor)
        Path(temporary).replace(target)
        temporary = None
        sync_folder(target.parent)
    except OSError as error:
        raise ExportProblem(_sentence(error, path)) from error
    except (RuntimeError, ValueError) as error:
        # Links that lead in a circle, or a name with a null character in it.
        raise ExportProblem(_no_file(path)) from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last through a power cut, where the system can do that."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        written = os.write(descriptor, rest)
        if written <= 0:
            raise OSError("the disk took no more bytes")
        rest = rest[written:]


def _no_file(path: Path) -> str:
    return _("{path} was not written: it is no plain file. Choose another name.", path=path)


def _sentence(error: OSError, path: Path) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return _("{path} was not written: its folder does not exist. Choose another.", path=path)
    if isinstance(error, IsADirectoryError):
        return _("{path} was not written: it is a folder. Choose a name for the file.", path=path)
    if isinstance(error, PermissionError):
        return _("{path} was not written: you may not write there. Choose another.", path=path)
    reason = os.strerror(error.errno) if error.errno else str(error)
    return _(
        "{path} was not written ({reason}). Free some space or choose another place, "
        "then try again.",
        path=path,
        reason=reason,
    )
