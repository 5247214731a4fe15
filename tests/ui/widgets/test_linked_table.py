"""Which row of a linked table stays the current one, and which lead somewhere."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.widgets.linked_row import LinkedCell, LinkedRow
from ui.widgets.linked_table import LinkedTable


def row(key: str, words: str) -> LinkedRow:
    return LinkedRow(key, (LinkedCell(words),))


def test_the_current_row_stays_so_when_others_come(qtbot: QtBot) -> None:
    table = LinkedTable(("",), "rows")
    qtbot.addWidget(table)
    table.show_rows([row("", "first"), row("", "second"), row("a", "third")])

    table.setCurrentIndex(table.model_.index(1, 0))
    table.show_rows([row("", "new"), row("", "first"), row("", "second"), row("a", "third")])
    assert table.currentIndex().row() == 2

    table.setCurrentIndex(table.model_.index(3, 0))
    table.show_rows([row("a", "third, in other words"), row("", "first")])
    assert table.currentIndex().row() == 0


def test_a_row_without_a_key_leads_nowhere(qtbot: QtBot) -> None:
    table = LinkedTable(("",), "rows")
    qtbot.addWidget(table)
    table.resize(300, 200)
    table.show_rows([row("", "words alone"), row("a", "a way on")])
    table.show()
    chosen: list[str] = []
    table.chosen.connect(chosen.append)

    for at in range(2):
        place = table.visualRect(table.model_.index(at, 0)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert chosen == ["a"]
