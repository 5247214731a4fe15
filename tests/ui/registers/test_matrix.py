"""Ratings are changed in the picture of explanations and evidence, by keys and by mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from readiness import edits
from readiness.edits.ratings import rating_of
from readiness.model.registers.explanations import Fit, Rating
from tests.ui.registers.registering import Registering
from ui.room import REGISTERS, Target
from ui.widgets.matrix_table import MatrixTable
from ui.widgets.plain_label import PlainLabel
from ui.widgets.text_field import LineField


@pytest.fixture
def matrix(place: Registering) -> MatrixTable:
    """Two explanations, two pieces of evidence, one rating; the keyboard on the first cell."""
    for id_, title in (("h1", "Bluff"), ("h2", "Sanctions work")):
        place.document.edit("Add", edits.add_row, "explanations", id=id_, title=title)
    for id_, text in (("e1", "A launch"), ("e2", "A letter")):
        place.document.edit("Add", edits.add_row, "evidence", id=id_, text=text)
    place.document.edit(
        "Add",
        edits.add_row,
        "ratings",
        id="r",
        explanation="h1",
        evidence="e1",
        fit=Fit.CONSISTENT,
        reason="It fits",
    )
    place.window.navigate(REGISTERS, Target(register="explanations"))
    table = place.find(MatrixTable, "matrix")
    place.qtbot.waitUntil(table.isVisible)
    table.setFocus()
    table.go_to("h1", "e1")
    return table


def _fit(place: Registering, explanation: str, evidence: str) -> Fit | None:
    rating = rating_of(place.document.assessment, explanation, evidence)
    return rating.fit if rating is not None else None


def _menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def _choose(sign: str) -> None:
    menu = _menu()
    action = menu.findChild(QAction, f"matrix-choice-{sign}")
    assert action is not None
    action.trigger()
    menu.close()
    QApplication.processEvents()


def test_every_cell_has_a_name_in_words(matrix: MatrixTable) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    model = matrix.model()

    assert model.index(0, 0).data(role) == "Bluff – A launch: C · consistent"
    assert model.index(1, 1).data(role) == "Sanctions work – A letter: not rated"


def test_arrows_walk_and_letters_rate_one_step_each(
    place: Registering, matrix: MatrixTable
) -> None:
    steps = place.document.undo_stack.count()
    QTest.keyClick(matrix, Qt.Key.Key_Right)
    QTest.keyClick(matrix, Qt.Key.Key_I)
    assert _fit(place, "h1", "e2") is Fit.INCONSISTENT
    QTest.keyClick(matrix, Qt.Key.Key_I)
    assert _fit(place, "h1", "e2") is Fit.VERY_INCONSISTENT
    assert place.document.undo_stack.count() == steps + 2

    place.window.undo()
    place.window.undo()
    assert _fit(place, "h1", "e2") is None
    assert matrix.model().index(0, 1).data() == ""


def test_the_keyboard_does_not_enter_the_totals(matrix: MatrixTable) -> None:
    for _press in range(4):
        QTest.keyClick(matrix, Qt.Key.Key_Right)

    assert matrix.current_keys() == ("h1", "e2")


def test_enter_opens_the_choice(place: Registering, matrix: MatrixTable) -> None:
    QTest.keyClick(matrix, Qt.Key.Key_Return)
    assert [a.text() for a in _menu().actions() if a.isChecked()] == ["C · consistent"]
    _choose("CC")

    assert _fit(place, "h1", "e1") is Fit.VERY_CONSISTENT
    assert matrix.current_keys() == ("h1", "e1")


def test_a_click_opens_the_choice_of_its_cell(place: Registering, matrix: MatrixTable) -> None:
    cell = matrix.visualRect(matrix.model().index(1, 0)).center()
    QTest.mouseClick(matrix.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    row = matrix.current_keys()
    assert row is not None
    _choose("N")

    assert _fit(place, *row) is Fit.NEUTRAL


def test_delete_takes_a_rating_away(place: Registering, matrix: MatrixTable) -> None:
    QTest.keyClick(matrix, Qt.Key.Key_Delete)

    assert place.document.assessment.rows(Rating) == ()


def test_rows_stay_where_they_are_while_one_rates(place: Registering, matrix: MatrixTable) -> None:
    before = [row.key for row in matrix.model_.values.rows]
    QTest.keyClick(matrix, Qt.Key.Key_I)

    assert [row.key for row in matrix.model_.values.rows] == before
    assert matrix.model_.values.rows[0].total == "I 1, 1 not rated"


def test_the_reason_of_a_rating_is_written_below(place: Registering, matrix: MatrixTable) -> None:
    reason = place.find(LineField, "matrix-reason")
    assert reason.text() == "It fits"
    steps = place.document.undo_stack.count()
    reason.setFocus()
    reason.selectAll()
    place.qtbot.keyClicks(reason, "Seen before")

    rating = rating_of(place.document.assessment, "h1", "e1")
    assert rating is not None
    assert rating.reason == "Seen before"
    assert place.document.undo_stack.count() == steps + 1

    matrix.setFocus()
    QTest.keyClick(matrix, Qt.Key.Key_Down)
    assert not reason.isEnabled()
    assert "Sanctions work" in place.find(PlainLabel, "matrix-cell").text()


def test_the_table_of_ratings_stays_in_step(place: Registering, matrix: MatrixTable) -> None:
    place.window.navigate(REGISTERS, Target(register="explanations", table="ratings", row="r"))
    assert place.cell(0, "Fit") == "C"
    matrix.setFocus()
    matrix.go_to("h1", "e1")
    QTest.keyClick(matrix, Qt.Key.Key_N)

    assert place.cell(0, "Fit") == "N"
