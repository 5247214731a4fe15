"""The Checklist place: ladder strip, sections, items, and the inspector of one item."""

from ui.pages.checklist.page import ChecklistPage

__all__ = ["ChecklistPage"]
