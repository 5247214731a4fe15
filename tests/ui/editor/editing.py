"""The editor as a person meets it, over a real library in a temporary folder."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness.drafts import ChecklistDraft, DraftItem
from readiness.edits import choose_level, new_assessment, set_confidence
from readiness.library import Library
from readiness.model import Assessment, Checklist, Confidence
from tests.readiness.drafts.making import small
from ui.dialogs.files import FileDialogs
from ui.document import Document
from ui.pages.editor.page import EditorPage
from ui.preferences import Preferences
from ui.relay import Relay
from ui.room import OpenDocument, Room, Target
from ui.theme import Theme


def blank_assessment(checklist: Checklist) -> Assessment:
    return new_assessment(
        checklist, id="case-1", case_id="c", title="The offer", as_of=date(2018, 3, 9)
    )


def assessment() -> Assessment:
    made = blank_assessment(small())
    for item, level in (("S-1", 3), ("S-2", 1), ("T-1", 0)):
        made = choose_level(made, item, level)
        made = set_confidence(made, item, Confidence.HIGH)
    return made


@dataclass
class Bench:
    """Everything around the page, and what the page asked of it."""

    library: Library
    room: Room
    said: list[str] = field(default_factory=list)
    warned: list[str] = field(default_factory=list)
    visited: list[tuple[str, Target]] = field(default_factory=list)
    answers: list[Path] = field(default_factory=list)

    def hold(self, state: Assessment) -> Document:
        document = Document(state, self.library, self.room.relay, parent=self.room.open)
        self.room.open.hold(document)
        return document


def make_bench(library: Library, theme: Theme, parent: QWidget) -> Bench:
    relay = Relay(parent)
    preferences = Preferences(library, relay, parent)
    bench: Bench

    def navigate(place: str, target: Target) -> None:
        bench.visited.append((place, target))

    room = Room(
        library=library,
        open=OpenDocument(parent),
        theme=theme,
        preferences=preferences,
        dialogs=FileDialogs(preferences),
        relay=relay,
        navigate=navigate,
        open_assessment=lambda _id, place, target: navigate(place, target),
        say=lambda sentence: bench.said.append(sentence),
        warn=lambda sentence: bench.warned.append(sentence),
        refresh_frame=lambda: None,
    )
    bench = Bench(library, room)
    room.dialogs.ask = lambda _parent, _question: bench.answers
    return bench


def draft_of(page: EditorPage) -> ChecklistDraft:
    assert page.document is not None
    return page.document.draft


def only_new_item(page: EditorPage, known: set[str]) -> DraftItem:
    (new,) = set(draft_of(page).items) - known
    return draft_of(page).items[new]


def open_page(bench: Bench, qtbot: QtBot, target: Target | None = None) -> EditorPage:
    page = EditorPage(bench.room)
    qtbot.addWidget(page)
    page.resize(1440, 820)
    page.show()
    qtbot.waitExposed(page)
    page.go_to(target or Target())
    qtbot.waitUntil(lambda: page.document is not None)
    return page
