"""Fixtures for the screen: a window on a library of its own, furnished and shown."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from readiness.model import Assessment
from ui import app
from ui.document import Document
from ui.main_window import MainWindow
from ui.room import CHECKLIST, Target
from ui.sweeping import sweep


@pytest.fixture(autouse=True)
def _empty_clipboard() -> Iterator[None]:
    """Take back what a test copied: Qt crashes on data of Python's that outlives Python."""
    yield
    if isinstance(QGuiApplication.instance(), QGuiApplication):
        QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def _garbage_is_looked_for_on_this_thread() -> Iterator[None]:
    """Keep Python from destroying objects of Qt in whichever thread allocates; see ui.sweeping."""
    gc.disable()
    yield
    sweep()


@pytest.fixture(scope="session", autouse=True)
def _garbage_is_looked_for_again_at_the_end() -> Iterator[None]:
    yield
    gc.enable()


@pytest.fixture
def library_file(tmp_path: Path) -> Path:
    """The file of a library that does not exist yet."""
    return tmp_path / "library.readiness-db"


@pytest.fixture
def open_window(qtbot: QtBot, qapp: object) -> Iterator[Callable[[Path], MainWindow]]:
    """Open a furnished window on a library; all are closed at the end."""
    opened: list[MainWindow] = []

    def open_one(path: Path) -> MainWindow:
        window = app.make_window(path)
        window.resize(1280, 800)
        opened.append(window)
        with qtbot.waitSignal(window.listed, timeout=10_000):
            window.show()
        app.furnish(window)
        return window

    yield open_one
    for window in opened:
        window.close()
        window.deleteLater()
    # Now and not when Qt next comes to it: threads and processes of a window end with it.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(
    qtbot: QtBot, open_window: Callable[[Path], MainWindow], library_file: Path
) -> MainWindow:
    """A window whose library holds the three samples and nothing else."""
    made = open_window(library_file)
    view = made.library_page().view
    qtbot.waitUntil(lambda: len(ids(made)) == 3, timeout=10_000)
    view.setFocus()
    return made


@pytest.fixture
def document(qtbot: QtBot, window: MainWindow) -> Document:
    """The first sample, opened in the window."""
    return open_sample(qtbot, window, "sample-2018-03-09")


def open_sample(qtbot: QtBot, window: MainWindow, document_id: str) -> Document:
    """Open an assessment in the Checklist and return its document."""
    with qtbot.waitSignal(window.room.open.document_opened, timeout=10_000):
        window.open_assessment(document_id, CHECKLIST, Target())
    document = window.room.open.document
    assert document is not None
    return document


def ids(window: MainWindow) -> list[str]:
    """Return the ids in the list of the Library, in order."""
    return [entry.document_id for entry in window.library_page().entries]


def stored(window: MainWindow, document_id: str) -> Assessment:
    """Return what the library holds of an assessment now."""
    from ui.opening import read_stored

    return read_stored(window.room.library.load(document_id).result(10))
