"""The tables of the library, their version, and the way from each version to the next."""

from collections.abc import Callable

from readiness.errors import LibraryProblem, LibraryTooNew
from readiness.library.engine import Connection, pragma
from readiness.messages import _

APPLICATION_ID = 0x52444E53
"""The letters RDNS; tells our files from other databases."""

_TABLES = (
    """CREATE TABLE document (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        head INTEGER NOT NULL,
        head_sha BLOB NOT NULL,
        archived INTEGER NOT NULL DEFAULT 0,
        changed TEXT NOT NULL,
        case_id TEXT NOT NULL,
        case_title TEXT NOT NULL,
        title TEXT NOT NULL,
        own_side TEXT NOT NULL,
        as_of TEXT NOT NULL,
        assessor TEXT NOT NULL,
        talks TEXT NOT NULL,
        purpose_title TEXT NOT NULL,
        checklist_title TEXT NOT NULL,
        rungs TEXT NOT NULL,
        answered INTEGER NOT NULL,
        items INTEGER NOT NULL,
        sample INTEGER NOT NULL
    )""",
    "CREATE INDEX document_by_change ON document (kind, archived, changed)",
    """CREATE TABLE revision (
        rid INTEGER PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES document (number),
        number INTEGER NOT NULL,
        parent_sha BLOB NOT NULL,
        sha BLOB NOT NULL,
        skipped TEXT NOT NULL DEFAULT '',
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        checklist_sha BLOB NOT NULL,
        packed INTEGER NOT NULL,
        body BLOB,
        UNIQUE (document, number)
    )""",
    "CREATE INDEX revision_by_sha ON revision (sha)",
    """CREATE TABLE checklist (
        sha BLOB PRIMARY KEY,
        packed INTEGER NOT NULL,
        body BLOB NOT NULL
    )""",
    """CREATE TABLE words (
        document INTEGER PRIMARY KEY REFERENCES document (number),
        title TEXT NOT NULL,
        text TEXT NOT NULL
    )""",
    """CREATE VIRTUAL TABLE search USING fts5 (
        title, text, content = 'words', content_rowid = 'document',
        tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
    )""",
    "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)",
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
)


def _version_1(connection: Connection) -> None:
    for statement in _TABLES:
        connection.execute(statement)


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (_version_1,)
"""The step at position n leads from schema version n to n + 1; a new step is appended."""


def schema_version() -> int:
    """Return the schema version this program writes."""
    return len(MIGRATIONS)


def is_empty(connection: Connection) -> bool:
    """Tell whether the file holds nothing yet."""
    count: int = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    return count == 0 and pragma(connection, "application_id") == 0


def refuse_foreign(connection: Connection, name: object) -> None:
    """Raise unless the file is a library of ours, of this version or an earlier one."""
    if pragma(connection, "application_id") != APPLICATION_ID:
        raise LibraryProblem(
            _("{path} is a database, but not a Readiness library. Choose another file.", path=name)
        )
    found = pragma(connection, "user_version")
    if found > schema_version():
        raise LibraryTooNew(
            _(
                "The library {path} was written by a later version of Readiness (format {found}, "
                "this one knows {known}). Update Readiness to open it.",
                path=name,
                found=found,
                known=schema_version(),
            )
        )
    foreign = connection.execute(
        "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')"
    ).fetchone()[0]
    if foreign:
        raise LibraryProblem(
            _(
                "The library {path} holds instructions that Readiness did not write, so it is not "
                "opened. Restore a backup of your own.",
                path=name,
            )
        )


def migrate(connection: Connection) -> None:
    """Bring the file to the present version, all steps or none."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in MIGRATIONS[pragma(connection, "user_version") :]:
            step(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {schema_version()}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
