"""How a draft stands, in words: what is to be mended, whether it can be used, what comes next."""

from dataclasses import dataclass

from readiness.drafts import ChecklistDraft, Fault, Where
from readiness.messages import _, _n
from ui.draft_document import DraftDocument

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Standing:
    """`words` for the mark on top; `refusal` says why the draft cannot be used, "" if it can."""

    to_mend: int
    words: str
    refusal: str


def standing(document: DraftDocument, in_use: ChecklistDraft | None) -> Standing:
    """Return how the draft stands; `in_use` is the draft of the checklist that is in use."""
    count = len(document.faults)
    if count:
        return Standing(
            count,
            _n("draft, {count} thing to mend", "draft, {count} things to mend", count),
            _n(
                "{count} thing is to be mended first: {sentence}",
                "{count} things are to be mended first, beginning with: {sentence}",
                count,
                sentence=document.faults[0].sentence,
            ),
        )
    if document.draft is in_use:
        return Standing(0, _("as it is in use"), _("Nothing is changed yet."))
    return Standing(0, _("draft, nothing to mend"), "")


def facts(document: DraftDocument) -> tuple[str, ...]:
    """Return the short facts for the status line."""
    draft = document.draft
    items = _n("{count} item", "{count} items", len(draft.items))
    sections = len(draft.sections)
    mend = len(document.faults)
    return (
        document.save_state,
        _n("{items} in {count} section", "{items} in {count} sections", sections, items=items),
        _n("{count} thing to mend", "{count} things to mend", mend) if mend else "",
    )


def part_of(where: Where) -> Key:
    """Return the part of the outline a place belongs to."""
    inside = where[0] != "checklist" and len(where) > 1
    return (str(where[0]), str(where[1]) if inside else "")


def next_fault(faults: tuple[Fault, ...], here: Where) -> Fault:
    """Return the fault after the place `here`, round and round.

    Where nothing is wrong at that place, the first fault of its part comes next, then any.
    """
    at_field = [n for n, fault in enumerate(faults) if fault.where[: len(here)] == here]
    whole_part = len(here) <= len([step for step in part_of(here) if step])
    if at_field and not whole_part:
        return faults[(at_field[-1] + 1) % len(faults)]
    return next((fault for fault in faults if part_of(fault.where) == part_of(here)), faults[0])
