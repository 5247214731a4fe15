"""What comes first when the app starts."""

import builtins
import gc
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui import app
from ui.__main__ import import_plainly, main
from ui.app import Start, furnish_opening, furnish_work, make_window
from ui.document import Document
from ui.main_window import MainWindow
from ui.pages.library.page import LibraryPage
from ui.room import CHECKLIST, LIBRARY, Target
from ui.widgets.reading_order import ReadingArea
from ui.window_place import WindowPlace


def test_imported_modules_are_not_read_for_the_switches_of_pyside(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reading = vars(builtins)["__feature_import__"]
    monkeypatch.setattr(builtins, "__import__", reading)
    import_plainly()

    assert builtins.__import__ is not reading


def test_an_assessment_wanted_at_once_comes_before_the_work_of_the_library(
    qtbot: QtBot, window: MainWindow, library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.ending.Ending", lambda _window: None)
    window.close()
    again = make_window(library_file)
    qtbot.addWidget(again)
    start = Start(again, library_file, [])
    order: list[str] = []
    again.room.open.document_opened.connect(lambda _document: order.append("opened"))
    again.furnished.connect(lambda: order.append("furnished"))
    again.show()
    again.open_assessment("sample-2018-03-09", CHECKLIST, Target())
    qtbot.waitUntil(lambda: len(order) == 2, timeout=10_000)
    start.end()
    again.close()

    assert order == ["opened", "furnished"]


def test_the_page_of_the_library_waits_for_an_assessment_wanted_at_once(
    qtbot: QtBot, window: MainWindow, library_file: Path
) -> None:
    window.close()
    again = make_window(library_file)
    qtbot.addWidget(again)
    again.show()
    again.open_assessment("sample-2018-03-09", CHECKLIST, Target())
    furnish_opening(again)
    qtbot.waitUntil(lambda: again.room.open.document is not None, timeout=10_000)

    assert again.findChild(LibraryPage) is None

    with qtbot.waitSignal(again.listed, timeout=10_000):
        furnish_work(again)
    again.navigate(LIBRARY, Target())
    assert len(again.library_page().entries) == 3
    again.close()


def test_an_assessment_wanted_at_once_that_is_not_there_leaves_the_library(
    qtbot: QtBot, window: MainWindow, library_file: Path
) -> None:
    window.close()
    again = make_window(library_file)
    qtbot.addWidget(again)
    again.show()
    again.open_assessment("nobody", CHECKLIST, Target())
    furnish_opening(again)
    qtbot.waitUntil(lambda: bool(again.banner.text), timeout=10_000)

    assert again.library_page().isVisible()
    again.close()


def test_no_stop_of_tab_is_looked_for_when_a_place_takes_the_keyboard(
    qtbot: QtBot, window: MainWindow, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[ReadingArea] = []
    find = ReadingArea._stops

    def note(area: ReadingArea) -> list[QWidget]:
        looked.append(area)
        return find(area)

    monkeypatch.setattr(ReadingArea, "_stops", note)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for place in (LIBRARY, CHECKLIST, LIBRARY):
        window.navigate(place, Target())
        assert window.focusWidget() is not None

    assert looked == []


def test_nothing_else_that_is_installed_takes_part_in_reading(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYDANTIC_DISABLE_PLUGINS", "")
    monkeypatch.delenv("PYDANTIC_DISABLE_PLUGINS")
    monkeypatch.setattr(builtins, "__import__", builtins.__import__)
    monkeypatch.setattr("ui.app.run", lambda _arguments: 0)
    try:
        main([])
    finally:
        gc.enable()

    assert os.environ["PYDANTIC_DISABLE_PLUGINS"] == "__all__"


def test_the_window_comes_back_where_and_how_it_was_closed(
    qtbot: QtBot, library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its place lies in the library, and is known before the first paint."""
    shown: list[MainWindow] = []
    at_first: list[tuple[QRect, bool]] = []

    def stay(window: MainWindow, rect: QRect | None, *, maximised: bool = False) -> None:
        if rect is not None:
            window.setGeometry(rect)
        if maximised:
            window.showMaximized()
        qtbot.waitUntil(lambda: window.library_page().library_open, timeout=10_000)
        window.close()

    def run(path: Path, rect: QRect | None, *, maximised: bool = False) -> None:
        def follow() -> int:
            window = shown[-1]
            at_first.append((window.geometry(), window.isMaximized()))
            stay(window, rect, maximised=maximised)
            return 0

        monkeypatch.setattr(QApplication, "exec", lambda _app: follow())
        assert app.run(["--library", str(path)]) == 0

    def make(path: Path) -> MainWindow:
        window = make_window(path)
        window.setMinimumSize(200, 200)
        qtbot.addWidget(window)
        shown.append(window)
        return window

    monkeypatch.setattr(app, "make_window", make)
    monkeypatch.setattr(app, "keep_to_oneself", lambda: None)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    rect = QRect(60, 70, 420, 380)
    run(library_file, rect)
    run(library_file, None, maximised=True)
    run(library_file, None)
    run(library_file.with_name("another.readiness-db"), None)

    assert at_first[1] == (rect, False)
    assert at_first[2][1]
    assert at_first[3][0].size() != rect.size()
    assert not at_first[3][1]


def test_a_broken_place_is_passed_over(qtbot: QtBot, window: MainWindow) -> None:
    before = window.geometry()
    for kept in ("nonsense", 7, "\u20ac"):
        window.room.preferences.set("window", kept)
        WindowPlace(window, window.room.preferences).restore()
        assert window.geometry() == before
