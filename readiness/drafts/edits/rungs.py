"""Edits of the ladder. Needs belong to a rung's id and follow it wherever it moves."""

from dataclasses import replace
from typing import Any

from readiness.drafts.draft import ChecklistDraft, DraftItem, DraftPurpose, DraftRung
from readiness.drafts.edits.making import (
    changed,
    each_item,
    inserted,
    moved,
    position_of,
    refuse_taken,
    rewritten,
    with_parts,
    without,
)

_FIELDS = frozenset({"title", "short", "who", "decides", "leaves"})


def change_rung(draft: ChecklistDraft, rung_id: str, **fields: Any) -> ChecklistDraft:
    """Change title, short name, who meets, what is decided or what is left behind."""

    def change(rung: DraftRung) -> DraftRung:
        return rewritten(rung, fields, _FIELDS)

    return with_parts(draft, rungs=changed(draft.rungs, rung_id, change))


def add_rung(draft: ChecklistDraft, *, id: str, after: str | None = None) -> ChecklistDraft:
    """Add a rung above another (None: on top); it starts with the needs of the rung below it."""
    refuse_taken(draft, id)
    rungs = inserted(draft.rungs, DraftRung(id=id), after)
    position = position_of(rungs, id)
    below = rungs[position - 1].id if position else ""

    def copy_need(item: DraftItem) -> DraftItem:
        need = item.needs.get(below, 0)
        return replace(item, needs={**item.needs, id: need}) if need else item

    def copy_needs(purpose: DraftPurpose) -> DraftPurpose:
        needs = {
            item: {**own, id: own[below]} if below in own else own
            for item, own in purpose.needs.items()
        }
        return purpose if needs == purpose.needs else replace(purpose, needs=needs)

    return with_parts(
        draft,
        rungs=rungs,
        sections=each_item(draft, copy_need),
        purposes=_each_purpose(draft, [copy_needs(purpose) for purpose in draft.purposes]),
    )


def remove_rung(draft: ChecklistDraft, rung_id: str) -> ChecklistDraft:
    """Remove a rung and what is needed there; items hard from it are hard from the next one."""
    position = position_of(draft.rungs, rung_id)
    above = draft.rungs[position + 1].id if position + 1 < len(draft.rungs) else None

    def forget(item: DraftItem) -> DraftItem:
        needs = {rung: need for rung, need in item.needs.items() if rung != rung_id}
        hard_from = above if item.hard_from == rung_id else item.hard_from
        if hard_from == item.hard_from and len(needs) == len(item.needs):
            return item
        return replace(item, needs=needs, hard_from=hard_from)

    def forget_needs(purpose: DraftPurpose) -> DraftPurpose:
        if not any(rung_id in own for own in purpose.needs.values()):
            return purpose
        left = {
            item: {rung: need for rung, need in own.items() if rung != rung_id}
            for item, own in purpose.needs.items()
        }
        return replace(purpose, needs={item: own for item, own in left.items() if own})

    return with_parts(
        draft,
        rungs=without(draft.rungs, rung_id),
        sections=each_item(draft, forget),
        purposes=_each_purpose(draft, [forget_needs(purpose) for purpose in draft.purposes]),
    )


def move_rung(draft: ChecklistDraft, rung_id: str, steps: int) -> ChecklistDraft:
    """Move a rung up the ladder by `steps`, down if negative."""
    return with_parts(draft, rungs=moved(draft.rungs, rung_id, steps))


def _each_purpose(draft: ChecklistDraft, purposes: list[DraftPurpose]) -> tuple[DraftPurpose, ...]:
    same = all(after is before for after, before in zip(purposes, draft.purposes, strict=True))
    return draft.purposes if same else tuple(purposes)
