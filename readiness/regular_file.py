"""The bytes of a file somebody named, or a sentence that says why there are none."""

import stat
from pathlib import Path

from readiness.errors import FileProblem
from readiness.messages import _


def read_regular(path: Path, limit: int) -> bytes:
    """Return the bytes of a file, of a larger one only the first `limit` + 1.

    Who reads them refuses what is longer than the limit. Raises FileProblem for what is not
    there, may not be read, or is no file: a folder, a device, or a pipe that nothing may come from.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise FileProblem(_("{path} is not a file. Choose another.", path=path))
        with path.open("rb") as file:
            return file.read(limit + 1)
    except FileNotFoundError:
        raise FileProblem(_("There is no file {path}.", path=path)) from None
    except PermissionError:
        raise FileProblem(_("You may not read {path}. Change its rights.", path=path)) from None
    except (OSError, ValueError):
        raise FileProblem(_("{path} cannot be read. Choose another file.", path=path)) from None
