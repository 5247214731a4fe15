"""The Verdict place: per rung what must change, what to ask next, what holds by a thread."""

from ui.pages.verdict.page import VerdictPage

__all__ = ["VerdictPage"]
