"""The one connection: how it is opened, what it must be, and what its errors mean."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from sqlcipher3 import dbapi2

from readiness.errors import LibraryDamaged, LibraryInUse, LibraryProblem
from readiness.messages import _

OLDEST_ENGINE = (3, 51, 3)
"""Earlier ones can corrupt a file in WAL mode when a checkpoint resets the log."""

BUSY_SECONDS = 0.25

_FULL = 13
_IO = 10
_BUSY = (5, 6)
_READ_ONLY = 8
_PERMISSION = (3, 23)
_CANNOT_OPEN = 14
_DAMAGED = (11, 26)
_NOT_TEXT = "Could not decode to UTF-8"


class Connection(Protocol):
    """What this room uses of the driver's connection, which comes without types."""

    @property
    def in_transaction(self) -> bool:
        """Tell whether a transaction is open."""

    def execute(self, statement: str, values: Sequence[object] = ..., /) -> Any:
        """Run one statement and return its cursor."""

    def backup(self, target: "Connection", /) -> None:
        """Copy the whole database into another one."""

    def close(self) -> None:
        """Close the file; what was not committed is gone."""


def connect(path: Path, *, exclusive: bool) -> Connection:
    """Open a database file and set what every connection needs; the caller closes it.

    Raises the errors of the engine; wrap the call in `engine_errors`.
    """
    if dbapi2.sqlite_version_info < OLDEST_ENGINE:
        raise LibraryProblem(
            _(
                "The database engine is version {found}; Readiness needs {needed} or later. "
                "Install the package sqlcipher3 0.6.4 or later.",
                found=dbapi2.sqlite_version,
                needed=".".join(map(str, OLDEST_ENGINE)),
            )
        )
    connection: Connection = dbapi2.connect(str(path), timeout=BUSY_SECONDS, isolation_level=None)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        if exclusive:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        for pragma in (
            "trusted_schema = OFF",
            "cell_size_check = ON",
            "temp_store = MEMORY",
            "secure_delete = ON",
            "synchronous = FULL",
            "fullfsync = ON",
            "checkpoint_fullfsync = ON",
        ):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def use_write_ahead_log(connection: Connection) -> None:
    """Switch to the write-ahead log; where it cannot work, to the safest rollback journal."""
    (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    if mode != "wal":
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = EXTRA")


def pragma(connection: Connection, name: str) -> int:
    """Return the value of a numeric pragma."""
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


@contextmanager
def engine_errors(path: Path) -> Iterator[None]:
    """Turn the engine's errors into sentences; only damage becomes LibraryDamaged."""
    try:
        yield
    except dbapi2.Error as error:
        raise problem_of(error, path) from error
    except UnicodeDecodeError as error:
        # The driver's own way to stumble over a damaged name or message.
        raise LibraryDamaged(_damaged(path)) from error
    except OSError as error:
        raise LibraryProblem(
            _(
                "The library {path} cannot be used: {reason}. "
                "Check the disk and the rights of the folder, then try again.",
                path=path,
                reason=os.strerror(error.errno) if error.errno else type(error).__name__,
            )
        ) from error


def problem_of(error: dbapi2.Error, path: Path) -> LibraryProblem:
    """Return the sentence for an error of the engine."""
    extended = getattr(error, "sqlite_errorcode", 0) or 0
    code = extended & 0xFF
    if means_damage(error):
        return LibraryDamaged(_damaged(path))
    if code in _BUSY:
        return LibraryInUse(
            _(
                "The library {path} is in use by another Readiness. "
                "Close that one, then try again.",
                path=path,
            )
        )
    if code == _FULL:
        return LibraryProblem(
            _(
                "The disk is full, so the library {path} was not changed. "
                "Free some space, then try again.",
                path=path,
            )
        )
    if code == _IO:
        return LibraryProblem(
            _(
                "The library {path} was not changed: the disk did not take or give what was "
                "asked of it. Check the disk and its free space, then try again.",
                path=path,
            )
        )
    if code == _READ_ONLY:
        return LibraryProblem(
            _(
                "The library {path} cannot be written: the file or its folder is read-only. "
                "Change its rights, or choose another library.",
                path=path,
            )
        )
    if code in _PERMISSION:
        return LibraryProblem(
            _(
                "You may not use the library {path}. Change its rights, or choose another library.",
                path=path,
            )
        )
    if code == _CANNOT_OPEN:
        return LibraryProblem(
            _(
                "The library {path} cannot be opened. Check that its folder exists and that you "
                "may write there.",
                path=path,
            )
        )
    return LibraryProblem(
        _(
            "The library {path} could not do this ({reason}); nothing was changed. Try again.",
            path=path,
            reason=getattr(error, "sqlite_errorname", None) or type(error).__name__,
        )
    )


def means_damage(error: BaseException) -> bool:
    """Tell whether an error shows that the content of a file is damaged."""
    if isinstance(error, dbapi2.Error):
        code = getattr(error, "sqlite_errorcode", 0) or 0
        return code & 0xFF in _DAMAGED or str(error).startswith(_NOT_TEXT)
    return isinstance(error, LibraryDamaged | UnicodeDecodeError)


def _damaged(path: Path) -> str:
    return _(
        "The library {path} is damaged. Nothing has been changed; "
        "restore the newest backup to go on.",
        path=path,
    )
