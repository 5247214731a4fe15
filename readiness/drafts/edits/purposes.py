"""Edits of the purposes; what a purpose needs of an item is set beside the item."""

from typing import Any

from readiness.drafts.draft import ChecklistDraft, DraftPurpose
from readiness.drafts.edits.making import (
    changed,
    inserted,
    moved,
    refuse_taken,
    rewritten,
    with_parts,
    without,
)

_FIELDS = frozenset({"title", "description"})


def add_purpose(draft: ChecklistDraft, *, id: str, after: str | None = None) -> ChecklistDraft:
    """Add a purpose that as yet needs what the items need."""
    refuse_taken(draft, id)
    purpose = DraftPurpose(id=id)
    return with_parts(draft, purposes=inserted(draft.purposes, purpose, after))


def change_purpose(draft: ChecklistDraft, purpose_id: str, **fields: Any) -> ChecklistDraft:
    """Change title or description."""

    def change(purpose: DraftPurpose) -> DraftPurpose:
        return rewritten(purpose, fields, _FIELDS)

    return with_parts(draft, purposes=changed(draft.purposes, purpose_id, change))


def move_purpose(draft: ChecklistDraft, purpose_id: str, steps: int) -> ChecklistDraft:
    """Move a purpose down by `steps`, up if negative."""
    return with_parts(draft, purposes=moved(draft.purposes, purpose_id, steps))


def remove_purpose(draft: ChecklistDraft, purpose_id: str) -> ChecklistDraft:
    """Remove a purpose."""
    return with_parts(draft, purposes=without(draft.purposes, purpose_id))
