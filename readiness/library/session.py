"""One open library: what the worker thread does, one method for each thing asked of it."""

import contextlib
import json
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from sqlcipher3 import dbapi2

from readiness.errors import LibraryDamaged, LibraryProblem
from readiness.library import erasing, recovery, revisions, search
from readiness.library.backups import Backups
from readiness.library.engine import Connection, engine_errors, means_damage
from readiness.library.opening import open_library
from readiness.library.records import Backup, CheckReport, Counts, Erased, Opened, Recovered
from readiness.library.store import Store
from readiness.library.transaction import transaction
from readiness.library.verification import verify
from readiness.messages import _

T = TypeVar("T")

BACKUP_FOLDER = "backup_folder"
"""The setting that names the folder of the backups; "" or none for the one beside the library."""

_FOLDERS_USED = "backup_folders_used"
_THIN_EVERY = timedelta(days=1)
_NOTHING = Counts(0, 0, 0, 0, 0)


class Session:
    """Opens, keeps and closes one library; every call must come from one thread."""

    def __init__(
        self,
        path: Path,
        backup_folder: Path | None,
        now: Callable[[], datetime],
        on_problem: Callable[[LibraryProblem], object],
    ) -> None:
        # The log lies beside the real file, so a link is followed before anything is opened.
        self.path = path.resolve()
        self._given_folder = backup_folder
        self._now = now
        self._on_problem = on_problem
        self._connection: Connection | None = None
        self._opened: Opened | None = None
        self._store: Store | None = None

    def open(self) -> Opened:
        """Open the library; a second call returns what the first one found."""
        if self._opened is None:
            try:
                connection, opened = open_library(self.path, self._backups(), self._now)
            except LibraryDamaged as damage:
                damage.newest_backup = self._newest_good()
                raise
            self._connection, self._opened = connection, opened
            self._store = Store(connection, self._now)
        return self._opened

    def close(self) -> None:
        """Take the backup that is due, then close; the log is emptied by that."""
        if self._connection is None:
            return
        try:
            self.run_quietly(self.maintain)
        finally:
            self._drop_connection()

    @property
    def is_open(self) -> bool:
        """Tell whether there is a library to ask."""
        return self._connection is not None

    @property
    def store(self) -> Store:
        """Return the repository; LibraryProblem where the library is not open."""
        if self._store is None:
            raise LibraryProblem(_("The library is not open."))
        return self._store

    def writable(self) -> Store:
        """Return the repository for writing; LibraryProblem where it is read-only."""
        store = self.store
        if self._opened is not None and self._opened.read_only:
            raise LibraryProblem(
                _(
                    "The library {path} can only be read: the file or its folder is read-only. "
                    "Change its rights, or choose another library.",
                    path=self.path,
                )
            )
        return store

    def run(self, work: Callable[[], T]) -> T:
        """Do one thing with the engine's errors as sentences; damage names the way back.

        A broken search index is made anew and the thing done again: what failed was rolled back.
        """
        try:
            with engine_errors(self.path):
                try:
                    return work()
                except dbapi2.Error as error:
                    if not (means_damage(error) and self._mend_index()):
                        raise
                    return work()
        except LibraryDamaged as damage:
            if damage.newest_backup is None:
                damage.newest_backup = self._newest_good()
            raise

    def _mend_index(self) -> bool:
        """Make the search index anew where nothing but it is damaged; tell whether it was so."""
        if self._connection is None or self._opened is None or self._opened.read_only:
            return False
        if search.is_sound(self._connection) or not verify(self._connection).sound:
            return False
        search.rebuild(self._connection)
        return True

    def run_quietly(self, work: Callable[[], object]) -> None:
        """Do something nobody asked for; a problem goes to whoever wants to hear of it."""
        try:
            self.run(work)
        except LibraryProblem as problem:
            self._on_problem(problem)

    def back_up(self, *, spare: Path | None = None) -> Backup:
        """Take a verified backup now; `spare` is an old one that must not go."""
        self.writable()
        assert self._connection is not None
        backups = self._backups()
        self._remember_folder(backups.folder)
        return backups.take(self._connection, self._now(), spare=spare)

    def backups(self) -> list[Backup]:
        """Return the backups in the present folder, newest first."""
        return self._backups().all()

    def backup_folder(self) -> Path:
        """Return the folder the next backup goes to."""
        return self._backups().folder

    def maintain(self) -> None:
        """Do what is due: the daily backup, the daily thinning, emptying the log."""
        if self._connection is None or self._opened is None or self._opened.read_only:
            return
        now = self._now()
        if self.store.counts() != _NOTHING and self._backups().is_due(now):
            self.back_up()
        thinned = self._meta("thinned_at")
        if thinned is None or now - datetime.fromisoformat(thinned) >= _THIN_EVERY:
            with transaction(self._connection):
                revisions.thin(self._connection, now)
                self._set_meta("thinned_at", revisions.stamp(now))
        erasing.empty_log(self._connection)

    def check(self) -> CheckReport:
        """Verify everything, and make the search index anew where it is broken."""
        self.store.counts()
        assert self._connection is not None
        report = verify(self._connection)
        if self._opened is not None and not self._opened.read_only:
            broken = report.index_rebuilt or not search.is_sound(self._connection)
            if broken and report.sound:
                search.rebuild(self._connection)
            return CheckReport(report.revisions, report.problems, broken and report.sound)
        return report

    def rebuild_index(self) -> None:
        """Make the search index anew."""
        self.writable()
        assert self._connection is not None
        search.rebuild(self._connection)

    def delete_for_good(self, document_ids: tuple[str, ...]) -> Erased:
        """Delete documents here and in every backup this library has made."""
        self.writable()
        assert self._connection is not None
        documents, gone, checklists = erasing.erase(self._connection, document_ids)
        rewritten = removed = 0
        for folder in self._folders():
            backups = Backups(folder, self.path)
            backups.clear_unfinished()
            counts = erasing.erase_from_backups(
                [backup.path for backup in backups.all()], document_ids
            )
            rewritten += counts[0]
            removed += counts[1]
        return Erased(
            documents, gone, checklists, rewritten, removed, recovery.set_aside(self.path)
        )

    def recover(self, backup: Path | None) -> Recovered:
        """Put a backup (the newest good one) in the place of a damaged library and open it."""
        chosen = backup or self._newest_good()
        if chosen is None:
            raise LibraryProblem(
                _("There is no backup that verifies, so the library was left as it is.")
            )
        return self._replace(chosen, "damaged")

    def restore_backup(self, backup: Path) -> Recovered:
        """Go back to a backup; the present state becomes the newest backup."""
        self.back_up(spare=backup)
        done = self._replace(backup, "replaced")
        for part in done.moved_aside:
            part.unlink()
        return done._replace(moved_aside=())

    def _replace(self, backup: Path, word: str) -> Recovered:
        self._drop_connection()
        try:
            with engine_errors(self.path):
                moved = recovery.put_in_place(self.path, backup, self._now(), word)
        except LibraryProblem:
            # What was there is still there, so the work goes on with it where it can be opened.
            with contextlib.suppress(LibraryProblem):
                self.open()
            raise
        return Recovered(self.open(), backup, moved)

    def _drop_connection(self) -> None:
        connection, self._connection = self._connection, None
        self._store = self._opened = None
        if connection is not None:
            connection.close()

    def _newest_good(self) -> Path | None:
        for folder in self._folders():
            found = Backups(folder, self.path).newest_good()
            if found is not None:
                return found
        return None

    def _backups(self) -> Backups:
        return Backups(self._folders()[0], self.path)

    def _folders(self) -> list[Path]:
        """Return the folder of the backups, then every other one that was used before."""
        folders = [self._given_folder] if self._given_folder is not None else []
        if self._store is not None:
            with contextlib.suppress(LibraryProblem):
                setting = self._store.setting(BACKUP_FOLDER)
                if setting:
                    folders.append(Path(setting))
        folders.append(self.path.parent / "backups")
        folders += [Path(folder) for folder in self._folders_used()]
        return list(dict.fromkeys(folders))

    def _folders_used(self) -> list[str]:
        if self._store is None:
            return []
        try:
            return [str(folder) for folder in json.loads(self._meta(_FOLDERS_USED) or "[]")]
        except ValueError:
            return []

    def _remember_folder(self, folder: Path) -> None:
        used = self._folders_used()
        if str(folder) not in used:
            assert self._connection is not None
            with transaction(self._connection):
                self._set_meta(_FOLDERS_USED, json.dumps([*used, str(folder)]))

    def _meta(self, key: str) -> str | None:
        assert self._connection is not None
        row = self._connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def _set_meta(self, key: str, value: str) -> None:
        assert self._connection is not None
        self._connection.execute(
            "INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, value),
        )
