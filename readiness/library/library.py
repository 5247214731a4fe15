"""The one door to the library: asks the worker thread, answers with futures."""

from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import TypeVar

from readiness.errors import LibraryProblem
from readiness.library.importing import ImportedFile, ImportPlan, apply_import, plan_import
from readiness.library.records import (
    Backup,
    CheckReport,
    Counts,
    Entry,
    Erased,
    Kind,
    Opened,
    Recovered,
    RevisionInfo,
    SaveKind,
    Stored,
)
from readiness.library.session import Session
from readiness.library.worker import Worker
from readiness.summary import Summary

T = TypeVar("T")


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _nobody_listens(_problem: LibraryProblem) -> None:
    pass


class Library:
    """Saved documents and all their revisions, in one file, behind one thread.

    Every method returns a Future at once; its `result()` is the value named in the method, or
    raises the LibraryProblem that is a sentence for the reader. Callbacks of a future run in the
    library's thread. What is asked first is done first, so a `load` sees every `save` before it.

    `now` gives the time of revisions and backups; `idle_seconds` of silence let the daily backup
    and the thinning run, and `on_problem` hears, in the library's thread, what went wrong then:
    LibraryDamaged where the daily copy does not verify, LibraryProblem for a full disk.
    """

    def __init__(
        self,
        path: Path,
        *,
        backup_folder: Path | None = None,
        now: Callable[[], datetime] = _utc_now,
        idle_seconds: float = 3.0,
        on_problem: Callable[[LibraryProblem], object] = _nobody_listens,
    ) -> None:
        self.path = path
        self._idle_seconds = idle_seconds
        self._session = Session(path, backup_folder, now, on_problem)
        self._worker: Worker | None = None
        self._starting = Lock()

    def open(self) -> "Future[Opened]":
        """Open or create the library.

        Raises LibraryInUse, LibraryTooNew, LibraryDamaged (with `newest_backup`; `recover` may
        follow), or LibraryProblem.
        """
        return self._ask(self._session.open)

    def close(self) -> "Future[None]":
        """Finish everything asked, take the backup that is due, close the file."""
        done = self._ask(self._session.close)
        with self._starting:
            worker, self._worker = self._worker, None
        if worker is not None:
            worker.end()
        return done

    def save(
        self,
        document_id: str,
        kind: Kind | str,
        body: bytes,
        checklist: bytes | None,
        summary: Summary,
        *,
        name: str = "",
        save_kind: SaveKind | str = SaveKind.AUTO,
    ) -> "Future[RevisionInfo]":
        """Append a revision; the state the head has already is not stored twice.

        With a name, an unnamed automatic head that is the same state takes the name.
        """
        return self._ask(
            lambda: self._session.writable().save(
                document_id,
                Kind(kind),
                body,
                checklist,
                summary,
                name=name,
                save_kind=SaveKind(save_kind),
            )
        )

    def load(self, document_id: str, revision: int | None = None) -> "Future[Stored]":
        """Return a revision by its number, the newest where none is named; verified."""
        return self._ask(lambda: self._session.store.load(document_id, revision))

    def entries(
        self,
        text: str = "",
        *,
        archived: bool = False,
        kind: Kind | str = Kind.ASSESSMENT,
        limit: int | None = None,
    ) -> "Future[list[Entry]]":
        """Return the documents that hold every word typed, last changed first."""
        return self._ask(
            lambda: self._session.store.entries(
                text, archived=archived, kind=Kind(kind), limit=limit
            )
        )

    def entry(self, document_id: str) -> "Future[Entry | None]":
        """Return one document's line, archived or not."""
        return self._ask(lambda: self._session.store.entry(document_id))

    def counts(self) -> "Future[Counts]":
        """Return how much the library holds."""
        return self._ask(lambda: self._session.store.counts())

    def history(self, document_id: str) -> "Future[list[RevisionInfo]]":
        """Return every revision of a document, newest first."""
        return self._ask(lambda: self._session.store.history(document_id))

    def bodies(
        self, document_id: str, newest: int | None = None
    ) -> "Future[list[tuple[RevisionInfo, bytes]]]":
        """Return the revisions that still have their content, newest first, each verified."""
        return self._ask(lambda: self._session.store.bodies(document_id, newest))

    def checklist(self, sha: str) -> "Future[bytes | None]":
        """Return the checklist copy a revision names."""
        return self._ask(lambda: self._session.store.checklist(sha))

    def lineage(self, document_id: str, revision: int | None = None) -> "Future[list[str]]":
        """Return the hashes of a revision and all it came from, oldest first; for export."""
        return self._ask(lambda: self._session.store.lineage(document_id, revision))

    def find_revision(self, sha: str) -> "Future[RevisionInfo | None]":
        """Return the revision with this hash."""
        return self._ask(lambda: self._session.store.find_revision(sha))

    def archive(self, document_id: str) -> "Future[None]":
        """Move a document out of the list; nothing is lost."""
        return self._ask(lambda: self._session.writable().archive(document_id, True))

    def restore(self, document_id: str) -> "Future[None]":
        """Bring an archived document back."""
        return self._ask(lambda: self._session.writable().archive(document_id, False))

    def delete_for_good(self, *document_ids: str) -> "Future[Erased]":
        """Delete documents with every revision, here and in the backups; cannot be undone."""
        return self._ask(lambda: self._session.delete_for_good(document_ids))

    def setting(self, key: str) -> "Future[str | None]":
        """Return a setting; None where it was never set."""
        return self._ask(lambda: self._session.store.setting(key))

    def set_setting(self, key: str, value: str | None) -> "Future[None]":
        """Keep a setting inside the library; None forgets it."""
        return self._ask(lambda: self._session.writable().set_setting(key, value))

    def import_file(self, file: ImportedFile) -> "Future[ImportPlan]":
        """Return what opening a portable file would do; changes nothing."""
        return self._ask(lambda: plan_import(self._session.store, file))

    def apply_import(self, plan: ImportPlan) -> "Future[RevisionInfo]":
        """Do what was planned; returns the newest revision of the document to open."""
        return self._ask(lambda: apply_import(self._session.writable(), plan))

    def backup_now(self) -> "Future[Backup]":
        """Take a verified backup."""
        return self._ask(self._session.back_up)

    def backups(self) -> "Future[list[Backup]]":
        """Return the backups, newest first; works on a damaged library too."""
        return self._ask(self._session.backups)

    def backup_folder(self) -> "Future[Path]":
        """Return the folder the next backup goes to."""
        return self._ask(self._session.backup_folder)

    def restore_backup(self, path: Path) -> "Future[Recovered]":
        """Go back to a backup; the present state becomes the newest backup."""
        return self._ask(lambda: self._session.restore_backup(path))

    def recover(self, backup: Path | None = None) -> "Future[Recovered]":
        """After LibraryDamaged: move the damaged files aside whole, restore the backup, open."""
        return self._ask(lambda: self._session.recover(backup))

    def check(self) -> "Future[CheckReport]":
        """Verify everything; a broken search index is made anew."""
        return self._ask(self._session.check)

    def maintain(self) -> "Future[None]":
        """Do now what idle time would do: the daily backup, thinning, emptying the log."""
        return self._ask(self._session.maintain)

    def _ask(self, work: Callable[[], T]) -> "Future[T]":
        with self._starting:
            if self._worker is None:
                self._worker = Worker("library", idle=self._idle, idle_seconds=self._idle_seconds)
            return self._worker.submit(self._session.run, work)

    def _idle(self) -> None:
        self._session.run_quietly(self._session.maintain)
