"""The places of the window in order; a page is imported and made when it is first visited."""

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from readiness.messages import _
from ui.page import Page
from ui.room import BRIEF, CHECKLIST, COMPARE, EDITOR, LIBRARY, VERDICT, Room


@dataclass(frozen=True, slots=True)
class Place:
    """One place: its id, the word on its tab (empty for none), its page as module and class."""

    id: str
    word: str
    module: str
    page: str

    @property
    def exists(self) -> bool:
        """Tell whether the page is part of this build."""
        try:
            return find_spec(self.module) is not None
        except ModuleNotFoundError:
            return False

    def build(self, room: Room) -> Page:
        """Import the page and make it."""
        page: Page = getattr(import_module(self.module), self.page)(room)
        return page


def places() -> tuple[Place, ...]:
    """Return the places from left to right; the editor stands inside the Checklist place."""
    return (
        Place(LIBRARY, _("Library"), "ui.pages.library.page", "LibraryPage"),
        Place(CHECKLIST, _("Checklist"), "ui.pages.checklist.page", "ChecklistPage"),
        Place(VERDICT, _("Verdict"), "ui.pages.verdict.page", "VerdictPage"),
        Place(COMPARE, _("Compare"), "ui.pages.compare.page", "ComparePage"),
        Place(BRIEF, _("Brief"), "ui.pages.brief.page", "BriefPage"),
        Place(EDITOR, "", "ui.pages.editor.page", "EditorPage"),
    )
