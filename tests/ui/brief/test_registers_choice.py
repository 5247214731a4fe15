"""The registers among the options of the Brief place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QToolButton
from pytestqt.qtbot import QtBot

from readiness.model.registers.registry import registers
from ui.pages.brief.registers_choice import RegistersChoice
from ui.widgets.plain_label import PlainLabel

IDS = [register.id for register in registers()]
FILLED = {"parties", "issues", "posts"}


@pytest.fixture
def choice(qtbot: QtBot) -> RegistersChoice:
    widget = RegistersChoice()
    qtbot.addWidget(widget)
    widget.resize(260, 500)
    widget.show()
    return widget


def box(choice: RegistersChoice, name: str) -> QCheckBox:
    found = choice.findChild(QCheckBox, name)
    assert found is not None
    return found


def test_only_registers_with_rows_can_be_chosen_and_the_empty_ones_are_named(
    choice: RegistersChoice,
) -> None:
    choice.show_choice(lambda _id: True, FILLED)
    choice.each.set_open(True)

    shown = {id_ for id_ in IDS if box(choice, f"brief-register-{id_}").isVisible()}
    assert shown == FILLED
    empty = choice.findChild(PlainLabel, "brief-registers-empty").text()
    assert "Commitments" in empty
    assert "Posts" not in empty
    choice.show_choice(lambda _id: True, IDS)
    assert not choice.findChild(PlainLabel, "brief-registers-empty").isVisible()


@pytest.mark.parametrize(
    ("printed", "state", "words"),
    [
        (FILLED, Qt.CheckState.Checked, "3 of 3 printed"),
        ({"posts", "risks"}, Qt.CheckState.PartiallyChecked, "1 of 3 printed"),
        (set(), Qt.CheckState.Unchecked, "0 of 3 printed"),
    ],
)
def test_the_box_of_all_tells_all_some_or_none(
    choice: RegistersChoice, printed: set[str], state: Qt.CheckState, words: str
) -> None:
    choice.show_choice(printed.__contains__, FILLED)

    assert box(choice, "brief-part-registers").checkState() is state
    assert choice.each.words == words
    assert box(choice, "brief-register-posts").isChecked() is ("posts" in printed)


@pytest.mark.parametrize(("printed", "wanted"), [(FILLED, False), ({"posts"}, True), (set(), True)])
def test_the_box_of_all_asks_for_all_or_none(
    qtbot: QtBot, choice: RegistersChoice, printed: set[str], wanted: bool
) -> None:
    choice.show_choice(printed.__contains__, FILLED)

    with qtbot.waitSignal(choice.all_switched) as asked:
        qtbot.keyClick(box(choice, "brief-part-registers"), Qt.Key.Key_Space)

    assert asked.args == [wanted]


def test_each_register_is_switched_by_the_keyboard(qtbot: QtBot, choice: RegistersChoice) -> None:
    choice.show_choice(lambda _id: True, FILLED)
    heading = choice.findChild(QToolButton, "brief-registers-heading")
    qtbot.keyClick(heading, Qt.Key.Key_Space)
    posts = box(choice, "brief-register-posts")
    assert posts.isVisible()

    with qtbot.waitSignal(choice.register_switched) as asked:
        qtbot.keyClick(posts, Qt.Key.Key_Space)

    assert asked.args == ["posts", False]


def test_without_any_row_there_is_nothing_to_choose(choice: RegistersChoice) -> None:
    choice.show_choice(lambda _id: True, ())

    every = box(choice, "brief-part-registers")
    assert not every.isEnabled()
    assert "empty" in every.text()
    assert not choice.each.isVisible()
