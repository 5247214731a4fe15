"""The places of the window in order; a page is imported and made when it is first visited."""

from collections.abc import Callable
from typing import NamedTuple

from readiness.messages import _
from ui.page import Page
from ui.room import BRIEF, CHECKLIST, COMPARE, EDITOR, LIBRARY, REGISTERS, VERDICT, Room


class Place(NamedTuple):
    """One place: its id, the word on its tab (empty for none), how its page is made."""

    id: str
    word: str
    build: Callable[[Room], Page]


def places() -> tuple[Place, ...]:
    """Return the places from left to right; the editor stands inside the Checklist place."""
    return (
        Place(LIBRARY, _("Library"), _library),
        Place(CHECKLIST, _("Checklist"), _checklist),
        Place(REGISTERS, _("Registers"), _registers),
        Place(VERDICT, _("Verdict"), _verdict),
        Place(COMPARE, _("Compare"), _compare),
        Place(BRIEF, _("Brief"), _brief),
        Place(EDITOR, "", _editor),
    )


def _library(room: Room) -> Page:
    from ui.pages.library.page import LibraryPage

    return LibraryPage(room)


def _checklist(room: Room) -> Page:
    from ui.pages.checklist.page import ChecklistPage

    return ChecklistPage(room)


def _registers(room: Room) -> Page:
    from ui.pages.registers.page import RegistersPage

    return RegistersPage(room)


def _verdict(room: Room) -> Page:
    from ui.pages.verdict.page import VerdictPage

    return VerdictPage(room)


def _compare(room: Room) -> Page:
    from ui.pages.compare.page import ComparePage

    return ComparePage(room)


def _brief(room: Room) -> Page:
    from ui.pages.brief.page import BriefPage

    return BriefPage(room)


def _editor(room: Room) -> Page:
    from ui.pages.editor.page import EditorPage

    return EditorPage(room)
