"""What is pasted or dropped into a field arrives as plain text, and opens nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.hostile.tour import settle, walk
from tests.ui.hostile.watching import Canary
from ui.main_window import MainWindow

PLAIN = "a <b>b</b> &amp; =1+1"


@pytest.fixture
def canary(tmp_path: Path) -> Iterator[Canary]:
    made = Canary(tmp_path / "c.png")
    yield made
    made.close()


def copied(canary: Canary) -> QMimeData:
    mime = QMimeData()
    mime.setHtml(f'<p style="color:red">rich <img src="file://{canary.path}"></p>')
    mime.setText(PLAIN)
    return mime


def drop(target: QWidget, mime: QMimeData) -> None:
    place = QPointF(target.rect().center())
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(place.toPoint(), action, mime, button, none))
    QApplication.sendEvent(target, QDropEvent(place, action, mime, button, none))


def text_of(field: QWidget) -> str:
    if isinstance(field, QLineEdit):
        return field.text()
    assert isinstance(field, QPlainTextEdit)
    return field.toPlainText()


def test_a_field_that_takes_rich_text_would_be_noticed(qtbot: QtBot, canary: Canary) -> None:
    canary.times_opened()
    field = QTextEdit()
    qtbot.addWidget(field)
    field.show()
    field.insertFromMimeData(copied(canary))
    field.grab()
    assert field.toPlainText() != PLAIN
    assert canary.times_opened() > 0


def test_every_field_of_the_window_takes_the_plain_words(
    qtbot: QtBot, window: MainWindow, canary: Canary
) -> None:
    tried: set[str] = set()
    faults: list[str] = []
    canary.times_opened()

    def look(stop: str) -> None:
        for field in window.findChildren(QWidget):
            if not isinstance(field, QLineEdit | QPlainTextEdit) or not field.isVisible():
                continue
            name = field.objectName() or field.accessibleName()
            if name in tried or field.isReadOnly() or not field.isEnabled():
                continue
            tried.add(name)
            for act in ("paste", "drop"):
                field.clear()
                if act == "paste":
                    QGuiApplication.clipboard().setMimeData(copied(canary))
                    field.paste()
                else:
                    inside = field.viewport() if isinstance(field, QPlainTextEdit) else field
                    drop(inside, copied(canary))
                most = field.maxLength() if isinstance(field, QLineEdit) else len(PLAIN)
                if text_of(field) != PLAIN[:most]:
                    faults.append(f"{stop}: {name}: {act} gave {text_of(field)!r}")
            QGuiApplication.clipboard().clear()
        window.grab()

    walk(qtbot, window, ("sample-2018-03-09", "sample-2018-06-11"), look)
    settle()

    assert len(tried) > 40, sorted(tried)
    assert faults == []
    assert canary.times_opened() == 0


def test_a_dropped_file_is_not_read(qtbot: QtBot, window: MainWindow, canary: Canary) -> None:
    canary.times_opened()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(canary.path))])
    field = window.library_page().side.search
    drop(field, mime)
    settle()
    assert field.text() in ("", f"file://{canary.path}")
    assert canary.times_opened() == 0
