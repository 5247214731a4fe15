"""A room around one page: a real library with the samples, and what the page asked for."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness.bodies import assessment_body, checklist_body
from readiness.catalogue import samples
from readiness.figures.palette import LIGHT
from readiness.library import Library, RevisionInfo
from readiness.method.summaries import summarise
from readiness.model import Assessment
from ui.dialogs.files import FileDialogs
from ui.document import Document
from ui.page import Page
from ui.preferences import Preferences
from ui.relay import Relay
from ui.room import OpenDocument, Room, Target
from ui.theme import Theme

HOSTILE = "<img src=file:///etc/passwd> & <b>bold</b> &amp; \u202eright\u202c 한 👩‍👩‍👧"


@cache
def light_theme() -> Theme:
    """Dress the application once; dressing it again would touch every widget there is."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return Theme(application, forced=LIGHT)


@dataclass
class Asked:
    """What a page asked of the window."""

    ways: list[tuple[str, Target]] = field(default_factory=list)
    opened: list[tuple[str, str, Target]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    warned: list[str] = field(default_factory=list)


P = TypeVar("P", bound=Page)


def show_page(qtbot: QtBot, page: P, document: Document) -> P:
    """Show a page of a document as large as in a window of 1440×900, with the keyboard."""
    qtbot.addWidget(page)
    for button in page.buttons():
        qtbot.addWidget(button)
    page.resize(1440, 820)
    page.show_document(document)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


class Stage:
    """Builds rooms and documents on one library."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        self.owner = QObject()
        self.library = Library(folder / "library")
        self.library.open().result(20)
        self.relay = Relay(self.owner)
        self.preferences = Preferences(self.library, self.relay, self.owner)
        self.asked = Asked()
        self.documents: list[Document] = []
        self.room = Room(
            library=self.library,
            open=OpenDocument(self.owner),
            theme=theme,
            preferences=self.preferences,
            dialogs=FileDialogs(self.preferences),
            relay=self.relay,
            navigate=lambda place, target: self.asked.ways.append((place, target)),
            open_assessment=lambda id_, place, target: self.asked.opened.append(
                (id_, place, target)
            ),
            say=self.asked.said.append,
            warn=self.asked.warned.append,
            refresh_frame=lambda: None,
        )

    def save(self, assessment: Assessment) -> RevisionInfo:
        """Save one assessment."""
        return self.library.save(
            assessment.id,
            "assessment",
            assessment_body(assessment),
            checklist_body(assessment.checklist),
            summarise(assessment),
        ).result(20)

    def save_samples(self) -> None:
        """Save the three samples."""
        for sample in samples():
            self.save(sample)

    def document(self, assessment: Assessment) -> Document:
        """Save an assessment and open it."""
        info = self.save(assessment)
        document = Document(assessment, self.library, self.relay, info, self.owner)
        self.documents.append(document)
        return document

    def end(self) -> None:
        """Save what is left and close the library."""
        for document in self.documents:
            document.flush()
        self.library.close().result(20)
        # Outside an event loop nothing deletes what the test closed.
        self.owner.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
