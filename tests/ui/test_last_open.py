"""The app comes back to what was on screen when it was closed."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness.library import Library
from ui import app
from ui.app import make_window
from ui.main_window import MainWindow
from ui.room import CHECKLIST, COMPARE, EDITOR, LIBRARY, REGISTERS, VERDICT, Target

Visit = Callable[[MainWindow], None]
SAMPLE = "sample-2018-03-09"


@pytest.fixture
def visit(
    qtbot: QtBot, window: MainWindow, library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., None]:
    """Run the app as the command does, on a library with the samples, and look at its window."""
    window.close()
    made: list[MainWindow] = []

    def make(path: Path) -> MainWindow:
        made.append(make_window(path))
        qtbot.addWidget(made[-1])
        return made[-1]

    monkeypatch.setattr(app, "make_window", make)
    monkeypatch.setattr(app, "keep_to_oneself", lambda: None)
    monkeypatch.setattr("ui.ending.Ending", lambda _window: None)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)

    def run(look: Visit, *arguments: str) -> None:
        def follow() -> int:
            look(made[-1])
            made[-1].close()
            return 0

        monkeypatch.setattr(QApplication, "exec", lambda _app: follow())
        assert app.run(["--library", str(library_file), *arguments]) == 0

    return run


@pytest.mark.parametrize(
    ("closed_in", "back_in"),
    [(VERDICT, VERDICT), (REGISTERS, REGISTERS), (COMPARE, COMPARE), (EDITOR, CHECKLIST)],
)
def test_the_assessment_and_its_place_come_back(
    qtbot: QtBot, visit: Callable[..., None], closed_in: str, back_in: str
) -> None:
    """The editor is part of the Checklist, which one comes back to."""
    seen: list[tuple[str, str]] = []

    def open_sample(window: MainWindow) -> None:
        window.open_assessment(SAMPLE, closed_in, Target())
        qtbot.waitUntil(lambda: window.place == closed_in, timeout=10_000)

    def note(window: MainWindow) -> None:
        qtbot.waitUntil(lambda: window.place != "", timeout=10_000)
        document = window.room.open.document
        seen.append((window.place, document.assessment.id if document is not None else ""))

    visit(open_sample)
    visit(note)
    assert seen == [(back_in, SAMPLE)]


def test_who_closed_in_the_library_begins_there(qtbot: QtBot, visit: Callable[..., None]) -> None:
    seen: list[str] = []

    def leave_it(window: MainWindow) -> None:
        window.open_assessment(SAMPLE, VERDICT, Target())
        qtbot.waitUntil(lambda: window.place == VERDICT, timeout=10_000)
        window.navigate(LIBRARY, Target())

    def note(window: MainWindow) -> None:
        qtbot.waitUntil(lambda: window.place != "", timeout=10_000)
        seen.append(window.place)

    visit(leave_it)
    visit(note)
    assert seen == [LIBRARY]


def test_what_is_gone_or_broken_ends_in_the_library(
    qtbot: QtBot, visit: Callable[..., None], library_file: Path
) -> None:
    seen: list[str] = []

    def keep(value: object) -> None:
        library = Library(library_file)
        library.open().result(10)
        library.set_setting("preferences", json.dumps({"last_open": value})).result(10)
        library.close().result(10)

    def note(window: MainWindow) -> None:
        qtbot.waitUntil(lambda: window.place != "", timeout=10_000)
        seen.append(window.place)

    for value in ({"id": "nobody", "place": VERDICT}, {"id": SAMPLE, "place": "cellar"}, 7):
        keep(value)
        visit(note)
    assert seen == [LIBRARY] * 3


def test_it_is_forgotten_once_it_is_used(qtbot: QtBot, visit: Callable[..., None]) -> None:
    """A start that dies with this assessment is not followed by another of the kind."""
    known: list[object] = []

    def open_sample(window: MainWindow) -> None:
        window.open_assessment(SAMPLE, VERDICT, Target())
        qtbot.waitUntil(lambda: window.place == VERDICT, timeout=10_000)

    visit(open_sample)
    visit(lambda window: known.append(window.room.preferences.get("last_open")))
    assert known == [None]
