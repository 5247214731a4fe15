"""What comes first when the app starts."""

import builtins
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.__main__ import import_plainly
from ui.app import Start, make_window
from ui.main_window import MainWindow
from ui.room import CHECKLIST, Target


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
