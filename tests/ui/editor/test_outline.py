"""The outline: buttons of the headings, find, fold, keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness.drafts import edits
from tests.ui.editor.editing import Bench, draft_of, only_new_item
from ui.pages.editor.item_form import ItemForm, days_from, references_from
from ui.pages.editor.outline_rows import outline_rows
from ui.pages.editor.page import EditorPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def test_the_button_of_a_section_adds_an_item_to_it(page: EditorPage, qtbot: QtBot) -> None:
    known = set(draft_of(page).items)
    tree = page.outline.tree
    qtbot.mouseClick(tree.viewport(), LEFT, NONE, tree.button_centre(("sections", "T")))

    new = only_new_item(page, known)
    assert draft_of(page).section_of[new.id].id == "T"
    assert page.outline.current == ("items", new.id)


def test_the_row_plus_section_adds_one_by_mouse_and_by_key(page: EditorPage, qtbot: QtBot) -> None:
    tree = page.outline.tree
    place = tree.visualRect(tree.rows.find(("new section", ""))).center()
    qtbot.mouseClick(tree.viewport(), LEFT, NONE, place)
    assert len(draft_of(page).sections) == 3
    assert page.outline.current[0] == "sections"

    page.outline.choose(("new section", ""))
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert len(draft_of(page).sections) == 4


def test_find_shows_what_holds_the_words_and_choosing_brings_all_back(
    page: EditorPage, qtbot: QtBot
) -> None:
    page.perform("find")
    field = page.outline.find_field
    assert field.hasFocus()
    qtbot.keyClicks(field, "T-2")
    rows = page.outline.tree.rows
    assert not rows.find(("items", "S-1")).isValid()
    assert rows.find(("items", "T-2")).isValid()

    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.outline.current == ("items", "T-2")
    page.show_part(("items", "S-1"))
    assert rows.find(("items", "S-1")).isValid()


def test_a_click_at_the_left_of_a_heading_folds_it(page: EditorPage, qtbot: QtBot) -> None:
    tree = page.outline.tree
    index = tree.rows.find(("sections", "S"))
    assert tree.isExpanded(index)
    place = QPoint(8, tree.visualRect(index).center().y())
    qtbot.mouseClick(tree.viewport(), LEFT, NONE, place)
    assert not tree.isExpanded(tree.rows.find(("sections", "S")))


def test_enter_goes_into_the_form_and_keys_walk_the_rows(page: EditorPage, qtbot: QtBot) -> None:
    tree = page.outline.tree
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert page.outline.current == ("items", "S-2")
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    form = page.forms.form
    assert isinstance(form, ItemForm)
    assert form.question.hasFocus()


def test_a_part_with_faults_says_so_to_those_who_listen(page: EditorPage) -> None:
    assert page.document is not None
    page.document.edit("x", edits.write_level, "S-1", 2, "")
    index = page.outline.tree.rows.find(("items", "S-1"))
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "S-1: Is S-1 done?, 1 thing to mend"


def test_what_cannot_be_done_is_said(page: EditorPage, bench_said: list[str]) -> None:
    page.show_part(("rungs", "R1"))
    page.run("duplicate")
    page.show_part(("checklist", ""))
    page.run("remove")
    assert bench_said[-2:] == [
        "Only items can be duplicated; choose one.",
        "This part belongs to every checklist and cannot be removed.",
    ]


def test_the_wheel_over_a_choice_changes_nothing(page: EditorPage) -> None:
    form = page.forms.form
    assert isinstance(form, ItemForm)
    before = draft_of(page)
    middle = form.weight.rect().center()
    wheel = QWheelEvent(
        middle.toPointF(),
        form.weight.mapToGlobal(middle).toPointF(),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(form.weight, wheel)
    assert draft_of(page) is before


def test_rows_name_every_kind_of_part(page: EditorPage) -> None:
    kinds = [row.kind for row in outline_rows(draft_of(page))]
    assert kinds == [
        "checklist",
        "rungs",
        "sections",
        "sections",
        "new section",
        "purposes",
        "tests",
        "references",
    ]


@pytest.mark.parametrize(
    ("text", "codes"), [("", ()), ("E-P1, L12;", ("E-P1", "L12")), (" , ", ())]
)
def test_references_are_read_from_a_line(text: str, codes: tuple[str, ...]) -> None:
    assert references_from(text) == codes


@pytest.mark.parametrize(
    ("text", "days"),
    [("", None), (" 30 ", 30), ("many", "many"), ("-5", "-5"), ("9" * 40, "9" * 40)],
)
def test_days_are_read_from_a_field(text: str, days: int | str | None) -> None:
    assert days_from(text) == days


def test_the_menu_does_what_the_keys_do(page: EditorPage) -> None:
    known = set(draft_of(page).items)
    menu = page.outline.tree.menu()
    actions = {action.objectName(): action for action in menu.actions()}
    assert all(action.isEnabled() for action in actions.values())
    actions["outline-duplicate"].trigger()
    assert only_new_item(page, known).question == "Is S-1 done?"

    page.show_part(("rungs", "R1"))
    actions = {action.objectName(): action for action in page.outline.tree.menu().actions()}
    assert not actions["outline-duplicate"].isEnabled()
    actions["outline-down"].trigger()
    assert [rung.id for rung in draft_of(page).rungs] == ["R2", "R1", "R3"]


def test_a_part_with_warnings_is_marked_apart(page: EditorPage) -> None:
    assert page.document is not None
    page.document.edit("x", edits.write_level, "S-2", 3, "Good enough")
    rows = page.outline.tree.rows
    row = rows.row_at(rows.find(("items", "S-2")))
    assert row is not None
    assert (row.mend, row.look) == (0, 1)
    index = rows.find(("items", "S-2"))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith(", 1 warning")


def test_escape_empties_the_search_before_it_leaves(
    page: EditorPage, bench: Bench, qtbot: QtBot
) -> None:
    page.perform("find")
    qtbot.keyClicks(page.outline.find_field, "T-2")
    qtbot.keyClick(page.outline.find_field, Qt.Key.Key_Escape)
    assert page.outline.find_field.text() == ""
    assert bench.visited == []
    qtbot.keyClick(page.outline.find_field, Qt.Key.Key_Escape)
    assert [place for place, _target in bench.visited] == ["checklist"]


@pytest.mark.parametrize(
    ("target", "row", "order"),
    [
        (("sections", "T"), 1, [["S-2"], ["T-1", "S-1", "T-2"]]),
        (("sections", "T"), -1, [["S-2"], ["T-1", "T-2", "S-1"]]),
        (("sections", "S"), 2, [["S-2", "S-1"], ["T-1", "T-2"]]),
        (("items", "T-2"), -1, [["S-2"], ["T-1", "S-1", "T-2"]]),
        (("rungs", ""), 1, [["S-1", "S-2"], ["T-1", "T-2"]]),
    ],
)
def test_an_item_is_dragged_elsewhere(
    page: EditorPage, target: tuple[str, str], row: int, order: list[list[str]]
) -> None:
    rows = page.outline.tree.rows
    carried = rows.mimeData([rows.find(("items", "S-1"))])
    rows.dropMimeData(carried, Qt.DropAction.MoveAction, row, 0, rows.find(target))
    QApplication.processEvents()

    assert [[item.id for item in section.items] for section in draft_of(page).sections] == order
    assert page.outline.current == ("items", "S-1")


def test_nothing_is_dragged_while_a_search_hides_parts(page: EditorPage, qtbot: QtBot) -> None:
    rows = page.outline.tree.rows
    assert rows.flags(rows.find(("items", "S-1"))) & Qt.ItemFlag.ItemIsDragEnabled
    assert not rows.flags(rows.find(("rungs", "R1"))) & Qt.ItemFlag.ItemIsDragEnabled
    page.perform("find")
    qtbot.keyClicks(page.outline.find_field, "S-1")
    assert not rows.flags(rows.find(("items", "S-1"))) & Qt.ItemFlag.ItemIsDragEnabled


def test_the_rows_stay_where_they_are_when_one_is_added(page: EditorPage, qtbot: QtBot) -> None:
    page.resize(1200, 260)
    for _more in range(20):
        page.run("duplicate")
    bar = page.outline.tree.verticalScrollBar()
    middle = bar.maximum() // 2
    page.outline.tree.setCurrentIndex(page.outline.tree.rows.find(("items", "S-2")))
    bar.setValue(middle)
    key = page.outline.tree.rows.row_at(page.outline.tree.indexAt(QPoint(40, 40)))
    assert key is not None
    page.show_part(key.key)
    assert bar.value() == middle

    page.run("duplicate")

    assert abs(bar.value() - middle) < 80
