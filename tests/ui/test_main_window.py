"""The frame: places, keys, title, facts, the end."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.errors import LibraryProblem
from tests.ui.conftest import open_sample, stored
from ui.actions import actions, place_keys
from ui.document import Document
from ui.main_window import MainWindow
from ui.print_process import PrintProcess
from ui.room import BRIEF, LIBRARY, Target
from ui.widgets.plain_label import PlainLabel

ROOT = Path(__file__).resolve().parents[2]


def test_every_action_has_a_handler_a_help_and_a_key_of_its_own() -> None:
    """The table is whole: no dead row, no key twice."""
    rows = actions()
    assert all(callable(getattr(MainWindow, row.handler)) for row in rows)
    assert all(row.text and row.help for row in (*rows, *place_keys()))
    keys = [key for row in rows for key in row.keys]

    assert len(keys) == len(set(keys))
    assert len({row.id for row in rows}) == len(rows)


def test_every_action_of_the_table_is_in_the_window(window: MainWindow) -> None:
    for row in actions():
        action = window.findChild(QAction, f"action-{row.id}")
        assert action is not None
        assert [key.toString() for key in action.shortcuts()] == list(row.keys)


def test_places_are_shut_until_an_assessment_is_open(qtbot: QtBot, window: MainWindow) -> None:
    button = window.findChild(QPushButton, "place-checklist")
    assert button is not None
    assert not button.isEnabled()
    window.findChild(QAction, "action-go_checklist").trigger()
    assert window.findChild(QPushButton, "place-library").isChecked()

    open_sample(qtbot, window, "sample-2018-03-09")

    assert button.isEnabled()
    assert button.isChecked()
    assert window.findChild(PlainLabel, "title").text() == "The offer, March 2018"


def test_alt_and_number_go_to_places(qtbot: QtBot, window: MainWindow, document: Document) -> None:
    for number, place in enumerate(("library", "checklist", "registers", "verdict"), start=1):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.AltModifier)
        assert window.findChild(QPushButton, f"place-{place}").isChecked()


def test_undo_and_redo_reach_the_document(
    qtbot: QtBot, window: MainWindow, document: Document
) -> None:
    item = next(iter(document.assessment.checklist.items))
    before = document.assessment
    document.edit("Level", edits.choose_level, item, 4)

    window.undo()
    assert document.assessment is before
    window.redo()
    assert document.assessment.answer(item).level == 4


def test_closing_the_window_saves_the_last_keystroke(
    qtbot: QtBot, window: MainWindow, document: Document, open_window: Callable[[Path], MainWindow]
) -> None:
    item = next(iter(document.assessment.checklist.items))
    document.edit("Note", edits.write_note, item, "the last words")
    path = window.room.library.path
    assert window.close()

    again = open_window(path)
    assert stored(again, document.assessment.id).answer(item).note == "the last words"


def test_a_window_that_cannot_save_stays_and_says_so(
    window: MainWindow, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing modal: the sentence stands above the page with a way to go all the same."""
    item = next(iter(document.assessment.checklist.items))
    document.edit("Note", edits.write_note, item, "cannot be kept")

    def refuse(*_a: object, **_k: object) -> object:
        raise LibraryProblem("The disk is full.")

    monkeypatch.setattr(window.room.library, "save", refuse)
    assert not window.close()
    assert "disk is full" in window.banner.text
    monkeypatch.undo()
    assert window.close()


def test_a_version_is_named_with_ctrl_s(
    qtbot: QtBot, window: MainWindow, document: Document
) -> None:
    window.findChild(QAction, "action-name_version").trigger()
    field = window.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "As sent")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    library = window.room.library

    qtbot.waitUntil(
        lambda: library.history(document.assessment.id).result(10)[0].name == "As sent",
        timeout=10_000,
    )


def test_f1_shows_all_keys_and_esc_takes_them_away(qtbot: QtBot, window: MainWindow) -> None:
    window.show_keys()
    overlay = window.findChild(object, "keys-overlay")  # type: ignore[type-var]
    assert overlay.isVisible()
    texts = {label.text() for label in overlay.findChildren(PlainLabel)}
    assert {row.help for row in (*actions(), *place_keys()) if row.keys} <= texts

    qtbot.keyClick(overlay, Qt.Key.Key_Escape)
    assert not overlay.isVisible()


def test_the_keys_scroll_while_the_button_has_the_keyboard(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(1024, 700)
    window.show_keys()
    close = window.findChild(QPushButton, "overlay-close")
    overlay = window.findChild(QWidget, "keys-overlay")
    assert close is not None
    assert overlay is not None
    area = overlay.findChild(QScrollArea)
    assert area is not None
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: close.hasFocus() and bar.maximum() > 0)
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(close, key)
        seen.append(bar.value())
    assert 0 < seen[0] < seen[1] < seen[2] == bar.maximum()
    assert seen[3] == 0
    assert close.hasFocus()


def test_user_words_in_the_frame_are_plain_text(
    qtbot: QtBot, window: MainWindow, document: Document
) -> None:
    document.edit("Title", edits.change_details, title="<b>bold</b> &amp; <img src=x>")
    window.refresh_frame()
    title = window.findChild(PlainLabel, "title")

    assert title.text() == "<b>bold</b> &amp; <img src=x>"
    assert title.textFormat() == Qt.TextFormat.PlainText


def test_a_fault_inside_says_a_sentence_and_logs_no_words(
    window: MainWindow, caplog: pytest.LogCaptureFixture
) -> None:
    from ui.app import _Excepthook

    try:
        raise ValueError("the words of an assessment")
    except ValueError as error:
        _Excepthook(window)(ValueError, error, error.__traceback__)

    assert "ValueError" in window.banner.text
    assert "words of an assessment" not in caplog.text
    assert "ValueError" in caplog.text


FIRST_PAINT = """
import sys
from PySide6.QtCore import QTimer
from ui import app
application = app.make_application()
window = app.make_window(None)
def look():
    heavy = {"pydantic", "reportlab", "yaml", "pypdfium2", "readiness.model"} & set(sys.modules)
    print("HEAVY", sorted(heavy))
    window.close()
    application.quit()
window.listed.connect(lambda: QTimer.singleShot(0, look))
window.show()
application.exec()
"""


def test_the_list_is_painted_before_anything_heavy_is_imported(tmp_path: Path) -> None:
    """Models, print and YAML come in after the first paint."""
    environment = {
        **os.environ,
        "READINESS_LIBRARY": str(tmp_path / "library.readiness-db"),
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
    }
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT],
        capture_output=True,
        text=True,
        timeout=60,
        env=environment,
        cwd=tmp_path,
        check=False,
    )

    assert "HEAVY []" in done.stdout, done.stdout + done.stderr


def test_the_library_is_the_first_place(window: MainWindow) -> None:
    window.navigate(LIBRARY, Target())
    assert window.findChild(QPushButton, "place-library").isChecked()


def test_no_process_outlives_a_closed_window(
    qtbot: QtBot, window: MainWindow, document: Document
) -> None:
    window.navigate(BRIEF, Target())
    (process,) = window._pages[BRIEF].findChildren(PrintProcess)
    qtbot.waitUntil(lambda: process.process_id != 0, timeout=30_000)
    number = process.process_id

    window.close()

    assert process.process_id == 0
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)
