"""The Library by keyboard and mouse; asserted on what the library holds."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from readiness.library import Library
from tests.ui.conftest import ids, stored
from ui.main_window import MainWindow
from ui.room import Target
from ui.widgets.text_field import LineField


def click(qtbot: QtBot, window: MainWindow, name: str) -> None:
    button = window.findChild(QAbstractButton, name)
    assert button is not None, name
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def fill(window: MainWindow, name: str, text: str) -> None:
    field = window.findChild(LineField, name)
    assert field is not None, name
    field.setText(text)


def choose(window: MainWindow, *document_ids: str) -> None:
    window.library_page().view.choose(list(document_ids))
    window.library_page().view.setFocus()


def test_first_start_shows_the_samples_and_how_to_remove_them(
    qtbot: QtBot, window: MainWindow
) -> None:
    """Newest first within the case; the link takes them away, for good, and brings them back."""
    page = window.library_page()
    assert ids(window) == ["sample-2019-02-26", "sample-2018-06-11", "sample-2018-03-09"] or set(
        ids(window)
    ) == {"sample-2019-02-26", "sample-2018-06-11", "sample-2018-03-09"}
    assert page.note.isVisible()

    click(qtbot, window, "samples")
    qtbot.waitUntil(lambda: ids(window) == [], timeout=10_000)
    assert window.room.library.counts().result(10).samples == 0

    click(qtbot, window, "samples")
    qtbot.waitUntil(lambda: len(ids(window)) == 3, timeout=10_000)


def test_removed_samples_stay_away_at_the_next_start(
    qtbot: QtBot,
    window: MainWindow,
    library_file: Path,
    open_window: Callable[[Path], MainWindow],
) -> None:
    click(qtbot, window, "samples")
    qtbot.waitUntil(lambda: ids(window) == [], timeout=10_000)
    window.close()

    again = open_window(library_file)
    qtbot.waitUntil(lambda: again.room.library.setting("samples").result(10) == "removed")
    assert again.room.library.counts().result(10).assessments == 0


def test_enter_opens_what_is_chosen(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, "sample-2018-06-11")
    with qtbot.waitSignal(window.room.open.document_opened, timeout=10_000):
        qtbot.keyClick(window.library_page().view, Qt.Key.Key_Return)

    document = window.room.open.document
    assert document is not None
    assert document.assessment.id == "sample-2018-06-11"


def test_search_finds_as_one_types(qtbot: QtBot, window: MainWindow) -> None:
    """Ctrl+F goes to the field; the list follows each letter, and comes back when it is empty."""
    window.search()
    field = window.library_page().side.search
    assert window.focusWidget() is field
    qtbot.keyClicks(field, "hanoi")
    qtbot.waitUntil(lambda: ids(window) == ["sample-2019-02-26"], timeout=10_000)

    field.clear()
    qtbot.waitUntil(lambda: len(ids(window)) == 3, timeout=10_000)
    qtbot.keyClicks(field, "nothingofthekind")
    qtbot.waitUntil(lambda: ids(window) == [], timeout=10_000)
    assert not window.library_page().findChild(QPushButton, "empty-new").isVisible()


def test_of_many_found_the_first_are_shown_at_once_and_then_the_rest(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.pages.library.page.FOUND_FIRST", 2)
    page = window.library_page()
    shown: list[int] = []
    page.listed.connect(lambda: shown.append(len(page.entries)))
    page.side.search.setText("e")
    qtbot.waitUntil(lambda: len(shown) == 2, timeout=10_000)

    assert shown == [2, 3]


def test_a_new_assessment_is_made_in_the_panel(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, window, "new-assessment")
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "new-panel-accept") is not None)
    fill(window, "new-case-title", "Border talks")
    fill(window, "new-title", "First round")
    fill(window, "new-as-of", "1 Sep 2026")
    fill(window, "new-own-side", "the mediator")
    fill(window, "new-talks-first", "2026-10-02")
    with qtbot.waitSignal(window.room.open.document_opened, timeout=10_000):
        click(qtbot, window, "new-panel-accept")

    document = window.room.open.document
    assert document is not None
    made = stored(window, document.assessment.id)
    assert (made.title, made.case.title, made.case.own_side) == (
        "First round",
        "Border talks",
        "the mediator",
    )
    assert made.case.talks is not None
    assert made.case.talks.latest.isoformat() == "2026-10-02"
    assert made.answers == {}


def test_tab_leads_from_the_last_field_of_a_panel_to_its_buttons(
    qtbot: QtBot, window: MainWindow
) -> None:
    click(qtbot, window, "new-assessment")
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "new-panel-accept") is not None)
    window.activateWindow()
    window.findChild(QComboBox, "new-purpose").setFocus()
    visited = []
    for _step in range(2):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        visited.append(window.focusWidget().objectName())

    assert visited == ["new-panel-accept", "new-panel-cancel"]


def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, window, "new-assessment")
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "new-panel-accept") is not None)
    fill(window, "new-case-title", "Border talks")
    window.activateWindow()
    window.findChild(QPushButton, "new-panel-cancel").setFocus()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    window.findChild(QPushButton, "new-assessment").setFocus()
    assert window.room.library.counts().result(10).assessments == 3

    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "new-panel-accept") is not None)


def test_a_fault_in_the_panel_is_a_sentence_and_makes_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    click(qtbot, window, "new-assessment")
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "new-panel-accept") is not None)
    click(qtbot, window, "new-panel-accept")

    assert window.findChild(QLineEdit, "new-title") is not None
    assert window.room.library.counts().result(10).assessments == 3


def test_reassessing_carries_case_and_sources_and_leaves_the_answers_blank(
    qtbot: QtBot, window: MainWindow
) -> None:
    choose(window, "sample-2018-03-09")
    qtbot.keyClick(window.library_page().view, Qt.Key.Key_R)
    fill(window, "reassess-title", "The offer, again")
    fill(window, "reassess-as-of", "2018-05-01")
    with qtbot.waitSignal(window.room.open.document_opened, timeout=10_000):
        click(qtbot, window, "reassess-panel-accept")

    before = stored(window, "sample-2018-03-09")
    document = window.room.open.document
    assert document is not None
    made = document.assessment
    assert made.earlier == "sample-2018-03-09"
    assert made.case == before.case
    assert made.sources == before.sources
    assert made.answers == {}
    assert before.answers


def test_duplicate_keeps_the_answers(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, "sample-2018-03-09")
    qtbot.keyClick(window.library_page().view, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: len(ids(window)) == 4, timeout=10_000)

    chosen = window.library_page().view.chosen()
    assert len(chosen) == 1
    copy = stored(window, chosen[0].document_id)
    assert copy.id != "sample-2018-03-09"
    assert copy.answers == stored(window, "sample-2018-03-09").answers
    assert not copy.sample


def test_archive_puts_away_and_brings_back(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, "sample-2018-03-09", "sample-2018-06-11")
    qtbot.keyClick(window.library_page().view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: ids(window) == ["sample-2019-02-26"], timeout=10_000)

    click(qtbot, window, "shelf-archived")
    qtbot.waitUntil(lambda: len(ids(window)) == 2, timeout=10_000)
    choose(window, "sample-2018-03-09")
    qtbot.keyClick(window.library_page().view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: ids(window) == ["sample-2018-06-11"], timeout=10_000)
    click(qtbot, window, "shelf-all")
    qtbot.waitUntil(lambda: len(ids(window)) == 3, timeout=10_000)


def test_deleting_for_good_asks_and_says_what_goes(qtbot: QtBot, window: MainWindow) -> None:
    """Cancel leaves everything; the button erases the document and nothing else."""
    choose(window, "sample-2018-03-09")
    view = window.library_page().view
    qtbot.keyClick(view, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    click(qtbot, window, "delete-panel-cancel")
    assert window.room.library.counts().result(10).assessments == 3

    choose(window, "sample-2018-03-09")
    qtbot.keyClick(view, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    panels = window.findChildren(QPushButton, "delete-panel-accept")
    qtbot.mouseClick(panels[-1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(ids(window)) == 2, timeout=10_000)

    library: Library = window.room.library
    assert library.entry("sample-2018-03-09").result(10) is None


def test_compare_takes_two_to_eight_oldest_first(
    qtbot: QtBot, window: MainWindow, monkeypatch: object
) -> None:
    went: list[tuple[str, Target]] = []
    window.library_page()
    choose(window, "sample-2019-02-26", "sample-2018-03-09")
    work = window._work
    assert work is not None
    object.__setattr__(work._room, "navigate", lambda place, target: went.append((place, target)))
    qtbot.keyClick(window.library_page().view, Qt.Key.Key_C)

    assert went == [
        ("compare", Target(assessments=("sample-2018-03-09", "sample-2019-02-26"))),
    ]
