"""What the library tests put into a library: small bodies, a clock to turn, direct access."""

import json
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlcipher3 import dbapi2

from readiness.library import Kind, Library, RevisionInfo
from readiness.strict_json import canonical_json
from readiness.summary import Summary

CHECKLIST = canonical_json({"id": "small", "items": ["q" * 50] * 200})
START = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


class Clock:
    """Time that moves a second at every look, and further when told to."""

    def __init__(self) -> None:
        self.time = START

    def __call__(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time

    def turn(self, **by: float) -> None:
        self.time += timedelta(**by)


def body(document_id: str, text: str) -> bytes:
    return canonical_json({"id": document_id, "title": f"Title of {document_id}", "note": text})


def summary(document_id: str, text: str = "", **fields: str) -> Summary:
    return Summary(
        document_id,
        case_id="case-1",
        title=f"Title of {document_id}",
        rungs=(("Working", "open"), ("Leaders", "blocked")),
        answered=3,
        items=74,
        search_text=text,
        **fields,
    )


def put(library: Library, document_id: str, text: str, **fields: str) -> RevisionInfo:
    return library.save(
        document_id,
        Kind.ASSESSMENT,
        body(document_id, text),
        CHECKLIST,
        summary(document_id, text),
        **fields,
    ).result()


def text_of(library: Library, document_id: str, revision: int | None = None) -> str:
    stored = library.load(document_id, revision).result()
    return str(json.loads(stored.body)["note"])


def tamper(path: Path, *statements: str) -> None:
    """Change a closed library behind its back."""
    with closing(dbapi2.connect(str(path), isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def run(script: str, *arguments: object, check: bool = True) -> "subprocess.CompletedProcess[str]":
    """Run a script in another process."""
    return subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=check,
    )


LEAVE_UNCLEAN = """
import os, sys
from pathlib import Path
from readiness.library import Library
from tests.readiness.library.shelf import put
library = Library(Path(sys.argv[1]))
library.open().result()
for number in range(20):
    put(library, f"d{number % 4}", f"words {number} " + "x" * 6000)
os._exit(0)
"""
"""Saves twenty revisions and is gone, leaving a log that was not emptied."""
