"""Disks that are full, folders that cannot be written: said in a sentence, and nothing is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.library import opening
from readiness.library.engine import Connection, use_write_ahead_log
from tests.ui.conftest import open_sample, stored
from ui.main_window import MainWindow
from ui.widgets.plain_label import PlainLabel

LARGE = "".join(chr(200 + (number * number) % 50_000) for number in range(4_000))
CANARY = "zanzibarquux"


class SmallDisk:
    """Lets a test take the room for new pages away and give it back."""

    def __init__(self) -> None:
        self.held: list[Connection] = []

    def limit(self, window: MainWindow, pages: int) -> None:
        def act() -> None:
            self.held[-1].execute(f"PRAGMA max_page_count = {pages}")

        window.room.library._ask(act).result(10)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> SmallDisk:
    made = SmallDisk()

    def remember(connection: Connection) -> None:
        use_write_ahead_log(connection)
        made.held.append(connection)

    monkeypatch.setattr(opening, "use_write_ahead_log", remember)
    return made


def facts(window: MainWindow) -> str:
    line = window.findChild(QWidget, "status-line")
    assert line is not None
    return " ".join(label.text() for label in line.findChildren(PlainLabel) if label.isVisible())


def fill(window: MainWindow, count: int = 40) -> str:
    """Write long notes until no free page of the file can hold them; return the last item."""
    document = window.room.open.document
    assert document is not None
    items = list(document.assessment.checklist.items)[:count]
    for item in items:
        assert document.edit("Note", edits.write_note, item, f"{CANARY} {item} {LARGE}"[:3_900])
    return items[-1]


def test_a_full_disk_is_said_typing_goes_on_and_nothing_is_lost(
    qtbot: QtBot,
    disk: SmallDisk,
    window: MainWindow,
    open_window: Callable[[Path], MainWindow],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("ui.edited.RETRY_AFTER_MS", 300)
    document = open_sample(qtbot, window, "sample-2018-03-09")
    disk.limit(window, 1)

    last = fill(window)
    qtbot.waitUntil(lambda: "Not saved" in facts(window), timeout=20_000)
    assert "disk is full" in facts(window)
    assert CANARY not in facts(window)
    # A small window has no room for the sentence at its foot, so it stands above the page too.
    assert "disk is full" in window.banner.text
    assert "Free some space" in window.banner.text
    assert window.banner.isVisible()

    # Typing goes on, and undo still works.
    assert document.edit("Note", edits.write_note, last, "the last words")
    document.undo_stack.undo()
    document.undo_stack.redo()
    assert document.assessment.answer(last).note == "the last words"
    assert stored(window, document.assessment.id).answer(last).note != "the last words"

    # The window does not go away with unsaved words.
    assert not window.close()
    assert "Not saved" in window.banner.text
    assert window.isVisible()

    disk.limit(window, 1_000_000)
    qtbot.waitUntil(lambda: document.is_saved, timeout=20_000)
    assert "Not saved" not in facts(window)
    qtbot.waitUntil(lambda: not window.banner.isVisible())
    path = window.room.library.path
    kept = document.assessment
    assert window.close()
    again = open_window(path)
    assert stored(again, "sample-2018-03-09") == kept
    assert CANARY not in caplog.text


def test_a_version_named_on_a_full_disk_is_not_called_saved(
    qtbot: QtBot, disk: SmallDisk, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was promised is kept: the name comes with the save that succeeds."""
    monkeypatch.setattr("ui.edited.RETRY_AFTER_MS", 300)
    document = open_sample(qtbot, window, "sample-2018-03-09")
    disk.limit(window, 1)
    fill(window)
    window._on_version_named("As sent")
    qtbot.waitUntil(lambda: "Not saved" in facts(window), timeout=20_000)
    assert "Saved as" not in facts(window)

    disk.limit(window, 1_000_000)
    qtbot.waitUntil(lambda: document.is_saved, timeout=20_000)
    history = window.room.library.history(document.assessment.id).result(10)
    assert "As sent" in {revision.name for revision in history}
