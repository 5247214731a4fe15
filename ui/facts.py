"""What the line at the foot says of the open assessment in every place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readiness.messages import _

if TYPE_CHECKING:
    from ui.document import Document


def standing_facts(document: Document, marking: str | None) -> tuple[str, ...]:
    """Return own side and handling line; empty texts for what was not given."""
    own_side = document.assessment.case.own_side
    return (
        _("Own side: {side}", side=own_side) if own_side else "",
        _("Marking: {marking}", marking=marking) if marking else "",
    )
