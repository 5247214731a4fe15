"""The line of each document in the list: what a Summary says, in columns."""

import json
from datetime import datetime
from functools import lru_cache

from readiness.errors import LibraryDamaged
from readiness.library import search
from readiness.library.chain import NO_SHA, as_hex
from readiness.library.engine import Connection
from readiness.library.records import Entry, Kind
from readiness.messages import _
from readiness.summary import Summary

_SUMMARY = (
    "case_id",
    "case_title",
    "title",
    "own_side",
    "as_of",
    "assessor",
    "talks",
    "purpose_title",
    "checklist_title",
    "rungs",
    "answered",
    "items",
    "sample",
)
_BLANK = ("", "", "", "", "", "", "", "", "", "[]", 0, 0, 0)

_ENTRY = (
    f"SELECT d.id, d.{', d.'.join(_SUMMARY)}, d.kind, d.head, d.head_sha, d.changed, d.archived "
    "FROM document d "
)
_KINDS = {str(kind): kind for kind in Kind}


def add(connection: Connection, document_id: str, kind: Kind) -> int:
    """Add a document that has no revision yet; return its number."""
    columns = ("id", "kind", "head", "head_sha", "changed", *_SUMMARY)
    return int(
        connection.execute(
            f"INSERT INTO document ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
            (document_id, kind, 0, NO_SHA, "", *_BLANK),
        ).lastrowid
    )


def put(connection: Connection, document: int, summary: Summary) -> None:
    """Renew the line of a document and the words it is found by."""
    values = {name: getattr(summary, name) for name in _SUMMARY}
    values["rungs"] = json.dumps(summary.rungs, ensure_ascii=False, separators=(",", ":"))
    values["sample"] = int(summary.sample)
    connection.execute(
        f"UPDATE document SET {', '.join(f'{name} = ?' for name in values)} WHERE number = ?",
        (*values.values(), document),
    )
    title = f"{summary.title} {summary.case_title}".strip()
    search.put_words(connection, document, title, summary.search_text)


def read(
    connection: Connection, where: str, values: list[object], limit: int | None
) -> list[Entry]:
    """Return the lines that a condition on `d`, the document, selects, last changed first."""
    rows = connection.execute(
        f"{_ENTRY}{where}ORDER BY d.changed DESC, d.number DESC LIMIT ?",
        [*values, -1 if limit is None else limit],
    )
    moment = datetime.fromisoformat
    try:
        return [
            Entry(
                row[0],
                _KINDS[row[14]],
                Summary(
                    row[0],
                    row[1],
                    row[2],
                    row[3],
                    row[4],
                    row[5],
                    row[6],
                    row[7],
                    row[8],
                    row[9],
                    _rungs(row[10]),
                    row[11],
                    row[12],
                    bool(row[13]),
                ),
                row[15],
                as_hex(row[16]),
                moment(row[17]),
                bool(row[18]),
            )
            for row in rows
        ]
    except (ValueError, TypeError, KeyError, AttributeError):
        raise LibraryDamaged(
            _("The list of the library makes no sense in one place. Restore a backup to go on.")
        ) from None


@lru_cache(maxsize=4096)
def _rungs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((title, state) for title, state in json.loads(text))
