"""Deleting for good: from the tables, the index, the free space, the log and every backup."""

import contextlib
import os
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlcipher3 import dbapi2

from readiness.atomic import sync_folder
from readiness.errors import LibraryProblem
from readiness.library import revisions, search
from readiness.library.backups import is_good, remove_database
from readiness.library.engine import Connection, connect
from readiness.library.schema import refuse_foreign
from readiness.library.transaction import transaction


def erase(connection: Connection, document_ids: Sequence[str]) -> tuple[int, int, int]:
    """Remove documents with all they leave behind; return documents, revisions, checklists.

    Freed pages are overwritten, then the file is written anew and its log emptied.
    """
    documents = gone = 0
    with transaction(connection):
        for document_id in document_ids:
            row = connection.execute(
                "SELECT number FROM document WHERE id = ?", (document_id,)
            ).fetchone()
            if row is None:
                continue
            search.drop_words(connection, row[0])
            gone += connection.execute("DELETE FROM revision WHERE document = ?", row).rowcount
            connection.execute("DELETE FROM document WHERE number = ?", row)
            documents += 1
        checklists = revisions.drop_unused_checklists(connection)
    # Deleting securely can leave the index of many words at odds with itself.
    if documents and not search.is_sound(connection):
        search.rebuild(connection)
    # What was deleted is overwritten already; this also drops what moving pages left behind.
    with contextlib.suppress(dbapi2.OperationalError):
        connection.execute("VACUUM")
    empty_log(connection)
    return documents, gone, checklists


def empty_log(connection: Connection) -> None:
    """Write the log back into the file and cut it to nothing."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def erase_from_backups(paths: Iterable[Path], document_ids: Sequence[str]) -> tuple[int, int]:
    """Rewrite each backup without the documents, or remove it where that fails.

    Returns how many were rewritten and how many removed. A backup that does not hold the
    documents stays as it is.
    """
    rewritten = removed = 0
    for path in paths:
        try:
            rewritten += _rewrite(path, document_ids)
        except (dbapi2.Error, LibraryProblem, OSError):
            remove_database(path)
            removed += 1
    return rewritten, removed


def _rewrite(path: Path, document_ids: Sequence[str]) -> bool:
    temporary = path.with_suffix(".part")
    remove_database(temporary)
    try:
        shutil.copyfile(path, temporary)
        temporary.chmod(0o600)
        copy = connect(temporary, exclusive=True)
        try:
            refuse_foreign(copy, path)
            documents = erase(copy, document_ids)[0]
        finally:
            copy.close()
        if not is_good(temporary):
            raise LibraryProblem("the copy without the documents does not verify")
        if not documents:
            return False
        with temporary.open("rb") as file:
            os.fsync(file.fileno())
        temporary.replace(path)
        sync_folder(path.parent)
        return True
    finally:
        remove_database(temporary)
