"""What opening a portable file would do to the library, and doing it; nothing is overwritten."""

import json
from dataclasses import dataclass, field, replace
from enum import StrEnum

from readiness.errors import LibraryProblem
from readiness.library.chain import as_hex, checklist_sha, from_hex, revision_sha
from readiness.library.records import Kind, RevisionInfo, SaveKind
from readiness.library.store import Store
from readiness.messages import _
from readiness.strict_json import canonical_json
from readiness.summary import Summary

_TITLE_LIMIT = 300


class ImportKind(StrEnum):
    """How a file stands to what the library has."""

    NEW = "new"
    KNOWN = "known"
    NEWER = "newer"
    DIVERGED = "diverged"


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """The values of a portable file that the library needs.

    `revision` and `lineage` (oldest first) are the hashes the file states, "" and () for none.
    `body` and `checklist` are canonical bytes; `summary` is of this assessment.
    """

    document_id: str
    body: bytes
    checklist: bytes | None
    summary: Summary
    revision: str = ""
    lineage: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What would happen. `document_id` is what will be open afterwards.

    `head` is what the library has of this document now, None for a new one. For a diverged file
    `document_id` is a second assessment, and `beside` the one to compare it with. `held_number` is
    the number of the revision the file equals, where the library has gone on since.
    """

    kind: ImportKind
    document_id: str
    head: RevisionInfo | None
    beside: str | None = None
    held_number: int | None = None
    file: ImportedFile = field(repr=False, kw_only=True)

    @property
    def sentence(self) -> str:
        """Return the preview for the reader."""
        if self.kind is ImportKind.NEW:
            return _("This assessment is new and will be added to the library.")
        if self.kind is ImportKind.KNOWN:
            if self.held_number is not None and self.head is not None:
                return _(
                    "The library already has this state as revision {number} and has gone on "
                    "since. Its newest revision, {newest}, will be opened; the other is under "
                    "Revisions.",
                    number=self.held_number,
                    newest=self.head.number,
                )
            return _("The library already has this state; it will be opened from there.")
        if self.kind is ImportKind.NEWER:
            return _(
                "The file continues the assessment in the library and becomes its newest "
                "revision; the earlier ones stay."
            )
        return _(
            "The file and the library went different ways. The file will be added as a second "
            "assessment of the case, ready to be compared; the first one stays as it is."
        )


def plan_import(store: Store, file: ImportedFile) -> ImportPlan:
    """Say what importing the file would do; changes nothing.

    A file edited by hand, whose content is not that of the revision it states, counts as a
    descendant of that revision.
    """
    if not store.has_document(file.document_id):
        return ImportPlan(ImportKind.NEW, file.document_id, None, file=file)
    history = store.history(file.document_id)
    head = history[0]
    checklist = checklist_sha(file.checklist)
    for held in history:
        if as_hex(checklist) == held.checklist_sha and held.sha == as_hex(
            revision_sha(from_hex(held.parent_sha), checklist, file.body)
        ):
            number = None if held.sha == head.sha else held.number
            return ImportPlan(
                ImportKind.KNOWN, file.document_id, head, held_number=number, file=file
            )
    if head.sha in _ancestors(file):
        return ImportPlan(ImportKind.NEWER, file.document_id, head, file=file)
    copy_id = _copy_id(file)
    if store.has_document(copy_id):
        copy_head = store.history(copy_id)[0]
        return ImportPlan(ImportKind.KNOWN, copy_id, copy_head, file.document_id, file=file)
    return ImportPlan(ImportKind.DIVERGED, copy_id, head, file.document_id, file=file)


def apply_import(store: Store, plan: ImportPlan) -> RevisionInfo:
    """Do what was planned and return the newest revision of the document to open.

    Raises LibraryProblem where the library has changed since, so that the plan no longer holds.
    """
    now = plan_import(store, plan.file)
    if (now.kind, now.document_id, now.head) != (plan.kind, plan.document_id, plan.head):
        raise LibraryProblem(_("The library has changed since the preview. Open the file again."))
    if plan.kind is ImportKind.KNOWN:
        store.archive(plan.document_id, False)
        assert plan.head is not None
        return plan.head
    if plan.kind is ImportKind.DIVERGED:
        return _add_copy(store, plan)
    file = plan.file
    ancestors = _ancestors(file)
    skipped = ancestors
    if plan.head is not None:
        last = len(ancestors) - 1 - ancestors[::-1].index(plan.head.sha)
        skipped = ancestors[last + 1 :]
        store.archive(plan.document_id, False)
    return store.save(
        file.document_id,
        Kind.ASSESSMENT,
        file.body,
        file.checklist,
        file.summary,
        save_kind=SaveKind.IMPORT,
        parent=ancestors[-1] if ancestors else "",
        skipped=skipped,
    )


def _add_copy(store: Store, plan: ImportPlan) -> RevisionInfo:
    file = plan.file
    body = json.loads(file.body)
    title = _("{title} (imported copy)", title=body["title"])
    if len(title) > _TITLE_LIMIT:
        title = _(
            "{title}… (imported copy)",
            title=body["title"][: 2 * _TITLE_LIMIT - len(title) - 1].rstrip(),
        )
    body |= {"id": plan.document_id, "title": title}
    return store.save(
        plan.document_id,
        Kind.ASSESSMENT,
        canonical_json(body),
        file.checklist,
        replace(file.summary, document_id=plan.document_id, title=title),
        save_kind=SaveKind.IMPORT,
    )


def _ancestors(file: ImportedFile) -> tuple[str, ...]:
    """Return the hashes the file's state came from, oldest first; invalid ones count as none."""
    try:
        lineage = tuple(as_hex(from_hex(sha)) for sha in file.lineage if sha)
        if not file.revision:
            return lineage
        stated = from_hex(file.revision)
        parent = from_hex(lineage[-1] if lineage else "")
    except ValueError:
        return ()
    if revision_sha(parent, checklist_sha(file.checklist), file.body) == stated:
        return lineage
    return (*lineage, as_hex(stated))


def _copy_id(file: ImportedFile) -> str:
    """Return the same id for the same file, so that importing it twice adds one copy."""
    sha = revision_sha(b"", checklist_sha(file.checklist), file.body)
    return f"{file.document_id[:40]}-copy-{sha.hex()[:12]}"
