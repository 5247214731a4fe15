"""How a place takes up the open document, follows it, and lets it go."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.catalogue import samples
from tests.ui.verdict.places import Stage, light_theme
from ui.document import Document
from ui.document_page import DocumentPage, Heard


@pytest.fixture
def stage(tmp_path: Path, qapp: QApplication) -> Iterator[Stage]:
    stage = Stage(tmp_path, light_theme())
    yield stage
    stage.end()


class Place(DocumentPage):
    """Writes down what it is told."""

    told: list[str]

    def _heard(self, document: Document) -> Heard:
        return (*super()._heard(document), (document.save_state_changed, self._on_saved))

    def _take_up(self, document: Document) -> None:
        self.told = [document.assessment.id]

    def _refresh(self) -> None:
        if self._document is not None:
            self.told.append("shown")

    def _on_saved(self) -> None:
        self.told.append("saved")


def retitle(document: Document, title: str) -> None:
    document.edit("t", edits.change_details, title=title)


def test_a_document_is_followed_while_the_place_is_looked_at(qtbot: QtBot, stage: Stage) -> None:
    document = stage.document(samples()[0])
    place = Place(stage.room)
    qtbot.addWidget(place)
    place.show_document(document)
    retitle(document, "Unseen")
    assert "shown" not in place.told

    place.show()

    assert place.told.count("shown") == 1
    retitle(document, "Seen")
    assert place.told.count("shown") == 2
    document.flush()
    assert "saved" in place.told


def test_another_document_takes_the_place_of_the_one_before(qtbot: QtBot, stage: Stage) -> None:
    first, second = stage.document(samples()[0]), stage.document(samples()[1])
    place = Place(stage.room)
    qtbot.addWidget(place)
    place.show()
    place.show_document(first)
    place.show_document(second)

    retitle(first, "Left behind")
    first.flush()
    assert place.told == [second.assessment.id]

    retitle(second, "Followed")
    told = list(place.told)
    assert "shown" in told
    place.show_document(second)
    assert place.told == told


def test_a_document_that_is_gone_already_is_no_trouble(qtbot: QtBot, stage: Stage) -> None:
    first, second = stage.document(samples()[0]), stage.document(samples()[1])
    place = Place(stage.room)
    qtbot.addWidget(place)
    place.show_document(first)
    stage.documents.remove(first)
    first.abandon()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not shiboken6.isValid(first)

    place.show_document(second)

    assert place.told == [second.assessment.id]
