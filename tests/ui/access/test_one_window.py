"""Nothing but the window itself comes up as a window: it would flash and take the keyboard."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.hostile.tour import walk
from ui.document import Document
from ui.main_window import MainWindow

IDS = ("sample-2018-03-09", "sample-2018-06-11")
CTRL = Qt.KeyboardModifier.ControlModifier


class Windows(QObject):
    """Notes what is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def test_no_part_of_a_place_or_panel_comes_up_alone(qtbot: QtBot, window: MainWindow) -> None:
    application = QApplication.instance()
    assert application is not None
    windows = Windows()
    application.installEventFilter(windows)
    stops = walk(qtbot, window, IDS, lambda _stop: None)
    window.show_versions()
    qtbot.wait(100)
    application.removeEventFilter(windows)
    assert len(stops) > 35
    assert windows.seen == []


def test_revisions_take_the_keyboard(qtbot: QtBot, window: MainWindow, document: Document) -> None:
    window.show_versions()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    qtbot.wait(50)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "versions"


def test_naming_a_revision_gives_the_keyboard_back(
    qtbot: QtBot, window: MainWindow, document: Document
) -> None:
    holder = QApplication.focusWidget()
    assert holder is not None
    for last in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        window.name_version()
        field = QApplication.focusWidget()
        assert field is not None
        assert field.objectName() == "name-version-field"
        qtbot.keyClicks(field, "As sent")
        qtbot.keyClick(field, last)
        assert QApplication.focusWidget() is holder
    qtbot.waitUntil(
        lambda: document.revision is not None and document.revision.name == "As sent",
        timeout=10_000,
    )
