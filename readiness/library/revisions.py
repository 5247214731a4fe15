"""Rows of revisions: appended, read back with their hash checked, thinned, verified."""

import zlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from readiness.errors import LibraryDamaged, LibraryProblem
from readiness.library.chain import (
    NO_SHA,
    as_hex,
    checklist_sha,
    pack,
    revision_sha,
    unpack,
)
from readiness.library.engine import Connection
from readiness.library.records import RevisionInfo, SaveKind
from readiness.messages import _

KEEP_WHOLE = timedelta(days=30)
"""Automatic revisions younger than this keep their bodies, all of them."""

_INFO = (
    "d.id, r.number, r.sha, r.parent_sha, r.at, r.kind, r.name, r.checklist_sha, r.body IS NOT NULL"
)
_FROM = "FROM revision r JOIN document d ON d.number = r.document"


def stamp(moment: datetime) -> str:
    """Return the stored form of a moment: UTC, to the millisecond, sortable as text."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def append(
    connection: Connection,
    document: int,
    *,
    number: int,
    parent: bytes,
    checklist: bytes | None,
    body: bytes,
    at: datetime,
    kind: SaveKind,
    name: str,
    skipped: tuple[str, ...] = (),
) -> bytes:
    """Write one revision and, where it is new, its checklist copy; return the chained hash.

    `skipped` names the ancestors between the revision before and this one that are not held
    here, which happens when a later state arrives in a file.
    """
    checklist_name = store_checklist(connection, checklist)
    sha = revision_sha(parent, checklist_name, body)
    packed, stored = pack(body)
    connection.execute(
        "INSERT INTO revision (document, number, parent_sha, sha, skipped, at, kind, name, "
        "checklist_sha, packed, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            document,
            number,
            parent,
            sha,
            " ".join(skipped),
            stamp(at),
            kind,
            name,
            checklist_name,
            packed,
            stored,
        ),
    )
    return sha


def store_checklist(connection: Connection, checklist: bytes | None) -> bytes:
    """Keep a checklist copy under its hash, once; return the hash."""
    name = checklist_sha(checklist)
    if checklist is not None:
        held = connection.execute("SELECT 1 FROM checklist WHERE sha = ?", (name,)).fetchone()
        if held is None:
            connection.execute("INSERT INTO checklist VALUES (?, ?, ?)", (name, *pack(checklist)))
    return name


def info_of(row: tuple[Any, ...]) -> RevisionInfo:
    """Return the record of a row selected by the columns of this room."""
    try:
        return RevisionInfo(
            document_id=row[0],
            number=row[1],
            sha=as_hex(row[2]),
            parent_sha=as_hex(row[3]),
            at=datetime.fromisoformat(row[4]),
            kind=SaveKind(row[5]),
            name=row[6],
            checklist_sha=as_hex(row[7]),
            kept=bool(row[8]),
        )
    except (ValueError, TypeError, AttributeError):
        raise LibraryDamaged(
            _("A revision in the library makes no sense. Restore a backup to go on.")
        ) from None


def info(connection: Connection, document: int, number: int) -> RevisionInfo | None:
    """Return the record of one revision, or None."""
    row = connection.execute(
        f"SELECT {_INFO} {_FROM} WHERE r.document = ? AND r.number = ?", (document, number)
    ).fetchone()
    return None if row is None else info_of(row)


def find(connection: Connection, sha: bytes) -> RevisionInfo | None:
    """Return the newest revision with this hash, or None."""
    row = connection.execute(
        f"SELECT {_INFO} {_FROM} WHERE r.sha = ? ORDER BY r.rid DESC LIMIT 1", (sha,)
    ).fetchone()
    return None if row is None else info_of(row)


def history(connection: Connection, document: int) -> list[RevisionInfo]:
    """Return every revision of a document, newest first."""
    rows = connection.execute(
        f"SELECT {_INFO} {_FROM} WHERE r.document = ? ORDER BY r.number DESC", (document,)
    )
    return [info_of(row) for row in rows]


def lineage(connection: Connection, document: int, last: int) -> list[str]:
    """Return the hashes of a revision and all it came from, oldest first."""
    names: list[str] = []
    for skipped, sha in connection.execute(
        "SELECT skipped, sha FROM revision WHERE document = ? AND number <= ? ORDER BY number",
        (document, last),
    ):
        names += skipped.split()
        names.append(as_hex(sha))
    return names


def bodies(
    connection: Connection, document: int, newest: int | None
) -> Iterator[tuple[RevisionInfo, bytes]]:
    """Give the revisions that still have a body, newest first, each verified."""
    rows = connection.execute(
        f"SELECT {_INFO}, r.packed, r.body {_FROM} WHERE r.document = ? AND r.body IS NOT NULL "
        "ORDER BY r.number DESC LIMIT ?",
        (document, -1 if newest is None else newest),
    )
    for row in rows:
        found = info_of(row)
        yield found, _verified(row[2], row[3], row[7], row[9], row[10], found)


def read_body(connection: Connection, document: int, number: int) -> tuple[RevisionInfo, bytes]:
    """Return one revision and its verified bytes.

    Raises LibraryProblem where the revision does not exist or was thinned, LibraryDamaged where
    the bytes are not those that were saved.
    """
    row = connection.execute(
        f"SELECT {_INFO}, r.packed, r.body {_FROM} WHERE r.document = ? AND r.number = ?",
        (document, number),
    ).fetchone()
    if row is None:
        raise LibraryProblem(
            _("Revision {number} is not in the library; choose another.", number=number)
        )
    found = info_of(row)
    if not found.kept:
        raise LibraryProblem(
            _(
                "Revision {number} of {document} was saved automatically more than 30 days ago "
                "and its content is no longer kept; choose another of the same day.",
                number=number,
                document=found.document_id,
            )
        )
    return found, _verified(row[2], row[3], row[7], row[9], row[10], found)


def read_checklist(connection: Connection, sha: bytes) -> bytes | None:
    """Return a checklist copy, verified; None for the hash that stands for none."""
    if sha == NO_SHA:
        return None
    row = connection.execute("SELECT packed, body FROM checklist WHERE sha = ?", (sha,)).fetchone()
    try:
        body = None if row is None else unpack(*row)
    except zlib.error:
        body = None
    if body is None or checklist_sha(body) != sha:
        raise LibraryDamaged(
            _(
                "The checklist copy {sha} in the library is damaged. Restore a backup to go on.",
                sha=as_hex(sha)[:12],
            )
        )
    return body


def thin(connection: Connection, now: datetime) -> int:
    """Drop the bodies of old automatic revisions but for the last of each day; return how many.

    Heads stay whole, as does every revision that was named, imported or restored. The row with
    its hash and its parent stays. Checklist copies that no body needs any more go.
    """
    dropped = connection.execute(
        "UPDATE revision SET body = NULL WHERE kind = ? AND body IS NOT NULL AND at < ? "
        "AND number < (SELECT head FROM document d WHERE d.number = revision.document) "
        "AND EXISTS (SELECT 1 FROM revision later WHERE later.document = revision.document "
        "AND later.number > revision.number AND later.kind = revision.kind "
        "AND substr(later.at, 1, 10) = substr(revision.at, 1, 10))",
        (SaveKind.AUTO, stamp(now - KEEP_WHOLE)),
    ).rowcount
    if dropped:
        drop_unused_checklists(connection)
    return int(dropped)


def drop_unused_checklists(connection: Connection) -> int:
    """Remove the checklist copies that no kept body refers to; return how many."""
    return int(
        connection.execute(
            "DELETE FROM checklist WHERE sha NOT IN "
            "(SELECT checklist_sha FROM revision WHERE body IS NOT NULL)"
        ).rowcount
    )


def faults(connection: Connection, *, heads_only: bool) -> Iterator[str]:
    """Give a sentence, with ids only, for each revision or checklist copy that does not verify."""
    rows = connection.execute(
        f"SELECT {_INFO}, r.packed, r.body {_FROM} WHERE r.body IS NOT NULL"
        + (" AND r.number = d.head" if heads_only else "")
    )
    for row in rows:
        if _read(row[2], row[3], row[7], row[9], row[10]) is None:
            yield _("{document}, revision {number}: damaged", document=row[0], number=row[1])
    for (sha,) in connection.execute("SELECT sha FROM checklist").fetchall():
        try:
            read_checklist(connection, sha)
        except LibraryDamaged as damage:
            yield str(damage)
    for (document,) in connection.execute(
        "SELECT id FROM document d WHERE NOT EXISTS (SELECT 1 FROM revision r "
        "WHERE r.document = d.number AND r.number = d.head AND r.sha = d.head_sha "
        "AND r.body IS NOT NULL)"
    ):
        yield _("{document}: its newest revision is missing", document=document)
    for document, number in connection.execute(
        "SELECT d.id, r.number FROM revision r JOIN document d ON d.number = r.document "
        "JOIN revision b ON b.document = r.document AND b.number = r.number - 1 "
        "WHERE r.parent_sha <> b.sha AND r.skipped = ''"
    ):
        yield _(
            "{document}, revision {number}: not chained to the one before",
            document=document,
            number=number,
        )
    for sha, document in connection.execute(
        f"SELECT r.checklist_sha, d.id {_FROM} WHERE r.body IS NOT NULL AND r.checklist_sha <> ? "
        "AND r.checklist_sha NOT IN (SELECT sha FROM checklist)",
        (NO_SHA,),
    ):
        yield _(
            "{document}: its checklist copy {sha} is missing",
            document=document,
            sha=as_hex(sha)[:12],
        )


def _verified(
    sha: bytes, parent: bytes, checklist: bytes, packed: int, stored: bytes, found: RevisionInfo
) -> bytes:
    body = _read(sha, parent, checklist, packed, stored)
    if body is None:
        raise LibraryDamaged(
            _(
                "Revision {number} of {document} is damaged: it is not what was saved. "
                "Restore a backup to go on.",
                number=found.number,
                document=found.document_id,
            )
        )
    return body


def _read(sha: bytes, parent: bytes, checklist: bytes, packed: int, stored: bytes) -> bytes | None:
    try:
        body = unpack(packed, stored)
    except zlib.error:
        return None
    return body if revision_sha(parent, checklist, body) == sha else None
