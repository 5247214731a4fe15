"""Verified copies of the library beside it, and which of them are kept."""

import contextlib
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlcipher3 import dbapi2

from readiness.atomic import sync_folder
from readiness.errors import LibraryDamaged, LibraryProblem
from readiness.library.engine import Connection, connect, engine_errors
from readiness.library.records import Backup
from readiness.library.schema import refuse_foreign
from readiness.library.verification import verify
from readiness.messages import _

KEPT = 14
EVERY = timedelta(days=1)

_SUFFIX = ".backup"
_UNFINISHED = ".part"
_STAMP = "%Y%m%d-%H%M%S-%f"


class Backups:
    """The backups of one library in one folder."""

    def __init__(self, folder: Path, library: Path) -> None:
        self.folder = folder
        self._stem = library.name

    def take(self, connection: Connection, now: datetime, *, spare: Path | None = None) -> Backup:
        """Copy the library, verify the copy, then give it its name; drop what is too old.

        `spare` is a backup that is about to be restored, so it stays however old it is.
        A copy that fails is deleted and replaces nothing. Raises LibraryDamaged where the copy
        does not verify, which means that the library does not either.
        """
        self._make_folder()
        self.clear_unfinished()
        path = self._free_name(now)
        temporary = path.with_suffix(_UNFINISHED)
        try:
            with engine_errors(temporary):
                os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
                copy = connect(temporary, exclusive=True)
                try:
                    connection.backup(copy)
                    copy.execute("PRAGMA journal_mode = DELETE")
                finally:
                    copy.close()
                if not is_good(temporary):
                    raise LibraryDamaged(
                        _(
                            "The copy of the library did not verify, so no backup was made. "
                            "Restore an earlier backup to go on."
                        )
                    )
                with temporary.open("rb") as file:
                    os.fsync(file.fileno())
                temporary.replace(path)
                sync_folder(self.folder)
        except LibraryDamaged:
            raise
        except LibraryProblem as problem:
            raise LibraryProblem(
                _(
                    "No copy of the library could be written to {folder}. Free some space there "
                    "or choose another folder for the copies, then try again.",
                    folder=self.folder,
                )
            ) from problem
        finally:
            remove_database(temporary)
        self._thin(spare)
        return Backup(path, now, path.stat().st_size)

    def all(self) -> list[Backup]:
        """Return the backups in the folder, newest first, unverified."""
        found = []
        with contextlib.suppress(OSError):
            for path in self.folder.glob("*" + _SUFFIX):
                at = self._moment(path)
                if at is not None:
                    found.append(Backup(path, at, path.stat().st_size))
        return sorted(found, key=lambda backup: backup.at, reverse=True)

    def clear_unfinished(self) -> None:
        """Delete what a copy that was cut off left behind."""
        with contextlib.suppress(OSError):
            for path in self.folder.glob(f"{self._stem}-*{_UNFINISHED}"):
                remove_database(path)

    def newest_good(self) -> Path | None:
        """Return the newest backup that verifies, or None."""
        return next((backup.path for backup in self.all() if is_good(backup.path)), None)

    def is_due(self, now: datetime) -> bool:
        """Tell whether the newest backup is a day old or there is none."""
        newest = next(iter(self.all()), None)
        return newest is None or not timedelta(0) <= now - newest.at < EVERY

    def _make_folder(self) -> None:
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            allowed = os.access(self.folder, os.W_OK | os.X_OK)
        except OSError:
            allowed = False
        if not allowed:
            raise LibraryProblem(
                _(
                    "No copy of the library was taken: the folder {folder} cannot be written. "
                    "Choose another folder for the copies.",
                    folder=self.folder,
                )
            )

    def _thin(self, spare: Path | None) -> None:
        """Keep the last of each of 14 days, and all of the newest day up to 14."""
        every = self.all()
        last_of_day = {backup.at.date(): backup for backup in reversed(every)}
        days = sorted(last_of_day, reverse=True)[:KEPT]
        kept = {last_of_day[day].path for day in days}
        kept |= {backup.path for backup in every[:KEPT] if backup.at.date() == days[0]}
        for backup in every:
            if backup.path not in kept and backup.path != spare:
                with contextlib.suppress(OSError):
                    backup.path.unlink()

    def _free_name(self, now: datetime) -> Path:
        moment = now.astimezone(UTC)
        while True:
            path = self.folder / f"{self._stem}-{moment.strftime(_STAMP)}{_SUFFIX}"
            if not path.exists():
                return path
            moment += timedelta(microseconds=1)

    def _moment(self, path: Path) -> datetime | None:
        name = path.name.removesuffix(_SUFFIX)
        if not name.startswith(self._stem + "-"):
            return None
        try:
            return datetime.strptime(name[len(self._stem) + 1 :], _STAMP).replace(tzinfo=UTC)
        except ValueError:
            return None


def is_good(path: Path) -> bool:
    """Tell whether a copy opens as a library of ours and every newest state in it verifies."""
    if not path.is_file() or not path.stat().st_size:
        return False
    try:
        copy = connect(path, exclusive=True)
    except dbapi2.Error:
        return False
    try:
        refuse_foreign(copy, path)
        return verify(copy, heads_only=True).sound
    except (dbapi2.Error, LibraryProblem):
        return False
    finally:
        copy.close()


def remove_database(path: Path) -> None:
    """Delete a copy with the journals an interrupted write may have left beside it."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        with contextlib.suppress(OSError):
            Path(f"{path}{suffix}").unlink()
