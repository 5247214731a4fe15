"""From a checklist to a draft that may be edited, and back once it is whole."""

from dataclasses import replace
from typing import Any

from readiness.drafts.checking import examine
from readiness.drafts.draft import (
    ChecklistDraft,
    DraftItem,
    DraftPurpose,
    DraftReference,
    DraftRung,
    DraftSection,
    DraftTest,
)
from readiness.drafts.naming import new_id
from readiness.errors import EditRefused
from readiness.messages import _n
from readiness.model import Checklist
from readiness.model.base import Frozen


def draft_from(checklist: Checklist) -> ChecklistDraft:
    """Return the draft that becomes this very checklist again; equal input, equal draft."""
    return ChecklistDraft(
        id=checklist.id,
        version=checklist.version,
        title=checklist.title,
        description=checklist.description,
        rungs=tuple(DraftRung(**_fields(rung)) for rung in checklist.rungs),
        sections=tuple(
            DraftSection(
                **_fields(section)
                | {"items": tuple(DraftItem(**_fields(item)) for item in section.items)}
            )
            for section in checklist.sections
        ),
        purposes=tuple(DraftPurpose(**_fields(purpose)) for purpose in checklist.purposes),
        tests=tuple(DraftTest(**_fields(test)) for test in checklist.tests),
        references=tuple(
            DraftReference(id=f"reference-{number}", **_fields(reference))
            for number, reference in enumerate(checklist.references, start=1)
        ),
    )


def own_copy(draft: ChecklistDraft, title: str) -> ChecklistDraft:
    """Return a copy that is another checklist; its parts keep their ids and stay comparable."""
    return replace(draft, id=new_id("checklist"), title=title)


def blank_draft(title: str) -> ChecklistDraft:
    """Return the smallest draft to begin a checklist with: two rungs and one empty section."""
    return ChecklistDraft(
        id=new_id("checklist"),
        version="1",
        title=title,
        rungs=(DraftRung(id=new_id("rung")), DraftRung(id=new_id("rung"))),
        sections=(DraftSection(id=new_id("section"), code="S1"),),
    )


def to_checklist(draft: ChecklistDraft) -> Checklist:
    """Return the checklist the draft describes; items not edited stay the same objects.

    Raises EditRefused with the number of things to mend and the first of them while there are
    faults.
    """
    outcome = examine(draft)
    found = outcome.faults
    if outcome.checklist is None:
        raise EditRefused(
            _n(
                "{count} thing is to be mended first: {sentence}",
                "{count} things are to be mended first, beginning with: {sentence}",
                len(found),
                sentence=found[0].sentence,
            )
        )
    return outcome.checklist


def _fields(model: Frozen) -> dict[str, Any]:
    return {name: getattr(model, name) for name in type(model).model_fields}
