"""The plain values that go into the library and come out of it."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from readiness.summary import Summary


class Kind(StrEnum):
    """What a document is."""

    ASSESSMENT = "assessment"
    CHECKLIST = "checklist"


class SaveKind(StrEnum):
    """Why a revision was written. Only automatic ones are ever thinned."""

    AUTO = "auto"
    NAMED = "named"
    IMPORT = "import"
    RESTORE = "restore"


class RevisionInfo(NamedTuple):
    """One saved state of a document.

    `number` counts from 1 in each document. `sha` is the hexadecimal hash of this state chained
    to `parent_sha`, the state it came from ("" for a first one); the parent may be missing here
    when the revision came in a file. `checklist_sha` names the checklist copy it was saved with,
    "" for none. `kept` is False once thinning has dropped its body.
    """

    document_id: str
    number: int
    sha: str
    parent_sha: str
    at: datetime
    kind: SaveKind
    name: str
    checklist_sha: str
    kept: bool


class Entry(NamedTuple):
    """One document in a list; `changed` is when its head was saved, `revisions` counts them."""

    document_id: str
    kind: Kind
    summary: Summary
    revisions: int
    sha: str
    changed: datetime
    archived: bool


class Stored(NamedTuple):
    """One revision read back: the very bytes that were saved. `checklist` is None for none."""

    body: bytes
    checklist: bytes | None
    info: RevisionInfo


class Counts(NamedTuple):
    """How many documents the library holds."""

    assessments: int
    archived: int
    samples: int
    cases: int
    checklists: int


class Backup(NamedTuple):
    """One verified copy of the library; `at` is when it was taken, `size` is in bytes."""

    path: Path
    at: datetime
    size: int


class Opened(NamedTuple):
    """What opening found and did.

    `created`: there was no library before. `checked`: the last stop was unclean, so everything
    was verified. `read_only`: the folder cannot be written; reading works, saving is refused.
    `migrated_from` is the earlier schema version, or None. `recovery_finished`: a restore that
    had been interrupted was completed.
    """

    path: Path
    created: bool = False
    checked: bool = False
    read_only: bool = False
    migrated_from: int | None = None
    recovery_finished: bool = False


class CheckReport(NamedTuple):
    """What a full check found. `problems` is empty for a sound library; sentences with ids."""

    revisions: int
    problems: tuple[str, ...] = ()
    index_rebuilt: bool = False

    @property
    def sound(self) -> bool:
        """Tell whether everything verified."""
        return not self.problems


class Erased(NamedTuple):
    """What deleting for good did.

    Backups that held the documents were rewritten without them, or removed where they could not
    be rewritten. `remaining` lists copies outside the library's reach that may still hold them,
    such as damaged libraries that were moved aside.
    """

    documents: int
    revisions: int
    checklists: int
    backups_rewritten: int = 0
    backups_removed: int = 0
    remaining: tuple[Path, ...] = ()


class Recovered(NamedTuple):
    """What a restore did: the backup now in place, and where the earlier files were moved."""

    opened: Opened
    backup: Path
    moved_aside: tuple[Path, ...] = ()
