"""What gives way in a narrow window, and what stays whole."""

from itertools import pairwise

from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from readiness import edits
from ui import theme
from ui.document import Document
from ui.main_window import MainWindow
from ui.pages.verdict.rung_tabs import RungTabs
from ui.room import CHECKLIST, VERDICT, Target
from ui.widgets.items_list import ItemsList
from ui.widgets.ladder_strip import _fitting
from ui.widgets.plain_label import PlainLabel
from ui.widgets.status_line import StatusLine
from ui.widgets.top_bar import TopBar

LONG = "talks between many sides about a programme that nobody can name in few words " * 3


def across(window: QWidget, widget: QWidget) -> tuple[int, int]:
    left = widget.mapTo(window, QPoint()).x()
    return left, left + widget.width()


def test_a_long_title_gives_way_to_places_and_buttons(
    qtbot: QtBot, window: MainWindow, document: Document
) -> None:
    document.edit("Title", edits.change_details, title=LONG[:200])
    window.resize(900, 600)
    for place in (CHECKLIST, VERDICT):
        window.navigate(place, Target())
        qtbot.waitUntil(lambda: window.width() == 900)
        bar = window.findChild(TopBar)
        assert bar is not None
        qtbot.wait(50)
        buttons = [b for b in bar.findChildren(QPushButton) if b.isVisible()]
        for button in buttons:
            assert button.width() >= button.minimumSizeHint().width(), button.text()
        title = bar.findChild(PlainLabel, "title")
        assert title is not None
        spans = sorted([across(bar, title), *(across(bar, button) for button in buttons)])
        assert all(one[1] <= other[0] for one, other in pairwise(spans))
        assert title.width() >= 40


def test_the_confidence_of_a_card_stays_beside_its_control(
    qtbot: QtBot, window: MainWindow, document: Document
) -> None:
    window.resize(900, 600)
    view = window.findChild(ItemsList)
    assert view is not None
    qtbot.waitUntil(lambda: window.width() == 900)
    qtbot.wait(50)
    for row in range(6):
        index = view.model().index(row, 0)
        shown = view._cards.layout_of(index, view.visualRect(index))
        assert shown.dots[0].left() > shown.control.right()


def test_a_card_of_the_ladder_keeps_its_count(qtbot: QtBot) -> None:
    metrics = QFontMetrics(theme.font(12))
    whole = "blocked · 12 short"
    room = metrics.horizontalAdvance(whole)
    assert _fitting(whole, metrics, room) == whole
    assert _fitting(whole, metrics, room - 10) == "12 short"
    assert _fitting("supported", metrics, 20).endswith("…")


def test_rungs_that_do_not_fit_go_on_in_the_next_line(qtbot: QtBot) -> None:
    tabs = RungTabs()
    qtbot.addWidget(tabs)
    tabs.show_rungs([(f"R{n}", f"A rung with a long title {n}") for n in range(6)], "R0")
    tabs.resize(500, tabs.heightForWidth(500))
    tabs.show()
    buttons = tabs.findChildren(QPushButton)
    assert len(buttons) == 6
    assert all(button.geometry().right() < 500 for button in buttons)
    assert len({button.y() for button in buttons}) == 3
    assert max(button.geometry().bottom() for button in buttons) < tabs.height()

    tabs.show_rungs([("R1", "One"), ("R2", "Two")], "R2")
    tabs.resize(500, tabs.heightForWidth(500))
    left = [button for button in tabs.findChildren(QPushButton) if button.text() in ("One", "Two")]
    qtbot.waitUntil(lambda: all(button.isVisible() for button in left))
    qtbot.waitUntil(lambda: left[0].x() < left[1].x() and left[0].y() == left[1].y())
    assert [button.text() for button in left if button.isVisible()] == ["One", "Two"]


def test_facts_stay_whole_and_the_keys_give_way(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_facts(("Saved · revision 2", "3 chosen", "0 left out", f"Own side: {LONG}"))
    line.show_hints("Space choose · B make base · Right revisions · Enter go to the item")
    line.resize(700, 26)
    line.show()
    for name in ("fact-0", "fact-1", "fact-2"):
        fact = line.findChild(PlainLabel, name)
        assert fact is not None
        assert fact.width() >= fact.fontMetrics().horizontalAdvance(fact.text())


def test_a_refusal_goes_when_it_is_over(
    qtbot: QtBot, window: MainWindow, document: Document
) -> None:
    """The next edit that is taken, or another place, makes the sentence untrue."""
    notice = window.findChild(PlainLabel, "notice")
    assert notice is not None
    item = next(iter(document.assessment.checklist.items))
    document.edit("Level", edits.choose_level, item, 9)
    assert "may be 4 at most" in notice.text()
    document.edit("Level", edits.choose_level, item, 3)
    assert notice.text() == ""

    document.edit("Level", edits.choose_level, item, 9)
    window.navigate(VERDICT, Target())
    assert notice.text() == ""

    window.say("Something else.")
    document.edit("Level", edits.choose_level, item, 2)
    assert notice.text() == "Something else."
