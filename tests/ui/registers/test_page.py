"""The Registers place as people use it: a row's life by keyboard, many rows, what follows."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from readiness import edits
from readiness.model.registers.posts import Post, PostStatus
from tests.ui.registers.registering import Registering
from ui.pages.registers.form import RowForm
from ui.widgets.text_field import LineField

CTRL = Qt.KeyboardModifier.ControlModifier


def _add(place: Registering, name: str) -> None:
    place.on_table(Qt.Key.Key_Insert) if place.table.isVisible() else place.find(
        QPushButton, "rows-add-button"
    ).click()
    place.write(name)


def test_a_row_is_added_named_changed_duplicated_moved_and_removed_by_keyboard(
    place: Registering,
) -> None:
    _add(place, "Lead negotiator")
    _add(place, "Ambassador")
    assert [row.post for row in place.document.assessment.rows(Post)] == [
        "Lead negotiator",
        "Ambassador",
    ]

    place.go(1, "Holder")
    place.on_table(Qt.Key.Key_Return)
    place.write("A. Person")
    assert place.document.assessment.rows(Post)[1].holder == "A. Person"

    place.on_table(Qt.Key.Key_D, CTRL)
    assert [row.post for row in place.document.assessment.rows(Post)].count("Ambassador") == 2

    place.on_table(Qt.Key.Key_Up, CTRL)
    place.on_table(Qt.Key.Key_Up, CTRL)
    assert place.document.assessment.rows(Post)[0].holder == "A. Person"

    place.on_table(Qt.Key.Key_Delete)
    assert len(place.rows("posts")) == 2


def test_every_step_is_taken_back_and_made_again(place: Registering) -> None:
    _add(place, "Lead negotiator")
    after = place.document.assessment

    place.window.undo()
    place.window.undo()
    assert place.rows("posts") == ()

    place.window.redo()
    place.window.redo()
    assert place.document.assessment.registers == after.registers


def test_a_refused_value_says_why_and_comes_back_into_its_cell(place: Registering) -> None:
    _add(place, "Lead negotiator")
    place.go(0, "Since")
    place.on_table(Qt.Key.Key_Return)
    place.write("2018-02-30")

    assert place.fault() == "The calendar has no such day."
    assert place.document.assessment.rows(Post)[0].since is None
    place.qtbot.waitUntil(lambda: place.find(LineField, "cell-since").text() == "2018-02-30")


def test_why_a_value_was_refused_is_told_until_it_is_given_up(place: Registering) -> None:
    _add(place, "Lead negotiator")
    place.go(0, "Since")
    place.on_table(Qt.Key.Key_Return)
    place.write("2018-02-30")
    place.qtbot.waitUntil(lambda: place.find(LineField, "cell-since").text() == "2018-02-30")
    assert place.fault() == "The calendar has no such day."

    QTest.keyClick(place.editor(), Qt.Key.Key_Escape)
    place.qtbot.waitUntil(lambda: place.fault() == "")
    assert place.document.assessment.rows(Post)[0].since is None


def test_what_was_refused_is_not_told_beside_something_else(place: Registering) -> None:
    _add(place, "Lead negotiator")
    _add(place, "Ambassador")
    for turn_away in (lambda: place.go(0, "Holder"), place.window.undo):
        place.go(1, "Holder")
        place.document.edit("Change", edits.change_row, "posts", "nobody", holder="A. Person")
        assert "nobody" in place.fault()
        turn_away()
        assert place.fault() == ""


def test_the_form_writes_every_field_and_typing_is_one_step(place: Registering) -> None:
    _add(place, "Lead negotiator")
    steps = place.document.undo_stack.count()
    place.on_table(Qt.Key.Key_Return, CTRL)
    note = place.find(LineField, "field-organisation")
    note.setFocus()
    place.qtbot.keyClicks(note, "State Department")

    assert place.document.assessment.rows(Post)[0].organisation == "State Department"
    assert place.document.undo_stack.count() == steps + 1


def test_a_later_state_puts_the_earlier_one_into_the_log(place: Registering) -> None:
    place.document.edit(
        "Add",
        edits.add_row,
        "posts",
        id="p",
        post="Ambassador",
        status=PostStatus.VACANT,
        since="2017-01-20",
    )
    place.document.edit(
        "Change", edits.change_row, "posts", "p", status=PostStatus.NOMINATED, since="2018-05-18"
    )

    log = place.document.assessment.rows(Post)[0].log
    assert [(state.on, state.status) for state in log] == [("2017-01-20", PostStatus.VACANT)]


def test_five_hundred_pasted_rows_are_one_step(place: Registering) -> None:
    _add(place, "First")
    lines = ["Post\tHolder", *(f"Post {number}\tHolder {number}" for number in range(500))]
    place.copy("\n".join(lines))
    place.on_table(Qt.Key.Key_V, CTRL)
    assert len(place.rows("posts")) == 501

    place.window.undo()
    assert len(place.rows("posts")) == 1


def test_lines_that_do_not_fit_are_told_and_the_rest_is_taken_in_on_request(
    place: Registering,
) -> None:
    _add(place, "First")
    place.copy("Post\tSince\nGood\t2018-01-02\nBad\t2018-02-30")
    place.on_table(Qt.Key.Key_V, CTRL)
    panel = place.find(QWidget, "taking-in")
    assert panel.isVisible()
    assert len(place.rows("posts")) == 1

    place.find(QPushButton, "taking-in-take").click()
    assert [row.post for row in place.document.assessment.rows(Post)] == ["First", "Good"]


def test_what_is_computed_arrives_beside_the_rows(qtbot: QtBot, place: Registering) -> None:
    _add(place, "Lead negotiator")
    finder = place.document.finder
    with qtbot.waitSignal(finder.changed, timeout=5_000):
        place.document.edit(
            "Change", edits.change_row, "posts", place.rows("posts")[0].id, since="2018-03-02"
        )
    qtbot.waitUntil(lambda: finder.found.assessment is place.document.assessment)

    assert place.cell(0, "Days")
    assert finder.found.of_register("posts")


def test_registers_are_chosen_by_the_arrow_keys(place: Registering) -> None:
    place.places.setFocus()
    place.qtbot.keyClick(place.places, Qt.Key.Key_Down)

    assert place.table.accessibleName() == "Pathways"


def test_the_form_leads_back_to_the_table(place: Registering) -> None:
    _add(place, "Lead negotiator")
    place.on_table(Qt.Key.Key_Return, CTRL)
    form = place.find(RowForm, "row-form")
    assert form.isVisible()
    place.press(Qt.Key.Key_Escape)

    assert place.table.hasFocus()


def test_rows_that_come_back_by_ctrl_z_are_chosen_while_ctrl_is_held(place: Registering) -> None:
    _add(place, "Lead negotiator")
    place.on_table(Qt.Key.Key_Delete)
    QTest.keyPress(place.table, Qt.Key.Key_Control, CTRL)
    place.window.undo()
    QTest.keyRelease(place.table, Qt.Key.Key_Control)
    place.on_table(Qt.Key.Key_Delete)

    assert place.rows("posts") == ()
