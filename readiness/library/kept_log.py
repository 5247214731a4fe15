"""The log of a library while it is opened: nothing in it is lost by trying."""

import shutil
from pathlib import Path


class KeptLog:
    """A copy of the log that is put back where a failed opening dropped it.

    It is put back only beside the file it belongs to: where another process has written that file
    since, which empties the log as well, the copy would bring back what was overwritten.
    """

    def __init__(self, path: Path) -> None:
        self._file = path
        self._log, self._copy = Path(f"{path}-wal"), Path(f"{path}-wal.kept")
        self._belongs = False
        self._before = _state(path)
        self._copy.unlink(missing_ok=True)
        if self.is_filled:
            shutil.copyfile(self._log, self._copy)
            self._copy.chmod(0o600)

    @property
    def is_filled(self) -> bool:
        """Tell whether there is a log that was not emptied."""
        state = _state(self._log)
        return state is not None and state[0] > 0

    def before_closing(self) -> None:
        """Note, while the library is still ours, whether the copy belongs to its file."""
        self._belongs = _state(self._file) == self._before

    def put_back(self) -> None:
        """Put the copy in the place of a log that was dropped."""
        if self._belongs and self._copy.exists() and not self.is_filled:
            self._copy.replace(self._log)

    def drop(self) -> None:
        """Forget the copy."""
        self._copy.unlink(missing_ok=True)


def _state(path: Path) -> tuple[int, int] | None:
    """Return size and moment of the last change, or None where there is no such file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns
