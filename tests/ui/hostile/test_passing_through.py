"""Going through the fields of hostile rows changes nothing, refuses nothing, and opens nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from readiness.model.registers.registry import registers
from tests.readiness.hostile.words import Words, hostile_assessment
from tests.ui.hostile.tour import settle, unfold
from tests.ui.hostile.watching import Canary
from ui.document import Document
from ui.main_window import MainWindow
from ui.room import REGISTERS, VERDICT, Target
from ui.widgets.plain_label import PlainLabel


@pytest.fixture
def canary(tmp_path: Path) -> Iterator[Canary]:
    made = Canary(tmp_path / "c.png")
    yield made
    made.close()


def fields(page: QWidget) -> list[QWidget]:
    return [
        field
        for field in page.findChildren(QWidget)
        if isinstance(field, QLineEdit | QPlainTextEdit) and field.isVisible()
    ]


def pass_through(page: QWidget) -> int:
    """Go into every field and out again, with Enter in lines; return how many there were."""
    found = fields(page)
    for field in found:
        field.setFocus()
        if isinstance(field, QLineEdit):
            QTest.keyClick(field, Qt.Key.Key_Return)
    page.setFocus()
    return len(found)


def faults(page: QWidget) -> list[str]:
    return [
        f"{label.objectName()}: {label.text()}"
        for label in page.findChildren(PlainLabel)
        if label.property("role") == "fault" and label.isVisible()
    ]


def test_going_through_hostile_rows_changes_nothing(
    qtbot: QtBot, window: MainWindow, canary: Canary
) -> None:
    room = window.room
    hostile = hostile_assessment(Words(canary.path))
    document = Document(hostile, room.library, room.relay, parent=window)
    room.open.hold(document)
    canary.times_opened()
    passed = 0

    window.navigate(VERDICT, Target())
    for part in ("decision", "prospects"):
        window.findChildren(QAbstractButton, f"segment-{part}")[0].click()
        page = window._pages[VERDICT]
        unfold(page)
        settle()
        passed += pass_through(page)
        assert faults(page) == []
    for register in registers():
        window.navigate(REGISTERS, Target(register=register.id))
        page = window._pages[REGISTERS]
        for table in register.tables:
            page.desk.table_chosen.emit(table.id)
            page.desk.table.command.emit("form")
            settle()
            passed += pass_through(page)
            assert faults(page) == []

    assert passed > 200
    assert document.undo_stack.count() == 0
    assert document.assessment is hostile
    assert canary.times_opened() == 0
