"""The narrow repository: documents, their revisions and their line in the list."""

from collections.abc import Callable
from datetime import datetime

from readiness.errors import LibraryProblem
from readiness.library import listing, revisions, search
from readiness.library.chain import NO_SHA, checklist_sha, from_hex
from readiness.library.engine import Connection
from readiness.library.records import Counts, Entry, Kind, RevisionInfo, SaveKind, Stored
from readiness.library.transaction import transaction
from readiness.messages import _
from readiness.summary import Summary


class Store:
    """Reads and writes one open library; knows no thread, no file and no backup."""

    def __init__(self, connection: Connection, now: Callable[[], datetime]) -> None:
        self._connection = connection
        self._now = now

    def save(
        self,
        document_id: str,
        kind: Kind,
        body: bytes,
        checklist: bytes | None,
        summary: Summary,
        *,
        name: str = "",
        save_kind: SaveKind = SaveKind.AUTO,
        parent: str | None = None,
        skipped: tuple[str, ...] = (),
    ) -> RevisionInfo:
        """Append a revision, make it the head, renew its line in the list: all or nothing.

        A state equal to the head is not stored twice: the head's record comes back. With a name,
        an unnamed automatic head takes that name; a head that has another name is left alone and
        a named revision is appended. `parent` and `skipped` are for states that arrive in a file.
        """
        if name and save_kind is SaveKind.AUTO:
            save_kind = SaveKind.NAMED
        with transaction(self._connection):
            found = self._find(document_id)
            if found is not None:
                number, head = found
                self._refuse_other_kind(number, kind, document_id)
                if self._same_as_head(number, head, body, checklist) and save_kind in (
                    SaveKind.AUTO,
                    SaveKind.NAMED,
                ):
                    named = self._name_head(number, head, name)
                    if named is not None:
                        listing.put(self._connection, number, summary)
                        return named
                before = self._connection.execute(
                    "SELECT head_sha FROM document WHERE number = ?", (number,)
                ).fetchone()[0]
            else:
                number, head, before = listing.add(self._connection, document_id, kind), 0, NO_SHA
            at = self._now()
            sha = revisions.append(
                self._connection,
                number,
                number=head + 1,
                parent=before if parent is None else from_hex(parent),
                checklist=checklist,
                body=body,
                at=at,
                kind=save_kind,
                name=name,
                skipped=skipped,
            )
            self._connection.execute(
                "UPDATE document SET head = ?, head_sha = ?, changed = ? WHERE number = ?",
                (head + 1, sha, revisions.stamp(at), number),
            )
            listing.put(self._connection, number, summary)
            saved = revisions.info(self._connection, number, head + 1)
        assert saved is not None
        return saved

    def load(self, document_id: str, revision: int | None = None) -> Stored:
        """Return a revision with its checklist copy, the head where none is named; verified."""
        number, head = self._known(document_id)
        info, body = revisions.read_body(self._connection, number, revision or head)
        checklist = revisions.read_checklist(self._connection, from_hex(info.checklist_sha))
        return Stored(body, checklist, info)

    def checklist(self, sha: str) -> bytes | None:
        """Return a stored checklist copy, verified; None for ""."""
        return revisions.read_checklist(self._connection, from_hex(sha))

    def entries(
        self,
        text: str = "",
        *,
        archived: bool = False,
        kind: Kind = Kind.ASSESSMENT,
        limit: int | None = None,
    ) -> list[Entry]:
        """Return the documents that hold every word of the text, last changed first."""
        where = "WHERE d.kind = ? AND d.archived = ? "
        values: list[object] = [kind, int(archived)]
        if text.strip():
            expression = search.match_expression(text)
            if not expression:
                return []
            where += "AND d.number IN (SELECT rowid FROM search WHERE search MATCH ?) "
            values.append(expression)
        return listing.read(self._connection, where, values, limit)

    def entry(self, document_id: str) -> Entry | None:
        """Return one document's line, archived or not; None where there is none."""
        found = listing.read(self._connection, "WHERE d.id = ? ", [document_id], 1)
        return found[0] if found else None

    def counts(self) -> Counts:
        """Return how much the library holds."""
        row = self._connection.execute(
            "SELECT coalesce(sum(kind = 'assessment' AND NOT archived), 0), "
            "coalesce(sum(kind = 'assessment' AND archived), 0), "
            "coalesce(sum(kind = 'assessment' AND NOT archived AND sample), 0), "
            "count(DISTINCT CASE WHEN kind = 'assessment' AND NOT archived THEN case_id END), "
            "coalesce(sum(kind = 'checklist' AND NOT archived), 0) FROM document"
        ).fetchone()
        return Counts(*row)

    def history(self, document_id: str) -> list[RevisionInfo]:
        """Return every revision of a document, newest first."""
        return revisions.history(self._connection, self._known(document_id)[0])

    def lineage(self, document_id: str, revision: int | None = None) -> list[str]:
        """Return the hashes of a revision and all it came from, oldest first."""
        number, head = self._known(document_id)
        return revisions.lineage(self._connection, number, revision or head)

    def bodies(
        self, document_id: str, newest: int | None = None
    ) -> list[tuple[RevisionInfo, bytes]]:
        """Return the revisions that still have a body, newest first, each verified."""
        return list(revisions.bodies(self._connection, self._known(document_id)[0], newest))

    def find_revision(self, sha: str) -> RevisionInfo | None:
        """Return the revision with this hash, or None."""
        try:
            return revisions.find(self._connection, from_hex(sha))
        except ValueError:
            return None

    def archive(self, document_id: str, archived: bool) -> None:
        """Move a document to the archive or back."""
        number = self._known(document_id)[0]
        with transaction(self._connection):
            self._connection.execute(
                "UPDATE document SET archived = ? WHERE number = ?", (int(archived), number)
            )

    def has_document(self, document_id: str) -> bool:
        """Tell whether a document of this id exists, archived ones too."""
        return self._find(document_id) is not None

    def setting(self, key: str) -> str | None:
        """Return a setting, or None where it was never set."""
        row = self._connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def set_setting(self, key: str, value: str | None) -> None:
        """Keep a setting; None forgets it."""
        with transaction(self._connection):
            if value is None:
                self._connection.execute("DELETE FROM setting WHERE key = ?", (key,))
            else:
                self._connection.execute(
                    "INSERT INTO setting VALUES (?, ?) "
                    "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                    (key, value),
                )

    def _find(self, document_id: str) -> tuple[int, int] | None:
        row = self._connection.execute(
            "SELECT number, head FROM document WHERE id = ?", (document_id,)
        ).fetchone()
        return None if row is None else (row[0], row[1])

    def _known(self, document_id: str) -> tuple[int, int]:
        found = self._find(document_id)
        if found is None:
            raise LibraryProblem(
                _("{document} is not in the library (any more).", document=document_id)
            )
        return found

    def _refuse_other_kind(self, number: int, kind: Kind, document_id: str) -> None:
        (held,) = self._connection.execute(
            "SELECT kind FROM document WHERE number = ?", (number,)
        ).fetchone()
        if held != kind:
            raise LibraryProblem(
                _(
                    "{document} is already used for a document of another kind.",
                    document=document_id,
                )
            )

    def _same_as_head(self, number: int, head: int, body: bytes, checklist: bytes | None) -> bool:
        info, held = revisions.read_body(self._connection, number, head)
        return held == body and from_hex(info.checklist_sha) == checklist_sha(checklist)

    def _name_head(self, number: int, head: int, name: str) -> RevisionInfo | None:
        """Return the head with the name on it, or None where a revision must be appended."""
        info = revisions.info(self._connection, number, head)
        assert info is not None
        if not name or info.name == name:
            return info
        if info.name or info.kind is not SaveKind.AUTO:
            return None
        self._connection.execute(
            "UPDATE revision SET name = ?, kind = ? WHERE document = ? AND number = ?",
            (name, SaveKind.NAMED, number, head),
        )
        return revisions.info(self._connection, number, head)
