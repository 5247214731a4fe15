"""Where assessments live: one SQLite file, append-only revisions, one worker thread.

The library stores bytes and short summaries; it knows no model, no screen and no PDF. Its one
door is `Library`; what comes out are the plain values of `records`.
"""

from readiness.library.importing import ImportedFile, ImportKind, ImportPlan
from readiness.library.library import Library
from readiness.library.location import library_path
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

__all__ = [
    "Backup",
    "CheckReport",
    "Counts",
    "Entry",
    "Erased",
    "ImportKind",
    "ImportPlan",
    "ImportedFile",
    "Kind",
    "Library",
    "Opened",
    "Recovered",
    "RevisionInfo",
    "SaveKind",
    "Stored",
    "library_path",
]
