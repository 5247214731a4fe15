"""Ids and codes for new parts: ids are never given twice, codes are a first suggestion."""

import secrets

from readiness.drafts.draft import ChecklistDraft


def new_id(kind: str) -> str:
    """Return an id such as "item-3f9a12c4d0", random, so that no id ever gets a second meaning."""
    return f"{kind}-{secrets.token_hex(5)}"


def free_item_code(draft: ChecklistDraft, section_id: str) -> str:
    """Return the next free code of a section: its code and the next number."""
    section = next(section for section in draft.sections if section.id == section_id)
    return _free(section.code or "Q", len(section.items), {i.code for i in draft.items.values()})


def free_section_code(draft: ChecklistDraft) -> str:
    """Return a free code for a new section."""
    taken = {section.code for section in draft.sections}
    number = len(draft.sections) + 1
    while f"S{number}" in taken:
        number += 1
    return f"S{number}"


def _free(stem: str, count: int, taken: set[str]) -> str:
    number = count + 1
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"
