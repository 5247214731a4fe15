"""The Checklist place on a real document, with a library of its own and no window around it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from readiness.figures.palette import LIGHT
from readiness.library import Library
from readiness.model import Assessment
from tests.ui.checklist.cases import small_assessment
from ui.app import make_application
from ui.document import Document
from ui.pages.checklist.page import ChecklistPage
from ui.relay import Relay
from ui.room import OpenDocument, Room, Target
from ui.theme import Theme


@dataclass
class Place:
    """The page with its document, and what it asked of the window."""

    page: ChecklistPage
    document: Document
    library: Library
    went: list[tuple[str, Target]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @property
    def assessment(self) -> Assessment:
        return self.document.assessment

    def show(self, assessment: Assessment) -> None:
        self.document = Document(assessment, self.library, self.page.room.relay)
        self.page.show_document(self.document)


@pytest.fixture
def place(qtbot: QtBot, tmp_path: Path) -> Iterator[Place]:
    application = make_application()
    library = Library(tmp_path / "test.readiness-library")
    library.open().result(20)
    relay = Relay(application)
    went: list[tuple[str, Target]] = []
    said: list[str] = []
    room = Room(
        library=library,
        open=OpenDocument(),
        theme=application.findChild(Theme) or Theme(application, LIGHT),
        preferences=cast(Any, None),
        dialogs=cast(Any, None),
        relay=relay,
        navigate=lambda place, target: went.append((place, target)),
        open_assessment=lambda _id, _place, _target: None,
        say=said.append,
        warn=said.append,
        refresh_frame=lambda: None,
    )
    document = Document(small_assessment(), library, relay)
    page = ChecklistPage(room)
    qtbot.addWidget(page)
    page.resize(1440, 820)
    page.show_document(document)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    page.items.list.setFocus()
    yield Place(page, document, library, went, said)
    page.close()
    library.close().result(20)
