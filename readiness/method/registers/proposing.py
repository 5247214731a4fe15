"""For which items a register may propose a level."""

from readiness.model import Assessment


def takes_proposals(assessment: Assessment, item_id: str, register_id: str) -> bool:
    """Tell whether the checklist has this item and says that this register computes it."""
    item = assessment.checklist.items.get(item_id)
    return item is not None and item.computed_by == register_id
