"""What stands round the page: the title, the places on offer, buttons, and the line at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readiness.messages import _
from ui.room import COMPARE, EDITOR, LIBRARY, Room

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from ui.document import Document
    from ui.page import Page
    from ui.places import Place
    from ui.widgets.status_line import StatusLine
    from ui.widgets.top_bar import TopBar

NO_DOCUMENT_NEEDED = (LIBRARY, COMPARE, EDITOR)
"""Places that can be visited while no assessment is open."""


class Frame:
    """Shows on the bar at the top and the line at the foot what is true of place and document."""

    def __init__(
        self, window: QWidget, room: Room, places: Iterable[Place], top: TopBar, status: StatusLine
    ) -> None:
        self._window = window
        self._room = room
        self._offered = tuple(place.id for place in places if place.word)
        self._top = top
        self._status = status

    def show(self, place: str, page: Page | None) -> None:
        """Show title, places, buttons, facts and hints."""
        document = self._room.open.document
        has_document = document is not None
        for place_id in self._offered:
            self._top.set_offered(place_id, has_document or place_id in NO_DOCUMENT_NEEDED)
        title = document.assessment.title if document is not None else _("Readiness")
        stands_in = _standing(place, page)
        self._top.show_title(_("Readiness") if stands_in == LIBRARY else title)
        words = _("{title} – Readiness", title=title) if has_document else title
        # Qt has a meaning of its own for [*] in a title, and shows it when it stands twice.
        self._window.setWindowTitle(words.replace("[*]", "[*][*]"))
        self._top.show_place(stands_in)
        if page is None:
            return
        self._top.show_buttons(page.buttons())
        self._status.show_hints(page.hints)
        self.show_facts(place, page)

    def show_facts(self, place: str, page: Page | None) -> None:
        """Show on the line at the foot whether all is saved, and what the page says of itself."""
        facts = page.status if page is not None else ()
        document = self._room.open.document
        if document is None:
            self._status.show_facts(facts)
        elif _standing(place, page) == LIBRARY:
            state = "" if document.is_saved else document.save_state
            self._status.show_facts((*facts, state))
        else:
            marking = self._room.preferences.marking(document.assessment.id)
            standing = standing_facts(document, marking)
            self._status.show_facts((document.save_state, *facts, *standing))


def _standing(place: str, page: Page | None) -> str:
    return (page.stands_in if page is not None else "") or place


def standing_facts(document: Document, marking: str | None) -> tuple[str, ...]:
    """Return own side and handling line; empty texts for what was not given."""
    own_side = document.assessment.case.own_side
    return (
        _("Own side: {side}", side=own_side) if own_side else "",
        _("Marking: {marking}", marking=marking) if marking else "",
    )
