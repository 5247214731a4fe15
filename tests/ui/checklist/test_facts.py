"""What registers say about an item, and why an answer stays that differs from what they propose."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from readiness import edits
from ui.document import Document
from ui.main_window import MainWindow
from ui.pages.checklist.facts_part import FactsPart
from ui.room import CHECKLIST, Target
from ui.widgets.text_field import LineField


def _part(window: MainWindow) -> FactsPart:
    part = window.findChild(FactsPart, "facts-part")
    assert part is not None
    return part


def _at(qtbot: QtBot, window: MainWindow, item: str) -> FactsPart:
    window.navigate(CHECKLIST, Target(item=item))
    part = _part(window)
    qtbot.waitUntil(lambda: part.isVisible(), timeout=5_000)
    return part


def test_a_difference_stays_until_a_reason_is_given_and_the_reason_is_kept(
    qtbot: QtBot, window: MainWindow, document: Document
) -> None:
    document.edit("Take back", edits.drop_kept_reason, "TEAM-2")
    _at(qtbot, window, "TEAM-2")
    reason = window.findChild(LineField, "keep-reason")
    assert reason is not None
    qtbot.waitUntil(lambda: reason.isVisible(), timeout=5_000)

    reason.setFocus()
    qtbot.keyClicks(reason, "The Secretary is out of step")
    qtbot.keyClick(reason, Qt.Key.Key_Return)

    kept = document.assessment.kept["TEAM-2"]
    assert (kept.reason, kept.low, kept.high, kept.level) == (
        "The Secretary is out of step",
        2,
        2,
        1,
    )
    qtbot.waitUntil(lambda: not reason.isVisible(), timeout=5_000)


def test_a_difference_without_a_reason_is_not_kept(
    qtbot: QtBot, window: MainWindow, document: Document
) -> None:
    document.edit("Take back", edits.drop_kept_reason, "TEAM-2")
    _at(qtbot, window, "TEAM-2")
    button = window.findChild(QPushButton, "keep-answer")
    assert button is not None
    qtbot.waitUntil(lambda: button.isVisible(), timeout=5_000)
    button.click()

    assert "TEAM-2" not in document.assessment.kept


def test_an_item_no_register_speaks_of_shows_nothing(
    qtbot: QtBot, window: MainWindow, document: Document
) -> None:
    part = _at(qtbot, window, "TEAM-2")
    window.navigate(CHECKLIST, Target(item="OFFER-6"))

    qtbot.waitUntil(lambda: not part.isVisible(), timeout=5_000)
