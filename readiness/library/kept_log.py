"""The log of a library while it is opened: nothing in it is lost by trying."""

import contextlib
from pathlib import Path

from readiness.atomic import atomic_write
from readiness.errors import ExportProblem


class KeptLog:
    """The content of the log, which is put back where a failed opening dropped it.

    It is put back only beside the file it belongs to: where another process has written that file
    since, which empties the log as well, it would bring back what was overwritten. It is kept in
    memory, so that a library can be read on a full disk too.
    """

    def __init__(self, path: Path) -> None:
        self._file = path
        self._log = Path(f"{path}-wal")
        self._belongs = False
        self._before = _state(path)
        self._content = self._log.read_bytes() if _is_filled(self._log) else b""

    @property
    def is_filled(self) -> bool:
        """Tell whether there was a log that had not been emptied."""
        return bool(self._content)

    def before_closing(self) -> None:
        """Note, while the library is still ours, whether the log belongs to its file."""
        self._belongs = _state(self._file) == self._before

    def put_back(self) -> None:
        """Write the log again where it was dropped."""
        if self._belongs and self._content and not _is_filled(self._log):
            with contextlib.suppress(ExportProblem):
                atomic_write(self._log, self._content)


def _is_filled(log: Path) -> bool:
    state = _state(log)
    return state is not None and state[0] > 0


def _state(path: Path) -> tuple[int, int] | None:
    """Return size and moment of the last change, or None where there is no such file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns
