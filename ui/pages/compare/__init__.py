"""The Compare place: two to eight saved assessments or revisions side by side."""

from ui.pages.compare.page import ComparePage

__all__ = ["ComparePage"]
