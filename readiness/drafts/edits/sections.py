"""Edits of the sections. What points to a removed section or to its items goes with it."""

from dataclasses import replace
from typing import Any

from readiness.drafts.draft import ChecklistDraft, DraftPurpose, DraftSection
from readiness.drafts.edits.making import (
    changed,
    inserted,
    moved,
    position_of,
    refuse_taken,
    rewritten,
    with_parts,
    without,
)
from readiness.drafts.naming import free_section_code

_FIELDS = frozenset({"title", "question", "code"})


def add_section(draft: ChecklistDraft, *, id: str, after: str | None = None) -> ChecklistDraft:
    """Add an empty section after another, or at the end."""
    refuse_taken(draft, id)
    section = DraftSection(id=id, code=free_section_code(draft))
    return with_parts(draft, sections=inserted(draft.sections, section, after))


def change_section(draft: ChecklistDraft, section_id: str, **fields: Any) -> ChecklistDraft:
    """Change title, question or code."""

    def change(section: DraftSection) -> DraftSection:
        return rewritten(section, fields, _FIELDS)

    return with_parts(draft, sections=changed(draft.sections, section_id, change))


def move_section(draft: ChecklistDraft, section_id: str, steps: int) -> ChecklistDraft:
    """Move a section with its items down by `steps`, up if negative."""
    return with_parts(draft, sections=moved(draft.sections, section_id, steps))


def remove_section(draft: ChecklistDraft, section_id: str) -> ChecklistDraft:
    """Remove a section with its items."""
    section = draft.sections[position_of(draft.sections, section_id)]
    tests = tuple(
        replace(test, sections=tuple(id_ for id_ in test.sections if id_ != section_id))
        if section_id in test.sections
        else test
        for test in draft.tests
    )
    return with_parts(
        draft,
        sections=without(draft.sections, section_id),
        tests=tests if any(section_id in test.sections for test in draft.tests) else draft.tests,
        purposes=purposes_without(draft, {item.id for item in section.items}),
    )


def purposes_without(draft: ChecklistDraft, items: set[str]) -> tuple[DraftPurpose, ...]:
    """Return the purposes without needs for these items."""
    if not any(items & set(purpose.needs) for purpose in draft.purposes):
        return draft.purposes
    return tuple(
        replace(
            purpose, needs={item: own for item, own in purpose.needs.items() if item not in items}
        )
        if items & set(purpose.needs)
        else purpose
        for purpose in draft.purposes
    )
