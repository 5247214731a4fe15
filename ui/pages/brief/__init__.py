"""The Brief place: live preview of the paper for the principal, and its export."""

from ui.pages.brief.page import BriefPage

__all__ = ["BriefPage"]
