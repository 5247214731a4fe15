"""From a path to an open, verified, migrated library, or to a sentence that says why not."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from readiness.errors import LibraryDamaged, LibraryInUse, LibraryProblem
from readiness.library import recovery, search
from readiness.library.backups import Backups
from readiness.library.engine import (
    Connection,
    connect,
    engine_errors,
    pragma,
    problem_of,
    use_write_ahead_log,
)
from readiness.library.kept_log import KeptLog
from readiness.library.records import Opened
from readiness.library.schema import is_empty, migrate, refuse_foreign, schema_version
from readiness.library.verification import verify
from readiness.messages import _

_HEADER = 100
"""Bytes that every database begins with."""


def open_library(
    path: Path, backups: Backups, now: Callable[[], datetime]
) -> tuple[Connection, Opened]:
    """Open a library, creating it where there is none.

    After an unclean stop (a log that was not emptied) everything is verified first. Raises
    LibraryInUse, LibraryTooNew, LibraryDamaged (the only one that recovery may follow), or
    LibraryProblem.
    """
    with engine_errors(path):
        if path.exists() and not _may_write(path):
            return _open_copy(path)
        recovered = recovery.finish(path)
        recovery.set_orphans_aside(path, now())
        created = _prepare(path, backups)
        log = KeptLog(path)
        connection, migrated_from = _connected(path, backups, now, log)
    return connection, Opened(
        path=path,
        created=created,
        checked=log.is_filled,
        migrated_from=migrated_from,
        recovery_finished=recovered,
    )


def _connected(
    path: Path, backups: Backups, now: Callable[[], datetime], log: KeptLog
) -> tuple[Connection, int | None]:
    connection: Connection | None = None
    try:
        connection = connect(path, exclusive=True)
        migrated_from = _make_ready(connection, path, backups, now())
        if log.is_filled:
            _verify_all(connection, path)
        else:
            _touch(connection)
    except BaseException as error:
        # Of a library that another process has open, the log is that one's own.
        if not _is_in_use(error, path):
            log.before_closing()
        if connection is not None:
            connection.close()
        log.put_back()
        raise
    return connection, migrated_from


def _is_in_use(error: BaseException, path: Path) -> bool:
    problem = problem_of(error, path) if isinstance(error, dbapi2.Error) else error
    return isinstance(problem, LibraryInUse)


def _prepare(path: Path, backups: Backups) -> bool:
    """Make the folder and the empty file, private to their owner; tell whether it is new."""
    if path.exists():
        if not path.is_file():
            raise LibraryProblem(
                _("The library {path} is a folder. Choose the name of a file.", path=path)
            )
        if not _size(path) and backups.all():
            raise LibraryDamaged(
                _(
                    "The library {path} is empty although it has backups. Nothing has been "
                    "changed; restore the newest backup to go on.",
                    path=path,
                )
            )
        if 0 < _size(path) < _HEADER:
            # The engine takes a file of one byte for an empty one, and would write over it.
            raise _damaged(path)
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
        return _size(path) == 0
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    return True


def _make_ready(connection: Connection, path: Path, backups: Backups, now: datetime) -> int | None:
    if not is_empty(connection):
        refuse_foreign(connection, path)
    use_write_ahead_log(connection)
    # Taking the write lock once makes it ours until the connection closes.
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("COMMIT")
    version = pragma(connection, "user_version")
    if version == schema_version():
        return None
    if version:
        backups.take(connection, now)
    migrate(connection)
    return version or None


def _verify_all(connection: Connection, path: Path) -> None:
    report = verify(connection)
    if not report.sound:
        raise _damaged(path)
    if report.index_rebuilt:
        search.rebuild(connection)


def _damaged(path: Path) -> LibraryDamaged:
    return LibraryDamaged(
        _(
            "The library {path} is damaged. Nothing has been changed; "
            "restore the newest backup to go on.",
            path=path,
        )
    )


def _touch(connection: Connection) -> None:
    """Read a little of every table, so that gross damage shows at the door."""
    for table in ("document", "revision", "checklist", "words", "setting", "meta"):
        connection.execute(f"SELECT * FROM {table} ORDER BY 1 DESC LIMIT 1").fetchone()


def _may_write(path: Path) -> bool:
    return os.access(path.parent, os.W_OK | os.X_OK) and os.access(path, os.W_OK)


def _open_copy(path: Path) -> tuple[Connection, Opened]:
    """Read a library whose folder cannot be written into memory, its log included."""
    folder = Path(tempfile.mkdtemp(prefix="readiness-"))
    try:
        for suffix in ("", "-wal"):
            part = Path(f"{path}{suffix}")
            if part.exists():
                shutil.copyfile(part, folder / f"library{suffix}")
        copy = connect(folder / "library", exclusive=True)
        try:
            refuse_foreign(copy, path)
            memory = connect(Path(":memory:"), exclusive=False)
            copy.backup(memory)
            memory.execute("PRAGMA query_only = ON")
        finally:
            copy.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return memory, Opened(path=path, read_only=True)


def _size(path: Path) -> int:
    with contextlib.suppress(OSError):
        return path.stat().st_size
    return 0
