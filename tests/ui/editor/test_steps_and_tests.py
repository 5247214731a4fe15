"""Undo and redo in the editor, the tests of the top rung, and what is kept though it is wrong."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness.drafts.draft import find_part
from tests.ui.editor.editing import Bench, draft_of, open_page
from ui.pages.editor.item_form import ItemForm
from ui.pages.editor.other_forms import TopTestForm
from ui.pages.editor.page import EditorPage

# The offscreen platform says so whenever a window with a least size is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CTRL = Qt.KeyboardModifier.ControlModifier


def item_form(page: EditorPage) -> ItemForm:
    form = page.forms.form
    assert isinstance(form, ItemForm)
    return form


@pytest.mark.parametrize(
    ("start", "command"),
    [
        (("items", "S-2"), "add"),
        (("items", "S-2"), "duplicate"),
        (("sections", "T"), "add"),
        (("rungs", "R2"), "add"),
        (("purposes", "P"), "add"),
        (("tests", "safe"), "add"),
        (("references", "reference-1"), "add"),
    ],
)
def test_undoing_an_addition_goes_to_a_part_that_is_there(
    page: EditorPage, start: tuple[str, str], command: str
) -> None:
    page.show_part(start)
    page.run(command)
    added = page.outline.current
    assert added != start

    page.perform("undo")

    near = page.outline.current
    assert find_part(draft_of(page), *near) is not None
    assert near[0] == added[0]
    assert page.outline.tree.currentIndex() == page.outline.tree.rows.find(near)
    assert page.forms.form is not None
    assert page.forms.form.part_id == near[1]
    assert page.outline.tree.hasFocus()

    page.perform("redo")
    assert page.outline.current == added


def test_a_removal_done_again_goes_to_a_part_that_is_there(page: EditorPage) -> None:
    page.show_part(("items", "T-1"))
    page.run("remove")
    page.run("remove")
    page.perform("undo")
    page.perform("undo")
    page.perform("redo")
    page.perform("redo")
    assert page.outline.current == ("sections", "T")
    assert page.outline.tree.hasFocus()


def test_a_test_of_the_top_rung_is_added_moved_and_removed(page: EditorPage, qtbot: QtBot) -> None:
    tree = page.outline.tree
    tree.scrollTo(tree.rows.find(("tests", "")))
    at = tree.button_centre(("tests", ""))
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    kind, new = page.outline.current
    form = page.forms.form
    assert kind == "tests"
    assert isinstance(form, TopTestForm)
    assert form.title.hasFocus()
    assert form.blocks["sections",].fault.startswith("Choose at least one section")

    qtbot.keyClicks(form.title, "Fitting")
    form.boxes["S"].click()
    assert page.document is not None
    assert page.document.faults == ()
    assert page.document.outcome.checklist is not None
    assert [test.title for test in page.document.outcome.checklist.tests] == ["Safe", "Fitting"]

    page.outline.tree.setFocus()
    qtbot.keyClick(page.outline.tree, Qt.Key.Key_Up, CTRL)
    assert [test.id for test in draft_of(page).tests] == [new, "safe"]
    qtbot.keyClick(page.outline.tree, Qt.Key.Key_Delete)
    qtbot.keyClick(page.outline.tree, Qt.Key.Key_Delete)
    assert draft_of(page).tests == ()
    assert page.outline.tree.rows.find(("tests", "")).isValid()


def test_days_that_are_no_number_are_kept_and_told(
    page: EditorPage, bench: Bench, qtbot: QtBot
) -> None:
    form = item_form(page)
    form.window_days.setFocus()
    qtbot.keyClicks(form.window_days, "a month")
    assert form.blocks["window_days",].fault.startswith("Give a number of days")
    page.leave()

    again = item_form(open_page(bench, qtbot))

    assert again.window_days.text() == "a month"
    assert again.blocks["window_days",].fault.startswith("Give a number of days")
