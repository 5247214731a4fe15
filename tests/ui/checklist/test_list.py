"""Answering on the list: every key and every click ends in the document, and undo takes it back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness.model import Confidence
from tests.ui.checklist.conftest import Place
from ui.widgets.card_layout import CardLayout, card_layout

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def layout_of(place: Place, row: int) -> CardLayout:
    items = place.page.items
    rect = items.list.visualRect(items.model.index(row, 0))
    rect.setWidth(items.list.itemDelegate().sizeHint(None, items.model.index(row, 0)).width())
    return card_layout(items.model.card(row), rect)


def click(qtbot: QtBot, place: Place, point: QPoint) -> None:
    qtbot.mouseClick(place.page.items.list.viewport(), Qt.MouseButton.LeftButton, pos=point)


@pytest.mark.parametrize("level", range(5))
def test_a_digit_answers_the_current_item(qtbot: QtBot, place: Place, level: int) -> None:
    qtbot.keyClick(place.page.items.list, getattr(Qt.Key, f"Key_{level}"))

    assert place.assessment.answer("a-1").level == level
    assert place.page.items.model.card(0).level == level


def test_arrows_move_and_the_answer_goes_to_the_item_below(qtbot: QtBot, place: Place) -> None:
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_Down)
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_3)

    assert place.assessment.answer("a-2").level == 3
    assert place.assessment.answer("a-1").level is None


def test_c_goes_round_the_confidences(qtbot: QtBot, place: Place) -> None:
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_2)
    seen = []
    for _step in range(3):
        qtbot.keyClick(place.page.items.list, Qt.Key.Key_C)
        seen.append(place.assessment.answer("a-1").confidence)

    assert seen == [Confidence.MODERATE, Confidence.HIGH, Confidence.LOW]


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_the_answer_is_cleared_and_undo_brings_it_back(
    qtbot: QtBot, place: Place, key: Qt.Key
) -> None:
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_4)
    qtbot.keyClick(place.page.items.list, key)
    cleared = place.assessment.answer("a-1").level
    place.document.undo_stack.undo()

    assert cleared is None
    assert place.page.items.model.card(0).level == 4


def test_a_click_on_the_control_chooses_the_level(qtbot: QtBot, place: Place) -> None:
    click(qtbot, place, layout_of(place, 1).cells[2].center())

    assert place.assessment.answer("a-2").level == 2
    assert place.page.items.current == "a-2"


def test_a_click_beside_the_control_answers_nothing(qtbot: QtBot, place: Place) -> None:
    click(qtbot, place, layout_of(place, 1).question.center())

    assert place.assessment.answers == {}
    assert place.page.items.current == "a-2"


def test_a_click_on_the_third_dot_says_high(qtbot: QtBot, place: Place) -> None:
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_2)
    click(qtbot, place, layout_of(place, 0).dots[2].center())

    assert place.assessment.answer("a-1").confidence is Confidence.HIGH


def test_the_ladder_follows_each_answer(qtbot: QtBot, place: Place) -> None:
    before = place.page.head.detail.text()
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_0)
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_C)
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_C)

    assert "blocked" not in before
    assert "blocked" in place.page.head.detail.text()


def test_page_down_and_up_go_through_the_sections(qtbot: QtBot, place: Place) -> None:
    items = place.page.items
    qtbot.keyClick(items.list, Qt.Key.Key_PageDown)
    below = (items.head.title.text(), items.model.ids())
    qtbot.keyClick(items.list, Qt.Key.Key_PageUp)

    assert below == ("Goals", ("b-1", "b-2"))
    assert items.model.ids() == ("a-1", "a-2")


def test_enter_goes_to_the_levels_and_escape_comes_back(qtbot: QtBot, place: Place) -> None:
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_Return)
    inside = place.page.focusWidget()
    qtbot.keyClick(inside, Qt.Key.Key_Escape)

    assert inside.objectName() == "level-words-0"
    assert place.page.items.list.hasFocus()


def test_keys_with_modifiers_are_left_to_the_window(qtbot: QtBot, place: Place) -> None:
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)

    assert place.assessment.answers == {}


def test_a_hard_item_cannot_be_set_aside_and_the_waiver_is_offered(
    qtbot: QtBot, place: Place
) -> None:
    refusals: list[str] = []
    place.document.refused.connect(refusals.append)
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_N)

    assert refusals == [
        "A-1 is a hard requirement, so it cannot be marked not applicable. "
        "Waive it for one rung by name instead."
    ]
    assert place.page.inspector.below.gates.form.isVisible()
    assert place.page.inspector.below.gates.form.by.hasFocus()


def test_not_applicable_takes_a_reason_and_is_one_step(qtbot: QtBot, place: Place) -> None:
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_Down)
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_N)
    aside = place.page.inspector.below.aside
    focused = aside.reason.hasFocus()
    qtbot.keyClicks(aside.reason, "no such post")
    before = place.assessment.answer("a-2").not_applicable
    qtbot.mouseClick(aside.mark, Qt.MouseButton.LeftButton)

    assert focused
    assert before == ""
    assert place.assessment.answer("a-2").not_applicable == "no such post"
    assert place.page.items.model.card(1).not_applicable
    place.document.undo_stack.undo()
    assert place.assessment.answers == {}


def test_enter_in_the_reason_sets_the_item_aside_and_blank_is_refused(
    qtbot: QtBot, place: Place
) -> None:
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_Down)
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_N)
    aside = place.page.inspector.below.aside
    qtbot.keyClick(aside.reason, Qt.Key.Key_Return)
    refused = aside.findChild(QWidget, "not-applicable-fault").text()
    qtbot.keyClicks(aside.reason, "no such post")
    qtbot.keyClick(aside.reason, Qt.Key.Key_Return)

    assert refused == "Say why A-2 is not applicable; the reason is printed."
    assert place.assessment.answer("a-2").not_applicable == "no such post"
    assert place.page.items.list.hasFocus()


def test_a_list_item_speaks_to_a_screen_reader(qtbot: QtBot, place: Place) -> None:
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_2)
    interface = QAccessible.queryAccessibleInterface(place.page.items.list)

    said = interface.child(0).text(QAccessible.Text.Name)

    assert said.startswith("A-1: Is a-1 ready for the talks? Level 2, low confidence.")


def test_a_redone_answer_shows_again(qtbot: QtBot, place: Place) -> None:
    qtbot.keyClick(place.page.items.list, Qt.Key.Key_3)
    place.document.undo_stack.undo()
    undone = place.page.items.model.card(0).level
    place.document.undo_stack.redo()

    assert undone is None
    assert place.page.items.model.card(0).level == 3
