"""Edits of the items: their words, their needs, and where they stand."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from readiness.drafts.draft import ChecklistDraft, DraftItem, DraftPurpose, DraftSection
from readiness.drafts.edits.making import (
    changed,
    inserted,
    moved,
    position_of,
    refuse_taken,
    rewritten,
    storable,
    with_parts,
    without,
)
from readiness.drafts.edits.sections import purposes_without
from readiness.drafts.naming import free_item_code
from readiness.errors import EditRefused
from readiness.messages import _

_FIELDS = frozenset(
    {
        "code",
        "question",
        "why",
        "weight",
        "evidence_hint",
        "references",
        "window_days",
        "computed_by",
    }
)


def add_item(
    draft: ChecklistDraft, section_id: str, *, id: str, after: str | None = None
) -> ChecklistDraft:
    """Add a blank item to a section, after another item of it or at its end."""
    refuse_taken(draft, id)
    position_of(draft.sections, section_id)
    item = DraftItem(id=id, code=free_item_code(draft, section_id))
    return _in_section(draft, section_id, lambda items: inserted(items, item, after))


def duplicate_item(draft: ChecklistDraft, item_id: str, *, id: str) -> ChecklistDraft:
    """Add a copy of an item right after it, under the next free code, purposes included."""
    refuse_taken(draft, id)
    section = _section_of(draft, item_id)
    copy = replace(_item(draft, item_id), id=id, code=free_item_code(draft, section.id))
    draft = _in_section(draft, section.id, lambda items: inserted(items, copy, item_id))
    if not any(item_id in purpose.needs for purpose in draft.purposes):
        return draft
    return with_parts(
        draft,
        purposes=tuple(
            replace(purpose, needs={**purpose.needs, id: purpose.needs[item_id]})
            if item_id in purpose.needs
            else purpose
            for purpose in draft.purposes
        ),
    )


def change_item(draft: ChecklistDraft, item_id: str, **fields: Any) -> ChecklistDraft:
    """Change code, question, why, weight, evidence hint, references, window or register."""
    return _with_item(draft, item_id, lambda item: rewritten(item, fields, _FIELDS))


def write_level(draft: ChecklistDraft, item_id: str, level: int, text: str) -> ChecklistDraft:
    """Write what a level (0 to 4) means."""
    item = _item(draft, item_id)
    if not 0 <= level < len(item.levels):
        raise EditRefused(_("An item has the levels 0 to 4, not {level}.", level=level))
    text = storable(text)
    if item.levels[level] == text:
        return draft
    words = list(item.levels)
    words[level] = text
    first, second, third, fourth, fifth = words
    levels = (first, second, third, fourth, fifth)
    return _with_item(draft, item_id, lambda item: replace(item, levels=levels))


def set_need(draft: ChecklistDraft, item_id: str, rung_id: str, need: int) -> ChecklistDraft:
    """Set the least level a rung requires; 0 takes the requirement away."""
    position_of(draft.rungs, rung_id)
    _refuse_other_than(need)
    needs = _with_entry(_item(draft, item_id).needs, rung_id, need or None)
    return _with_item(
        draft, item_id, lambda item: item if item.needs == needs else replace(item, needs=needs)
    )


def set_hard_from(draft: ChecklistDraft, item_id: str, rung_id: str | None) -> ChecklistDraft:
    """Choose the first rung at which a shortfall blocks; None makes the item soft everywhere."""
    if rung_id is not None:
        position_of(draft.rungs, rung_id)
    return _with_item(
        draft,
        item_id,
        lambda item: item if item.hard_from == rung_id else replace(item, hard_from=rung_id),
    )


def move_item(draft: ChecklistDraft, item_id: str, steps: int) -> ChecklistDraft:
    """Move an item down by `steps` (up if negative), at the edge into the neighbour section."""
    section = _section_of(draft, item_id)
    place = position_of(section.items, item_id) + steps
    if 0 <= place < len(section.items):
        return _in_section(draft, section.id, lambda items: moved(items, item_id, steps))
    number = position_of(draft.sections, section.id) + (1 if steps > 0 else -1)
    if not 0 <= number < len(draft.sections):
        return _in_section(draft, section.id, lambda items: moved(items, item_id, steps))
    neighbour = draft.sections[number]
    return place_item(draft, item_id, neighbour.id, 0 if steps > 0 else len(neighbour.items))


def place_item(
    draft: ChecklistDraft, item_id: str, section_id: str, position: int
) -> ChecklistDraft:
    """Put an item into a section at a position, counted without the item itself."""
    item = _item(draft, item_id)
    home = _section_of(draft, item_id)
    target = draft.sections[position_of(draft.sections, section_id)]
    rest = tuple(other for other in target.items if other.id != item_id)
    place = max(0, min(len(rest), position))
    items = (*rest[:place], item, *rest[place:])
    if home.id == section_id and items == target.items:
        return draft
    if home.id != section_id:
        draft = _in_section(draft, home.id, lambda items: without(items, item_id))
    return _in_section(draft, section_id, lambda now: items)


def remove_item(draft: ChecklistDraft, item_id: str) -> ChecklistDraft:
    """Remove an item, also from the purposes."""
    section = _section_of(draft, item_id)
    draft = with_parts(draft, purposes=purposes_without(draft, {item_id}))
    return _in_section(draft, section.id, lambda items: without(items, item_id))


def set_purpose_need(
    draft: ChecklistDraft, purpose_id: str, item_id: str, rung_id: str, need: int | None
) -> ChecklistDraft:
    """Set what a purpose needs of an item at a rung; None keeps the item's own need."""
    _item(draft, item_id)
    position_of(draft.rungs, rung_id)
    if need is not None:
        _refuse_other_than(need)

    def change(purpose: DraftPurpose) -> DraftPurpose:
        own = _with_entry(purpose.needs.get(item_id, {}), rung_id, need)
        needs = {other: levels for other, levels in purpose.needs.items() if other != item_id}
        if own:
            needs = {**purpose.needs, item_id: own}
        return purpose if needs == purpose.needs else replace(purpose, needs=needs)

    return with_parts(draft, purposes=changed(draft.purposes, purpose_id, change))


def _refuse_other_than(need: int) -> None:
    if not 0 <= need <= 4:
        raise EditRefused(_("A needed level lies between 0 and 4, not at {need}.", need=need))


def _with_entry(values: Mapping[str, int], key: str, value: int | None) -> dict[str, int]:
    rest = {other: known for other, known in values.items() if other != key}
    return rest if value is None else {**values, key: value}


def _item(draft: ChecklistDraft, item_id: str) -> DraftItem:
    item = draft.items.get(item_id)
    if item is None:
        raise EditRefused(_("The checklist has no item {item}.", item=item_id))
    return item


def _section_of(draft: ChecklistDraft, item_id: str) -> DraftSection:
    _item(draft, item_id)
    return draft.section_of[item_id]


def _with_item(draft: ChecklistDraft, item_id: str, change: Any) -> ChecklistDraft:
    section = _section_of(draft, item_id)
    return _in_section(draft, section.id, lambda items: changed(items, item_id, change))


def _in_section(draft: ChecklistDraft, section_id: str, change: Any) -> ChecklistDraft:
    def with_items(section: DraftSection) -> DraftSection:
        items = change(section.items)
        return section if items is section.items else replace(section, items=items)

    return with_parts(draft, sections=changed(draft.sections, section_id, with_items))
