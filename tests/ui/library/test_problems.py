"""A library that cannot be opened: a sentence and a way on, nothing lost."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from readiness.library import Library
from tests.ui.conftest import ids
from ui.main_window import MainWindow
from ui.widgets.plain_label import PlainLabel


def words(window: MainWindow) -> str:
    problem = window.findChild(QWidget, "library-problem")
    assert problem is not None
    return " ".join(label.text() for label in problem.findChildren(PlainLabel))


def press(qtbot: QtBot, window: MainWindow, name: str) -> None:
    button = window.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_damaged_library_goes_back_to_its_newest_copy(
    qtbot: QtBot, window: MainWindow, library_file: Path, open_window: Callable[[Path], MainWindow]
) -> None:
    """The damaged file is kept aside; the samples of the copy are there again."""
    window.room.library.backup_now().result(10)
    window.close()
    size = library_file.stat().st_size
    with library_file.open("r+b") as file:
        file.write(b"\x00" * min(size, 8192))

    again = open_window(library_file)
    qtbot.waitUntil(lambda: bool(words(again)), timeout=10_000)
    assert again.findChild(QWidget, "library-problem").isVisible()
    press(qtbot, again, "library-recover")
    qtbot.waitUntil(lambda: len(ids(again)) == 3, timeout=10_000)

    assert "moved aside" in again.banner.text


def test_a_library_in_use_says_so_and_opens_when_it_is_free(
    qtbot: QtBot, library_file: Path, open_window: Callable[[Path], MainWindow]
) -> None:
    other = Library(library_file)
    other.open().result(10)

    window = open_window(library_file)
    qtbot.waitUntil(lambda: "another" in words(window).lower(), timeout=20_000)
    other.close().result(10)
    press(qtbot, window, "library-again")
    qtbot.waitUntil(lambda: len(ids(window)) == 3, timeout=20_000)


def test_a_backup_is_taken_and_gone_back_to(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "new-assessment")
    page = window.library_page()
    page.show_panel(None)
    page.asked.emit("backup")
    label = page.side.findChild(PlainLabel, "backup-state")
    assert label is not None
    qtbot.waitUntil(lambda: "Last verified copy" in label.text(), timeout=10_000)
    page.view.choose(["sample-2018-03-09"])
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(ids(window)) == 2, timeout=10_000)

    page.asked.emit("backups")
    go_back = window.findChild(QPushButton, "backups-panel-accept")
    qtbot.waitUntil(lambda: go_back.isVisible() and go_back.isEnabled(), timeout=10_000)
    press(qtbot, window, "backups-panel-accept")

    qtbot.waitUntil(lambda: len(ids(window)) == 3, timeout=10_000)
