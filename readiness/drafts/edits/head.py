"""Edits of what the checklist says of itself, of its tests and its bibliography."""

from typing import Any

from readiness.drafts.draft import ChecklistDraft, DraftItem, DraftReference, DraftTest
from readiness.drafts.edits.making import (
    changed,
    each_item,
    inserted,
    moved,
    position_of,
    refuse_taken,
    rewritten,
    storable,
    with_parts,
    without,
)

_TEST_FIELDS = frozenset({"title", "question", "sections"})
_REFERENCE_FIELDS = frozenset({"text", "address"})


def rename_checklist(draft: ChecklistDraft, title: str) -> ChecklistDraft:
    """Change the title."""
    title = storable(title)
    return draft if title == draft.title else with_parts(draft, title=title)


def describe_checklist(draft: ChecklistDraft, description: str) -> ChecklistDraft:
    """Change what is said about the checklist as a whole."""
    text = storable(description)
    return draft if text == draft.description else with_parts(draft, description=text)


def set_version(draft: ChecklistDraft, version: str) -> ChecklistDraft:
    """Change the mark that tells this state of the checklist from earlier ones."""
    version = storable(version)
    return draft if version == draft.version else with_parts(draft, version=version)


def change_test(draft: ChecklistDraft, test_id: str, **fields: Any) -> ChecklistDraft:
    """Change title, question or sections of a test of the highest meeting."""

    def change(test: DraftTest) -> DraftTest:
        return rewritten(test, fields, _TEST_FIELDS)

    return with_parts(draft, tests=changed(draft.tests, test_id, change))


def add_test(draft: ChecklistDraft, *, id: str, after: str | None = None) -> ChecklistDraft:
    """Add a test that is as yet read off no section."""
    refuse_taken(draft, id)
    return with_parts(draft, tests=inserted(draft.tests, DraftTest(id=id), after))


def move_test(draft: ChecklistDraft, test_id: str, steps: int) -> ChecklistDraft:
    """Move a test down by `steps`, up if negative."""
    return with_parts(draft, tests=moved(draft.tests, test_id, steps))


def remove_test(draft: ChecklistDraft, test_id: str) -> ChecklistDraft:
    """Remove a test."""
    return with_parts(draft, tests=without(draft.tests, test_id))


def add_reference(
    draft: ChecklistDraft, *, id: str, code: str = "", after: str | None = None
) -> ChecklistDraft:
    """Add a blank entry to the bibliography."""
    refuse_taken(draft, id)
    entry = DraftReference(id=id, code=storable(code))
    return with_parts(draft, references=inserted(draft.references, entry, after))


def change_reference(draft: ChecklistDraft, reference_id: str, **fields: Any) -> ChecklistDraft:
    """Change text or address of an entry."""

    def change(entry: DraftReference) -> DraftReference:
        return rewritten(entry, fields, _REFERENCE_FIELDS)

    return with_parts(draft, references=changed(draft.references, reference_id, change))


def recode_reference(draft: ChecklistDraft, reference_id: str, code: str) -> ChecklistDraft:
    """Change the code of an entry; items that cite it follow while both codes are its own."""
    entry = draft.references[position_of(draft.references, reference_id)]
    code = storable(code)
    if code == entry.code:
        return draft

    def change(entry: DraftReference) -> DraftReference:
        return rewritten(entry, {"code": code}, frozenset({"code"}))

    references = changed(draft.references, reference_id, change)
    others = {other.code for other in draft.references if other.id != reference_id}
    old = entry.code
    if not old.strip() or not code.strip() or old in others or code in others:
        return with_parts(draft, references=references)

    def follow(item: DraftItem) -> DraftItem:
        cited = tuple(code if cited == old else cited for cited in item.references)
        return rewritten(item, {"references": cited}, frozenset({"references"}))

    return with_parts(draft, references=references, sections=each_item(draft, follow))


def remove_reference(draft: ChecklistDraft, reference_id: str) -> ChecklistDraft:
    """Remove an entry; items keep their citation of it, which is then warned about."""
    return with_parts(draft, references=without(draft.references, reference_id))


def move_reference(draft: ChecklistDraft, reference_id: str, steps: int) -> ChecklistDraft:
    """Move an entry down by `steps`, up if negative."""
    return with_parts(draft, references=moved(draft.references, reference_id, steps))
